// The autoencoder's loss in double precision and plain loops, straight from the equations of core/README.md, with the
// active latents handed in: what the gradients are checked against by finite differences.
#pragma once

#include <cmath>
#include <cstddef>
#include <vector>

#include "core/config.h"
#include "core/sae.h"

/// All weights in one list, so that a test can nudge any of them.
struct PlainAutoencoder {
  std::size_t d_in, d_sae;
  std::vector<double> W_enc, b_enc, W_dec, b_dec;
  std::vector<double> r_mag, b_mag;  // gated only

  explicit PlainAutoencoder(const superposition::Sae& sae)
      : d_in(static_cast<std::size_t>(sae.W_enc.rows())),
        d_sae(static_cast<std::size_t>(sae.W_enc.cols())),
        W_enc(sae.W_enc.data(), sae.W_enc.data() + sae.W_enc.size()),
        b_enc(sae.b_enc.data(), sae.b_enc.data() + sae.b_enc.size()),
        W_dec(sae.W_dec.data(), sae.W_dec.data() + sae.W_dec.size()),
        b_dec(sae.b_dec.data(), sae.b_dec.data() + sae.b_dec.size()),
        r_mag(sae.r_mag.data(), sae.r_mag.data() + sae.r_mag.size()),
        b_mag(sae.b_mag.data(), sae.b_mag.data() + sae.b_mag.size()) {}

  double pre(const superposition::Config& config, const float* x, std::size_t j) const {
    double sum = b_enc[j];
    for (std::size_t d = 0; d < d_in; ++d)
      sum += (static_cast<double>(x[d]) - (config.subtract_decoder_bias ? b_dec[d] : 0)) * W_enc[d * d_sae + j];
    return sum;
  }
};

/// ||x - b_dec - sum of codes times W_dec||^2 over the latents in use. codes are as many as latents.
inline double plain_squared_error(const PlainAutoencoder& sae, const float* x, const std::vector<std::size_t>& latents,
                                  const std::vector<double>& codes) {
  double sum = 0;
  for (std::size_t d = 0; d < sae.d_in; ++d) {
    double error = sae.b_dec[d] - static_cast<double>(x[d]);
    for (std::size_t a = 0; a < latents.size(); ++a) error += codes[a] * sae.W_dec[latents[a] * sae.d_in + d];
    sum += error * error;
  }
  return sum;
}

/// The sums over one batch that its loss is made of.
struct PlainLoss {
  double squared_error = 0, codes = 0, encoder_weights = 0;

  double total(const superposition::Config& config, double sparsity_scale, double samples) const {
    using namespace superposition;
    const double lambda = config.variant == VariantName::relu ? config.l1_coefficient * sparsity_scale : 0;
    return (squared_error + lambda * (config.penalty == Penalty::activations ? codes : encoder_weights)) / samples;
  }
};

/// active[s] lists the latents that fire for sample s; samples [n, d_in].
inline PlainLoss plain_loss(const superposition::Config& config, const PlainAutoencoder& sae,
                            const superposition::Matrix& samples, const std::vector<std::vector<std::size_t>>& active) {
  PlainLoss loss;
  for (std::size_t s = 0; s < active.size(); ++s) {
    const float* x = samples.data() + s * sae.d_in;
    std::vector<double> codes;
    for (const std::size_t j : active[s]) {
      codes.push_back(sae.pre(config, x, j));
      loss.codes += codes.back();
    }
    loss.squared_error += plain_squared_error(sae, x, active[s], codes);
  }
  for (const double w : sae.W_enc) loss.encoder_weights += std::fabs(w);
  return loss;
}
