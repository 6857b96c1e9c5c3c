// The sparse autoencoder: its weights, its first values, encode and decode.
// z = activate((x - b_dec) W_enc + b_enc), x_hat = z W_dec + b_dec (Bricken et al. 2023; SAELens' names and layout).
#pragma once

#include <cstdint>
#include <string>

#include "config.h"
#include "matrix.h"

namespace superposition {

struct Sae {
  Matrix W_enc;  // [d_in, d_sae]
  Vector b_enc;  // [d_sae]
  Matrix W_dec;  // [d_sae, d_in]
  Vector b_dec;  // [d_in]
};

/// First weights as config.init says; features [n_features, d_in] are read by init = truth only.
Sae initial_sae(const Config& config, const Matrix& features);

/// Codes [n, d_sae] of activations x [n, d_in].
Matrix encode(const Config& config, const Sae& sae, const Matrix& x);

/// Reconstructions [n, d_in] of codes z [n, d_sae].
Matrix decode(const Sae& sae, const Matrix& z);

/// 64-bit hash of the bits of W_enc, b_enc, W_dec, b_dec: equal on every target of the exact engine.
std::uint64_t fingerprint(const Sae& sae);

/// 16 hexadecimal digits.
std::string hexadecimal(std::uint64_t hash);

}  // namespace superposition
