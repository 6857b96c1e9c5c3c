// Register-tiled products and column-wise maps; see tile_kernels.h.
#include "tile_kernels.h"

namespace superposition::kernels {

namespace {

// A tile of 4 rows by 2 vectors keeps 8 sums in registers, enough to hide the latency of an addition.
constexpr Size tile_rows = 4;
constexpr Size tile_vectors = 2;
constexpr Size tile_columns = tile_vectors * lanes;

template <Size Rows>
void affine_tile(const float* x, const float* W, const float* bias, float* out, Size inner, Size columns) {
  Floats sums[Rows][tile_vectors];
  for (Size r = 0; r < Rows; ++r)
    for (Size v = 0; v < tile_vectors; ++v) sums[r][v] = Floats::load_unaligned(bias + v * lanes);
  for (Size i = 0; i < inner; ++i) {
    Floats weights[tile_vectors];
    for (Size v = 0; v < tile_vectors; ++v) weights[v] = Floats::load_unaligned(W + i * columns + v * lanes);
    for (Size r = 0; r < Rows; ++r) {
      const Floats factor(x[r * inner + i]);
      for (Size v = 0; v < tile_vectors; ++v) sums[r][v] = sums[r][v] + factor * weights[v];
    }
  }
  for (Size r = 0; r < Rows; ++r)
    for (Size v = 0; v < tile_vectors; ++v) sums[r][v].store_unaligned(out + r * columns + v * lanes);
}

void affine_columns(const float* x, const float* W, const float* bias, float* out, Size inner, Size columns,
                    Size first) {
  for (Size j = first; j < columns; ++j) {
    float sum = bias[j];
    for (Size i = 0; i < inner; ++i) sum += x[i] * W[i * columns + j];
    out[j] = sum;
  }
}

// out[j, :] of a few rows j and vectors of columns, whose sums stay in registers while the samples go by.
template <Size Latents, Size Vectors>
void transposed_tile(float* out, const float* a, const float* b, Size rows, Size m, Size d) {
  Floats sums[Latents][Vectors];
  for (Size l = 0; l < Latents; ++l)
    for (Size v = 0; v < Vectors; ++v) sums[l][v] = Floats::load_unaligned(out + l * d + v * lanes);
  for (Size r = 0; r < rows; ++r) {
    Floats right[Vectors];
    for (Size v = 0; v < Vectors; ++v) right[v] = Floats::load_unaligned(b + r * d + v * lanes);
    for (Size l = 0; l < Latents; ++l) {
      const Floats left(a[r * m + l]);
      for (Size v = 0; v < Vectors; ++v) sums[l][v] = sums[l][v] + left * right[v];
    }
  }
  for (Size l = 0; l < Latents; ++l)
    for (Size v = 0; v < Vectors; ++v) sums[l][v].store_unaligned(out + l * d + v * lanes);
}

template <Size Latents>
void transposed_rows(float* out, const float* a, const float* b, Size rows, Size m, Size d) {
  Size at = 0;
  for (; at + 2 * lanes <= d; at += 2 * lanes) transposed_tile<Latents, 2>(out + at, a, b + at, rows, m, d);
  for (; at + lanes <= d; at += lanes) transposed_tile<Latents, 1>(out + at, a, b + at, rows, m, d);
  for (; at < d; ++at)
    for (Size l = 0; l < Latents; ++l)
      for (Size r = 0; r < rows; ++r) out[l * d + at] += a[r * m + l] * b[r * d + at];
}

float positive(float x) { return x > 0 ? x : 0; }
Floats positive(Floats x) { return xsimd::select(x > Floats(0.0f), x, Floats(0.0f)); }

}  // namespace

void affine(const float* x, const float* W, const float* bias, float* out, Size rows, Size inner, Size columns) {
  const Size tiled = columns - columns % tile_columns;
  Size r = 0;
  for (; r + tile_rows <= rows; r += tile_rows)
    for (Size j = 0; j < tiled; j += tile_columns)
      affine_tile<tile_rows>(x + r * inner, W + j, bias + j, out + r * columns + j, inner, columns);
  for (; r < rows; ++r)
    for (Size j = 0; j < tiled; j += tile_columns)
      affine_tile<1>(x + r * inner, W + j, bias + j, out + r * columns + j, inner, columns);
  if (tiled == columns) return;
  for (r = 0; r < rows; ++r) affine_columns(x + r * inner, W, bias, out + r * columns, inner, columns, tiled);
}

void add_transposed_product(float* out, const float* a, const float* b, Size rows, Size m, Size d) {
  Size j = 0;
  for (; j + 4 <= m; j += 4) transposed_rows<4>(out + j * d, a + j, b, rows, m, d);
  for (; j < m; ++j) transposed_rows<1>(out + j * d, a + j, b, rows, m, d);
}

Size rectify(float* a, float* sums, Size rows, Size columns) {
  Size above = 0;
  Size j = 0;
  for (; j + lanes <= columns; j += lanes) {
    Floats sum(0.0f);
    Floats counts(0.0f);
    for (Size r = 0; r < rows; ++r) {
      float* at = a + r * columns + j;
      const Floats x = Floats::load_unaligned(at);
      const Floats z = positive(x);
      z.store_unaligned(at);
      sum = sum + z;
      counts = counts + xsimd::select(x > Floats(0.0f), Floats(1.0f), Floats(0.0f));
    }
    sum.store_unaligned(sums + j);
    above += static_cast<Size>(xsimd::reduce_add(counts));
  }
  for (; j < columns; ++j) {
    sums[j] = 0;
    for (Size r = 0; r < rows; ++r) {
      float& x = a[r * columns + j];
      above += x > 0;
      x = positive(x);
      sums[j] += x;
    }
  }
  return above;
}

void mask(float* a, const float* z, float* sums, Size rows, Size columns) {
  Size j = 0;
  for (; j + lanes <= columns; j += lanes) {
    Floats sum = Floats::load_unaligned(sums + j);
    for (Size r = 0; r < rows; ++r) {
      float* at = a + r * columns + j;
      const Floats fires = Floats::load_unaligned(z + r * columns + j);
      const Floats kept = xsimd::select(fires > Floats(0.0f), Floats::load_unaligned(at), Floats(0.0f));
      kept.store_unaligned(at);
      sum = sum + kept;
    }
    sum.store_unaligned(sums + j);
  }
  for (; j < columns; ++j) {
    for (Size r = 0; r < rows; ++r) {
      float& value = a[r * columns + j];
      if (!(z[r * columns + j] > 0)) value = 0;
      sums[j] += value;
    }
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

Size count_above_zero(const float* x, Size n) {
  Floats counts(0.0f);
  Size i = 0;
  for (; i + lanes <= n; i += lanes)
    counts = counts + xsimd::select(Floats::load_unaligned(x + i) > Floats(0.0f), Floats(1.0f), Floats(0.0f));
  auto count = static_cast<Size>(xsimd::reduce_add(counts));
  for (; i < n; ++i) count += x[i] > 0;
  return count;
}

}  // namespace superposition::kernels
