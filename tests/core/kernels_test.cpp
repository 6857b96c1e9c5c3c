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

#include "numbers.h"

using namespace superposition;
using kernels::Size;

namespace kernels_test {

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

TEST_CASE(
    "normalise_rows: sums in ascending order and quotients in double; a row without a direction becomes the first "
    "axis") {
  FixedRandom random(11);
  int wrong = 0;
  for (Size rows = 1; rows <= 9; ++rows)
    for (Size d = 1; d <= 9; ++d) {
      Numbers x = random_numbers(random, rows * d);
      std::fill_n(x.begin(), d, 0.0f);
      Numbers expected = x;
      for (Size r = 0; r < rows; ++r) {
        double sum = 0;
        float* row = expected.data() + r * d;
        for (Size i = 0; i < d; ++i) sum += static_cast<double>(row[i]) * static_cast<double>(row[i]);
        for (Size i = 0; i < d; ++i)
          row[i] =
              sum > 0 ? static_cast<float>(static_cast<double>(row[i]) / std::sqrt(sum)) : static_cast<float>(i == 0);
      }
      kernels::normalise_rows(x.data(), rows, d);
      wrong += !same_bits(x, expected);
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

TEST_CASE("maps of rows and numbers, for all lengths") {
  FixedRandom random(9);
  int wrong = 0;
  for (Size d = 0; d <= 19; ++d) {
    constexpr Size rows = 3;
    const Numbers x = random_numbers(random, rows * d), row = random_numbers(random, d);
    Numbers less(x.size()), more(x.size()), scaled = x, raised = x, positive(x.size()), sum = row;
    kernels::subtract_row(less.data(), x.data(), row.data(), rows, d);
    kernels::subtract_from_row(more.data(), row.data(), x.data(), rows, d);
    kernels::add_all_rows(sum.data(), x.data(), rows, d);
    kernels::scale(scaled.data(), 0.3f, rows * d);
    kernels::add_to_each(raised.data(), 0.3f, rows * d);
    kernels::keep_positive(positive.data(), x.data(), rows * d);
    Numbers expected_sum = row;
    for (std::size_t i = 0; i < x.size(); ++i) {
      const std::size_t column = i % static_cast<std::size_t>(d);
      wrong += less[i] != x[i] - row[column] || more[i] != row[column] - x[i];
      wrong += scaled[i] != x[i] * 0.3f || raised[i] != x[i] + 0.3f || positive[i] != std::max(x[i], 0.0f);
      expected_sum[column] = expected_sum[column] + x[i];
    }
    wrong += !same_bits(sum, expected_sum);
  }
  CHECK(wrong == 0);
}

}  // namespace kernels_test
