// Scores of directions against the truth, and the score of chance; see baselines.h.
#include "baselines.h"

#include <algorithm>
#include <cmath>

#include "geometry.h"
#include "matching.h"

namespace superposition {

namespace {

// Operations that all draws together may take: about a second.
constexpr double chance_work = 1e9;

}  // namespace

DictionaryRecovery dictionary_recovery(const Matrix& cosine) {
  DictionaryRecovery recovery;
  const Match match = match_features(cosine);
  double matched = 0;
  for (Index i = 0; i < cosine.rows(); ++i) {
    const float best = cosine.row(i).maxCoeff();
    recovery.mmcs += static_cast<double>(best);
    recovery.above_90 += best > 0.9f;
    const int latent = match.column_of_row[static_cast<std::size_t>(i)];
    if (latent < 0) continue;
    const float found = cosine(i, latent);
    recovery.mcc += static_cast<double>(std::fabs(found));
    recovery.matched_above_90 += found > 0.9f;
    recovery.matched_above_95 += found > 0.95f;
    matched += 1;
  }
  const auto n = static_cast<double>(cosine.rows());
  recovery.mmcs /= n;
  recovery.mcc /= matched;
  recovery.above_90 /= n;
  recovery.matched_above_90 /= n;
  recovery.matched_above_95 /= n;
  return recovery;
}

LivingRecovery living_recovery(const Matrix& cosine, const std::vector<int>& dead) {
  Matrix cost(cosine.rows(), cosine.cols());
  for (Index j = 0; j < cosine.cols(); ++j)
    for (Index i = 0; i < cosine.rows(); ++i) cost(i, j) = dead[static_cast<std::size_t>(j)] != 0 ? 0 : -cosine(i, j);
  const Match match = minimum_cost_match(cost);
  LivingRecovery recovery;
  for (Index i = 0; i < cosine.rows(); ++i) {
    const int latent = match.column_of_row[static_cast<std::size_t>(i)];
    if (latent < 0 || dead[static_cast<std::size_t>(latent)] != 0) continue;
    recovery.mcc += static_cast<double>(cosine(i, latent)) / static_cast<double>(cosine.rows());
    recovery.matched_above_90 += (cosine(i, latent) > 0.9f) / static_cast<double>(cosine.rows());
  }
  return recovery;
}

DictionaryRecovery chance_recovery(const Matrix& features, Index d_sae) {
  const auto n = static_cast<double>(features.rows());
  const auto m = static_cast<double>(d_sae);
  const auto d = static_cast<double>(features.cols());
  // Cosines and match of one draw, and its random directions, a normal deviate costing about 20 multiply-adds.
  const double work = n * m * (d + std::min(n, m)) + 20 * m * d;
  const int draws = static_cast<int>(std::clamp(chance_work / work, 2.0, 64.0));
  Stream stream(0, Purpose::chance);
  DictionaryRecovery mean;
  for (int draw = 0; draw < draws; ++draw) {
    const auto one = dictionary_recovery(cosine_matrix(features, random_directions(d_sae, features.cols(), stream)));
    mean.mmcs += one.mmcs / draws;
    mean.mcc += one.mcc / draws;
    mean.above_90 += one.above_90 / draws;
    mean.matched_above_90 += one.matched_above_90 / draws;
    mean.matched_above_95 += one.matched_above_95 / draws;
  }
  return mean;
}

}  // namespace superposition
