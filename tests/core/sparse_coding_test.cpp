// The non-negative lasso: optimality (KKT) conditions on random dictionaries, closed forms on orthogonal ones.
#include "core/sparse_coding.h"

#include <doctest/doctest.h>

#include <cmath>

#include "core/geometry.h"
#include "core/world.h"
#include "fixed_random.h"

using namespace superposition;

namespace sparse_coding_test {

namespace {

// With r = x - a D: 2 D_j . r = lambda where a_j > 0, and <= lambda where a_j = 0. The largest violation.
double violation(const Matrix& dictionary, const Matrix& x, const Matrix& codes, double lambda) {
  double worst = 0;
  for (Index s = 0; s < x.rows(); ++s) {
    Eigen::VectorXd residual = x.row(s).cast<double>();
    for (Index j = 0; j < dictionary.rows(); ++j)
      residual -= static_cast<double>(codes(s, j)) * dictionary.row(j).cast<double>().transpose();
    for (Index j = 0; j < dictionary.rows(); ++j) {
      const double slope = 2 * dictionary.row(j).cast<double>().dot(residual) - lambda;
      worst = std::fmax(worst, codes(s, j) > 0 ? std::fabs(slope) : slope);
    }
  }
  return worst;
}

}  // namespace

TEST_CASE("codes satisfy the KKT conditions, for fewer directions than dimensions and for more") {
  FixedRandom random(1);
  for (const Index n : {1, 4, 8, 20})
    for (const double lambda : {0.01, 0.3, 2.0})
      for (const bool unit : {true, false}) {
        // More directions than dimensions and hardly a penalty: coordinate descent may run out of sweeps.
        if (n > 8 && lambda < 2) continue;
        Matrix dictionary = random.matrix(n, 8);
        if (unit) normalise_rows(dictionary);
        const Matrix x = random.matrix(12, 8, 3);
        const Matrix codes = nonnegative_lasso(dictionary, x, lambda);
        CHECK(codes.rows() == 12);
        CHECK(codes.cols() == n);
        CHECK(codes.minCoeff() >= 0);
        CHECK(codes.maxCoeff() > 0);
        CHECK(violation(dictionary, x, codes, lambda) < 5e-5);  // the other codes' last moves of 1e-6, and rounding
      }
}

TEST_CASE("the article's crowded world at the penalty that the lab reads features with") {
  const Config config;
  const Matrix features = draw_features(config);
  const Matrix x = Sampling(config, features, Purpose::evaluation).draw(200).activations;
  const Matrix codes = nonnegative_lasso(features, x, 0.2);
  CHECK(violation(features, x, codes, 0.2) < 1e-3);  // half a percent of lambda
}

TEST_CASE("an orthonormal dictionary gives soft thresholds at lambda / 2") {
  FixedRandom random(2);
  Matrix dictionary = random.matrix(6, 9);
  orthogonalise(dictionary);
  const Matrix x = random.matrix(30, 9, 2);
  const Matrix codes = nonnegative_lasso(dictionary, x, 0.8);
  double worst = 0;
  for (Index s = 0; s < 30; ++s)
    for (Index j = 0; j < 6; ++j) {
      const double along = x.row(s).cast<double>().dot(dictionary.row(j).cast<double>());
      worst = std::fmax(worst, std::fabs(static_cast<double>(codes(s, j)) - std::fmax(0, along - 0.4)));
    }
  CHECK(worst < 5e-6);
}

TEST_CASE("one direction of any length in closed form, and a direction of no length codes nothing") {
  Matrix dictionary(2, 2), x(1, 2);
  dictionary << 3, 4, 0, 0;
  x << 6, 8;
  // max(0, d . x - lambda / 2) / d . d = (50 - 5) / 25
  const Matrix codes = nonnegative_lasso(dictionary, x, 10);
  CHECK(static_cast<double>(codes(0, 0)) == doctest::Approx(1.8));
  CHECK(codes(0, 1) == 0);
  CHECK(nonnegative_lasso(dictionary, -x, 10).isZero(0));
}

TEST_CASE("without a penalty, codes of an orthogonal dictionary are recovered as they were") {
  FixedRandom random(3);
  Matrix dictionary = random.matrix(8, 8);
  orthogonalise(dictionary);
  const Matrix truth = random.matrix(10, 8).cwiseMax(0);
  CHECK((nonnegative_lasso(dictionary, truth * dictionary, 0) - truth).cwiseAbs().maxCoeff() < 5e-6f);
}

}  // namespace sparse_coding_test
