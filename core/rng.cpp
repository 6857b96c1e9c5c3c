// xoshiro256++ streams; see rng.h.
#include "rng.h"

#include <bit>
#include <cmath>

#include "elementary.h"

namespace superposition {

namespace {

std::uint64_t split_mix(std::uint64_t& state) {
  state += 0x9e3779b97f4a7c15ULL;
  std::uint64_t z = state;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
  return z ^ (z >> 31);
}

}  // namespace

Stream::Stream(std::uint32_t seed, Purpose purpose) {
  std::uint64_t mixed = (static_cast<std::uint64_t>(purpose) << 32) | seed;
  for (auto& word : state_) word = split_mix(mixed);
}

std::uint64_t Stream::bits() {
  auto& s = state_;
  const std::uint64_t result = std::rotl(s[0] + s[3], 23) + s[0];
  const std::uint64_t shifted = s[1] << 17;
  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= shifted;
  s[3] = std::rotl(s[3], 45);
  return result;
}

double Stream::uniform() { return static_cast<double>(bits() >> 11) * 0x1.0p-53; }

std::uint32_t Stream::below(std::uint32_t bound) {
  // Lemire 2019: the high half of a 32 x 32 product, redrawn in the few cases that would be biased.
  const std::uint32_t biased = (0u - bound) % bound;
  while (true) {
    const std::uint64_t product = (bits() >> 32) * bound;
    if (static_cast<std::uint32_t>(product) >= biased) return static_cast<std::uint32_t>(product >> 32);
  }
}

double Stream::normal() {
  if (has_spare_) {
    has_spare_ = false;
    return spare_normal_;
  }
  while (true) {
    const double u = 2.0 * uniform() - 1.0;
    const double v = 2.0 * uniform() - 1.0;
    const double square = u * u + v * v;
    if (square >= 1.0 || square == 0.0) continue;
    const double factor = std::sqrt(-2.0 * exact_log(square) / square);
    spare_normal_ = factor * u;
    has_spare_ = true;
    return factor * v;
  }
}

}  // namespace superposition
