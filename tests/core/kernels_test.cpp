// Every kernel against a plain scalar loop in the documented order, bit for bit, for all lengths up to 40 and their
// tails; Adam against the formula in double. The build forbids fused multiply-add here as in the core.
#include "core/tile_kernels.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

#include "fixed_random.h"

using namespace superposition;
using kernels::Size;
using Numbers = std::vector<float>;

namespace {

Numbers random_numbers(FixedRandom& random, Size n, float scale = 1) {
  Numbers numbers(static_cast<std::size_t>(n));
  random.fill(numbers.data(), n, scale);
  return numbers;
}

bool same_bits(const Numbers& a, const Numbers& b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](float x, float y) {
           return std::bit_cast<std::uint32_t>(x) == std::bit_cast<std::uint32_t>(y);
         });
}

float scalar_dot(const float* x, const float* y, Size n) {
  float lane[4] = {0, 0, 0, 0};
  const Size whole = n / 4 * 4;
  for (Size i = 0; i < whole; ++i) lane[i % 4] = lane[i % 4] + x[i] * y[i];
  float sum = (lane[0] + lane[2]) + (lane[1] + lane[3]);
  for (Size i = whole; i < n; ++i) sum = sum + x[i] * y[i];
  return sum;
}

// count distinct rows out of twice as many, in no order.
std::vector<int> some_rows(FixedRandom& random, int count) {
  std::vector<int> rows;
  for (int i = 0; i < 2 * count; ++i) rows.push_back(i);
  for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i)
    std::swap(rows[i], rows[i + static_cast<std::size_t>(random.below(2 * count - static_cast<int>(i)))]);
  rows.resize(static_cast<std::size_t>(count));
  return rows;
}

}  // namespace

TEST_CASE("affine: bias, then inner products in ascending order") {
  FixedRandom random(1);
  int wrong = 0;
  for (const Size rows : {1, 2, 3, 4, 5, 7, 8, 9, 13})
    for (const Size inner : {0, 1, 2, 5, 8, 17})
      for (Size columns = 1; columns <= 26; ++columns) {
        const Numbers x = random_numbers(random, rows * inner), W = random_numbers(random, inner * columns),
                      bias = random_numbers(random, columns);
        Numbers out(static_cast<std::size_t>(rows * columns), 9), expected = out;
        kernels::affine(x.data(), W.data(), bias.data(), out.data(), rows, inner, columns);
        for (Size r = 0; r < rows; ++r)
          for (Size j = 0; j < columns; ++j) {
            float sum = bias.data()[j];
            for (Size i = 0; i < inner; ++i) sum = sum + x.data()[r * inner + i] * W.data()[i * columns + j];
            expected.data()[r * columns + j] = sum;
          }
        wrong += !same_bits(out, expected);
      }
  CHECK(wrong == 0);
}

TEST_CASE("add_scaled and dot, for all lengths and unaligned starts") {
  FixedRandom random(2);
  int wrong = 0;
  for (Size n = 0; n <= 41; ++n)
    for (const Size offset : {0, 1, 2, 3}) {
      const Numbers x = random_numbers(random, n + offset), before = random_numbers(random, n + offset + 1);
      Numbers y = before, expected = before;
      const float scale = random.number();
      kernels::add_scaled(y.data() + offset, scale, x.data() + offset, n);
      for (Size i = offset; i < n + offset; ++i) expected.data()[i] = expected.data()[i] + scale * x.data()[i];
      wrong += !same_bits(y, expected);
      const float product = kernels::dot(x.data() + offset, before.data() + offset, n);
      wrong += !same_bits({product}, {scalar_dot(x.data() + offset, before.data() + offset, n)});
    }
  CHECK(wrong == 0);
  const Numbers big = {1e20f, 1, -1e20f, 3, 5}, ones(5, 1);
  CHECK(kernels::dot(big.data(), ones.data(), 5) == 9);  // (1e20 - 1e20) + (1 + 3), then 5
}

TEST_CASE("the sparse kernels add_rows, dot_rows and add_to_rows, for all widths and counts") {
  FixedRandom random(3);
  int wrong = 0;
  for (Size d = 1; d <= 70; ++d)
    for (const int count : {0, 1, 3, 4, 5, 8, 11}) {
      const std::vector<int> index = some_rows(random, count);
      const kernels::Rows rows{index.data(), count};
      const Numbers W = random_numbers(random, 2 * count * d), weight = random_numbers(random, count),
                    x = random_numbers(random, d), start = random_numbers(random, d);

      Numbers sum = start, expected_sum = start;
      kernels::add_rows(sum.data(), weight.data(), rows, W.data(), d);
      Numbers out(weight.size(), 9), expected_out = out;
      kernels::dot_rows(out.data(), rows, W.data(), x.data(), d);
      Numbers changed = W, expected_changed = W;
      kernels::add_to_rows(changed.data(), weight.data(), rows, x.data(), d);

      for (std::size_t a = 0; a < index.size(); ++a) {
        const Size at = index[a] * d;
        for (Size i = 0; i < d; ++i) {
          expected_sum.data()[i] = expected_sum.data()[i] + weight[a] * W.data()[at + i];
          expected_changed.data()[at + i] = expected_changed.data()[at + i] + weight[a] * x.data()[i];
        }
        expected_out[a] = scalar_dot(W.data() + at, x.data(), d);
      }
      wrong += !same_bits(sum, expected_sum) + !same_bits(out, expected_out) + !same_bits(changed, expected_changed);
    }
  CHECK(wrong == 0);
}

TEST_CASE("descend: w - rate * gradient") {
  FixedRandom random(4);
  int wrong = 0;
  for (Size n = 0; n <= 41; ++n) {
    Numbers w = random_numbers(random, n), expected = w;
    const Numbers gradient = random_numbers(random, n);
    wrong += !kernels::descend(w.data(), gradient.data(), 0.3f, n);
    for (std::size_t i = 0; i < w.size(); ++i) expected[i] = expected[i] - 0.3f * gradient[i];
    wrong += !same_bits(w, expected);
  }
  CHECK(wrong == 0);
}

TEST_CASE("adam follows the published algorithm in double, and no number's step depends on its place") {
  FixedRandom random(5);
  constexpr double lr = 0.01, beta1 = 0.9, beta2 = 0.99;
  double worst = 0;
  int wrong = 0;
  for (Size n = 1; n <= 41; ++n) {
    Numbers w = random_numbers(random, n), m(w.size()), v(w.size());
    std::vector<double> w_double(w.begin(), w.end()), m_double(w.size()), v_double(w.size());
    for (int t = 1; t <= 5; ++t) {
      const Numbers gradient = random_numbers(random, n, t == 3 ? 1e-4f : 10.0f);
      const double correction1 = 1 - std::pow(beta1, t), correction2 = 1 - std::pow(beta2, t);
      const kernels::AdamStep step{static_cast<float>(lr / correction1), static_cast<float>(1 / std::sqrt(correction2)),
                                   static_cast<float>(beta1), static_cast<float>(beta2)};
      const Numbers w_before = w, m_before = m, v_before = v;
      wrong += !kernels::adam(w.data(), m.data(), v.data(), gradient.data(), step, n);
      for (std::size_t i = 0; i < w.size(); ++i) {
        const auto g = static_cast<double>(gradient[i]);
        m_double[i] = beta1 * m_double[i] + (1 - beta1) * g;
        v_double[i] = beta2 * v_double[i] + (1 - beta2) * g * g;
        w_double[i] -= lr * (m_double[i] / correction1) / (std::sqrt(v_double[i] / correction2) + 1e-8);
        worst = std::fmax(worst, std::fabs(w_double[i] - static_cast<double>(w[i])));
        float alone[3] = {w_before[i], m_before[i], v_before[i]};
        kernels::adam(alone, alone + 1, alone + 2, &gradient[i], step, 1);
        wrong += !same_bits({w[i], m[i], v[i]}, {alone[0], alone[1], alone[2]});
      }
    }
  }
  CHECK(worst < 1e-6);  // five roundings of a number near 1
  CHECK(wrong == 0);
}

TEST_CASE("adam and descend report a weight that is no longer finite, wherever it stands") {
  const float infinity = std::numeric_limits<float>::infinity();
  const kernels::AdamStep step{0.01f, 1, 0.9f, 0.999f};
  int wrong = 0;
  for (Size n = 1; n <= 17; ++n)
    for (Size at = 0; at < n; ++at)
      for (const float bad : {infinity, -infinity, std::nanf("")}) {
        Numbers zeros(static_cast<std::size_t>(n)), w(zeros.size(), 3e38f), m = zeros, v = zeros;
        wrong += !kernels::descend(w.data(), zeros.data(), 1, n);
        wrong += !kernels::adam(w.data(), m.data(), v.data(), zeros.data(), step, n);
        w.data()[at] = bad;
        wrong += kernels::descend(w.data(), zeros.data(), 1, n);
        wrong += kernels::adam(w.data(), m.data(), v.data(), zeros.data(), step, n);
      }
  Numbers w = {-3e38f, 1};
  const Numbers gradient = {3e38f, 0};
  wrong += kernels::descend(w.data(), gradient.data(), 1, 2);  // overflows
  CHECK(wrong == 0);
}

TEST_CASE("for_each_above visits what exceeds the bound of the moment, in order") {
  FixedRandom random(6);
  int wrong = 0;
  for (Size n = 0; n <= 41; ++n)
    for (const float rise : {0.0f, 0.1f}) {
      Numbers x = random_numbers(random, n);
      if (n > 5) x[2] = x[5] = 0;  // equal to the bound: not above
      std::vector<Size> seen, expected;
      float bound = 0;
      kernels::for_each_above(
          x.data(), n, [&] { return bound; },
          [&](Size j) {
            seen.push_back(j);
            bound += rise;
          });
      bound = 0;
      for (Size j = 0; j < n; ++j)
        if (x.data()[j] > bound) {
          expected.push_back(j);
          bound += rise;
        }
      wrong += seen != expected;
    }
  CHECK(wrong == 0);
}
