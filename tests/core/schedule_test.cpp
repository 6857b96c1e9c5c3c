// The schedules over a run: the learning rate's warm-up and decay, and the sparsity penalty's warm-up.
#include <doctest/doctest.h>

#include <cmath>

#include "core/optimizer.h"

using namespace superposition;

namespace schedule_test {

namespace {

Config hundred_steps() {
  Config config;
  config.steps = 100;
  config.decay_steps = 0;
  return config;
}

}  // namespace

TEST_CASE("learning rate: linear warm-up, constant, linear decay to 0 at the end of the run") {
  Config config = hundred_steps();
  config.learning_rate = 0.5;
  config.warmup_steps = 10;
  config.decay_steps = 40;
  CHECK(learning_rate(config, 0) == doctest::Approx(0.05));
  CHECK(learning_rate(config, 4) == doctest::Approx(0.25));
  CHECK(learning_rate(config, 9) == doctest::Approx(0.5));
  CHECK(learning_rate(config, 10) == 0.5);
  CHECK(learning_rate(config, 60) == 0.5);
  CHECK(learning_rate(config, 61) == doctest::Approx(0.5 * 39 / 40));
  CHECK(learning_rate(config, 80) == doctest::Approx(0.25));
  CHECK(learning_rate(config, 99) == doctest::Approx(0.5 / 40));
  CHECK(learning_rate(config, 100) == 0);
  CHECK(learning_rate(config, 1000000) == 0);
  config.decay_steps = 0;
  CHECK(learning_rate(config, 99) == 0.5);
  CHECK(learning_rate(config, 100) == 0.5);
}

TEST_CASE("the default decay is the last fifth of the run") {
  Config config;
  config.steps = 1500;
  CHECK(resolved_decay_steps(config) == 300);
  CHECK(learning_rate(config, 1200) == 0.01);
  CHECK(learning_rate(config, 1201) < 0.01);
  CHECK(learning_rate(config, 1350) == doctest::Approx(0.005));
  config.decay_steps = 7;
  CHECK(resolved_decay_steps(config) == 7);
  config.steps = 1;
  config.decay_steps = -1;
  CHECK(learning_rate(config, 0) == 0.01);
}

TEST_CASE("warm-up and decay may meet: the smaller factor counts") {
  Config config = hundred_steps();
  config.learning_rate = 1;
  config.steps = 10;
  config.warmup_steps = config.decay_steps = 10;
  double largest = 0;
  for (int step = 0; step < 10; ++step) {
    CHECK(learning_rate(config, step) == doctest::Approx(std::fmin((step + 1) / 10.0, (10 - step) / 10.0)));
    largest = std::fmax(largest, learning_rate(config, step));
  }
  CHECK(largest < 1);
}

TEST_CASE("the sparsity penalty warms up linearly, and not at all by default") {
  Config config = hundred_steps();
  CHECK(sparsity_scale(config, 0) == 1);
  config.sparsity_warmup_steps = 5;
  CHECK(sparsity_scale(config, 0) == doctest::Approx(0.2));
  CHECK(sparsity_scale(config, 3) == doctest::Approx(0.8));
  CHECK(sparsity_scale(config, 4) == 1);
  CHECK(sparsity_scale(config, 50) == 1);
}

}  // namespace schedule_test
