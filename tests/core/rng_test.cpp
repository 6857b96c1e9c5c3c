// The random streams: known answers of xoshiro256++ from an implementation written here, independence of seeds and
// purposes, moments within five standard errors, and integers without bias.
#include "core/rng.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <set>
#include <vector>

#include "core/elementary.h"

using namespace superposition;

namespace rng_test {

namespace {

// Written from Vigna's public-domain splitmix64.c and xoshiro256plusplus.c, 0-based words as there.
struct ReferenceSplitMix {
  std::uint64_t x;
  std::uint64_t next() {
    std::uint64_t z = (x += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
  }
};

struct ReferenceXoshiro {
  std::uint64_t s[4];
  static std::uint64_t rotate(std::uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }
  std::uint64_t next() {
    const std::uint64_t result = rotate(s[0] + s[3], 23) + s[0];
    const std::uint64_t t = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = rotate(s[3], 45);
    return result;
  }
};

constexpr Purpose purposes[] = {Purpose::world,   Purpose::samples,    Purpose::init,
                                Purpose::batches, Purpose::evaluation, Purpose::chance};

}  // namespace

TEST_CASE("the references reproduce published answers") {
  ReferenceSplitMix split{1234567};
  for (const std::uint64_t expected : {6457827717110365317u, 3203168211198807973u, 9817491932198370423u})
    CHECK(split.next() == expected);
  ReferenceXoshiro xoshiro{{1, 2, 3, 4}};
  for (const std::uint64_t expected :
       {std::uint64_t{41943041}, std::uint64_t{58720359}, std::uint64_t{3588806011781223},
        std::uint64_t{3591011842654386}, std::uint64_t{9228616714210784205u}})
    CHECK(xoshiro.next() == expected);
}

TEST_CASE("a stream is xoshiro256++ on four words of SplitMix64 of purpose and seed") {
  for (const std::uint32_t seed : {0u, 1u, 42u, 4294967295u})
    for (const Purpose purpose : purposes) {
      ReferenceSplitMix split{static_cast<std::uint64_t>(purpose) * 4294967296u + seed};
      ReferenceXoshiro reference{{split.next(), split.next(), split.next(), split.next()}};
      Stream stream(seed, purpose);
      bool same = true;
      for (int i = 0; i < 100; ++i) same = same && stream.bits() == reference.next();
      CHECK(same);
    }
}

TEST_CASE("normals are Marsaglia's polar pairs one after another, however many are drawn at once") {
  Stream points(5, Purpose::samples);  // the same stream, read as points
  const auto coordinate = [&points] { return 2 * points.uniform() - 1; };
  std::vector<double> expected;
  while (expected.size() < 1500) {
    const double u = coordinate(), v = coordinate(), square = u * u + v * v;
    if (square >= 1 || square == 0) continue;
    const double factor = std::sqrt(-2 * exact_log(square) / square);
    expected.push_back(factor * v);
    expected.push_back(factor * u);
  }
  Stream stream(5, Purpose::samples);
  std::vector<double> found;
  for (std::ptrdiff_t n = 0; n < 50; ++n) {
    found.resize(found.size() + static_cast<std::size_t>(n + Stream::normals_padding));
    double* const end = found.data() + found.size() - Stream::normals_padding;
    stream.normals(end - n, n);
    found.resize(found.size() - Stream::normals_padding);
    found.push_back(stream.normal());
  }
  expected.resize(found.size());
  CHECK(found == expected);
}

TEST_CASE("streams of different seeds and purposes share no numbers and do not correlate") {
  constexpr int n = 4000;
  std::vector<std::vector<double>> drawn;
  std::set<double> distinct;
  for (const std::uint32_t seed : {0u, 1u, 2u, 42u})
    for (const Purpose purpose : purposes) {
      Stream stream(seed, purpose);
      auto& values = drawn.emplace_back();
      for (int i = 0; i < n; ++i) {
        values.push_back(stream.uniform());
        distinct.insert(values.back());
      }
    }
  CHECK(distinct.size() == drawn.size() * n);
  double worst = 0;
  for (std::size_t a = 0; a < drawn.size(); ++a)
    for (std::size_t b = 0; b < a; ++b) {
      double sum = 0;
      for (std::size_t i = 0; i < n; ++i) sum += (drawn[a][i] - 0.5) * (drawn[b][i] - 0.5);
      worst = std::max(worst, std::fabs(sum / n * 12));
    }
  CHECK(worst < 5 / std::sqrt(n));  // the standard error of a correlation is 1 / sqrt(n)
}

TEST_CASE("uniform lies in [0, 1) with the moments of the uniform law") {
  constexpr int n = 100000;
  Stream stream(7, Purpose::samples);
  double sum = 0, square = 0, lowest = 1, highest = 0;
  for (int i = 0; i < n; ++i) {
    const double u = stream.uniform();
    sum += u;
    square += (u - 0.5) * (u - 0.5);
    lowest = std::min(lowest, u);
    highest = std::max(highest, u);
  }
  CHECK(lowest >= 0);
  CHECK(highest < 1);
  CHECK(lowest < 20.0 / n);
  CHECK(highest > 1 - 20.0 / n);
  CHECK(std::fabs(sum / n - 0.5) < 5 * std::sqrt(1 / 12.0 / n));
  CHECK(std::fabs(square / n - 1 / 12.0) < 5 * std::sqrt(1 / 180.0 / n));  // variance of (u - 1/2)^2
}

TEST_CASE("normal has the moments, tails and independence of the standard normal") {
  constexpr int n = 100000;
  Stream stream(8, Purpose::samples);
  double moment[5] = {}, beyond_two = 0, lagged = 0, previous = 0;
  for (int i = 0; i < n; ++i) {
    const double x = stream.normal();
    double power = 1;
    for (int p = 1; p <= 4; ++p) moment[p] += (power *= x) / n;
    beyond_two += std::fabs(x) > 2;
    lagged += x * previous / n;
    previous = x;
  }
  const double root = std::sqrt(n);
  CHECK(std::fabs(moment[1]) < 5 / root);
  CHECK(std::fabs(moment[2] - 1) < 5 * std::sqrt(2.0) / root);
  CHECK(std::fabs(moment[3]) < 5 * std::sqrt(15.0) / root);
  CHECK(std::fabs(moment[4] - 3) < 5 * std::sqrt(96.0) / root);
  CHECK(std::fabs(beyond_two / n - 0.0455003) < 5 * std::sqrt(0.0455 * 0.9545) / root);
  CHECK(std::fabs(lagged) < 5 / root);
}

TEST_CASE("below stays in range and reaches every value equally often") {
  for (const std::uint32_t bound : {1u, 2u, 3u, 7u, 32u}) {
    constexpr int n = 40000;
    Stream stream(9, Purpose::batches);
    std::vector<double> counts(bound);
    bool in_range = true;
    for (int i = 0; i < n; ++i) {
      const std::uint32_t value = stream.below(bound);
      in_range = in_range && value < bound;
      if (value < bound) ++counts[value];
    }
    CHECK(in_range);
    const double expected = static_cast<double>(n) / bound;
    double chi_square = 0;
    for (const double count : counts) chi_square += (count - expected) * (count - expected) / expected;
    // Mean bound - 1 and variance 2 (bound - 1).
    CHECK(chi_square <= bound - 1.0 + 5 * std::sqrt(2.0 * (bound - 1.0)));
  }
}

TEST_CASE("below has no bias where a plain multiply-shift would: residues of a bound of three quarters of 2^32") {
  constexpr int n = 30000;
  Stream stream(10, Purpose::batches);
  double residue[3] = {};
  bool in_range = true;
  for (int i = 0; i < n; ++i) {
    const std::uint32_t value = stream.below(3221225472u);
    in_range = in_range && value < 3221225472u;
    ++residue[value % 3];
  }
  CHECK(in_range);
  // Without the redraw, residue 0 would come up half of the time.
  for (const double count : residue) CHECK(std::fabs(count / n - 1 / 3.0) < 5 * std::sqrt(2 / 9.0 / n));
}

}  // namespace rng_test
