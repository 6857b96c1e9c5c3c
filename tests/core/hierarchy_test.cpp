// Parents and children: no child without its parent, its probability given that the parent fires, at most one of
// exclusive children; and what cannot be is one sentence. Bounds are four standard errors; seeds are fixed.
#include "core/hierarchy.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

#include "core/world.h"

using namespace superposition;

namespace hierarchy_test {

namespace {

constexpr Index n = 20000;

Config family(std::vector<double> probabilities, std::vector<int> parents) {
  Config config;
  config.activation = Activation::bernoulli;
  config.n_features = static_cast<int>(probabilities.size());
  config.probabilities = std::move(probabilities);
  config.parents = std::move(parents);
  config.magnitude = Magnitude::constant;
  return config;
}

Matrix draw(const Config& config) {
  REQUIRE(problem(config) == "");
  return Sampling(config, draw_features(config), Purpose::samples).draw(n).coefficients;
}

double count(const Matrix& drawn, const std::vector<Index>& features) {
  double all = 0;
  for (Index s = 0; s < drawn.rows(); ++s) {
    bool fire = true;
    for (const Index i : features) fire = fire && drawn(s, i) != 0;
    all += fire;
  }
  return all;
}

bool near_rate(double seen, double p, double of) { return std::fabs(seen / of - p) <= 4 * std::sqrt(p * (1 - p) / of); }

}  // namespace

TEST_CASE("a child fires only with its parent, then with its own probability, down to grandchildren") {
  // 3 -> 1 -> 0: a feature may come before its parent; 2 stands alone.
  const Matrix drawn = draw(family({0.4, 0.5, 0.06, 0.3}, {1, 3, -1, -1}));
  CHECK(near_rate(count(drawn, {3}), 0.3, n));
  CHECK(near_rate(count(drawn, {2}), 0.06, n));
  CHECK(count(drawn, {1}) == count(drawn, {1, 3}));
  CHECK(near_rate(count(drawn, {1}), 0.5, count(drawn, {3})));
  CHECK(count(drawn, {0}) == count(drawn, {0, 1, 3}));
  CHECK(near_rate(count(drawn, {0}), 0.4, count(drawn, {1})));
}

TEST_CASE("of exclusive children one at most fires, each of those that would with the same probability") {
  Config config = family({0.8, 0.5, 0.5, 0.5, 0.9, 0.9}, {-1, 0, 0, 0, 1, 2});
  const Matrix free = draw(config);
  CHECK(count(free, {1, 2}) > 0);
  config.exclusive_children = true;
  const Matrix drawn = draw(config);
  for (const auto& [i, j] : {std::pair{1, 2}, std::pair{1, 3}, std::pair{2, 3}}) CHECK(count(drawn, {i, j}) == 0);
  // One of three would fire with 3/8, two with 3/8, three with 1/8: some child with 7/8, each with a third of it.
  const double parents = count(drawn, {0});
  for (const Index child : {1, 2, 3}) CHECK(near_rate(count(drawn, {child}), 7 / 24.0, parents));
  // A grandchild goes with the child that was not kept.
  CHECK(count(drawn, {4}) == count(drawn, {4, 1}));
  CHECK(near_rate(count(drawn, {4}), 0.9, count(drawn, {1})));
  CHECK(count(drawn, {5}) == count(drawn, {5, 2}));
  // Features without a parent exclude nobody.
  config.parents = {-1, -1, -1, -1, -1, -1};
  CHECK(count(draw(config), {0, 1, 2, 3}) > 0);
}

TEST_CASE("correlations are drawn first, then children without their parents are off") {
  Config config = family({0.5, 0.5, 0.5}, {-1, 0, -1});
  config.correlations = {{1, 2, 1}};
  const Matrix drawn = draw(config);
  CHECK(count(drawn, {1}) == count(drawn, {0, 1}));
  CHECK(count(drawn, {1}) == count(drawn, {0, 2}));
  CHECK(near_rate(count(drawn, {2}), 0.5, n));
}

TEST_CASE("without parents, correlations and probabilities a world draws as if the keys did not exist") {
  Config config;
  config.activation = Activation::bernoulli;
  const Matrix before = draw(config);
  config.probabilities.assign(32, config.feature_probability);
  config.parents.assign(32, -1);
  config.exclusive_children = true;
  CHECK(before == draw(config));
}

TEST_CASE("impossible families are one sentence that names them") {
  const auto complaint = [](std::vector<int> parents) {
    return problem(family({0.3, 0.3, 0.3, 0.3}, std::move(parents)));
  };
  const auto has = [](const std::string& sentence, const char* words) {
    return sentence.find(words) != std::string::npos;
  };
  CHECK(has(complaint({-1, 0, 0}), "parents holds 3 numbers and n_features = 4"));
  CHECK(has(complaint({-1, 0, 0, 0, 0}), "parents holds 5 numbers"));
  CHECK(has(complaint({-1, 0, 4, 0}), "parents[2] = 4 is not allowed"));
  CHECK(has(complaint({-1, 0, -2, 0}), "parents[2] = -2 is not allowed"));
  CHECK(has(complaint({-1, 1, 0, 0}), "parents go in a circle, 1 -> 1:"));
  CHECK(has(complaint({1, 2, 3, 1}), "parents go in a circle, 1 -> 2 -> 3 -> 1:"));
  CHECK(complaint({1, 2, 3, -1}).empty());
  CHECK(complaint({-1, -1, -1, -1}).empty());
  std::vector<int> round;
  for (int i = 0; i < 4096; ++i) round.push_back((i + 1) % 4096);
  Config large = family(std::vector<double>(4096, 0.001), round);
  CHECK(has(problem(large), "0 -> 1 -> 2 -> 3 -> 4 -> 5 -> 6 -> 7 -> 8 -> ..."));
}

TEST_CASE("the lists belong to bernoulli, have one entry a feature, and probabilities lie in [0, 1]") {
  const auto has = [](const Config& config, const char* words) {
    return problem(config).find(words) != std::string::npos;
  };
  Config config = family({0.1, 0.2, 1.5}, {});
  CHECK(has(config, "probabilities[2] = 1.5 is not allowed"));
  config.probabilities = {0.1, NAN, 0.2};
  CHECK(has(config, "probabilities[1]"));
  config.probabilities = {0.1, 0.2};
  CHECK(has(config, "probabilities holds 2 numbers and n_features = 3"));
  config.probabilities = {0, 1, 0.5};
  config.probability_law = ProbabilityLaw::zipf;
  config.min_probability = 1;  // of a law that the list replaces
  CHECK(problem(config).empty());
  config.activation = Activation::uniform_count;
  config.max_active = 3;
  CHECK(has(config, "probabilities needs activation = bernoulli"));
  config.probabilities = {};
  config.parents = {-1, 0, 0};
  CHECK(has(config, "parents needs activation = bernoulli"));
  config.parents = {};
  config.correlations = {{0, 1, 0.5}};
  CHECK(has(config, "correlations needs activation = bernoulli"));
}

TEST_CASE("matryoshka_prefixes increase to d_sae") {
  Config config;
  const auto has = [&config](std::vector<int> prefixes, const char* words) {
    config.matryoshka_prefixes = std::move(prefixes);
    return problem(config).find(words) != std::string::npos;
  };
  CHECK(has({16, 16, 64}, "must increase: 16 comes after 16"));
  CHECK(has({16, 32}, "must end with d_sae = 64, not 32"));
  CHECK(has({16, 65}, "must end with d_sae = 64, not 65"));
  CHECK(has({0, 64}, "matryoshka_prefixes[0] = 0 is not allowed"));
  config.matryoshka_prefixes = {16, 32, 64};
  CHECK(problem(config).empty());
}

}  // namespace hierarchy_test
