// The L1 autoencoder: z = ReLU(pre); loss = ||x - x_hat||^2 + lambda * sum_j z_j (Bricken et al. 2023, Cunningham et
// al. 2023). The penalty's gradient is lambda for every latent that fires. Called by gradient.cpp and sae.cpp.
#pragma once

#include "../config.h"
#include "active_codes.h"

namespace superposition {

class Relu {
 public:
  explicit Relu(const Config& config)
      : d_sae_(config.d_sae),
        code_penalty_(config.penalty == Penalty::activations ? static_cast<float>(config.l1_coefficient) : 0) {}

  /// pre [d_sae] -> the latents above 0.
  void activate(const float* pre, ActiveCodes& active) const {
    int* latent = active.latent.data();
    float* code = active.code.data();
    int count = 0;
    // Writes first and counts after: without a branch, since half the latents of a dense code fire at random.
    for (int j = 0; j < d_sae_; ++j) {
      latent[count] = j;
      code[count] = pre[j];
      count += pre[j] > 0;
    }
    active.count = count;
  }

  /// Derivative of the penalty by a code that fires.
  float code_penalty() const { return code_penalty_; }

 private:
  kernels::Size d_sae_;
  float code_penalty_;
};

}  // namespace superposition
