// The training loop: splitting a run changes no bit, the history, divergence as a state, and that training on each path
// does lower the loss.
#include "core/trainer.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <set>

using namespace superposition;

namespace trainer_test {

namespace {

constexpr int samples = 100;  // more than one tile of the gradient, and no whole number of them

Config small_config() {
  Config config;
  config.n_samples = samples;
  config.batch_size = 24;
  config.d_sae = 24;
  config.steps = 100;
  config.eval_samples = 10;
  return config;
}

Config article_config() {
  Config config = small_config();
  config.sampler = Sampler::numpy_legacy;
  config.init = Init::random;
  config.init_scale = 0.1;
  config.decoder_norm = DecoderNorm::free;
  config.subtract_decoder_bias = false;
  config.penalty = Penalty::encoder_weights;
  config.variant = VariantName::relu;
  return config;
}

std::vector<Config> many_configs() {
  std::vector<Config> configs;
  for (const int n_samples : {0, samples})
    for (const VariantName variant : {VariantName::relu, VariantName::topk})
      for (const OptimizerName optimizer : {OptimizerName::adam, OptimizerName::sgd})
        for (const bool extras : {false, true}) {
          Config config = small_config();
          config.n_samples = n_samples;
          config.variant = variant;
          config.optimizer = optimizer;
          if (extras) {
            config.warmup_steps = 70;
            config.sparsity_warmup_steps = 90;
            config.tied_weights = true;
            config.batch_size = n_samples == 0 ? 70 : 0;
          }
          configs.push_back(config);
        }
  configs.push_back(article_config());
  return configs;
}

bool same_history(const Trainer& a, const Trainer& b) {
  if (a.history().size() != b.history().size()) return false;
  for (std::size_t i = 0; i < a.history().size(); ++i) {
    const HistoryRow &x = a.history()[i], &y = b.history()[i];
    if (x.step != y.step || x.batch.reconstruction != y.batch.reconstruction || x.batch.penalty != y.batch.penalty)
      return false;
  }
  return true;
}

}  // namespace

TEST_CASE("train(100) equals train(60) and train(40), and a hundred single steps, bit for bit") {
  std::set<std::uint64_t> fingerprints;
  const std::vector<Config> configs = many_configs();
  for (const Config& config : configs) {
    REQUIRE(problem(config).empty());
    Trainer whole(config), split(config), single(config);
    CHECK(whole.train(100) == 100);
    CHECK(split.train(60) == 60);
    CHECK(split.train(0) == 60);
    CHECK(split.train(40) == 100);
    for (int i = 0; i < 100; ++i) single.train(1);
    CHECK(fingerprint(whole.sae()) == fingerprint(split.sae()));
    CHECK(fingerprint(whole.sae()) == fingerprint(single.sae()));
    CHECK(same_history(whole, split));
    CHECK(same_history(whole, single));
    fingerprints.insert(fingerprint(whole.sae()));
  }
  CHECK(fingerprints.size() == configs.size());  // every run is another
}

TEST_CASE("another seed is another run, and the same seed the same") {
  Config config = small_config();
  Trainer one(config), again(config);
  config.seed = 43;
  Trainer other(config);
  for (Trainer* trainer : {&one, &again, &other}) trainer->train(5);
  CHECK(fingerprint(one.sae()) == fingerprint(again.sae()));
  CHECK(fingerprint(one.sae()) != fingerprint(other.sae()));
}

TEST_CASE("history: row s is the forward pass of step s before its update") {
  const Config config = small_config();
  Trainer trainer(config);
  const Sae first = trainer.sae();
  trainer.train(1);
  REQUIRE(trainer.history().size() == 1);
  CHECK(trainer.history()[0].step == 0);

  // The full batch makes the first row checkable: the loss of the first weights on the samples.
  Config full = config;
  full.batch_size = 0;
  Trainer whole(full);
  Matrix x(samples, 8);
  Sampling(full, whole.features(), Purpose::samples).fill(x);
  const Matrix z = encode(full, first, x);
  const double error = (decode(first, z) - x).cast<double>().squaredNorm() / samples;
  whole.train(1);
  CHECK(whole.history()[0].batch.reconstruction == doctest::Approx(error).epsilon(1e-5));
  CHECK(whole.history()[0].batch.l0 == doctest::Approx(static_cast<double>((z.array() > 0).count()) / samples));
}

TEST_CASE("history: at least 200 rows a run, evenly spread, round steps included") {
  for (const int steps : {1, 7, 199, 200, 399, 400, 999, 1000, 1500, 4000}) {
    Config config = small_config();
    config.d_in = 1;
    config.n_features = 2;
    config.max_active = 2;
    config.d_sae = 3;
    config.batch_size = 1;
    config.n_samples = 2;
    config.steps = steps;
    Trainer trainer(config);
    trainer.train(steps);
    const auto& history = trainer.history();
    REQUIRE(!history.empty());
    CHECK(static_cast<int>(history.size()) >= std::min(steps, 200));
    CHECK(static_cast<int>(history.size()) <= 1000);
    const int stride = history.size() > 1 ? history[1].step - history[0].step : 1;
    bool even = true;
    for (std::size_t i = 0; i < history.size(); ++i) even = even && history[i].step == static_cast<int>(i) * stride;
    CHECK(even);
    bool round = false;
    for (const int nice : {1, 2, 5, 10, 20, 50, 100}) round = round || stride == nice;
    CHECK(round);
  }
}

TEST_CASE("training lowers the reconstruction error on every path") {
  for (Config config : many_configs()) {
    config.l1_coefficient = 0.03;
    config.steps = 150;
    Trainer trainer(config);
    trainer.train(150);
    double first = 0, last = 0;
    const auto& history = trainer.history();
    for (std::size_t i = 0; i < 10; ++i) {
      first += history[i].batch.reconstruction;
      last += history[history.size() - 1 - i].batch.reconstruction;
    }
    CAPTURE(static_cast<int>(config.variant));
    CAPTURE(static_cast<int>(config.optimizer));
    CAPTURE(config.n_samples);
    CHECK(!trainer.diverged());
    CHECK(last < first);
  }
}

TEST_CASE("the learning rate is 0 past the end of the run: weights stand still while steps are counted") {
  Config config = small_config();
  config.steps = 20;
  config.decoder_norm = DecoderNorm::free;  // unit rows are normalised again, which may turn a last bit
  Trainer trainer(config);
  trainer.train(19);
  const std::uint64_t before_last = fingerprint(trainer.sae());
  trainer.train(1);
  const std::uint64_t end = fingerprint(trainer.sae());
  CHECK(end != before_last);
  CHECK(trainer.train(5) == 25);
  CHECK(fingerprint(trainer.sae()) == end);
}

TEST_CASE("divergence is a state: training stops early, stays stopped, and crashes nothing") {
  for (const VariantName variant : {VariantName::relu, VariantName::topk})
    for (const DecoderNorm norm : {DecoderNorm::free, DecoderNorm::unit}) {
      Config config = small_config();
      config.variant = variant;
      config.decoder_norm = norm;
      config.optimizer = OptimizerName::sgd;
      config.learning_rate = 10;
      config.magnitude_mean = 100;
      config.decay_steps = 0;
      config.steps = 2000;
      REQUIRE(problem(config).empty());
      Trainer trainer(config);
      const int reached = trainer.train(2000);
      CAPTURE(static_cast<int>(variant));
      if (norm == DecoderNorm::free) CHECK(trainer.diverged());
      if (!trainer.diverged()) continue;
      CHECK(reached < 2000);
      CHECK(trainer.step() == reached);
      const std::uint64_t stands = fingerprint(trainer.sae());
      const std::size_t rows = trainer.history().size();
      CHECK(trainer.train(10) == reached);
      CHECK(fingerprint(trainer.sae()) == stands);
      CHECK(trainer.history().size() == rows);
    }
}

TEST_CASE("a large penalty kills all latents and is no divergence") {
  Config config = small_config();
  config.variant = VariantName::relu;
  config.l1_coefficient = 10000;
  Trainer trainer(config);
  CHECK(trainer.train(100) == 100);
  CHECK(!trainer.diverged());
  CHECK(trainer.history().back().batch.l0 < 1);
}

}  // namespace trainer_test
