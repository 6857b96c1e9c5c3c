// The sparse autoencoder: its weights, its first values, encode and decode.
// z = activate((x - b_dec) W_enc + b_enc), x_hat = z W_dec + b_dec (Bricken et al. 2023; SAELens' names and layout).
#pragma once

#include <cstdint>
#include <string>

#include "config.h"
#include "matrix.h"

namespace superposition {

/// The weights. Those of single variants are empty for the others.
struct Sae {
  Matrix W_enc;          // [d_in, d_sae]
  Vector b_enc;          // [d_sae], the gate's bias for gated
  Matrix W_dec;          // [d_sae, d_in]
  Vector b_dec;          // [d_in]
  Vector log_threshold{};  // [d_sae], jumprelu
  Vector r_mag{};          // [d_sae], gated
  Vector b_mag{};          // [d_sae], gated
  Vector threshold{};      // [1], batch_topk and matryoshka: estimated, not trained
};

/// Calls visit(member) for every part of an Sae, in the order of the fingerprint.
template <class Visit>
void for_each_part(Visit&& visit) {
  visit(&Sae::W_enc);
  visit(&Sae::b_enc);
  visit(&Sae::W_dec);
  visit(&Sae::b_dec);
  visit(&Sae::log_threshold);
  visit(&Sae::r_mag);
  visit(&Sae::b_mag);
  visit(&Sae::threshold);
}

/// Zeros in the shape of the weights.
Sae zeros_like(const Sae& sae);

/// The threshold above which each latent fires outside training [d_sae]; 0 where the variant has none.
Vector thresholds(const Config& config, const Sae& sae);

/// First weights as config.init says; features [n_features, d_in] are read by init = truth only.
Sae initial_sae(const Config& config, const Matrix& features);

/// Codes [n, d_sae] of activations x [n, d_in].
Matrix encode(const Config& config, const Sae& sae, const Matrix& x);

/// Reconstructions [n, d_in] of codes z [n, d_sae].
Matrix decode(const Sae& sae, const Matrix& z);

/// 64-bit hash of the bits of all weights: equal on every target of the exact engine.
std::uint64_t fingerprint(const Sae& sae);

/// 16 hexadecimal digits.
std::string hexadecimal(std::uint64_t hash);

}  // namespace superposition
