// The inner loops over rows of numbers, in the vectors of numerics.h and a fixed order of summation; the tests hold
// each kernel against a plain scalar loop.
#pragma once

#include "numerics.h"

namespace superposition::kernels {

/// Samples of a tile whose numbers stand side by side, and that have a bit each in a word.
inline constexpr Size side_by_side = 64;

/// y += scale * x. Both [n].
void add_scaled(float* y, float scale, const float* x, Size n);

/// sum_i x_i y_i: lane l sums i = l mod 4 ascending, then (l0 + l2) + (l1 + l3), then the rest ascending. Both [n].
float dot(const float* x, const float* y, Size n);

/// What Adam needs besides the arrays: rate = lr / (1 - beta1^t), second_correction = 1 / sqrt(1 - beta2^t).
struct AdamStep {
  float rate;
  float second_correction;
  float beta1;
  float beta2;
};

/// Adam (Kingma and Ba 2015), epsilon 1e-8, in place on w, m, v [n]. Returns false when a weight is no longer finite.
bool adam(float* w, float* m, float* v, const float* gradient, const AdamStep& step, Size n);

/// w -= rate * gradient [n]. Returns false when a weight is no longer finite.
bool descend(float* w, const float* gradient, float rate, Size n);

/// out[r, :] = x[r, :] - row, or row - x[r, :]. out and x [rows, d], row [d].
void subtract_row(float* out, const float* x, const float* row, Size rows, Size d);
void subtract_from_row(float* out, const float* row, const float* x, Size rows, Size d);

/// Makes each row a unit vector, its norm summed and divided by in double; a row of zeros becomes the first axis. x
/// [rows, d].
void normalise_rows(float* x, Size rows, Size d);

/// sum += x[r, :], r ascending. x [rows, d], sum [d].
void add_all_rows(float* sum, const float* x, Size rows, Size d);

/// out = x where x is above 0, else 0. Both [n].
void keep_positive(float* out, const float* x, Size n);

/// x *= factor. [n]
void scale(float* x, float factor, Size n);

/// x += term. [n]
void add_to_each(float* x, float term, Size n);

}  // namespace superposition::kernels
