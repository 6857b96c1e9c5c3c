// The L1 autoencoder: z = ReLU(pre); loss = ||x - x_hat||^2 + lambda * sum_j z_j (Bricken et al. 2023, Cunningham et
// al. 2023). The penalty's gradient is lambda for every latent that fires.
#pragma once

#include "variant.h"

namespace superposition {

class Relu : public Variant {
 public:
  static constexpr bool code_is_relu = true;

  explicit Relu(const Config& config)
      : d_sae_(config.d_sae),
        lambda_(config.penalty == Penalty::activations ? static_cast<float>(config.l1_coefficient) : 0) {}

  /// The latents whose pre-activation is above 0.
  void activate(const SampleView& sample, ActiveCodes& active) const { active.take_above(sample.pre, d_sae_, 0); }

  double backward(const BackwardPass& pass, const SampleView&, const ActiveCodes& active, float* through) const {
    kernels::add_to_each(through, lambda_ * pass.sparsity_scale * pass.per_sample, active.count);
    return 0;
  }

  double penalty(const BackwardPass& pass, const kernels::Tally& codes) const {
    return static_cast<double>(lambda_ * pass.sparsity_scale) * codes.sum;
  }

  /// Weight of the sum of codes.
  float lambda() const { return lambda_; }

 private:
  kernels::Size d_sae_;
  float lambda_;
};

}  // namespace superposition
