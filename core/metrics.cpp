// Held-out metrics; see metrics.h. Sums run in double, samples in tiles so that codes never take [n, d_sae].
#include "metrics.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

#include "matching.h"

namespace superposition {

namespace {

constexpr Index tile_size = 256;

// Per latent, how often it fired and its best feature was present.
class DetectionCounts {
 public:
  explicit DetectionCounts(const Matrix& cosine)
      : features_(cosine.rows()), best_(static_cast<std::size_t>(cosine.cols())) {
    for (Index j = 0; j < cosine.cols(); ++j) cosine.col(j).cwiseAbs().maxCoeff(&best_[static_cast<std::size_t>(j)]);
    fired_ = present_ = both_ = Eigen::VectorXd::Zero(cosine.cols());
  }

  template <class Codes, class Coefficients>
  void add(const Codes& codes, const Coefficients& coefficients) {
    for (Index s = 0; s < codes.rows(); ++s) {
      for (Index j = 0; j < codes.cols(); ++j) {
        const bool fires = codes(s, j) > 0;
        const bool present = coefficients(s, best_[static_cast<std::size_t>(j)]) > 0;
        fired_[j] += fires;
        present_[j] += present;
        both_[j] += fires && present;
      }
    }
  }

  std::vector<int> dead() const {
    std::vector<int> result;
    for (Index j = 0; j < fired_.size(); ++j) result.push_back(fired_[j] == 0);
    return result;
  }

  Detection result() const {
    Detection mean;
    const auto latents = static_cast<double>(fired_.size());
    for (Index j = 0; j < fired_.size(); ++j) {
      const double precision = fired_[j] > 0 ? both_[j] / fired_[j] : 0;
      const double recall = present_[j] > 0 ? both_[j] / present_[j] : 0;
      mean.precision += precision / latents;
      mean.recall += recall / latents;
      if (precision + recall > 0) mean.f1 += 2 * precision * recall / (precision + recall) / latents;
    }
    mean.uniqueness = static_cast<double>(distinct_best()) / latents;
    return mean;
  }

 private:
  Index distinct_best() const {
    std::vector<char> seen(static_cast<std::size_t>(features_));
    for (const Index feature : best_) seen[static_cast<std::size_t>(feature)] = 1;
    return std::count(seen.begin(), seen.end(), 1);
  }

  Index features_;
  std::vector<Index> best_;  // [d_sae]
  Eigen::VectorXd fired_, present_, both_;
};

struct ReconstructionSums {
  double squared_error = 0;
  double codes = 0;
  double active = 0;
  double norm_ratio = 0;
  double with_length = 0;

  void add(const Matrix& x, const Matrix& z, const Matrix& x_hat) {
    for (Index s = 0; s < x.rows(); ++s) {
      const Eigen::VectorXd input = x.row(s).cast<double>();
      const Eigen::VectorXd output = x_hat.row(s).cast<double>();
      squared_error += (input - output).squaredNorm();
      codes += z.row(s).cast<double>().sum();
      active += static_cast<double>((z.row(s).array() > 0).count());
      if (input.norm() <= 1e-6) continue;
      norm_ratio += output.norm() / input.norm();
      with_length += 1;
    }
  }
};

double latents_per_feature(const Matrix& cosine, const std::vector<int>& dead) {
  int found = 0;
  int latents = 0;
  for (Index i = 0; i < cosine.rows(); ++i) {
    int of_feature = 0;
    for (Index j = 0; j < cosine.cols(); ++j)
      of_feature += cosine(i, j) > 0.9f && dead[static_cast<std::size_t>(j)] == 0;
    found += of_feature > 0;
    latents += of_feature;
  }
  return found > 0 ? static_cast<double>(latents) / found : 0;
}

double explained(double squared_error, double variance) {
  if (variance > 0) return 1 - squared_error / variance;
  return squared_error > 0 ? 0 : 1;
}

}  // namespace

Detection detection(const Matrix& cosine, const Matrix& codes, const Matrix& coefficients) {
  DetectionCounts counts(cosine);
  counts.add(codes, coefficients);
  return counts.result();
}

double partner_cosine(const Config& config, const Matrix& cosine) {
  std::vector<std::pair<int, int>> related;  // feature, partner
  for (std::size_t i = 0; i < config.parents.size(); ++i)
    if (config.parents[i] >= 0) related.emplace_back(static_cast<int>(i), config.parents[i]);
  for (const Correlation& pair : config.correlations) related.emplace_back(pair.second, pair.first);
  if (related.empty()) return 0;
  const std::vector<int> latent_of = match_features(cosine).column_of_row;
  double sum = 0;
  for (auto [feature, partner] : related) {
    if (latent_of[static_cast<std::size_t>(feature)] < 0) std::swap(feature, partner);
    const int latent = latent_of[static_cast<std::size_t>(feature)];
    if (latent >= 0) sum += static_cast<double>(cosine(partner, latent)) / static_cast<double>(related.size());
  }
  return sum;
}

Evaluation::Evaluation(const Config& config, const Matrix& features, const Matrix& given)
    : config_(config),
      loss_(config),
      samples_(Sampling(config, features, Purpose::evaluation).draw(config.eval_samples)) {
  if (config.sampler == Sampler::given) {
    samples_.activations = given.bottomRows(config.eval_samples);
    samples_.coefficients.setZero();
  }
  const auto& x = samples_.activations;
  true_l0_ = static_cast<double>((samples_.coefficients.array() != 0).count()) / static_cast<double>(x.rows());
  const Eigen::RowVectorXd mean = x.cast<double>().colwise().mean();
  for (Index s = 0; s < x.rows(); ++s) variance_ += (x.row(s).cast<double>() - mean).squaredNorm();
}

Metrics Evaluation::measure(const Trainer& trainer) {
  const Sae& sae = trainer.sae();
  const Matrix cosine = cosine_matrix(trainer.features(), sae.W_dec);
  if (!chance_) chance_ = chance_recovery(trainer.features(), config_.d_sae);

  DetectionCounts counts(cosine);
  ReconstructionSums sums;
  const Index n = samples_.activations.rows();
  for (Index first = 0; first < n; first += tile_size) {
    const Index count = std::min(tile_size, n - first);
    const Matrix x = samples_.activations.middleRows(first, count);
    const Matrix z = encode(config_, sae, x);
    sums.add(x, z, decode(sae, z));
    counts.add(z, samples_.coefficients.middleRows(first, count));
  }

  const auto samples = static_cast<double>(n);
  Metrics metrics;
  metrics.step = trainer.step();
  metrics.samples_seen = static_cast<double>(trainer.step()) * samples_per_step(config_);
  metrics.reconstruction = sums.squared_error / samples;
  metrics.mse = metrics.reconstruction / config_.d_in;
  metrics.sparsity = sums.codes / samples;
  metrics.mean_code = metrics.sparsity / config_.d_sae;
  const BatchReport held_out = loss_.compute(sae, {samples_.activations, nullptr, n}, {.inference = true});
  metrics.loss = held_out.reconstruction + held_out.penalty;
  metrics.l0 = sums.active / samples;
  metrics.true_l0 = true_l0_;
  const std::vector<int> dead = counts.dead();
  metrics.dead = static_cast<double>(std::accumulate(dead.begin(), dead.end(), 0)) / config_.d_sae;
  metrics.explained_variance = explained(sums.squared_error, variance_);
  metrics.shrinkage = sums.with_length > 0 ? sums.norm_ratio / sums.with_length : 0;
  metrics.diverged = trainer.diverged();
  metrics.recovery = dictionary_recovery(cosine);
  metrics.latents_per_feature = latents_per_feature(cosine, dead);
  metrics.living = living_recovery(cosine, dead);
  metrics.partner_cosine = partner_cosine(config_, cosine);
  metrics.detection = counts.result();
  metrics.chance = *chance_;
  metrics.fingerprint = fingerprint(sae);
  return metrics;
}

}  // namespace superposition
