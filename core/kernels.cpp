// The kernels of the exact engine; see kernels.h.
#include "kernels.h"

#include <cmath>

namespace superposition::kernels {

namespace {

// Cuts a row of d numbers into pieces of 8, 4, 2 and 1 vectors, whose sums fit in registers; the rest is done by
// number.
template <class Piece, class Rest>
void for_each_piece(Size d, Piece piece, Rest rest) {
  Size at = 0;
  for (; at + 8 * lanes <= d; at += 8 * lanes) piece.template operator()<8>(at);
  for (; at + 4 * lanes <= d; at += 4 * lanes) piece.template operator()<4>(at);
  for (; at + 2 * lanes <= d; at += 2 * lanes) piece.template operator()<2>(at);
  for (; at + lanes <= d; at += lanes) piece.template operator()<1>(at);
  for (; at < d; ++at) rest(at);
}

template <Size Vectors>
struct Piece {
  Floats part[Vectors];

  explicit Piece(const float* from) {
    for (Size v = 0; v < Vectors; ++v) part[v] = Floats::load_unaligned(from + v * lanes);
  }

  void add(float scale, const Piece& x) {
    for (Size v = 0; v < Vectors; ++v) part[v] = part[v] + Floats(scale) * x.part[v];
  }

  void store(float* to) const {
    for (Size v = 0; v < Vectors; ++v) part[v].store_unaligned(to + v * lanes);
  }
};

// 0 * w is 0 for every finite w and NaN otherwise.
bool all_zero(Floats zeros, float rest) {
  alignas(16) float lane[lanes];
  zeros.store_aligned(lane);
  return lane[0] + lane[1] + lane[2] + lane[3] + rest == 0;
}

}  // namespace

void add_rows(float* sum, const float* weight, Rows rows, const float* W, Size d) {
  for_each_piece(
      d,
      [&]<Size Vectors>(Size at) {
        Piece<Vectors> piece(sum + at);
        for (Size a = 0; a < rows.count; ++a) piece.add(weight[a], Piece<Vectors>(W + rows.index[a] * d + at));
        piece.store(sum + at);
      },
      [&](Size at) {
        for (Size a = 0; a < rows.count; ++a) sum[at] += weight[a] * W[rows.index[a] * d + at];
      });
}

void dot_rows(float* out, Rows rows, const float* W, const float* x, Size d) {
  Size a = 0;
  for (; a + 4 <= rows.count; a += 4) {
    const float* row[4];
    for (Size r = 0; r < 4; ++r) row[r] = W + rows.index[a + r] * d;
    Floats sums[4] = {Floats(0.0f), Floats(0.0f), Floats(0.0f), Floats(0.0f)};
    Size i = 0;
    for (; i + lanes <= d; i += lanes) {
      const Floats factor = Floats::load_unaligned(x + i);
      for (Size r = 0; r < 4; ++r) sums[r] = sums[r] + Floats::load_unaligned(row[r] + i) * factor;
    }
    // After the transpose, sums[l] holds lane l of all four rows.
    xsimd::transpose(sums, sums + 4);
    ((sums[0] + sums[2]) + (sums[1] + sums[3])).store_unaligned(out + a);
    for (; i < d; ++i)
      for (Size r = 0; r < 4; ++r) out[a + r] += row[r][i] * x[i];
  }
  for (; a < rows.count; ++a) out[a] = dot(W + rows.index[a] * d, x, d);
}

void add_to_rows(float* W, const float* weight, Rows rows, const float* x, Size d) {
  for_each_piece(
      d,
      [&]<Size Vectors>(Size at) {
        const Piece<Vectors> piece(x + at);
        for (Size a = 0; a < rows.count; ++a) {
          float* row = W + rows.index[a] * d + at;
          Piece<Vectors> sum(row);
          sum.add(weight[a], piece);
          sum.store(row);
        }
      },
      [&](Size at) {
        for (Size a = 0; a < rows.count; ++a) W[rows.index[a] * d + at] += weight[a] * x[at];
      });
}

bool adam(float* w, float* m, float* v, const float* gradient, const AdamStep& step, Size n) {
  constexpr float epsilon = 1e-8f;
  const float keep1 = 1 - step.beta1;
  const float keep2 = 1 - step.beta2;
  Floats zeros(0.0f);
  Size i = 0;
  for (; i + lanes <= n; i += lanes) {
    const Floats g = Floats::load_unaligned(gradient + i);
    const Floats first = Floats(step.beta1) * Floats::load_unaligned(m + i) + Floats(keep1) * g;
    const Floats second = Floats(step.beta2) * Floats::load_unaligned(v + i) + Floats(keep2) * (g * g);
    const Floats divisor = xsimd::sqrt(second) * Floats(step.second_correction) + Floats(epsilon);
    const Floats updated = Floats::load_unaligned(w + i) - Floats(step.rate) * first / divisor;
    first.store_unaligned(m + i);
    second.store_unaligned(v + i);
    updated.store_unaligned(w + i);
    zeros = zeros + Floats(0.0f) * updated;
  }
  float rest = 0;
  for (; i < n; ++i) {
    const float g = gradient[i];
    m[i] = step.beta1 * m[i] + keep1 * g;
    v[i] = step.beta2 * v[i] + keep2 * (g * g);
    w[i] -= step.rate * m[i] / (std::sqrt(v[i]) * step.second_correction + epsilon);
    rest += 0.0f * w[i];
  }
  return all_zero(zeros, rest);
}

bool descend(float* w, const float* gradient, float rate, Size n) {
  Floats zeros(0.0f);
  Size i = 0;
  for (; i + lanes <= n; i += lanes) {
    const Floats updated = Floats::load_unaligned(w + i) - Floats(rate) * Floats::load_unaligned(gradient + i);
    updated.store_unaligned(w + i);
    zeros = zeros + Floats(0.0f) * updated;
  }
  float rest = 0;
  for (; i < n; ++i) {
    w[i] -= rate * gradient[i];
    rest += 0.0f * w[i];
  }
  return all_zero(zeros, rest);
}

}  // namespace superposition::kernels
