// The inner loops, written with xsimd: four float32 lanes on every target (SSE2, NEON, WASM SIMD), no fused
// multiply-add, a fixed order of summation. So the same inputs give the same bits everywhere; the tests hold each
// kernel against a plain scalar loop. All matrices are row-major.
#pragma once

#include <cstddef>

#include <xsimd/xsimd.hpp>

namespace superposition::kernels {

using Size = std::ptrdiff_t;
using Floats = xsimd::make_sized_batch_t<float, 4>;
inline constexpr Size lanes = 4;

/// y += scale * x. Both [n].
inline void add_scaled(float* y, float scale, const float* x, Size n) {
  const Floats factor(scale);
  Size i = 0;
  for (; i + lanes <= n; i += lanes)
    (Floats::load_unaligned(y + i) + factor * Floats::load_unaligned(x + i)).store_unaligned(y + i);
  for (; i < n; ++i) y[i] += scale * x[i];
}

/// sum_i x_i y_i: lane l sums i = l mod 4 ascending, then (l0 + l2) + (l1 + l3), then the rest ascending. Both [n].
inline float dot(const float* x, const float* y, Size n) {
  Floats sums(0.0f);
  Size i = 0;
  for (; i + lanes <= n; i += lanes) sums = sums + Floats::load_unaligned(x + i) * Floats::load_unaligned(y + i);
  alignas(16) float lane[lanes];
  sums.store_aligned(lane);
  float sum = (lane[0] + lane[2]) + (lane[1] + lane[3]);
  for (; i < n; ++i) sum += x[i] * y[i];
  return sum;
}

/// Some rows of a matrix [*, d], picked by index: the decoder directions of the latents that fire.
struct Rows {
  const int* index;  // [count]
  Size count;
};

/// sum += sum_a weight[a] W[rows[a], :], a ascending. sum [d].
void add_rows(float* sum, const float* weight, Rows rows, const float* W, Size d);

/// out[a] = dot(W[rows[a], :], x), the same bits as dot. out [count], x [d].
void dot_rows(float* out, Rows rows, const float* W, const float* x, Size d);

/// W[rows[a], :] += weight[a] x; the rows are distinct. x [d].
void add_to_rows(float* W, const float* weight, Rows rows, const float* x, Size d);

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

/// Calls visit(j), j ascending, for every x[j] that is larger than bound() at that moment. x [n].
template <class Bound, class Visit>
void for_each_above(const float* x, Size n, Bound bound, Visit visit) {
  Size j = 0;
  for (; j + lanes <= n; j += lanes) {
    if (!xsimd::any(Floats::load_unaligned(x + j) > Floats(bound()))) continue;
    for (Size l = j; l < j + lanes; ++l)
      if (x[l] > bound()) visit(l);
  }
  for (; j < n; ++j)
    if (x[j] > bound()) visit(j);
}

}  // namespace superposition::kernels
