// Directions: unit rows, no preferred direction, spread apart to a low coherence, orthogonal up to rounding.
#include "core/geometry.h"

#include <doctest/doctest.h>

#include <cmath>

#include "fixed_random.h"

using namespace superposition;

namespace geometry_test {

namespace {

double product(const Matrix& m, Index i, Index j) {
  double sum = 0;
  for (Index d = 0; d < m.cols(); ++d) sum += static_cast<double>(m(i, d)) * static_cast<double>(m(j, d));
  return sum;
}

double largest_length_error(const Matrix& m) {
  double worst = 0;
  for (Index i = 0; i < m.rows(); ++i) worst = std::fmax(worst, std::fabs(std::sqrt(product(m, i, i)) - 1));
  return worst;
}

double largest_cosine(const Matrix& m) {
  double largest = -1;
  for (Index i = 0; i < m.rows(); ++i)
    for (Index j = 0; j < i; ++j) largest = std::fmax(largest, product(m, i, j));
  return largest;
}

// Each coordinate is rounded to 6e-8 of its value, so a length is off by no more than that.
constexpr double rounding = 1e-7;

}  // namespace

TEST_CASE("random directions are unit rows for every shape") {
  Stream stream(1, Purpose::world);
  for (const Index d : {1, 2, 3, 8, 17}) {
    const Matrix directions = random_directions(40, d, stream);
    CHECK(directions.rows() == 40);
    CHECK(directions.cols() == d);
    CHECK(largest_length_error(directions) < rounding);
  }
}

TEST_CASE("random directions prefer no axis and no sign") {
  constexpr Index n = 4000;
  constexpr Index d = 4;
  Stream stream(2, Purpose::world);
  const Matrix directions = random_directions(n, d, stream);
  // On the sphere in 4 dimensions: mean 0, E x^2 = 1/4, E x^4 = 3/24 = 1/8, E (x y)^2 = 1/24.
  for (Index i = 0; i < d; ++i) {
    double mean = 0, square = 0, fourth = 0;
    for (Index s = 0; s < n; ++s) {
      const auto x = static_cast<double>(directions(s, i));
      mean += x / n;
      square += x * x / n;
      fourth += x * x * x * x / n;
    }
    CHECK(std::fabs(mean) < 5 * std::sqrt(0.25 / n));
    CHECK(std::fabs(square - 0.25) < 5 * std::sqrt(0.0625 / n));
    CHECK(std::fabs(fourth - 0.125) < 5 * std::sqrt(0.04 / n));  // E x^8 = 105/1920
    for (Index j = 0; j < i; ++j) {
      double cross = 0;
      for (Index s = 0; s < n; ++s) cross += static_cast<double>(directions(s, i) * directions(s, j)) / n;
      CHECK(std::fabs(cross) < 5 * std::sqrt(1 / 24.0 / n));
    }
  }
}

TEST_CASE("normalise_rows keeps directions, survives extreme lengths and makes a zero row the first axis") {
  FixedRandom random(3);
  const Matrix before = random.matrix(20, 5);
  Matrix after = before;
  normalise_rows(after);
  CHECK(largest_length_error(after) < rounding);
  bool parallel = true;
  for (Index i = 0; i < 20; ++i) {
    const double length = std::sqrt(product(before, i, i));
    for (Index d = 0; d < 5; ++d)
      parallel = parallel &&
                 std::fabs(static_cast<double>(before(i, d)) / length - static_cast<double>(after(i, d))) < rounding;
  }
  CHECK(parallel);

  Matrix extreme(3, 2);
  extreme << 0, 0, 1e-30f, 1e-30f, 3e38f, -3e38f;
  normalise_rows(extreme);
  CHECK(extreme(0, 0) == 1.0f);
  CHECK(extreme(0, 1) == 0.0f);
  CHECK(static_cast<double>(extreme(1, 0)) == doctest::Approx(std::sqrt(0.5)));
  CHECK(static_cast<double>(extreme(2, 1)) == doctest::Approx(-std::sqrt(0.5)));
}

TEST_CASE("spread brings the largest cosine of 32 directions in 8 dimensions to 0.30 at most, from any seed") {
  for (const std::uint32_t seed : {1u, 42u, 977u}) {
    Stream stream(seed, Purpose::world);
    Matrix directions = random_directions(32, 8, stream);
    CHECK(largest_cosine(directions) > 0.6);  // else there was nothing to spread
    spread_apart(directions);
    CHECK(largest_length_error(directions) < rounding);
    CHECK(largest_cosine(directions) <= 0.30);
    // Rankin's bound: no more than 2 d = 16 directions have all cosines at or below 0.
    CHECK(largest_cosine(directions) > 0);
  }
}

TEST_CASE("spread finds the known optima in the plane") {
  for (const Index n : {2, 3, 5}) {
    Stream stream(5, Purpose::world);
    Matrix directions = random_directions(n, 2, stream);
    spread_apart(directions);
    const double best = n == 2 ? -1 : std::cos(2 * 3.14159265358979 / static_cast<double>(n));
    // Adam at a constant rate of 0.01 ends within about that angle of the optimum.
    CHECK(std::fabs(largest_cosine(directions) - best) < 0.02);
  }
  Matrix one(1, 3);
  one << 0.6f, 0.8f, 0;
  spread_apart(one);
  CHECK(one(0, 0) == 0.6f);
  CHECK(one(0, 1) == 0.8f);
}

TEST_CASE("orthogonal directions are orthogonal, unit, and keep the first direction and the span") {
  for (const Index n : {1, 5, 16}) {
    Stream stream(6, Purpose::world);
    const Matrix before = random_directions(n, 16, stream);
    Matrix after = before;
    orthogonalise(after);
    CHECK(largest_length_error(after) < rounding);
    double worst = 0;
    for (Index i = 0; i < n; ++i)
      for (Index j = 0; j < i; ++j) worst = std::fmax(worst, std::fabs(product(after, i, j)));
    CHECK(worst < rounding);
    for (Index i = 0; i < n; ++i) {
      double inside = 0;  // the squared length of an old direction within the span of the new ones up to it
      for (Index j = 0; j <= i; ++j) {
        double along = 0;
        for (Index d = 0; d < 16; ++d) along += static_cast<double>(before(i, d)) * static_cast<double>(after(j, d));
        inside += along * along;
      }
      CHECK(std::fabs(inside - 1) < 1e-6);
    }
    CHECK((before.row(0) - after.row(0)).norm() < 1e-6f);
  }
}

}  // namespace geometry_test
