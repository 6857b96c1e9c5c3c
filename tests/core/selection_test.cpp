// The k largest against sorting: every k, lengths around a block's, equal values, few positives, more rounds than a
// tournament plays.
#include "core/selection.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "fixed_random.h"

using namespace superposition;

namespace selection_test {

namespace {

// Latents by value, the lower index first among equals; the first k above 0, by index.
std::vector<int> sorted(const std::vector<float>& values, int k) {
  std::vector<int> order;
  for (int j = 0; j < static_cast<int>(values.size()); ++j)
    if (values[static_cast<std::size_t>(j)] > 0) order.push_back(j);
  std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
    return values[static_cast<std::size_t>(a)] > values[static_cast<std::size_t>(b)];
  });
  order.resize(std::min(order.size(), static_cast<std::size_t>(k)));
  std::sort(order.begin(), order.end());
  return order;
}

bool picks_what_sorting_picks(LargestK& largest, const std::vector<float>& values, int k) {
  const auto n = static_cast<kernels::Size>(values.size());
  CodeLists lists(1, n);
  ActiveCodes picked = lists.open();
  largest.pick(values.data(), n, picked);
  bool right = std::vector<int>(picked.latent, picked.latent + picked.count) == sorted(values, k);
  for (int a = 0; a < picked.count; ++a)
    right = right && picked.code[a] == values[static_cast<std::size_t>(picked.latent[a])];
  return right;
}

}  // namespace

TEST_CASE("LargestK picks what sorting picks") {
  FixedRandom random(1);
  int wrong = 0;
  for (const int n : {1, 2, 3, 5, 15, 16, 17, 63, 64, 65, 127, 128, 129, 200, 1000})
    for (const int k : {1, 2, 3, 4, 5, 8, 16, 63, 64, 65, 66, 100, 999}) {
      if (k > n) continue;
      LargestK largest(k);
      for (int round = 0; round < 4; ++round) {  // one picker for many rows
        std::vector<float> values(static_cast<std::size_t>(n));
        random.fill(values.data(), n);
        if (round == 1)  // many equal ones
          for (float& value : values) value = std::round(value * 2) / 2;
        if (round == 2)  // few above 0
          for (std::size_t j = 0; j < values.size(); ++j)
            if (j % 7 != 3) values[j] = -std::fabs(values[j]);
        wrong += !picks_what_sorting_picks(largest, values, k);
      }
    }
  CHECK(wrong == 0);
}

TEST_CASE("LargestK passes over NaN and takes infinities") {
  constexpr float infinity = std::numeric_limits<float>::infinity();
  constexpr float nan = std::numeric_limits<float>::quiet_NaN();
  LargestK largest(2);
  CHECK(picks_what_sorting_picks(largest, {1, nan, 3, 2}, 2));
  CHECK(picks_what_sorting_picks(largest, {1, infinity, 3, infinity, infinity}, 2));
  CHECK(picks_what_sorting_picks(largest, {-1, -infinity, 0, 0}, 2));
  LargestK more(5);
  CHECK(picks_what_sorting_picks(more, {1, nan, 3, 2, infinity, infinity, -infinity}, 5));
}

TEST_CASE("divide_at: the k-th largest, with the larger ones before it") {
  FixedRandom random(2);
  std::vector<float> values(101);
  random.fill(values.data(), 101);
  std::vector<float> descending = values;
  std::sort(descending.rbegin(), descending.rend());
  for (const int k : {1, 2, 50, 101}) {
    std::vector<float> moved = values;
    CHECK(divide_at(moved.data(), 101, k) == descending[static_cast<std::size_t>(k) - 1]);
    CHECK(*std::min_element(moved.begin(), moved.begin() + k) == descending[static_cast<std::size_t>(k) - 1]);
  }
}

}  // namespace selection_test
