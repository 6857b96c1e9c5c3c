// The kernels of the exact engine; see kernels.h.
#include "kernels.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace superposition::kernels {

namespace {

void subtract(float* out, const float* a, const float* b, Size n) {
  Size i = 0;
  for (; i + lanes <= n; i += lanes)
    (Floats::load_unaligned(a + i) - Floats::load_unaligned(b + i)).store_unaligned(out + i);
  for (; i < n; ++i) out[i] = a[i] - b[i];
}

// x / by, in double. [n]
void divide(float* x, double by, Size n) {
  using Pair [[gnu::vector_size(8)]] = float;
  using DoublePair [[gnu::vector_size(16)]] = double;
  Size i = 0;
  for (; i + 2 <= n; i += 2) {
    Pair pair;
    std::memcpy(&pair, x + i, sizeof pair);
    pair = __builtin_convertvector(__builtin_convertvector(pair, DoublePair) / by, Pair);
    std::memcpy(x + i, &pair, sizeof pair);
  }
  if (i < n) x[i] = static_cast<float>(static_cast<double>(x[i]) / by);
}

// 0 * w is 0 for every finite w and NaN otherwise.
bool all_zero(Floats zeros, float rest) { return sum_of(zeros) + rest == 0; }

}  // namespace

void add_scaled(float* y, float scale, const float* x, Size n) {
  const Floats factor(scale);
  Size i = 0;
  for (; i + lanes <= n; i += lanes)
    multiply_add(factor, Floats::load_unaligned(x + i), Floats::load_unaligned(y + i)).store_unaligned(y + i);
  for (; i < n; ++i) y[i] += scale * x[i];
}

float dot(const float* x, const float* y, Size n) {
  Floats sums(0.0f);
  Size i = 0;
  for (; i + lanes <= n; i += lanes)
    sums = multiply_add(Floats::load_unaligned(x + i), Floats::load_unaligned(y + i), sums);
  float sum = sum_of(sums);
  for (; i < n; ++i) sum += x[i] * y[i];
  return sum;
}

void subtract_row(float* out, const float* x, const float* row, Size rows, Size d) {
  for (Size r = 0; r < rows; ++r, out += d, x += d) subtract(out, x, row, d);
}

void subtract_from_row(float* out, const float* row, const float* x, Size rows, Size d) {
  for (Size r = 0; r < rows; ++r, out += d, x += d) subtract(out, row, x, d);
}

void normalise_rows(float* x, Size rows, Size d) {
  // The terms of a sum wait for each other, so that four rows are summed side by side.
  for (Size first = 0; first < rows; first += lanes) {
    const auto row = [=](Size r) { return x + std::min(first + r, rows - 1) * d; };
    const float *a = row(0), *b = row(1), *c = row(2), *e = row(3);
    Doubles low(0.0), high(0.0);
    for (Size i = 0; i < d; ++i) {
      const Doubles ab(static_cast<double>(a[i]), static_cast<double>(b[i]));
      const Doubles ce(static_cast<double>(c[i]), static_cast<double>(e[i]));
      low = low + ab * ab;
      high = high + ce * ce;
    }
    alignas(16) double sum[lanes];
    low.store_aligned(sum);
    high.store_aligned(sum + 2);
    for (Size r = 0; r < std::min(lanes, rows - first); ++r) {
      if (sum[r] > 0) {
        divide(row(r), std::sqrt(sum[r]), d);
      } else {
        std::fill_n(row(r), d, 0.0f);
        row(r)[0] = 1;
      }
    }
  }
}

void add_all_rows(float* sum, const float* x, Size rows, Size d) {
  for (Size r = 0; r < rows; ++r) add_scaled(sum, 1, x + r * d, d);
}

void keep_positive(float* out, const float* x, Size n) {
  Size i = 0;
  for (; i + lanes <= n; i += lanes) positive(Floats::load_unaligned(x + i)).store_unaligned(out + i);
  for (; i < n; ++i) out[i] = x[i] > 0 ? x[i] : 0;
}

void scale(float* x, float factor, Size n) {
  Size i = 0;
  for (; i + lanes <= n; i += lanes) (Floats::load_unaligned(x + i) * Floats(factor)).store_unaligned(x + i);
  for (; i < n; ++i) x[i] *= factor;
}

void add_to_each(float* x, float term, Size n) {
  Size i = 0;
  for (; i + lanes <= n; i += lanes) (Floats::load_unaligned(x + i) + Floats(term)).store_unaligned(x + i);
  for (; i < n; ++i) x[i] += term;
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
