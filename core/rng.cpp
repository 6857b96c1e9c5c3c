// xoshiro256++ streams; see rng.h.
#include "rng.h"

#include <algorithm>

#include "elementary.h"
#include "numerics.h"

namespace superposition {

using kernels::Doubles;
using kernels::rotate_left;

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
  const std::uint64_t result = rotate_left(s[0] + s[3], 23) + s[0];
  const std::uint64_t shifted = s[1] << 17;
  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= shifted;
  s[3] = rotate_left(s[3], 45);
  return result;
}

// The upper 53 bits; signed, because processors have an instruction for that.
double Stream::integer() { return static_cast<double>(static_cast<std::int64_t>(bits() >> 11)); }

double Stream::uniform() { return integer() * 0x1.0p-53; }

double Stream::minus_one_to_one() { return integer() * 0x1.0p-52 - 1.0; }

std::uint32_t Stream::below(std::uint32_t bound) {
  // Lemire 2019: the high half of a 32 x 32 product, redrawn in the few cases that would be biased; those are fewer
  // than bound, so that the division which counts them is rarely needed.
  while (true) {
    const std::uint64_t product = (bits() >> 32) * bound;
    const auto low = static_cast<std::uint32_t>(product);
    if (low >= bound || low >= (0u - bound) % bound) return static_cast<std::uint32_t>(product >> 32);
  }
}

double Stream::normal() {
  double drawn[1 + normals_padding];
  normals(drawn, 1);
  return drawn[0];
}

void Stream::normals(double* out, std::ptrdiff_t n) {
  if (n > 0 && has_spare_) {
    has_spare_ = false;
    *out++ = spare_normal_;
    --n;
  }
  constexpr std::ptrdiff_t most = 16;
  while (n > 0) {
    const std::ptrdiff_t pairs = std::min((n + 1) / 2, most);
    // Points of the unit disc. One outside of it is written over by the next: a branch on it would be guessed wrong in
    // a fifth of all cases. The last place is for the second of an odd pair.
    alignas(16) double u[most + 1], v[most + 1], square[most + 1];
    for (std::ptrdiff_t i = 0; i < pairs;) {
      const double across = minus_one_to_one();
      const double up = minus_one_to_one();
      const double distance = across * across + up * up;
      u[i] = across;
      v[i] = up;
      square[i] = distance;
      i += (distance < 1.0) & (distance != 0.0);
    }
    u[pairs] = v[pairs] = square[pairs] = 0.5;
    for (std::ptrdiff_t i = 0; i < pairs; i += 2) {
      const Doubles s = Doubles::load_aligned(square + i);
      const Doubles factor = xsimd::sqrt(Doubles(-2.0) * exact_log(s) / s);
      const Doubles first = factor * Doubles::load_aligned(v + i);
      const Doubles second = factor * Doubles::load_aligned(u + i);
      xsimd::zip_lo(first, second).store_unaligned(out + 2 * i);
      xsimd::zip_hi(first, second).store_unaligned(out + 2 * i + 2);
    }
    const std::ptrdiff_t wanted = std::min(n, 2 * pairs);
    out += wanted;
    has_spare_ = wanted < 2 * pairs;
    if (has_spare_) spare_normal_ = *out;
    n -= wanted;
  }
}

}  // namespace superposition
