// Rows of random numbers, comparison bit for bit, and the kernels' order of summation as a plain loop.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

#include "core/kernels.h"
#include "fixed_random.h"

using superposition::kernels::Size;
using Numbers = std::vector<float>;

inline Numbers random_numbers(FixedRandom& random, Size n, float scale = 1) {
  Numbers numbers(static_cast<std::size_t>(n));
  random.fill(numbers.data(), n, scale);
  return numbers;
}

inline bool same_bits(const Numbers& a, const Numbers& b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](float x, float y) {
           return std::bit_cast<std::uint32_t>(x) == std::bit_cast<std::uint32_t>(y);
         });
}

inline float scalar_dot(const float* x, const float* y, Size n) {
  float lane[4] = {0, 0, 0, 0};
  const Size whole = n / 4 * 4;
  for (Size i = 0; i < whole; ++i) lane[i % 4] = lane[i % 4] + x[i] * y[i];
  float sum = (lane[0] + lane[2]) + (lane[1] + lane[3]);
  for (Size i = whole; i < n; ++i) sum = sum + x[i] * y[i];
  return sum;
}
