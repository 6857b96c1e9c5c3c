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

// What is inferred with: directions, their offset, and which of them stands for each feature (-1 for none).
struct Dictionary {
  const Matrix& directions;  // [m, d_in]
  const Vector& offset;      // [d_in]
  const std::vector<int>& direction_of_feature;
};

class Scoring {
 public:
  Scoring(const Samples& samples, Index n, Dictionary dictionary)
      : samples_(samples),
        dictionary_(dictionary),
        fired_(Eigen::VectorXd::Zero(samples.coefficients.cols())),
        present_(fired_),
        both_(fired_),
        mean_(samples.activations.topRows(n).cast<double>().colwise().mean()) {}

  // Codes [tile, m] of the samples from `first` on.
  void add(const Matrix& codes, Index first) {
    for (Index r = 0; r < codes.rows(); ++r) {
      const Eigen::RowVectorXd x = samples_.activations.row(first + r).cast<double>();
      Eigen::RowVectorXd error = x - dictionary_.offset.transpose().cast<double>();
      for (Index j = 0; j < codes.cols(); ++j) {
        if (codes(r, j) == 0) continue;
        error -= static_cast<double>(codes(r, j)) * dictionary_.directions.row(j).cast<double>();
        active_ += 1;
      }
      squared_error_ += error.squaredNorm();
      variance_ += (x - mean_).squaredNorm();
      for (Index i = 0; i < fired_.size(); ++i) {
        const int j = dictionary_.direction_of_feature[static_cast<std::size_t>(i)];
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
    scores.explained_variance = variance_ > 0 ? 1 - squared_error_ / variance_ : 0;
    scores.l0 = active_ / count_;
    const auto features = static_cast<double>(fired_.size());
    for (Index i = 0; i < fired_.size(); ++i) {
      if (fired_[i] > 0) scores.precision += both_[i] / fired_[i] / features;
      if (present_[i] > 0) scores.recall += both_[i] / present_[i] / features;
      if (both_[i] > 0) scores.f1 += 2 * both_[i] / (fired_[i] + present_[i]) / features;
    }
    return scores;
  }

 private:
  const Samples& samples_;
  Dictionary dictionary_;
  Eigen::VectorXd fired_, present_, both_;  // [n_features]
  Eigen::RowVectorXd mean_;                 // [d_in]
  double squared_error_ = 0;
  double variance_ = 0;
  double active_ = 0;
  double count_ = 0;
};

// How many held-out samples are inferred. A step of FISTA takes two products with the dictionary, a pick of the pursuit
// one, and about a hundred sweeps over its support.
Index affordable_samples(const Samples& samples, Index latents, double k) {
  const auto d = static_cast<double>(samples.activations.cols());
  const auto directions = static_cast<double>(latents + samples.coefficients.cols());
  const double one = 4 * inference_iterations * d * directions + k * (2 * d * directions + 2 * 100 * k * d);
  const auto most = static_cast<Index>(std::clamp(inference_work / one, 1.0, most_samples));
  return std::min(samples.activations.rows(), most);
}

}  // namespace

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
    const auto mean = static_cast<int>(active / static_cast<double>(samples.coefficients.rows()) + 0.5);
    inference.k = std::clamp(mean, 1, config.d_in);
  }
  gap.k = inference.k;
  const Index n = gap.samples = affordable_samples(samples, sae.W_dec.rows(), inference.k);
  std::vector<int> itself;
  for (Index i = 0; i < features.rows(); ++i) itself.push_back(static_cast<int>(i));
  const std::vector<int> matched = match_features(cosine_matrix(features, sae.W_dec)).column_of_row;
  const Vector none = Vector::Zero(features.cols());
  const auto score = [&](const Dictionary& dictionary, const auto& codes_of) {
    Scoring scoring(samples, n, dictionary);
    for (Index first = 0; first < n; first += tile_size)
      scoring.add(codes_of(samples.activations.middleRows(first, std::min(tile_size, n - first))), first);
    return scoring.result();
  };
  const auto score_inference = [&](const Dictionary& dictionary, bool pursuit) {
    inference.pursuit = pursuit;
    return score(dictionary, [&](const Matrix& x) {
      return infer(dictionary.directions, x.rowwise() - dictionary.offset.transpose(), inference);
    });
  };
  const Dictionary learned{sae.W_dec, sae.b_dec, matched};
  const Dictionary truth{features, none, itself};
  gap.encoder = score(learned, [&](const Matrix& x) { return encode(config, sae, x); });
  gap.learned_fista = score_inference(learned, false);
  gap.learned_omp = score_inference(learned, true);
  gap.true_fista = score_inference(truth, false);
  gap.true_omp = score_inference(truth, true);
  return gap;
}

}  // namespace superposition
