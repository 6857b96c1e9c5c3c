// The optimizer on the parameters that only some variants have, and forgetting the moments of single latents.
#include <doctest/doctest.h>

#include <cmath>

#include "core/optimizer.h"
#include "fixed_random.h"

using namespace superposition;

namespace optimizer_parts_test {

namespace {

constexpr int d_in = 3;
constexpr int d_sae = 5;
constexpr Vector Sae::* own_parts[] = {&Sae::log_threshold, &Sae::r_mag, &Sae::b_mag};

Config small_config(OptimizerName optimizer) {
  Config config;
  config.d_in = d_in;
  config.d_sae = d_sae;
  config.optimizer = optimizer;
  config.decoder_norm = DecoderNorm::free;
  config.steps = 100;
  config.decay_steps = 0;
  return config;
}

// No variant has all of these at once; the optimizer need not know.
Sae whole_sae(FixedRandom& random) {
  Sae sae{random.matrix(d_in, d_sae), Vector(d_sae), random.matrix(d_sae, d_in), Vector(d_in)};
  sae.log_threshold.resize(d_sae);
  sae.r_mag.resize(d_sae);
  sae.b_mag.resize(d_sae);
  sae.threshold = Vector::Constant(1, 0.5f);
  random.fill(sae.b_enc.data(), d_sae);
  random.fill(sae.b_dec.data(), d_in);
  for (const auto part : own_parts) random.fill((sae.*part).data(), d_sae);
  return sae;
}

Sae gradients_of(FixedRandom& random) {
  Sae gradients = whole_sae(random);
  gradients.threshold.resize(0);  // estimated, not trained
  return gradients;
}

// The optimizer works on the gradients it is given: here on a copy.
template <class AnyOptimizer>
bool update(AnyOptimizer&& optimizer, Sae& sae, Sae gradients, int step) {
  return optimizer.update(sae, gradients, step);
}

}  // namespace

TEST_CASE("thresholds and gates follow SGD and Adam like every other weight; an estimated threshold stays") {
  for (const OptimizerName name : {OptimizerName::sgd, OptimizerName::adam}) {
    FixedRandom random(1);
    const Config config = small_config(name);
    Sae sae = whole_sae(random);
    const Sae start = sae;
    Eigen::ArrayXXd w(3, d_sae), m = Eigen::ArrayXXd::Zero(3, d_sae), v = m;
    for (int p = 0; p < 3; ++p) w.row(p) = (start.*own_parts[p]).cast<double>().transpose();
    Optimizer optimizer(config);
    for (int step = 0; step < 8; ++step) {
      const Sae gradients = gradients_of(random);
      CHECK(update(optimizer, sae, gradients, step));
      for (int p = 0; p < 3; ++p) {
        const Eigen::Array<double, 1, Eigen::Dynamic> g = (gradients.*own_parts[p]).cast<double>().transpose();
        m.row(p) = 0.9 * m.row(p) + 0.1 * g;
        v.row(p) = 0.999 * v.row(p) + 0.001 * g * g;
        if (name == OptimizerName::sgd)
          w.row(p) -= 0.01 * g;
        else
          w.row(p) -= 0.01 * (m.row(p) / (1 - std::pow(0.9, step + 1))) /
                      ((v.row(p) / (1 - std::pow(0.999, step + 1))).sqrt() + 1e-8);
      }
    }
    for (int p = 0; p < 3; ++p)
      CHECK(((sae.*own_parts[p]).cast<double>().transpose().array() - w.row(p)).abs().maxCoeff() < 3e-6);
    CHECK(sae.threshold[0] == 0.5f);
  }
}

TEST_CASE("a frozen encoder keeps its thresholds and gates, a frozen decoder does not") {
  for (const Freeze freeze : {Freeze::encoder, Freeze::decoder}) {
    FixedRandom random(2);
    Config config = small_config(OptimizerName::adam);
    config.freeze = freeze;
    Sae sae = whole_sae(random);
    const Sae start = sae;
    Optimizer optimizer(config);
    for (int step = 0; step < 3; ++step) update(optimizer, sae, gradients_of(random), step);
    for (const auto part : own_parts) CHECK((sae.*part == start.*part) == (freeze == Freeze::encoder));
  }
}

TEST_CASE("a NaN in a threshold or a gate is reported") {
  for (const auto part : own_parts) {
    FixedRandom random(3);
    Sae sae = whole_sae(random);
    Sae gradients = gradients_of(random);
    (gradients.*part)[d_sae - 1] = std::nanf("");
    CHECK(!Optimizer(small_config(OptimizerName::adam)).update(sae, gradients, 0));
  }
}

TEST_CASE("forgotten latents have no momentum: without a gradient they stand still and the others drift on") {
  FixedRandom random(4);
  const Config config = small_config(OptimizerName::adam);
  Sae sae = whole_sae(random);
  Optimizer optimizer(config);
  optimizer.forget({1});  // nothing to forget yet
  for (int step = 0; step < 5; ++step) update(optimizer, sae, gradients_of(random), step);
  optimizer.forget({1, 4});
  const Sae before = sae;
  Sae none = zeros_like(sae);
  none.threshold.resize(0);
  update(optimizer, sae, none, 5);
  for (int j = 0; j < d_sae; ++j) {
    const bool forgotten = j == 1 || j == 4;
    CAPTURE(j);
    CHECK((sae.W_enc.col(j) == before.W_enc.col(j)) == forgotten);
    CHECK((sae.W_dec.row(j) == before.W_dec.row(j)) == forgotten);
    CHECK((sae.b_enc[j] == before.b_enc[j]) == forgotten);
    for (const auto part : own_parts) CHECK(((sae.*part)[j] == (before.*part)[j]) == forgotten);
  }
  CHECK(sae.b_dec != before.b_dec);
  Optimizer descent(small_config(OptimizerName::sgd));
  descent.forget({0});  // SGD has no moments
}

}  // namespace optimizer_parts_test
