// The TopK autoencoder: z keeps the k largest of ReLU(pre), the rest is 0; no penalty (Gao et al. 2024). Equal values
// go to the lower index.
#pragma once

#include "../selection.h"
#include "variant.h"

namespace superposition {

class TopK : public Variant {
 public:
  explicit TopK(const Config& config) : d_sae_(config.d_sae), largest_(static_cast<int>(config.k)) {}

  [[gnu::noinline]] void activate(const SampleView& sample, ActiveCodes& active) {
    largest_.pick(sample.pre, d_sae_, active);
  }

 private:
  kernels::Size d_sae_;
  LargestK largest_;
};

}  // namespace superposition
