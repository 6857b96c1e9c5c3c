// Verdicts on latents; see diagnosis.h. Counts are sums of ones in float, exact up to 2^24 samples.
#include "diagnosis.h"

#include <algorithm>
#include <cmath>

#include "kernels.h"
#include "matching.h"

namespace superposition {

namespace {

// The cosine from which a feature counts as recovered, here as in every metric.
constexpr float found_above = 0.9f;
// A second feature that makes up this much of a row is a part of it: absorption and hedging measure .33 and more,
// repaired runs .13 and less. The leftover of a row that passes 0.9 at .95 is shorter than this.
constexpr float second_above = 0.3f;
// Codes this far below the coefficients: TopK measures above .8, an L1 penalty that finds every feature .2 to .4.
constexpr double shrunken_below = 0.6;
// Surplus latents of a run that found everything fire for a tenth as many samples as hold a feature, and less.
constexpr float busy_above = 0.25f;
// Two latents of one feature are duplicates when they fire together, and split when they share its samples.
constexpr double together_above = 0.5;
// A child is a feature that hardly ever comes without its parent, where the parent also comes without it.
constexpr float child_needs_parent = 0.9f;
constexpr float parent_needs_child = 0.7f;
// How much less often a parent's latent fires when the child is present: repaired runs lose .05, absorbed ones .17 up.
constexpr double absorbed_above = 0.1;
// With this many samples a rate is known to about .1.
constexpr float enough_samples = 20;
// Operations for all samples: a second or two.
constexpr double most_work = 4e9;

constexpr Index tile_size = 256;

std::size_t place(Index i) { return static_cast<std::size_t>(i); }

double ratio(float part, float whole) { return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0; }

}  // namespace

Diagnosis::Diagnosis(const Matrix& features, const Matrix& W_dec)
    : features_(features),
      cosine_(cosine_matrix(features, W_dec)),
      norms_(W_dec.rowwise().norm()),
      owner_(match_features(cosine_).column_of_row),
      best_(place(W_dec.rows())),
      first_(place(W_dec.rows()), -1),
      fired_(Vector::Zero(W_dec.rows())),
      fired_with_first_(fired_),
      fired_rightly_(fired_),
      code_sum_(fired_),
      coefficient_sum_(fired_),
      together_(Matrix::Zero(features.rows(), features.rows())),
      owner_fired_(together_) {
  std::vector<int> first(place(features.rows()), -1);
  for (Index j = 0; j < W_dec.rows(); ++j) {
    Index best = 0;
    const float cosine = cosine_.col(j).maxCoeff(&best);
    best_[place(j)] = static_cast<int>(best);
    if (cosine <= found_above) continue;
    int& of_feature = first[place(best)];
    if (of_feature < 0 || cosine > cosine_(best, of_feature)) of_feature = static_cast<int>(j);
  }
  for (Index j = 0; j < W_dec.rows(); ++j) {
    const int feature = best_[place(j)];
    if (cosine_(feature, j) > found_above) first_[place(j)] = first[place(feature)];
  }
}

void Diagnosis::add(const Matrix& codes, const Matrix& coefficients) {
  std::vector<Index> present;
  for (Index s = 0; s < codes.rows(); ++s) {
    samples_ += 1;
    present.clear();
    for (Index i = 0; i < coefficients.cols(); ++i)
      if (coefficients(s, i) > 0) present.push_back(i);
    for (const Index i : present) {
      const int owner = owner_[place(i)];
      const bool fires = owner >= 0 && codes(s, owner) > 0;
      for (const Index other : present) {
        together_(i, other) += 1;
        if (fires) owner_fired_(i, other) += 1;
      }
    }
    for (Index j = 0; j < codes.cols(); ++j) {
      if (!(codes(s, j) > 0)) continue;
      fired_[j] += 1;
      if (const int first = first_[place(j)]; first >= 0 && codes(s, first) > 0) fired_with_first_[j] += 1;
      const float coefficient = coefficients(s, best_[place(j)]);
      if (!(coefficient > 0)) continue;
      fired_rightly_[j] += 1;
      code_sum_[j] += codes(s, j) * norms_[j];
      coefficient_sum_[j] += coefficient;
    }
  }
}

// What the decoder's row is made of: its best feature, and the one that explains most of what that leaves.
void Diagnosis::judge_row(Index j, LatentDiagnosis& d) const {
  const int best = best_[place(j)];
  const float cosine = cosine_(best, j);
  const Index d_in = features_.cols();
  float explained = 0;
  for (Index i = 0; i < features_.rows(); ++i) {
    const float between = kernels::dot(features_.row(i).data(), features_.row(best).data(), d_in);
    const float leftover = cosine_(i, j) - cosine * between;
    if (i == best || leftover <= explained) continue;
    explained = leftover;
    d.second_feature = static_cast<int>(i);
  }
  d.feature = best;
  d.cosine = static_cast<double>(cosine);
  if (d.second_feature >= 0) {
    d.second_cosine = static_cast<double>(cosine_(d.second_feature, j));
    const double n = samples_;
    const auto a = static_cast<double>(together_(best, best));
    const auto b = static_cast<double>(together_(d.second_feature, d.second_feature));
    const double spread = std::sqrt(a * (n - a) * b * (n - b));
    const auto both = static_cast<double>(together_(best, d.second_feature));
    if (spread > 0) d.correlation = (n * both - a * b) / spread;
  }
  const bool has_second = explained > second_above;
  const bool busy = fired_[j] > busy_above * together_(best, best);
  d.verdict = has_second && busy ? Verdict::mixed : cosine > found_above ? Verdict::found : Verdict::stray;
}

void Diagnosis::judge_shared_feature(Index j, LatentDiagnosis& d) const {
  if (d.verdict != Verdict::found) return;
  const int first = first_[place(j)];
  if (first != j && fired_[first] > 0)
    d.verdict = ratio(fired_with_first_[j], fired_[j]) > together_above ? Verdict::duplicate : Verdict::split;
  else if (coefficient_sum_[j] > 0 && d.shrinkage < shrunken_below)
    d.verdict = Verdict::shrunken;
}

// Whether the latent of the parent keeps silent where the child is present.
Diagnosis::Pair Diagnosis::absorbed_pair(Index parent, Index child) const {
  const float both = together_(parent, child);
  const float of_parent = together_(parent, parent);
  const bool needs = both >= child_needs_parent * together_(child, child);
  const bool free = both <= parent_needs_child * of_parent;
  // A parent that is there anyway says nothing about the child.
  const bool by_chance = static_cast<double>(of_parent) >= static_cast<double>(child_needs_parent) * samples_;
  if (parent == child || !needs || !free || by_chance || both < enough_samples || of_parent - both < enough_samples)
    return {};
  const float fires = owner_fired_(parent, parent);
  const float fires_with_child = owner_fired_(parent, child);
  const Pair pair{static_cast<int>(parent), static_cast<int>(child), ratio(fires - fires_with_child, of_parent - both),
                  ratio(fires_with_child, both)};
  return pair.alone - pair.with_child > absorbed_above ? pair : Pair{};
}

// Either side of it: a row that holds the child and its parent, or the parent's own latent, which leaves the child out.
void Diagnosis::judge_absorption(Index j, LatentDiagnosis& d) const {
  Pair found;
  if (d.verdict == Verdict::mixed) {
    found = absorbed_pair(d.feature, d.second_feature);
    if (found.parent < 0) found = absorbed_pair(d.second_feature, d.feature);
  }
  const bool owns = owner_[place(d.feature)] == j && d.cosine > 0;
  for (Index child = 0; owns && found.parent < 0 && child < together_.rows(); ++child)
    found = absorbed_pair(d.feature, child);
  if (found.parent < 0) return;
  d.verdict = Verdict::absorbed;
  d.parent = found.parent;
  d.child = found.child;
  d.fires_alone = found.alone;
  d.fires_with_child = found.with_child;
}

std::vector<LatentDiagnosis> Diagnosis::result() const {
  std::vector<LatentDiagnosis> all(place(fired_.size()));
  for (Index j = 0; j < fired_.size(); ++j) {
    LatentDiagnosis& d = all[place(j)];
    judge_row(j, d);
    d.firing_rate = samples_ > 0 ? static_cast<double>(fired_[j]) / samples_ : 0;
    d.precision = ratio(fired_rightly_[j], fired_[j]);
    d.recall = ratio(fired_rightly_[j], together_(d.feature, d.feature));
    d.shrinkage = ratio(code_sum_[j], coefficient_sum_[j]);
    if (fired_[j] == 0) {
      d.verdict = Verdict::dead;
      continue;
    }
    judge_shared_feature(j, d);
    judge_absorption(j, d);
  }
  return all;
}

std::vector<LatentDiagnosis> diagnose(const Config& config, const Sae& sae, const Matrix& features,
                                      const Samples& samples) {
  Diagnosis diagnosis(features, sae.W_dec);
  const auto n = static_cast<double>(features.rows());
  const double affordable = most_work / (n * n + static_cast<double>(sae.W_dec.size()));
  const Index rows = std::min(samples.activations.rows(), static_cast<Index>(affordable) + 1);
  for (Index first = 0; first < rows; first += tile_size) {
    const Index count = std::min(tile_size, rows - first);
    diagnosis.add(encode(config, sae, samples.activations.middleRows(first, count)),
                  samples.coefficients.middleRows(first, count));
  }
  return diagnosis.result();
}

}  // namespace superposition
