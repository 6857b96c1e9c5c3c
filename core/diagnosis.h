// What became of each latent, judged against the truth on held-out samples: which feature it stands for, how well it
// detects it, and what is wrong with it. Absorption follows Chanin et al. 2024 (A is for Absorption), hedging Chanin et
// al. 2025; the pairs are found from the data, not from the config. Called by the lab's bindings.
#pragma once

#include <string_view>
#include <vector>

#include "config.h"
#include "matrix.h"
#include "sae.h"
#include "world.h"

namespace superposition {

/// found: stands for one feature. shrunken: so it does, with codes far below the coefficients. duplicate, split:
/// another latent stands for that feature better, and fires with it, or in its place. mixed: several features in one
/// row. absorbed: a child's row that carries its parent, or a parent's latent silent where the child is. stray: fires
/// for too little, or along nothing. dead: never fires.
enum class Verdict { found, shrunken, duplicate, split, mixed, absorbed, stray, dead };

inline constexpr std::string_view verdict_names[] = {"found", "shrunken", "duplicate", "split",
                                                     "mixed", "absorbed", "stray",     "dead"};

struct LatentDiagnosis {
  Verdict verdict = Verdict::stray;
  int feature = -1;         // of the largest cosine
  double cosine = 0;        // of the decoder's row with it
  int second_feature = -1;  // which explains most of what `feature` leaves of the row
  double second_cosine = 0;
  double firing_rate = 0;
  double precision = 0;    // share of the samples where it fires that hold `feature`
  double recall = 0;       // share of the samples that hold `feature` where it fires
  double shrinkage = 0;    // sum of z |W_dec[j]| / sum of a, where it fires and `feature` is present
  double correlation = 0;  // of the presence of `feature` and `second_feature`
  // Absorption only, else -1 and 0. How often the parent's latent fires where the parent is present ...
  int parent = -1;
  int child = -1;
  double fires_alone = 0;       // ... without the child
  double fires_with_child = 0;  // ... with it
};

/// Calls visit(name, number) for every number of a latent's diagnosis under its public name.
template <class Visit>
void for_each_number(const LatentDiagnosis& d, Visit&& visit) {
  visit("feature", d.feature);
  visit("cosine", d.cosine);
  visit("second_feature", d.second_feature);
  visit("second_cosine", d.second_cosine);
  visit("firing_rate", d.firing_rate);
  visit("precision", d.precision);
  visit("recall", d.recall);
  visit("shrinkage", d.shrinkage);
  visit("correlation", d.correlation);
  visit("parent", d.parent);
  visit("child", d.child);
  visit("fires_alone", d.fires_alone);
  visit("fires_with_child", d.fires_with_child);
}

/// Collects what latents did on samples whose truth is known, tile by tile, then judges.
class Diagnosis {
 public:
  /// True directions, unit rows [n_features, d_in], and the dictionary [d_sae, d_in].
  Diagnosis(const Matrix& features, const Matrix& W_dec);

  /// Codes [n, d_sae] of samples with these coefficients [n, n_features].
  void add(const Matrix& codes, const Matrix& coefficients);

  /// One for each latent.
  std::vector<LatentDiagnosis> result() const;

 private:
  struct Pair {
    int parent = -1;
    int child = -1;
    double alone = 0;
    double with_child = 0;
  };

  void judge_row(Index j, LatentDiagnosis& d) const;
  void judge_shared_feature(Index j, LatentDiagnosis& d) const;
  Pair absorbed_pair(Index parent, Index child) const;
  void judge_absorption(Index j, LatentDiagnosis& d) const;

  Matrix features_;         // [n_features, d_in]
  Matrix cosine_;           // [n_features, d_sae]
  Vector norms_;            // [d_sae], length of the decoder's rows
  std::vector<int> owner_;  // latent of each feature in the optimal match [n_features]
  std::vector<int> best_;   // feature of the largest cosine [d_sae]
  std::vector<int> first_;  // the best of the latents that point along the same feature, -1 without one [d_sae]
  double samples_ = 0;
  Vector fired_;                       // counts of samples [d_sae]
  Vector fired_with_first_;            // [d_sae]
  Vector fired_rightly_;               // where the latent's feature is present too [d_sae]
  Vector code_sum_, coefficient_sum_;  // over those samples [d_sae]
  Matrix together_;     // both features are present; on the diagonal the feature is [n_features, n_features]
  Matrix owner_fired_;  // and so fires the owner of the row's feature [n_features, n_features]
};

/// Diagnoses the autoencoder on held-out samples: all of them, or fewer in a world so large that it would take long.
std::vector<LatentDiagnosis> diagnose(const Config& config, const Sae& sae, const Matrix& features,
                                      const Samples& samples);

}  // namespace superposition
