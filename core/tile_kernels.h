// Products and maps of a tile of samples, register-tiled; see kernels.h for the rules. All matrices are row-major.
#pragma once

#include <cstdint>

#include "kernels.h"

namespace superposition::kernels {

/// out[r, :] = bias + sum_i x[r, i] W[i, :], i ascending. x [rows, inner], W [inner, columns], out [rows, columns].
void affine(const float* x, const float* W, const float* bias, float* out, Size rows, Size inner, Size columns);

/// The same map of samples that are columns: out[j, s] = bias[j] + sum_i W[i, j] x[i, s], i ascending.
struct ColumnAffine {
  const float* x;     // [inner, side_by_side]
  const float* W;     // [inner, m]
  const float* bias;  // [m]
  float* out;         // [m, side_by_side]
  Size inner, m;
};
void affine_of_columns(const ColumnAffine& map);

/// The same through a ReLU; marks[j] has a bit for each sample whose out[j, s] is above 0.
void relu_of_columns(const ColumnAffine& map, std::uint64_t* marks);

/// out[j, :] += sum_r a[r, j] b[r, :], r ascending. a [rows, m], b [rows, d], out [m, d].
void add_transposed_product(float* out, const float* a, const float* b, Size rows, Size m, Size d);

/// out[c, r] = x[r, c]. x [rows, columns] and out in rows of so many numbers.
void transpose(float* out, Size out_stride, const float* x, Size x_stride, Size rows, Size columns);

/// y = x - y. Both [n].
void subtract_from(float* y, const float* x, Size n);

struct Stride {
  float step;
  float momentum;
};

/// One accelerated proximal step (FISTA) of codes that stay at least 0: code = max(ahead + step * slope, 0), and ahead
/// = code + momentum * (code - the code before). All [n].
void proximal_step(float* codes, float* ahead, const float* slope, Stride stride, Size n);

}  // namespace superposition::kernels
