// The Matryoshka autoencoder: BatchTopK codes of which every nested prefix of latents must reconstruct on its own,
// loss = sum over prefixes m of ||x - b_dec - sum_{j < m} z_j W_dec[j]||^2 (Bussmann et al. 2025). gradient.cpp walks
// the prefixes, nested_prefixes() in config.h says which they are.
#pragma once

#include "batch_topk.h"

namespace superposition {

class Matryoshka : public BatchTopK {
 public:
  using BatchTopK::BatchTopK;
};

}  // namespace superposition
