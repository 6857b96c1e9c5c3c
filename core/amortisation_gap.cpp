// Full inference beside the encoder; see amortisation_gap.h. Sums run in double, samples in tiles.
#include "amortisation_gap.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "matching.h"
#include "sparse_coding.h"

namespace superposition {

namespace {

constexpr Index tile_size = 64;
constexpr double most_samples = 1024;
// Operations that all four inferences together may take: a second or two.
constexpr double inference_work = 4e9;

// Adds up what codes of tile after tile reach with one dictionary.
class Scoring {
 public:
  // The dictionary's decoder, and which direction stands for each feature (-1 for none).
  Scoring(const Sae& sae, const std::vector<int>& direction_of_feature, const Samples& samples)
      : sae_(sae),
        direction_(direction_of_feature),
        samples_(samples),
        sum_(Vector::Zero(samples.activations.cols())),
        fired_(Vector::Zero(samples.coefficients.cols())),
        present_(fired_),
        both_(fired_) {}

  // Codes [tile, m] of the samples from `first` on.
  void add(const Matrix& codes, Index first) {
    const Matrix x_hat = decode(sae_, codes);
    for (Index r = 0; r < codes.rows(); ++r) {
      for (Index d = 0; d < x_hat.cols(); ++d) {
        const float x = samples_.activations(first + r, d);
        const auto error = static_cast<double>(x - x_hat(r, d));
        squared_error_ += error * error;
        square_ += static_cast<double>(x) * static_cast<double>(x);
        sum_[d] += x;
      }
      for (Index j = 0; j < codes.cols(); ++j) active_ += codes(r, j) > 0;
      for (Index i = 0; i < fired_.size(); ++i) {
        const int j = direction_[static_cast<std::size_t>(i)];
        const bool fires = j >= 0 && codes(r, j) > 0;
        const bool present = samples_.coefficients(first + r, i) > 0;
        fired_[i] += fires;
        present_[i] += present;
        both_[i] += fires && present;
      }
    }
    count_ += static_cast<double>(codes.rows());
  }

  CodeScores result() const {
    CodeScores scores;
    double variance = square_;
    for (Index d = 0; d < sum_.size(); ++d) {
      const auto sum = static_cast<double>(sum_[d]);
      variance -= sum * sum / count_;
    }
    scores.explained_variance = variance > 0 ? 1 - squared_error_ / variance : 0;
    scores.l0 = active_ / count_;
    const auto features = static_cast<double>(fired_.size());
    for (Index i = 0; i < fired_.size(); ++i) {
      if (both_[i] == 0) continue;
      const auto both = static_cast<double>(both_[i]) / features;
      const auto fired = static_cast<double>(fired_[i]);
      const auto present = static_cast<double>(present_[i]);
      scores.precision += both / fired;
      scores.recall += both / present;
      scores.f1 += 2 * both / (fired + present);
    }
    return scores;
  }

 private:
  const Sae& sae_;
  const std::vector<int>& direction_;
  const Samples& samples_;
  Vector sum_;                     // [d_in]
  Vector fired_, present_, both_;  // [n_features], counts
  double squared_error_ = 0;
  double square_ = 0;
  double active_ = 0;
  double count_ = 0;
};

}  // namespace

// A step of FISTA takes two products with the dictionary, a pick of the pursuit one, and about a hundred sweeps over
// its support.
Index affordable_samples(const Samples& samples, Index latents, double k) {
  const auto d = static_cast<double>(samples.activations.cols());
  const auto directions = static_cast<double>(latents + samples.coefficients.cols());
  const double one = 4 * inference_iterations * d * directions + k * (2 * d * directions + 2 * 100 * k * d);
  const auto most = static_cast<Index>(std::clamp(inference_work / one, 1.0, most_samples));
  return std::min(samples.activations.rows(), most);
}

Matrix infer(const Matrix& dictionary, const Matrix& x, const Inference& inference) {
  if (inference.pursuit) return nonnegative_omp(dictionary, x, inference.k);
  Fista fista(inference.l1_coefficient, inference_iterations);
  fista.prepare(dictionary);
  Matrix codes(x.rows(), dictionary.rows());
  for (Index first = 0; first < x.rows(); first += tile_size)
    fista.infer(x.row(first).data(), std::min(tile_size, x.rows() - first), codes.row(first).data());
  return codes;
}

AmortisationGap amortisation_gap(const Config& config, const Sae& sae, const Matrix& features, const Samples& samples,
                                 Inference inference) {
  AmortisationGap gap;
  if (inference.k == 0) {
    const auto active = static_cast<double>((samples.coefficients.array() != 0).count());
    const auto mean = static_cast<int>(std::lround(active / static_cast<double>(samples.coefficients.rows())));
    inference.k = std::clamp(mean, 1, config.d_in);
  }
  gap.k = inference.k;
  const Index n = gap.samples = affordable_samples(samples, sae.W_dec.rows(), inference.k);
  const Matrix cosine = cosine_matrix(features, sae.W_dec);
  const std::vector<int> matched = match_features(cosine).column_of_row;
  std::vector<int> itself(matched);
  for (std::size_t i = 0; i < itself.size(); ++i) itself[i] = static_cast<int>(i);
  Sae truth;
  truth.W_dec = features;
  truth.b_dec = Vector::Zero(features.cols());

  enum class Codes { encoder, fista, pursuit };
  const auto score = [&](const Sae& dictionary, const std::vector<int>& directions, Codes by) {
    Scoring scoring(dictionary, directions, samples);
    inference.pursuit = by == Codes::pursuit;
    for (Index first = 0; first < n; first += tile_size) {
      Matrix x = samples.activations.middleRows(first, std::min(tile_size, n - first));
      if (by == Codes::encoder) {
        scoring.add(encode(config, sae, x), first);
        continue;
      }
      x.rowwise() -= dictionary.b_dec.transpose();
      scoring.add(infer(dictionary.W_dec, x, inference), first);
    }
    return scoring.result();
  };
  gap.encoder = score(sae, matched, Codes::encoder);
  gap.learned_fista = score(sae, matched, Codes::fista);
  gap.learned_omp = score(sae, matched, Codes::pursuit);
  gap.true_fista = score(truth, itself, Codes::fista);
  gap.true_omp = score(truth, itself, Codes::pursuit);
  return gap;
}

}  // namespace superposition
