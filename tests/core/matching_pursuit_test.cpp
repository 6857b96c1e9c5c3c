// Non-negative orthogonal matching pursuit against a greedy search that solves each fit by trying every support, and
// against what it is known to reach on the article's crowded world.
#include <doctest/doctest.h>

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <vector>

#include "core/geometry.h"
#include "core/matching.h"
#include "core/sparse_coding.h"
#include "core/world.h"
#include "fixed_random.h"

using namespace superposition;

namespace matching_pursuit_test {

namespace {

struct Fit {
  std::vector<Index> support;
  Eigen::VectorXd codes;  // as long as the support
  double error = 0;
};

// Least squares on exactly this support.
Fit least_squares(const Matrix& dictionary, const Eigen::VectorXd& x, const std::vector<Index>& support) {
  Fit fit{support, {}, x.squaredNorm()};
  if (support.empty()) return fit;
  Eigen::MatrixXd directions(x.size(), static_cast<Index>(support.size()));
  for (std::size_t a = 0; a < support.size(); ++a)
    directions.col(static_cast<Index>(a)) = dictionary.row(support[a]).cast<double>().transpose();
  fit.codes = directions.colPivHouseholderQr().solve(x);
  fit.error = (x - directions * fit.codes).squaredNorm();
  return fit;
}

// Non-negative least squares on a support: the best of all its subsets whose least squares has no negative code.
Fit nonnegative_fit(const Matrix& dictionary, const Eigen::VectorXd& x, const std::vector<Index>& support) {
  Fit best = least_squares(dictionary, x, {});
  for (unsigned chosen = 1; chosen < 1u << support.size(); ++chosen) {
    std::vector<Index> subset;
    for (std::size_t a = 0; a < support.size(); ++a)
      if (chosen >> a & 1u) subset.push_back(support[a]);
    const Fit fit = least_squares(dictionary, x, subset);
    if (fit.codes.minCoeff() >= 0 && fit.error < best.error) best = fit;
  }
  return best;
}

Eigen::VectorXd residual_of(const Matrix& dictionary, const Eigen::VectorXd& x, const Fit& fit) {
  Eigen::VectorXd residual = x;
  for (std::size_t a = 0; a < fit.support.size(); ++a)
    residual -= fit.codes[static_cast<Index>(a)] * dictionary.row(fit.support[a]).cast<double>().transpose();
  return residual;
}

// The greedy pursuit by its definition: of all directions, the one whose own non-negative code leaves the least error.
Eigen::VectorXd pursuit(const Matrix& dictionary, const Eigen::VectorXd& x, int k) {
  std::vector<Index> picked;
  Fit fit = nonnegative_fit(dictionary, x, picked);
  while (static_cast<int>(picked.size()) < k) {
    const Eigen::VectorXd residual = residual_of(dictionary, x, fit);
    Index next = -1;
    double least = residual.squaredNorm();
    for (Index j = 0; j < dictionary.rows(); ++j) {
      if (std::find(picked.begin(), picked.end(), j) != picked.end()) continue;
      const double error = nonnegative_fit(dictionary, residual, {j}).error;
      if (error < least - 1e-9) {
        least = error;
        next = j;
      }
    }
    if (next < 0) break;
    picked.push_back(next);
    fit = nonnegative_fit(dictionary, x, picked);
  }
  Eigen::VectorXd codes = Eigen::VectorXd::Zero(dictionary.rows());
  for (std::size_t a = 0; a < fit.support.size(); ++a) codes[fit.support[a]] = fit.codes[static_cast<Index>(a)];
  return codes;
}

float coherence(const Matrix& dictionary) {
  Matrix cosine = cosine_matrix(dictionary, dictionary);
  cosine.diagonal().setZero();
  return cosine.cwiseAbs().maxCoeff();
}

struct SupportScores {
  double exact = 0;  // share of samples whose support is found exactly
  double f1 = 0;     // of the support of a sample, mean
};

// Codes with the true dictionary of 4000 held-out samples with exactly k active features.
SupportScores article_world(int k) {
  Config config;
  config.min_active = config.max_active = k;
  SupportScores scores;
  for (const unsigned seed : {1u, 2u, 3u, 4u, 5u}) {
    config.seed = seed;
    const Matrix features = draw_features(config);
    const Samples samples = Sampling(config, features, Purpose::evaluation).draw(800);
    const Matrix codes = nonnegative_omp(features, samples.activations, k);
    for (Index s = 0; s < codes.rows(); ++s) {
      const auto fires = codes.row(s).array() > 0;
      const auto present = samples.coefficients.row(s).array() > 0;
      const auto both = static_cast<double>((fires && present).count());
      const auto either = static_cast<double>(fires.count() + present.count());
      scores.exact += 2 * both == either;
      scores.f1 += either > 0 ? 2 * both / either : 1;
    }
  }
  return {scores.exact / 4000, scores.f1 / 4000};
}

}  // namespace

TEST_CASE("the pursuit is what its definition says, by brute force") {
  FixedRandom random(7);
  double worst = 0;
  int compared = 0;
  int refitted_to_zero = 0;
  for (int trial = 0; trial < 100; ++trial) {
    Matrix dictionary = random.matrix(7, 4);
    if (trial % 2) normalise_rows(dictionary);
    const Matrix x = random.matrix(1, 4, 2);
    // Two directions that nearly coincide share a code in any proportion: nothing to compare.
    if (coherence(dictionary) > 0.95f) continue;
    ++compared;
    for (const int k : {1, 2, 3}) {
      const Matrix codes = nonnegative_omp(dictionary, x, k);
      const Eigen::VectorXd expected = pursuit(dictionary, x.row(0).cast<double>().transpose(), k);
      for (Index j = 0; j < 7; ++j) worst = std::fmax(worst, std::fabs(static_cast<double>(codes(0, j)) - expected[j]));
      refitted_to_zero += k == 3 && (expected.array() > 0).count() < 3;
    }
  }
  CHECK(worst < 2e-4);
  CHECK(compared > 20);
  CHECK(refitted_to_zero > 0);  // the case that a plain least squares would answer with a negative code
}

TEST_CASE("an orthonormal dictionary gives the k largest positive projections") {
  FixedRandom random(8);
  Matrix dictionary = random.matrix(5, 9);
  orthogonalise(dictionary);
  Matrix truth(1, 5);
  truth << 0.5f, 3, -4, 0, 2;
  Matrix expected(1, 5);
  expected << 0, 3, 0, 0, 2;
  CHECK((nonnegative_omp(dictionary, truth * dictionary, 2) - expected).cwiseAbs().maxCoeff() < 1e-5f);
  expected(0, 0) = 0.5f;
  CHECK((nonnegative_omp(dictionary, truth * dictionary, 3) - expected).cwiseAbs().maxCoeff() < 1e-5f);
}

TEST_CASE("of equal directions the first is picked, and nothing is picked where nothing points along") {
  Matrix dictionary(4, 2);
  dictionary << 0, 0, 1, 0, 1, 0, 0, 1;
  Matrix x(2, 2), expected(2, 4);
  x << 2, -1, -1, -1;
  expected << 0, 2, 0, 0, 0, 0, 0, 0;
  CHECK(nonnegative_omp(dictionary, x, 4) == expected);
  CHECK(nonnegative_omp(dictionary, x, 0).isZero(0));
}

TEST_CASE("on the article's world it finds as many supports as measured elsewhere") {
  // NumPy with its own draws, exactly k active, noise 0.05: exact / F1 .750 / .836 at k = 2, .432 / .673 at k = 3.
  const SupportScores two = article_world(2);
  const SupportScores three = article_world(3);
  MESSAGE("k = 2: " << two.exact << " / " << two.f1 << ", k = 3: " << three.exact << " / " << three.f1);
  CHECK(std::fabs(two.exact - 0.750) < 0.04);
  CHECK(std::fabs(two.f1 - 0.836) < 0.06);
  CHECK(std::fabs(three.exact - 0.432) < 0.05);
  CHECK(std::fabs(three.f1 - 0.673) < 0.06);
}

}  // namespace matching_pursuit_test
