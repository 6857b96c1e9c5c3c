// Register-tiled products and column-wise maps; see tile_kernels.h.
#include "tile_kernels.h"

#include <algorithm>
#include <bit>

namespace superposition::kernels {

namespace {

// A tile of 4 rows by 2 vectors keeps 8 sums in registers, enough to hide the latency of an addition.
constexpr Size tile_rows = 4;
constexpr Size tile_vectors = 2;
constexpr Size tile_columns = tile_vectors * lanes;

float positive(float x) { return x > 0 ? x : 0; }

struct Affine {
  const float* x;     // [rows, inner]
  const float* W;     // [inner, columns]
  const float* bias;  // [columns]
  float* out;         // [rows, columns]
  Size inner;
  Size columns;

  void tile(Size r, Size j) const {
    Floats sums[tile_vectors][tile_rows];
    for (Size v = 0; v < tile_vectors; ++v)
      for (Floats& sum : sums[v]) sum = Floats::load_unaligned(bias + j + v * lanes);
    for (Size i = 0; i < inner; ++i) {
      Floats weights[tile_vectors];
      for (Size v = 0; v < tile_vectors; ++v) weights[v] = Floats::load_unaligned(W + i * columns + j + v * lanes);
      for (Size row = 0; row < tile_rows; ++row) {
        const Floats factor(x[(r + row) * inner + i]);
        for (Size v = 0; v < tile_vectors; ++v) sums[v][row] = multiply_add(factor, weights[v], sums[v][row]);
      }
    }
    for (Size v = 0; v < tile_vectors; ++v)
      for (Size row = 0; row < tile_rows; ++row)
        sums[v][row].store_unaligned(out + (r + row) * columns + j + v * lanes);
  }

  void number(Size r, Size j) const {
    float sum = bias[j];
    for (Size i = 0; i < inner; ++i) sum += x[r * inner + i] * W[i * columns + j];
    out[r * columns + j] = sum;
  }

  void run(Size rows) const {
    const Size tiled_rows = rows - rows % tile_rows;
    const Size tiled_columns = columns - columns % tile_columns;
    for (Size r = 0; r < tiled_rows; r += tile_rows)
      for (Size j = 0; j < tiled_columns; j += tile_columns) tile(r, j);
    for (Size r = 0; r < rows; ++r)
      for (Size j = r < tiled_rows ? tiled_columns : 0; j < columns; ++j) number(r, j);
  }
};

// Rows of a product's sums that stay in registers while what they are summed over goes by.
template <Size Rows, Size Vectors>
struct Sums {
  Floats part[Rows][Vectors];

  /// += sum_r a[r, :Rows] b[r, :Vectors], r ascending. Rows of a and b are so many numbers long.
  void add(const float* a, Size a_stride, const float* b, Size b_stride, Size rows) {
    for (Size r = 0; r < rows; ++r, a += a_stride, b += b_stride) {
      Floats right[Vectors];
      for (Size v = 0; v < Vectors; ++v) right[v] = Floats::load_unaligned(b + v * lanes);
      for (Size l = 0; l < Rows; ++l)
        for (Size v = 0; v < Vectors; ++v) part[l][v] = multiply_add(Floats(a[l]), right[v], part[l][v]);
    }
  }
};

template <Size Rows, Size Vectors>
void transposed_tile(float* out, const float* a, const float* b, Size rows, Size m, Size d) {
  Sums<Rows, Vectors> sums;
  for (Size l = 0; l < Rows; ++l)
    for (Size v = 0; v < Vectors; ++v) sums.part[l][v] = Floats::load_unaligned(out + l * d + v * lanes);
  sums.add(a, m, b, d, rows);
  for (Size l = 0; l < Rows; ++l)
    for (Size v = 0; v < Vectors; ++v) sums.part[l][v].store_unaligned(out + l * d + v * lanes);
}

// Some rows of ColumnAffine.
template <Size Rows>
void affine_rows(ColumnAffine map, Size j, std::uint64_t* marks) {
  static_assert(tile_columns == 8 && std::endian::native == std::endian::little);  // a byte of marks a tile
  for (Size s = 0; s < side_by_side; s += tile_columns) {
    Sums<Rows, tile_vectors> sums;
    for (Size l = 0; l < Rows; ++l)
      for (Floats& sum : sums.part[l]) sum = Floats(map.bias[j + l]);
    sums.add(map.W + j, map.m, map.x + s, side_by_side, map.inner);
    for (Size l = 0; l < Rows; ++l) {
      if (marks != nullptr) {
        unsigned bits = 0;
        for (Size v = 0; v < tile_vectors; ++v) {
          bits |= static_cast<unsigned>((sums.part[l][v] > Floats(0.0f)).mask()) << (v * lanes);
          sums.part[l][v] = kernels::positive(sums.part[l][v]);
        }
        reinterpret_cast<unsigned char*>(marks + j + l)[s / tile_columns] = static_cast<unsigned char>(bits);
      }
      for (Size v = 0; v < tile_vectors; ++v)
        sums.part[l][v].store_unaligned(map.out + (j + l) * side_by_side + s + v * lanes);
    }
  }
}

void affine_of_columns(const ColumnAffine& map, std::uint64_t* marks) {
  Size j = 0;
  for (; j + tile_rows <= map.m; j += tile_rows) affine_rows<tile_rows>(map, j, marks);
  for (; j < map.m; ++j) affine_rows<1>(map, j, marks);
}

}  // namespace

void affine(const float* x, const float* W, const float* bias, float* out, Size rows, Size inner, Size columns) {
  Affine{x, W, bias, out, inner, columns}.run(rows);
}

void add_transposed_product(float* out, const float* a, const float* b, Size rows, Size m, Size d) {
  const Size wide = d - d % tile_columns;
  const Size vectors = d - d % lanes;
  Size j = 0;
  for (; j + tile_rows <= m; j += tile_rows) {
    for (Size at = 0; at < wide; at += tile_columns)
      transposed_tile<tile_rows, tile_vectors>(out + j * d + at, a + j, b + at, rows, m, d);
    if (wide < vectors) transposed_tile<tile_rows, 1>(out + j * d + wide, a + j, b + wide, rows, m, d);
  }
  for (Size k = j; k < m; ++k)
    for (Size at = 0; at < vectors; at += lanes) transposed_tile<1, 1>(out + k * d + at, a + k, b + at, rows, m, d);
  for (j = 0; j < m; ++j)
    for (Size at = vectors; at < d; ++at)
      for (Size r = 0; r < rows; ++r) out[j * d + at] += a[r * m + j] * b[r * d + at];
}

[[gnu::noinline]] void affine_of_columns(const ColumnAffine& map) { affine_of_columns(map, nullptr); }

[[gnu::noinline]] void relu_of_columns(const ColumnAffine& map, std::uint64_t* marks) { affine_of_columns(map, marks); }

void transpose(float* out, Size out_stride, const float* x, Size x_stride, Size rows, Size columns) {
  for (Size c = 0; c < columns; c += lanes) {
    Size r = 0;
    if (c + lanes <= columns)
      for (; r + lanes <= rows; r += lanes) {
        Floats block[lanes];
        for (Size l = 0; l < lanes; ++l) block[l] = Floats::load_unaligned(x + (r + l) * x_stride + c);
        xsimd::transpose(block, block + lanes);
        for (Size l = 0; l < lanes; ++l) block[l].store_unaligned(out + (c + l) * out_stride + r);
      }
    for (; r < rows; ++r)
      for (Size l = c; l < std::min(c + lanes, columns); ++l) out[l * out_stride + r] = x[r * x_stride + l];
  }
}

void subtract_from(float* y, const float* x, Size n) {
  Size i = 0;
  for (; i + lanes <= n; i += lanes)
    (Floats::load_unaligned(x + i) - Floats::load_unaligned(y + i)).store_unaligned(y + i);
  for (; i < n; ++i) y[i] = x[i] - y[i];
}

void proximal_step(float* codes, float* ahead, const float* slope, Stride stride, Size n) {
  Size i = 0;
  for (; i + lanes <= n; i += lanes) {
    const Floats moved = Floats::load_unaligned(ahead + i) + Floats(stride.step) * Floats::load_unaligned(slope + i);
    const Floats code = positive(moved);
    (code + Floats(stride.momentum) * (code - Floats::load_unaligned(codes + i))).store_unaligned(ahead + i);
    code.store_unaligned(codes + i);
  }
  for (; i < n; ++i) {
    const float code = positive(ahead[i] + stride.step * slope[i]);
    ahead[i] = code + stride.momentum * (code - codes[i]);
    codes[i] = code;
  }
}

}  // namespace superposition::kernels
