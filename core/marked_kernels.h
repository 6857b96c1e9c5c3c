// Kernels over the latents of a tile whose samples stand side by side: each latent has a word of marks, a bit for each
// sample that counts. A latent's rows stay in registers while its samples go by; see kernels.h for the rules.
#pragma once

#include <cstdint>

#include "kernels.h"

namespace superposition::kernels {

/// Codes [latents, side_by_side], of which those count that have a mark.
struct MarkedCodes {
  const float* code;
  const std::uint64_t* marks;  // [latents]
  Size latents;
};

/// Numbers of a row that add_marked_rows and backpropagate_marked keep in registers: the article's d_in. Each other
/// width would be a copy of both.
inline constexpr Size marked_width = 2 * lanes;

/// x_hat[s, :] += code[j, s] W[j, :] for every mark, j ascending. W [latents, marked_width], x_hat [side_by_side,
/// marked_width].
void add_marked_rows(float* x_hat, const MarkedCodes& codes, const float* W);

/// What the gradient by marked codes needs, and what it is added to; d = marked_width.
struct MarkedGradient {
  const float* W_dec;  // [latents, d]
  const float* g;      // [side_by_side, d], the loss's gradient by x_hat
  const float* x;      // [side_by_side, d], the encoder's inputs
  float slope;         // the loss's own derivative by a code
  float* dW_dec;       // [latents, d], += code[j, s] g[s, :]
  float* dW_enc;       // [latents, d], += delta[j, s] x[s, :], delta[j, s] = dot(W_dec[j, :], g[s, :]) + slope
  float* delta;        // [latents], += delta[j, s]
};

/// Adds the marked samples, s ascending; returns the sum of the marked codes.
double backpropagate_marked(const MarkedCodes& codes, const MarkedGradient& gradient);

/// Outer products of weights [rows, side_by_side] and samples x [side_by_side, d], and sums of the weights.
struct OuterSums {
  float* outer;  // [rows, d], += weight[j, s] x[s, :]
  float* total;  // [rows], += weight[j, s]
  const float* weight;
  const float* x;
};

/// Adds to both, row by row j, the samples s that marks[j] has a bit for, ascending.
void add_marked(const OuterSums& one, const OuterSums& other, const std::uint64_t* marks, Size rows, Size d);

}  // namespace superposition::kernels
