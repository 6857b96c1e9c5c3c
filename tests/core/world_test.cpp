// The synthetic world: which features fire how often, the noise, and that data depend on the world alone. Statistical
// bounds are five standard errors, so that a right generator fails once in a million seeds; seeds are fixed.
#include "core/world.h"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "core/trainer.h"

using namespace superposition;

namespace world_test {

namespace {

Samples draw(const Config& config, Index n) {
  return Sampling(config, draw_features(config), Purpose::samples).draw(n);
}

int active_in(const Samples& samples, Index s) {
  int active = 0;
  for (Index i = 0; i < samples.coefficients.cols(); ++i) active += samples.coefficients(s, i) != 0;
  return active;
}

std::vector<double> rates(const Samples& samples) {
  const auto n = static_cast<double>(samples.coefficients.rows());
  std::vector<double> rate;
  for (Index i = 0; i < samples.coefficients.cols(); ++i) {
    rate.push_back(0);
    for (Index s = 0; s < samples.coefficients.rows(); ++s) rate.back() += (samples.coefficients(s, i) != 0) / n;
  }
  return rate;
}

bool near_rate(double seen, double p, double n) { return std::fabs(seen - p) <= 5 * std::sqrt(p * (1 - p) / n); }

}  // namespace

TEST_CASE("features are unit rows of the chosen geometry, and depend on the seed") {
  Config config;
  config.n_features = 6;
  for (const Geometry geometry : {Geometry::random, Geometry::spread, Geometry::orthogonal}) {
    config.geometry = geometry;
    config.seed = 1;
    const Matrix one = draw_features(config);
    config.seed = 2;
    const Matrix two = draw_features(config);
    CHECK(one.rows() == 6);
    CHECK(one.cols() == 8);
    CHECK((one.rowwise().norm().array() - 1).abs().maxCoeff() < 1e-6f);
    CHECK((one - two).cwiseAbs().maxCoeff() > 0.1f);
    const Matrix gram = one * one.transpose() - Matrix::Identity(6, 6);
    CHECK((gram.cwiseAbs().maxCoeff() < 1e-6f) == (geometry == Geometry::orthogonal));
  }
}

TEST_CASE("uniform_count: between min_active and max_active features, all counts, features and pairs equally likely") {
  constexpr Index n = 10000;
  Config config;
  config.n_features = 6;
  config.magnitude = Magnitude::constant;
  const Samples samples = draw(config, n);
  std::vector<double> of_count(7), of_pair(36);
  for (Index s = 0; s < n; ++s) {
    of_count[static_cast<std::size_t>(active_in(samples, s))] += 1.0 / n;
    for (Index i = 0; i < 6; ++i)
      for (Index j = 0; j < i; ++j)
        of_pair[static_cast<std::size_t>(6 * i + j)] +=
            (samples.coefficients(s, i) != 0 && samples.coefficients(s, j) != 0) / static_cast<double>(n);
  }
  CHECK(of_count[0] + of_count[1] + of_count[5] + of_count[6] == 0);
  for (const std::size_t count : {2u, 3u, 4u}) CHECK(near_rate(of_count[count], 1 / 3.0, n));
  for (const double rate : rates(samples)) CHECK(near_rate(rate, 0.5, n));  // 3 of 6 on average
  // c (c - 1) / 30 for c = 2, 3, 4, averaged: 20 / 90.
  for (std::size_t i = 0; i < 6; ++i)
    for (std::size_t j = 0; j < i; ++j) CHECK(near_rate(of_pair[6 * i + j], 2 / 9.0, n));
}

TEST_CASE("uniform_count: what one sample holds says nothing about the next") {
  constexpr Index n = 10000;
  Config config;
  config.n_features = 6;
  config.magnitude = Magnitude::constant;
  const Samples samples = draw(config, n);
  double again = 0;
  for (Index s = 1; s < n; ++s)
    for (Index i = 0; i < 6; ++i) again += samples.coefficients(s, i) != 0 && samples.coefficients(s - 1, i) != 0;
  // Counts c and d, mean 3 and variance 2/3 each, share c d / 6 features: mean 3/2 and standard deviation below 1.
  CHECK(std::fabs(again / (n - 1) - 1.5) < 5 / std::sqrt(static_cast<double>(n)));
}

TEST_CASE("uniform_count at its edges: none, one and all features") {
  Config config;
  config.n_features = 5;
  config.magnitude = Magnitude::constant;
  for (const int count : {0, 1, 5}) {
    config.min_active = count;
    config.max_active = count == 0 ? 1 : count;
    const Samples samples = draw(config, 200);
    bool right = true;
    int fewest = 5;
    for (Index s = 0; s < 200; ++s) {
      const int active = active_in(samples, s);
      right = right && active >= config.min_active && active <= config.max_active;
      fewest = std::min(fewest, active);
    }
    CHECK(right);
    CHECK(fewest == count);
  }
}

TEST_CASE("bernoulli probabilities follow the constant, linear and zipf laws, and samples follow the probabilities") {
  constexpr int n = 8000;
  Config config;
  config.n_features = 11;
  config.activation = Activation::bernoulli;
  config.feature_probability = 0.4;
  config.min_probability = 0.1;
  config.zipf_exponent = 0.7;
  config.magnitude = Magnitude::constant;
  for (const ProbabilityLaw law : {ProbabilityLaw::constant, ProbabilityLaw::linear, ProbabilityLaw::zipf}) {
    config.probability_law = law;
    const Vector probabilities = feature_probabilities(config);
    const std::vector<double> seen = rates(draw(config, n));
    REQUIRE(probabilities.size() == 11);
    for (int i = 0; i < 11; ++i) {
      double p = 0.4;
      if (law == ProbabilityLaw::linear) p = 0.4 - 0.03 * i;
      if (law == ProbabilityLaw::zipf) p = std::fmax(0.1, 0.4 * std::pow(i + 1.0, -0.7));
      CHECK(static_cast<double>(probabilities[i]) == doctest::Approx(p).epsilon(1e-6));
      CHECK(near_rate(seen[static_cast<std::size_t>(i)], p, n));
    }
  }
  config.probability_law = ProbabilityLaw::linear;
  config.n_features = 1;
  CHECK(static_cast<double>(feature_probabilities(config)[0]) == doctest::Approx(0.4));
  config.feature_probability = 1;
  config.probability_law = ProbabilityLaw::constant;
  CHECK(rates(draw(config, 100))[0] == doctest::Approx(1));
}

TEST_CASE("bernoulli features fire independently of each other") {
  constexpr int n = 8000;
  Config config;
  config.n_features = 5;
  config.activation = Activation::bernoulli;
  config.feature_probability = 0.3;
  config.magnitude = Magnitude::constant;
  const Samples samples = draw(config, n);
  for (Index i = 0; i < 5; ++i)
    for (Index j = 0; j < i; ++j) {
      double both = 0;
      for (Index s = 0; s < n; ++s) both += samples.coefficients(s, i) != 0 && samples.coefficients(s, j) != 0;
      CHECK(near_rate(both / n, 0.09, n));
    }
}

TEST_CASE("an activation is the sum of its features plus noise of the given size") {
  constexpr Index n = 3000;
  Config config;
  for (const double noise : {0.0, 0.05, 2.0}) {
    config.noise_std = noise;
    const Matrix features = draw_features(config);
    const Samples samples = Sampling(config, features, Purpose::samples).draw(n);
    double square = 0, sum = 0, largest = 0;
    for (Index s = 0; s < n; ++s)
      for (Index d = 0; d < 8; ++d) {
        auto rest = static_cast<double>(samples.activations(s, d));
        for (Index i = 0; i < 32; ++i)
          rest -= static_cast<double>(samples.coefficients(s, i)) * static_cast<double>(features(i, d));
        sum += rest / (8 * n);
        square += rest * rest / (8 * n);
        largest = std::fmax(largest, std::fabs(rest));
      }
    if (noise == 0) {
      CHECK(largest < 3e-6);  // four float32 additions of numbers near 5
    } else {
      CHECK(std::fabs(sum) < 5 * noise / std::sqrt(8.0 * n));
      CHECK(std::fabs(square / (noise * noise) - 1) < 5 * std::sqrt(2.0 / (8 * n)));
    }
  }
}

TEST_CASE("fill gives the activations that draw gives, in one piece or in several") {
  for (const Activation activation : {Activation::uniform_count, Activation::bernoulli}) {
    Config config;
    config.activation = activation;
    const Matrix features = draw_features(config);
    const Matrix drawn = Sampling(config, features, Purpose::samples).draw(50).activations;
    Sampling pieces(config, features, Purpose::samples);
    Matrix first(20, 8), second(30, 8);
    pieces.fill(first);
    pieces.fill(second);
    CHECK(drawn.topRows(20) == first);
    CHECK(drawn.bottomRows(30) == second);
    CHECK(drawn != Sampling(config, features, Purpose::evaluation).draw(50).activations);
  }
}

TEST_CASE("changing the autoencoder changes neither the world nor the batches") {
  for (const int n_samples : {0, 500}) {
    std::vector<BatchReport> seen[2];
    Matrix features[2];
    for (const int which : {0, 1}) {
      Config config;
      config.n_samples = n_samples;
      config.batch_size = 40;
      config.d_sae = which == 0 ? 3 : 70;
      // Weights of zero that never move: the reconstruction error is the batch's mean squared length.
      config.init = Init::random;
      config.init_scale = 0;
      config.decoder_norm = DecoderNorm::free;
      config.optimizer = OptimizerName::sgd;
      config.learning_rate = 0;
      config.variant = which == 0 ? VariantName::topk : VariantName::relu;
      config.steps = 200;
      Trainer trainer(config);
      trainer.train(config.steps);
      features[which] = trainer.features();
      for (const auto& row : trainer.history()) seen[which].push_back(row.batch);
    }
    CHECK(features[0] == features[1]);
    REQUIRE(seen[0].size() == seen[1].size());
    bool same = true, moves = false;
    for (std::size_t i = 0; i < seen[0].size(); ++i) {
      same = same && seen[0][i].reconstruction == seen[1][i].reconstruction;
      moves = moves || seen[0][i].reconstruction != seen[0][0].reconstruction;
    }
    CHECK(same);
    CHECK(moves);
  }
}

}  // namespace world_test
