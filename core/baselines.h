// Chance: what a dictionary that learned nothing scores. Recovery is never shown without it: with 128 latents in 4
// dimensions, random directions put 92 % of 8 features above 0.9.
#pragma once

#include <vector>

#include "matrix.h"

namespace superposition {

/// How well a set of directions finds the true features, from cosines alone.
struct DictionaryRecovery {
  double mmcs = 0;              // mean over features of the largest signed cosine
  double mcc = 0;               // mean |cosine| of the optimal one-to-one match
  double above_90 = 0;          // share of features whose largest cosine exceeds 0.9
  double matched_above_90 = 0;  // share of features whose matched signed cosine exceeds 0.9
  double matched_above_95 = 0;
};

/// Calls visit(name, number) for every score under its public name.
template <class Visit>
void for_each_score(const DictionaryRecovery& scores, Visit&& visit) {
  visit("mmcs", scores.mmcs);
  visit("mcc", scores.mcc);
  visit("above_90", scores.above_90);
  visit("matched_above_90", scores.matched_above_90);
  visit("matched_above_95", scores.matched_above_95);
}

/// The same one-to-one match among latents that fire: what a dead latent's direction happens to resemble is not found.
struct LivingRecovery {
  double mcc = 0;               // mean signed cosine, 0 for a feature without a latent
  double matched_above_90 = 0;  // share of features
};

/// Scores cosines [n_features, d_sae] of latents of which some are dead [d_sae].
LivingRecovery living_recovery(const Matrix& cosine, const std::vector<int>& dead);

/// Scores cosines [n_features, d_sae]. With fewer latents than features, mcc averages over the matched features (as
/// SAELens does) and the shares over all of them.
DictionaryRecovery dictionary_recovery(const Matrix& cosine);

/// The score of a random unit dictionary of d_sae latents for these features [n_features, d_in]: the mean over draws of
/// one fixed stream, the same for every seed. 64 draws, fewer where one is costly.
DictionaryRecovery chance_recovery(const Matrix& features, Index d_sae);

}  // namespace superposition
