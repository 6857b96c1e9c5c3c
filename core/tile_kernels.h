// Products and maps of a tile of samples, register-tiled; see kernels.h for the rules. All matrices are row-major.
#pragma once

#include "kernels.h"

namespace superposition::kernels {

/// out[r, :] = bias + sum_i x[r, i] W[i, :], i ascending. x [rows, inner], W [inner, columns], out [rows, columns].
void affine(const float* x, const float* W, const float* bias, float* out, Size rows, Size inner, Size columns);

/// out[j, :] += sum_r a[r, j] b[r, :], r ascending. a [rows, m], b [rows, d], out [m, d].
void add_transposed_product(float* out, const float* a, const float* b, Size rows, Size m, Size d);

/// a [rows, columns] becomes ReLU(a); sums[j] = sum over rows of column j. Returns how many are above 0.
Size rectify(float* a, float* sums, Size rows, Size columns);

/// a[r, j] becomes 0 where z[r, j] is not above 0; sums[j] += sum over rows of column j. Both [rows, columns].
void mask(float* a, const float* z, float* sums, Size rows, Size columns);

/// y = x - y. Both [n].
void subtract_from(float* y, const float* x, Size n);

struct Stride {
  float step;
  float momentum;
};

/// One accelerated proximal step (FISTA) of codes that stay at least 0: code = max(ahead + step * slope, 0), and ahead
/// = code + momentum * (code - the code before). All [n].
void proximal_step(float* codes, float* ahead, const float* slope, Stride stride, Size n);

/// How many of x [n] are above 0.
Size count_above_zero(const float* x, Size n);

}  // namespace superposition::kernels
