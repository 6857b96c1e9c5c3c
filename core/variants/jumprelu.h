// The JumpReLU autoencoder: z_j = pre_j where pre_j > theta_j, else 0; loss = ||x - x_hat||^2 + lambda * (number of
// latents that fire) (Rajamanoharan et al. 2024b). The thresholds, theta = exp(log_threshold), are trained through the
// jump by the straight-through rule with a rectangle of width bandwidth:
// dz/dtheta = -theta / bandwidth and d(fires)/dtheta = -1 / bandwidth where |pre - theta| < bandwidth / 2, else 0.
#pragma once

#include <cmath>

#include "../elementary.h"
#include "variant.h"

namespace superposition {

class JumpRelu : public Variant {
 public:
  explicit JumpRelu(const Config& config)
      : d_sae_(config.d_sae),
        lambda_(static_cast<float>(config.l0_coefficient)),
        bandwidth_(static_cast<float>(config.bandwidth)),
        threshold_(config.d_sae) {}

  void prepare(const Sae& sae) {
    for (kernels::Size j = 0; j < d_sae_; ++j)
      threshold_[j] = static_cast<float>(exact_exp(static_cast<double>(sae.log_threshold[j])));
  }

  /// The latents above their threshold, and with code 0 those within reach of it from below.
  [[gnu::noinline]] void activate(const SampleView& sample, ActiveCodes& active) const {
    active.clear();
    for (kernels::Size j = 0; j < d_sae_; ++j) {
      const float value = sample.pre[j];
      if (value > threshold_[j])
        active.add(j, value);
      else if (within_reach(value, threshold_[j]))
        active.add(j, 0);
    }
  }

  [[gnu::noinline]] double backward(const BackwardPass& pass, const SampleView& sample, const ActiveCodes& active,
                                    float* through) const {
    const float slope = lambda_ * pass.sparsity_scale * pass.per_sample;
    for (int a = 0; a < active.count; ++a) {
      const int j = active.latent[a];
      const float theta = threshold_[j];
      if (within_reach(sample.pre[j], theta)) {
        const float by_threshold = -(theta * through[a] + slope) / bandwidth_;
        pass.gradients.log_threshold[j] += by_threshold * theta;
      }
      if (active.code[a] == 0) through[a] = 0;
    }
    return 0;
  }

  double penalty(const BackwardPass& pass, const kernels::Tally& codes) const {
    return static_cast<double>(lambda_ * pass.sparsity_scale) * codes.firing;
  }

 private:
  bool within_reach(float value, float theta) const { return std::fabs(value - theta) < bandwidth_ / 2; }

  kernels::Size d_sae_;
  float lambda_;
  float bandwidth_;
  Vector threshold_;  // [d_sae]
};

}  // namespace superposition
