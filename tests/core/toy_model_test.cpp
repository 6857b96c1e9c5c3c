// The toy model: its gradient against central finite differences of a plain double-precision loss, its data, and
// what a run promises: the same bits however it is cut, and instances that do not disturb each
// other.
#include "core/toy_model.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <vector>

#include "core/toy_fields.h"
#include "fixed_random.h"

using namespace superposition;

namespace toy_model_test {

namespace {

ToyConfig small_config() {
  ToyConfig config;
  config.instances = 3;
  config.batch_size = 70;
  config.steps = 40;
  config.eval_samples = 100;
  return config;
}

struct PlainToy {
  ToyOutput output;
  double importance;
  std::vector<std::vector<double>> W;  // [n_features, d_hidden]
  std::vector<double> b;               // [n_features]

  // Summed loss of rows of x [rows, n_features or more].
  double loss(const Matrix& x, Index rows) const {
    double sum = 0;
    for (Index r = 0; r < rows; ++r) {
      std::vector<double> h(W[0].size(), 0);
      for (std::size_t i = 0; i < W.size(); ++i)
        for (std::size_t j = 0; j < h.size(); ++j) h[j] += W[i][j] * static_cast<double>(x(r, static_cast<Index>(i)));
      for (std::size_t i = 0; i < W.size(); ++i) {
        double out = b[i];
        for (std::size_t j = 0; j < h.size(); ++j) out += W[i][j] * h[j];
        if (output == ToyOutput::relu && out < 0) out = 0;
        const double error = static_cast<double>(x(r, static_cast<Index>(i))) - out;
        sum += std::pow(importance, static_cast<double>(i)) * error * error;
      }
    }
    return sum;
  }
};

// Every second feature active, so that lists and dense rows differ.
ToySamples some_samples(const ToyConfig& config, FixedRandom& random, Index rows) {
  ToySamples samples(config);
  samples.rows = rows;
  for (Index r = 0; r < rows; ++r) {
    Index count = 0;
    for (int i = 0; i < config.n_features; ++i) {
      samples.x(r, i) = random.below(2) ? std::fabs(random.number()) + 0.01f : 0.0f;
      if (samples.x(r, i) == 0) continue;
      samples.value(r, count) = samples.x(r, i);
      samples.index(r, count++) = i;
    }
    samples.count[r] = count;
  }
  return samples;
}

void check_gradient(const ToyConfig& config, std::uint64_t seed) {
  FixedRandom random(seed);
  ToyWeights weights = zero_weights(config);
  PlainToy plain{config.output, config.importance, {}, {}};
  for (int i = 0; i < config.n_features; ++i) {
    plain.W.emplace_back();
    for (int j = 0; j < config.d_hidden; ++j)
      plain.W.back().push_back(static_cast<double>(weights.W(i, j) = random.number()));
    plain.b.push_back(static_cast<double>(weights.b[i] = 0.3f * random.number()));
  }
  constexpr Index rows = 7;
  const ToySamples samples = some_samples(config, random, rows);
  ToyGradient gradient(config);
  gradient.begin(rows);
  CHECK(gradient.add(weights, samples) == doctest::Approx(plain.loss(samples.x, rows)).epsilon(1e-5));
  CHECK(gradient.loss(weights, samples) == doctest::Approx(plain.loss(samples.x, rows)).epsilon(1e-5));
  constexpr double nudge = 1e-6;
  const auto slope = [&](double& weight) {
    const double kept = weight;
    weight = kept + nudge;
    const double above = plain.loss(samples.x, rows);
    weight = kept - nudge;
    const double below = plain.loss(samples.x, rows);
    weight = kept;
    return (above - below) / (2 * nudge * rows);
  };
  for (std::size_t i = 0; i < plain.W.size(); ++i) {
    const auto row = static_cast<Index>(i);
    for (std::size_t j = 0; j < plain.W[i].size(); ++j)
      CHECK(gradient.gradient().W(row, static_cast<Index>(j)) == doctest::Approx(slope(plain.W[i][j])).epsilon(1e-4));
    CHECK(gradient.gradient().b[row] == doctest::Approx(slope(plain.b[i])).epsilon(1e-4));
  }
  // The filling stays where it is.
  const Index n = config.n_features, d = config.d_hidden;
  CHECK(gradient.gradient().W.bottomRows(gradient.gradient().W.rows() - n).isZero(0));
  CHECK(gradient.gradient().W.rightCols(gradient.gradient().W.cols() - d).isZero(0));
}

}  // namespace

TEST_CASE("the toy model's gradient equals finite differences") {
  std::uint64_t seed = 1;
  for (const ToyOutput output : {ToyOutput::relu, ToyOutput::linear})
    for (const int n : {1, 5, 8, 19})
      for (const int d : {1, 2, 5, 9}) {
        ToyConfig config;
        config.output = output;
        config.n_features = n;
        config.d_hidden = d;
        CAPTURE(n);
        CAPTURE(d);
        check_gradient(config, seed++);
      }
}

TEST_CASE("a toy run cut in pieces gives the same bits") {
  ToyModel whole(small_config()), cut(small_config());
  CHECK(whole.train(40) == 40);
  cut.train(25);
  CHECK(cut.held_out_loss(1) > 0);
  cut.train(15);
  CHECK(whole.fingerprint() == cut.fingerprint());
  CHECK(whole.history().size() == cut.history().size());
  CHECK(whole.history().back().loss == cut.history().back().loss);
}

TEST_CASE("an instance does not depend on how many there are, and no two are alike") {
  ToyConfig config = small_config();
  ToyModel few(config);
  config.instances = 5;
  ToyModel more(config);
  few.train(10);
  more.train(10);
  for (int i = 0; i < 3; ++i) CHECK(few.W(i) == more.W(i));
  CHECK(more.W(0) != more.W(1));
  CHECK(few.fingerprint() != more.fingerprint());
}

TEST_CASE("probabilities go from the first to the last in equal ratios") {
  ToyConfig config;
  config.instances = 4;
  config.feature_probability = 1;
  config.last_probability = 0.001;
  CHECK(probability_of(config, 0) == 1);
  CHECK(probability_of(config, 1) == doctest::Approx(0.1));
  CHECK(probability_of(config, 2) == doctest::Approx(0.01));
  CHECK(probability_of(config, 3) == 0.001);
}

TEST_CASE("the data are uniform on [0, 1) where active: an untrained model's loss says so") {
  // With W = 0 and b = 0 the loss is the mean of x_i^2 = p / 3 for every feature.
  ToyConfig config = small_config();
  config.n_features = 1;
  config.d_hidden = 1;
  config.learning_rate = 0;
  config.eval_samples = 100000;
  config.feature_probability = 1;
  config.last_probability = 0.1;
  ToyModel model(config);
  for (const int i : {0, 2}) {
    const double w = static_cast<double>(model.W(i)(0, 0));
    const double p = model.feature_probability(i);
    CHECK(model.held_out_loss(i) == doctest::Approx(p / 3 * (1 - w * w) * (1 - w * w)).epsilon(0.02));
  }
}

TEST_CASE("toy_problem names the key and what is allowed") {
  const auto sentence = [](auto change) {
    ToyConfig config;
    change(config);
    return toy_problem(config);
  };
  CHECK(toy_problem(ToyConfig{}) == "");
  CHECK(sentence([](ToyConfig& c) { c.n_features = 0; }) ==
        "n_features = 0 is not allowed: it must be between 1 and 4096");
  CHECK(sentence([](ToyConfig& c) { c.feature_probability = std::numeric_limits<double>::quiet_NaN(); }) != "");
  CHECK(sentence([](ToyConfig& c) { c.decay_steps = c.steps + 1; }) ==
        "decay_steps = 6001 is larger than steps = 6000");
  CHECK(sentence([](ToyConfig& c) {
          c.instances = 1;
          c.last_probability = 0.1;
        }).find("last_probability") == 0);
  CHECK(sentence([](ToyConfig& c) { c.n_features = c.d_hidden = 1000, c.instances = 200; }).find("weights") !=
        std::string::npos);
  CHECK(sentence([](ToyConfig& c) { c.n_features = c.batch_size = 4000, c.d_hidden = 200; }).find("one step") == 0);
}

TEST_CASE("a toy run gives these bits, as every target must; toy-models.test.js has the same two") {
  ToyConfig relu;
  relu.seed = 1;
  relu.instances = 2;
  relu.last_probability = 0.2;
  relu.steps = 200;
  ToyConfig linear = relu;
  linear.n_features = 19;
  linear.d_hidden = 5;
  linear.output = ToyOutput::linear;
  linear.batch_size = 33;
  ToyModel first(relu), second(linear);
  first.train(200);
  second.train(200);
  CHECK(first.fingerprint() == 0x701eaef740d56107u);
  CHECK(second.fingerprint() == 0x43ee10c401d6e39du);
}

}  // namespace toy_model_test
