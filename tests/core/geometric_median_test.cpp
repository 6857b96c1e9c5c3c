// The geometric median: the smallest sum of distances by brute force, and that outliers hardly move it.
#include <doctest/doctest.h>

#include <cmath>

#include "core/geometry.h"
#include "fixed_random.h"

using namespace superposition;

namespace geometric_median_test {

namespace {

double sum_of_distances(const Matrix& x, const Eigen::VectorXd& point) {
  double sum = 0;
  for (Index r = 0; r < x.rows(); ++r) sum += (x.row(r).cast<double>().transpose() - point).norm();
  return sum;
}

// Tries steps along every axis, halving them, until they are below 1e-7: the sum of distances is convex.
Eigen::VectorXd brute_force(const Matrix& x) {
  Eigen::VectorXd best = x.cast<double>().colwise().mean().transpose();
  double least = sum_of_distances(x, best);
  FixedRandom random(99);
  for (double step = 1; step > 1e-7; step /= 2)
    for (int round = 0; round < 60; ++round) {
      Eigen::VectorXd tried = best;
      for (Index d = 0; d < tried.size(); ++d) tried[d] += step * static_cast<double>(random.number());
      const double sum = sum_of_distances(x, tried);
      if (sum < least) {
        least = sum;
        best = tried;
      }
    }
  return best;
}

}  // namespace

TEST_CASE("the geometric median minimises the sum of distances") {
  FixedRandom random(1);
  for (const Index d : {1, 2, 3, 6})
    for (const Index n : {1, 3, 8, 51}) {
      const Matrix x = random.matrix(n, d, 2);
      const Vector found = geometric_median(x);
      const double least = sum_of_distances(x, brute_force(x));
      CAPTURE(d);
      CAPTURE(n);
      CHECK(sum_of_distances(x, found.cast<double>()) < least * (1 + 1e-4) + 1e-5);
    }
}

TEST_CASE("known medians: one sample, a square, the middle of an odd number on a line, four times the same") {
  Matrix one(1, 3), square(4, 2), line(5, 1), same(4, 2);
  one << 3, -1, 2;
  CHECK(geometric_median(one).isApprox(one.row(0).transpose(), 1e-6f));
  square << 0, 0, 2, 0, 0, 2, 2, 2;
  CHECK((geometric_median(square) - Vector::Ones(2)).norm() < 1e-6f);
  line << 1, 100, 3, -50, 2;
  CHECK(std::fabs(geometric_median(line)[0] - 2) < 1e-3f);
  same << 5, 6, 5, 6, 5, 6, 5, 6;
  CHECK((geometric_median(same) - same.row(0).transpose()).norm() < 1e-6f);
}

TEST_CASE("a few outliers, however far, hardly move it, where they drag the mean along") {
  FixedRandom random(2);
  Matrix x = random.matrix(200, 4);
  const Vector before = geometric_median(x);
  for (Index r = 0; r < 10; ++r) x.row(r).setConstant(1e4f);
  CHECK((geometric_median(x) - before).norm() < 0.15f);
  CHECK(x.colwise().mean().norm() > 500);
}

}  // namespace geometric_median_test
