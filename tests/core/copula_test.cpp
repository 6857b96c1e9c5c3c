// Correlated features: marginals are kept, pairs fire together as the copula says, and what no normals can have is one
// sentence. Bounds are four standard errors; seeds are fixed.
#include "core/copula.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

#include "core/world.h"

using namespace superposition;

namespace copula_test {

namespace {

constexpr Index n = 40000;

double normal_cdf(double z) { return 0.5 * std::erfc(-z / std::sqrt(2.0)); }

double quantile(double p) {
  double low = -10, high = 10;
  for (int i = 0; i < 200; ++i) (normal_cdf((low + high) / 2) < p ? low : high) = (low + high) / 2;
  return low;
}

// P(X < a, Y < b) for normals of correlation rho: the integral over x < a of density(x) P(Y < b | x).
double both_below(double a, double b, double rho) {
  constexpr int parts = 20000;
  const double step = (a + 10) / parts;
  double sum = 0;
  for (int i = 0; i < parts; ++i) {
    const double x = -10 + (i + 0.5) * step;
    sum += std::exp(-x * x / 2) * normal_cdf((b - rho * x) / std::sqrt(1 - rho * rho));
  }
  return sum * step / std::sqrt(2 * 3.14159265358979323846);
}

Config correlated_world(std::vector<double> probabilities, std::vector<Correlation> correlations) {
  Config config;
  config.activation = Activation::bernoulli;
  config.n_features = static_cast<int>(probabilities.size());
  config.probabilities = std::move(probabilities);
  config.correlations = std::move(correlations);
  config.magnitude = Magnitude::constant;
  return config;
}

double both_fire(const Matrix& coefficients, Index i, Index j) {
  double both = 0;
  for (Index s = 0; s < coefficients.rows(); ++s) both += coefficients(s, i) != 0 && coefficients(s, j) != 0;
  return both / static_cast<double>(coefficients.rows());
}

bool near_rate(double seen, double p) {
  return std::fabs(seen - p) <= 4 * std::sqrt(p * (1 - p) / static_cast<double>(n)) + 1e-12;
}

Matrix draw(const Config& config) {
  REQUIRE(problem(config) == "");
  return Sampling(config, draw_features(config), Purpose::samples).draw(n).coefficients;
}

}  // namespace

TEST_CASE("a copula keeps every feature's probability and gives every pair the one it predicts") {
  const std::vector<double> p = {0.4, 0.4, 0.1, 0.05, 0.7, 0.4};
  const std::vector<Correlation> pairs = {{0, 1, 0.4}, {0, 2, -0.4}, {3, 0, 0.4}, {4, 2, 0.5}, {1, 4, -0.3}};
  const Matrix drawn = draw(correlated_world(p, pairs));
  for (Index i = 0; i < 6; ++i) {
    CHECK(near_rate(both_fire(drawn, i, i), p[static_cast<std::size_t>(i)]));
    for (Index j = 0; j < i; ++j) {
      double rho = 0;
      for (const Correlation& c : pairs)
        if ((c.first == i && c.second == j) || (c.first == j && c.second == i)) rho = c.rho;
      const double expected =
          both_below(quantile(p[static_cast<std::size_t>(i)]), quantile(p[static_cast<std::size_t>(j)]), rho);
      CAPTURE(i);
      CAPTURE(j);
      CHECK(near_rate(both_fire(drawn, i, j), expected));
    }
  }
}

TEST_CASE("the rho that core/README.md gives for hedging: P(A) = .1, P(B | not A) = .02, P(B | A) of .3, .6 and .9") {
  for (const auto& [given, rho] : {std::pair{0.3, 0.7317}, std::pair{0.6, 0.9057}, std::pair{0.9, 0.9821}}) {
    const double both = 0.1 * given;
    CHECK(both_below(quantile(0.1), quantile(both + 0.9 * 0.02), rho) == doctest::Approx(both).epsilon(1e-3));
  }
}

TEST_CASE("rho of 1 and -1, where the factor has zero pivots") {
  const Matrix drawn = draw(correlated_world({0.3, 0.3, 0.3, 0.2}, {{0, 1, 1}, {0, 2, -1}, {1, 2, -1}}));
  CHECK(near_rate(both_fire(drawn, 0, 0), 0.3));
  for (Index s = 0; s < n; ++s) REQUIRE(drawn(s, 0) == drawn(s, 1));
  CHECK(both_fire(drawn, 0, 2) == 0);
  CHECK(near_rate(both_fire(drawn, 2, 2), 0.3));
  CHECK(near_rate(both_fire(drawn, 0, 3), 0.06));
  // Three normals at 120 degrees: semi-definite but for rounding.
  CHECK(problem(correlated_world({0.3, 0.3, 0.3}, {{0, 1, -0.5}, {0, 2, -0.5}, {1, 2, -0.5}})).empty());
}

TEST_CASE("features that always or never fire do so in a copula too") {
  const Matrix drawn = draw(correlated_world({0, 1, 0.5}, {{0, 1, 0.5}, {1, 2, 0.5}}));
  CHECK(both_fire(drawn, 0, 0) == 0);
  CHECK(both_fire(drawn, 1, 1) == 1);
  CHECK(near_rate(both_fire(drawn, 2, 2), 0.5));
}

TEST_CASE("rho of 0 is independence, and the other features keep their draws") {
  const Matrix free = draw(correlated_world({0.3, 0.3, 0.3}, {}));
  const Matrix paired = draw(correlated_world({0.3, 0.3, 0.3}, {{0, 1, 0}}));
  CHECK(near_rate(both_fire(paired, 0, 1), 0.09));
  CHECK(free != paired);
  CHECK(free == draw(correlated_world({0.3, 0.3, 0.3}, {})));
}

TEST_CASE("impossible correlations are one sentence that names them") {
  const auto complaint = [](std::vector<Correlation> correlations) {
    return problem(correlated_world({0.3, 0.3, 0.3, 0.3}, std::move(correlations)));
  };
  const auto has = [](const std::string& sentence, const char* words) {
    return sentence.find(words) != std::string::npos;
  };
  CHECK(has(complaint({{0, 1, 0.5}, {2, 2, 0.5}}), "correlations[1] pairs feature 2 with itself"));
  CHECK(has(complaint({{0, 4, 0.5}}), "correlations[0] names feature 4"));
  CHECK(has(complaint({{-1, 2, 0.5}}), "correlations[0] names feature -1"));
  CHECK(has(complaint({{0, 1, 1.01}}), "correlations[0] has rho = 1.01"));
  CHECK(has(complaint({{0, 1, NAN}}), "correlations[0] has rho"));
  CHECK(has(complaint({{0, 1, 0.5}, {3, 2, 0.1}, {2, 3, 0.1}}), "features 2 and 3 twice"));
  CHECK(has(complaint({{0, 1, 0.9}, {1, 3, 0.9}, {0, 3, -0.9}}), "feature 3 contradict"));
  CHECK(has(complaint({{0, 1, 0.9}, {1, 2, 0.9}}), "not positive semi-definite"));  // the pair 0, 2 has rho 0
  CHECK(has(complaint({{0, 1, 1}, {0, 2, 0.5}}), "not positive semi-definite"));    // a zero pivot, and 1, 2 has rho 0
  CHECK(complaint({{0, 1, 0.9}, {1, 2, 0.9}, {0, 2, 0.7}}).empty());
}

TEST_CASE("correlations name at most 512 features, and their draws count as work") {
  Config config = correlated_world(std::vector<double>(600, 0.01), {});
  for (int i = 0; i < 512; i += 2) config.correlations.push_back({i, i + 1, 0.5});
  CHECK(problem(config).empty());
  config.n_samples = 100000;
  CHECK(problem(config).find("correlations smaller") != std::string::npos);
  config.correlations.push_back({512, 513, 0.5});
  CHECK(problem(config).find("correlations name 514 features and 512 are allowed") != std::string::npos);
}

}  // namespace copula_test
