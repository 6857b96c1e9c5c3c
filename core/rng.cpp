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
  // Lemire 2019: the high half of a 32 x 32 product, redrawn in the few cases that would be biased; those are fewer
  // than bound, so that the division which counts them is rarely needed.
  while (true) {
    const std::uint64_t product = (bits() >> 32) * bound;
    const auto low = static_cast<std::uint32_t>(product);
    if (low >= bound || low >= (0u - bound) % bound) return static_cast<std::uint32_t>(product >> 32);
  }
}

Stream::Polar Stream::polar() {
  while (true) {
    const double u = 2.0 * uniform() - 1.0;
    const double v = 2.0 * uniform() - 1.0;
    const double square = u * u + v * v;
    if (square < 1.0 && square != 0.0) return {u, v, square};
  }
}

double Stream::Polar::factor() const { return std::sqrt(-2.0 * exact_log(square) / square); }

double Stream::normal() {
  if (has_spare_) {
    has_spare_ = false;
    return spare_normal_;
  }
  const Polar drawn = polar();
  const double factor = drawn.factor();
  spare_normal_ = factor * drawn.u;
  has_spare_ = true;
  return factor * drawn.v;
}

void Stream::add_normals(float* x, std::ptrdiff_t n, double scale) {
  constexpr std::ptrdiff_t most = 16;
  Polar drawn[most];
  const auto add = [&](double normal) { *x++ += static_cast<float>(scale * normal); };
  if (n > 0 && has_spare_) {
    add(normal());
    --n;
  }
  while (n >= 2) {
    // First all draws, then all factors, which do not wait for each other.
    const std::ptrdiff_t pairs = n / 2 < most ? n / 2 : most;
    for (std::ptrdiff_t i = 0; i < pairs; ++i) drawn[i] = polar();
    for (std::ptrdiff_t i = 0; i < pairs; ++i) {
      const double factor = drawn[i].factor();
      add(factor * drawn[i].v);
      add(factor * drawn[i].u);
    }
    n -= 2 * pairs;
  }
  if (n == 1) add(normal());
}

}  // namespace superposition
