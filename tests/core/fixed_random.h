// Numbers for tests that owe nothing to the core's own generator: Knuth's 64-bit linear congruential generator (MMIX),
// upper bits only.
#pragma once

#include <cstdint>

#include "core/matrix.h"

class FixedRandom {
 public:
  explicit FixedRandom(std::uint64_t seed) : state_(seed * 2862933555777941757ULL + 3037000493ULL) {}

  std::uint32_t bits() {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::uint32_t>(state_ >> 32);
  }

  int below(int bound) { return static_cast<int>(bits() % static_cast<std::uint32_t>(bound)); }

  /// Uniform in [-1, 1).
  float number() { return static_cast<float>(static_cast<double>(bits()) / 2147483648.0 - 1.0); }

  void fill(float* values, std::ptrdiff_t size, float scale = 1) {
    for (std::ptrdiff_t i = 0; i < size; ++i) values[i] = scale * number();
  }

  superposition::Matrix matrix(superposition::Index rows, superposition::Index columns, float scale = 1) {
    superposition::Matrix drawn(rows, columns);
    fill(drawn.data(), drawn.size(), scale);
    return drawn;
  }

 private:
  std::uint64_t state_;
};
