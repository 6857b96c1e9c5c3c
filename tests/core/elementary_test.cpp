// exact_log and exact_exp against the platform's log and exp, which glibc, musl and macOS all keep below 1 ulp: so both
// lie within 2 ulp of each other.
#include "core/elementary.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdlib>

#include "fixed_random.h"

using namespace superposition;

namespace elementary_test {

namespace {

constexpr std::int64_t most_ulps = 2;

std::int64_t ulps_apart(double a, double b) {
  if ((a < 0) != (b < 0)) return a == b ? 0 : INT64_MAX;
  return std::abs(std::bit_cast<std::int64_t>(a) - std::bit_cast<std::int64_t>(b));
}

}  // namespace

TEST_CASE("the yardstick itself: neighbouring doubles are one ulp apart") {
  CHECK(ulps_apart(1.0, std::nextafter(1.0, 2.0)) == 1);
  CHECK(ulps_apart(-3.0, -3.0) == 0);
  CHECK(ulps_apart(-1e-300, 1e-300) > most_ulps);
}

TEST_CASE("exact_log agrees with std::log over all normal doubles") {
  FixedRandom random(1);
  std::int64_t worst = 0;
  for (int exponent = -1022; exponent <= 1023; ++exponent)
    for (int i = 0; i < 20; ++i) {
      const double x = std::ldexp(1.0 + random.bits() / 4294967296.0, exponent);
      worst = std::max(worst, ulps_apart(exact_log(x), std::log(x)));
    }
  CHECK(worst <= most_ulps);
}

TEST_CASE("exact_log of two is exact_log of each") {
  FixedRandom random(4);
  bool same = true;
  for (int exponent = -1022; exponent <= 1022; ++exponent) {
    const double low = std::ldexp(1.0 + random.bits() / 4294967296.0, exponent), high = 3 - low / 2;
    if (high <= 0) continue;
    const kernels::Doubles both = exact_log(kernels::Doubles(low, high));
    same = same && both.get(0) == exact_log(low) && both.get(1) == exact_log(high);
  }
  CHECK(same);
}

TEST_CASE("exact_log is accurate near 1, where its value vanishes") {
  FixedRandom random(2);
  std::int64_t worst = 0;
  for (int exponent = -50; exponent <= -1; ++exponent)
    for (int i = 0; i < 50; ++i) {
      const double x = 1.0 + std::ldexp(static_cast<double>(random.number()), exponent);
      worst = std::max(worst, ulps_apart(exact_log(x), std::log(x)));
    }
  CHECK(worst <= most_ulps);
  CHECK(exact_log(1.0) == 0.0);
  CHECK(exact_log(std::nextafter(1.0, 0.0)) < 0.0);
  CHECK(exact_log(std::nextafter(1.0, 2.0)) > 0.0);
}

TEST_CASE("exact_log at the edges of its reduction: powers of two and the square root of two") {
  for (const double x : {2.2250738585072014e-308, 0x1.fffffffffffffp1023, 0.5, 2.0, 1024.0, 1.4142135623730949,
                         1.4142135623730951, 1.4142135623730954, 0.70710678118654757, 2.718281828459045})
    CHECK(ulps_apart(exact_log(x), std::log(x)) <= most_ulps);
}

TEST_CASE("exact_exp agrees with std::exp on [-700, 700]") {
  FixedRandom random(3);
  std::int64_t worst = 0;
  for (int i = 0; i < 60000; ++i) {
    const double x = 700.0 * random.number();
    worst = std::max(worst, ulps_apart(exact_exp(x), std::exp(x)));
  }
  for (int i = 0; i < 60000; ++i) {
    const double x = 2.0 * random.number();
    worst = std::max(worst, ulps_apart(exact_exp(x), std::exp(x)));
  }
  // Half-integer multiples of ln 2, where the reduction changes its mind.
  for (int i = -2000; i <= 2000; ++i)
    for (const double nudge : {-1e-15, 0.0, 1e-15}) {
      const double x = i * 0.34657359027997264 + nudge;
      if (std::fabs(x) <= 700) worst = std::max(worst, ulps_apart(exact_exp(x), std::exp(x)));
    }
  CHECK(worst <= most_ulps);
  CHECK(exact_exp(0.0) == 1.0);
}

TEST_CASE("exact_exp clamps its argument to [-700, 700]") {
  CHECK(exact_exp(1e9) == exact_exp(700.0));
  CHECK(exact_exp(-1e9) == exact_exp(-700.0));
  CHECK(exact_exp(-700.0) > 0.0);
  CHECK(std::isfinite(exact_exp(700.0)));
}

}  // namespace elementary_test
