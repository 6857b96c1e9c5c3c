// Kernels over lists of rows against plain scalar loops in the documented order, bit for bit.
#include "core/list_kernels.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <vector>

#include "numbers.h"

using namespace superposition;

namespace list_kernels_test {

namespace {

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

TEST_CASE("marks_above: a bit for each number that exceeds the bound") {
  FixedRandom random(9);
  int wrong = 0;
  for (Size n = 0; n <= kernels::side_by_side; ++n) {
    Numbers x = random_numbers(random, n);
    if (n > 20) x[20] = std::numeric_limits<float>::quiet_NaN();
    std::uint64_t expected = 0;
    for (Size i = 0; i < n; ++i) expected |= static_cast<std::uint64_t>(x.data()[i] > 0.1f) << i;
    wrong += kernels::marks_above(x.data(), n, 0.1f) != expected;
  }
  CHECK(wrong == 0);
}

TEST_CASE("list_above lists what exceeds the bound, in order; neither equal numbers nor NaN") {
  FixedRandom random(6);
  int wrong = 0;
  for (Size n = 0; n <= 140; ++n)
    for (const float bound : {0.0f, 0.3f, -2.0f}) {
      Numbers x = random_numbers(random, n);
      if (n > 5) x[2] = x[5] = bound;
      if (n > 40) x[40] = std::numeric_limits<float>::quiet_NaN();
      std::vector<int> index(static_cast<std::size_t>(n + kernels::list_overrun)), expected_index;
      Numbers value(index.size()), expected;
      const auto count = static_cast<std::size_t>(kernels::list_above(x.data(), n, bound, index.data(), value.data()));
      for (std::size_t j = 0; j < x.size(); ++j)
        if (x[j] > bound) {
          expected_index.push_back(static_cast<int>(j));
          expected.push_back(x[j]);
        }
      index.resize(count);
      value.resize(count);
      wrong += index != expected_index || !same_bits(value, expected);
    }
  CHECK(wrong == 0);
}

TEST_CASE("tally counts, sums and marks the codes above 0") {
  FixedRandom random(7);
  int wrong = 0;
  for (int count = 0; count <= 21; ++count) {
    const std::vector<int> index = some_rows(random, count);
    Numbers code = random_numbers(random, count);
    for (float& z : code) z = z > 0 ? z : 0;
    std::vector<int> fired(static_cast<std::size_t>(2 * count + 1)), expected = fired;
    const kernels::Tally found = kernels::tally(code.data(), {index.data(), count}, fired.data());
    double sum = 0;
    int firing = 0;
    for (std::size_t a = 0; a < code.size(); ++a) {
      sum += static_cast<double>(code[a]);
      firing += code[a] > 0;
      expected[static_cast<std::size_t>(index[a])] = code[a] > 0;
    }
    wrong += std::fabs(found.sum - sum) > 1e-5 || found.firing != firing || fired != expected;
  }
  CHECK(wrong == 0);
}

TEST_CASE("lists: for every sample of a tile what the kernel for one sample does, also for samples without rows") {
  FixedRandom random(8);
  constexpr int samples = 4, latents = 14;
  const std::vector<int> begin{0, 3, 3, 8}, end{3, 3, 7, 9};  // sample 1 has none; entry 7 is skipped
  // Samples 0 and 2 and samples 2 and 3 concern a latent both.
  const std::vector<int> index{1, 4, 9, 4, 2, 5, 13, 3, 5}, sample{0, 0, 0, 2, 2, 2, 2, 2, 3};
  for (const Size d : {8, 11, 20}) {
    const kernels::Lists lists{begin.data(), end.data(), index.data(), sample.data(), samples};
    const Numbers W = random_numbers(random, latents * d), weight = random_numbers(random, 9),
                  x = random_numbers(random, samples * d);
    Numbers sums = x, expected_sums = x, out(9, 7), expected_out = out, changed = W, expected_changed = W;
    const double squares = kernels::add_rows(sums.data(), weight.data(), lists, W.data(), d);
    kernels::dot_rows(out.data(), lists, W.data(), x.data(), d);
    kernels::add_to_rows(changed.data(), weight.data(), lists, x.data(), d);
    double expected_squares = 0;
    for (std::size_t r = 0; r < samples; ++r) {
      const kernels::Rows rows{index.data() + begin[r], end[r] - begin[r]};
      float* sum = expected_sums.data() + static_cast<Size>(r) * d;
      const float* row = x.data() + static_cast<Size>(r) * d;
      kernels::add_rows(sum, weight.data() + begin[r], rows, W.data(), d);
      expected_squares += static_cast<double>(scalar_dot(sum, sum, d));
      kernels::dot_rows(expected_out.data() + begin[r], rows, W.data(), row, d);
      kernels::add_to_rows(expected_changed.data(), weight.data() + begin[r], rows, row, d);
    }
    CHECK(same_bits(sums, expected_sums));
    CHECK(squares == expected_squares);
    CHECK(same_bits(out, expected_out));
    CHECK(same_bits(changed, expected_changed));
  }
}

}  // namespace list_kernels_test
