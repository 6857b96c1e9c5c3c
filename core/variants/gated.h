// The gated autoencoder: a gate says which latents fire, a magnitude how strongly, from one matrix (Rajamanoharan et
// al. 2024a): gate = pre, with b_enc as the gate's bias; magnitude = exp(r_mag) (pre - b_enc) + b_mag;
// z = [gate > 0] ReLU(magnitude). Since the gate has no gradient through z,
// loss = ||x - x_hat||^2 + lambda * sum_j ReLU(gate_j) + ||x - x_gate||^2, with x_gate = ReLU(gate) W_dec + b_dec and
// the decoder held fixed in this last term.
#pragma once

#include "../elementary.h"
#include "variant.h"

namespace superposition {

class Gated : public Variant {
 public:
  explicit Gated(const Config& config)
      : d_in_(config.d_in),
        d_sae_(config.d_sae),
        lambda_(static_cast<float>(config.l1_coefficient)),
        scale_(config.d_sae),
        b_gate_(config.d_sae),
        b_mag_(config.d_sae),
        residual_(config.d_in),
        by_gate_(config.d_sae),
        gate_(config.d_sae) {}

  void prepare(const Sae& sae) {
    for (kernels::Size j = 0; j < d_sae_; ++j)
      scale_[j] = static_cast<float>(exact_exp(static_cast<double>(sae.r_mag[j])));
    b_gate_ = sae.b_enc;
    b_mag_ = sae.b_mag;
  }

  /// The latents whose gate is open; the code is 0 where the magnitude is not positive.
  [[gnu::noinline]] void activate(const SampleView& sample, ActiveCodes& active) const {
    active.take_above(sample.pre, d_sae_, 0);
    for (int a = 0; a < active.count; ++a) {
      const int j = active.latent[a];
      const float magnitude = scale_[j] * (active.code[a] - b_gate_[j]) + b_mag_[j];
      active.code[a] = magnitude > 0 ? magnitude : 0;
    }
  }

  [[gnu::noinline]] double backward(const BackwardPass& pass, const SampleView& sample, const ActiveCodes& active,
                                    float* through) {
    const kernels::Rows rows = active.rows();
    double gates = 0;
    for (int a = 0; a < active.count; ++a) {
      gate_[a] = sample.pre[rows.index[a]];
      gates += static_cast<double>(gate_[a]);
    }
    const double squared_error = gate_gradient(pass, sample, rows);
    const float slope = lambda_ * pass.sparsity_scale * pass.per_sample;
    for (int a = 0; a < active.count; ++a) {
      const int j = rows.index[a];
      const float by_magnitude = active.code[a] > 0 ? through[a] : 0;
      const float scaled = by_magnitude * scale_[j];
      pass.gradients.b_mag[j] += by_magnitude;
      pass.gradients.r_mag[j] += scaled * (gate_[a] - b_gate_[j]);
      pass.gradients.b_enc[j] -= scaled;  // the magnitude does not know the gate's bias
      through[a] = by_gate_[a] + slope + scaled;
    }
    return squared_error + static_cast<double>(lambda_ * pass.sparsity_scale) * gates;
  }

 private:
  // by_gate_ = gradient of ||x - x_gate||^2 / B by the gates; returns the squared error.
  double gate_gradient(const BackwardPass& pass, const SampleView& sample, kernels::Rows rows) {
    residual_ = pass.sae.b_dec - Eigen::Map<const Vector>(sample.x, d_in_);
    kernels::add_rows(residual_.data(), gate_.data(), rows, pass.sae.W_dec.data(), d_in_);
    const float squared_error = kernels::dot(residual_.data(), residual_.data(), d_in_);
    residual_ *= 2 * pass.per_sample;
    kernels::dot_rows(by_gate_.data(), rows, pass.sae.W_dec.data(), residual_.data(), d_in_);
    return static_cast<double>(squared_error);
  }

  kernels::Size d_in_;
  kernels::Size d_sae_;
  float lambda_;
  Vector scale_;     // [d_sae], exp(r_mag)
  Vector b_gate_;    // [d_sae]
  Vector b_mag_;     // [d_sae]
  Vector residual_;  // [d_in]
  Vector by_gate_;   // [d_sae]
  Vector gate_;      // [d_sae], of the latents whose gate is open
};

}  // namespace superposition
