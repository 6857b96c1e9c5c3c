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
  [[gnu::noinline]] void activate(const SampleView& sample, ActiveCodes& active) const {
    active.clear();
    const auto zero = [] { return 0.0f; };
    kernels::for_each_above(sample.pre, d_sae_, zero, [&](kernels::Size j) { active.add(j, sample.pre[j]); });
  }

  [[gnu::noinline]] double backward(const BackwardPass& pass, const SampleView&, const ActiveCodes& active,
                                    float* through) const {
    const float slope = lambda_ * pass.sparsity_scale * pass.per_sample;
    for (int a = 0; a < active.count; ++a) through[a] += slope;
    return static_cast<double>(lambda_ * pass.sparsity_scale) * active.sum;
  }

  /// Weight of the sum of codes.
  float lambda() const { return lambda_; }

 private:
  kernels::Size d_sae_;
  float lambda_;
};

}  // namespace superposition
