// The Matryoshka autoencoder: BatchTopK codes of which every nested prefix of latents must reconstruct on its own,
// loss = sum over prefixes m of ||x - b_dec - sum_{j < m} z_j W_dec[j]||^2 (Bussmann et al. 2025). The codes are chosen
// by BatchTopK; gradient.cpp walks the prefixes.
#pragma once

#include <vector>

#include "batch_topk.h"

namespace superposition {

using Matryoshka = BatchTopK;

/// The first latents that must reconstruct on their own, ascending, the last d_sae; {d_sae} for the other variants.
inline std::vector<int> nested_prefixes(const Config& config) {
  if (config.variant != VariantName::matryoshka) return {config.d_sae};
  if (!config.matryoshka_prefixes.empty()) return config.matryoshka_prefixes;
  // Five levels, each half of the next, as many as in the paper.
  std::vector<int> prefixes;
  for (int size = config.d_sae; size > 0 && prefixes.size() < 5; size /= 2) prefixes.insert(prefixes.begin(), size);
  return prefixes;
}

}  // namespace superposition
