// Dead latents: when a latent counts as dead, what resampling gives it, and that its moments start anew.
#include "core/revival.h"

#include <doctest/doctest.h>

#include <cmath>
#include <set>

#include "core/trainer.h"
#include "fixed_random.h"

using namespace superposition;

namespace revival_test {

namespace {

constexpr int d_in = 4;

Config config_of(int d_sae) {
  Config config;
  config.variant = VariantName::relu;
  config.d_in = d_in;
  config.d_sae = d_sae;
  return config;
}

// Nothing fires and b_dec is 0, so a sample's squared error is its squared length.
Sae silent_sae(FixedRandom& random, int d_sae) {
  Sae sae{random.matrix(d_in, d_sae), Vector::Constant(d_sae, -100), random.matrix(d_sae, d_in), Vector::Zero(d_in)};
  return sae;
}

std::vector<int> first_latents(int count) {
  std::vector<int> latents;
  for (int j = 0; j < count; ++j) latents.push_back(j);
  return latents;
}

}  // namespace

TEST_CASE("a latent is dead after dead_window silent steps, lives again when it fires, and when it is forgiven") {
  Config config = config_of(3);
  config.dead_window = 3;
  DeadLatents dead(config);
  CHECK(dead.list().empty());
  dead.observe({0, 1, 0});
  dead.observe({0, 0, 0});
  CHECK(dead.list().empty());
  dead.observe({0, 0, 0});
  CHECK(dead.list() == std::vector<int>{0, 2});
  dead.observe({0, 0, 1});
  CHECK(dead.list() == std::vector<int>{0, 1});
  dead.forgive();
  CHECK(dead.list().empty());
  dead.observe({0, 0, 0});
  dead.observe({0, 0, 0});
  CHECK(dead.list().empty());
  dead.observe({0, 0, 0});
  CHECK(dead.list() == std::vector<int>{0, 1, 2});
}

TEST_CASE("resampling draws samples in proportion to their squared error") {
  FixedRandom random(1);
  const int d_sae = 8000;
  const Config config = config_of(d_sae);
  Sae sae = silent_sae(random, d_sae);
  Matrix data = Matrix::Zero(6, d_in);  // squared errors 1, 0, 4, 9 of the batch, rows 4 and 5 are not in it
  data(0, 0) = 1;
  data(2, 1) = 2;
  data(3, 2) = -3;
  data.row(4).setConstant(50);
  const std::uint32_t rows[] = {2, 1, 0, 3};
  Stream stream(7, Purpose::revival);
  resample(config, first_latents(d_sae), {data, rows, 4}, stream, sae);
  const double picks = d_sae;
  double share[3] = {};
  for (Index j = 0; j < d_sae; ++j)
    for (Index d = 0; d < 3; ++d) share[d] += std::fabs(static_cast<double>(sae.W_dec(j, d))) / picks;
  // Four standard deviations of a share of 8000 draws.
  CHECK(std::fabs(share[0] - 1.0 / 14) < 0.0116);
  CHECK(std::fabs(share[1] - 4.0 / 14) < 0.0203);
  CHECK(std::fabs(share[2] - 9.0 / 14) < 0.0215);
  CHECK(share[0] + share[1] + share[2] == doctest::Approx(1));
  CHECK(sae.W_dec.col(2).maxCoeff() == 0);  // its direction is -1 there
}

TEST_CASE(
    "a resampled latent: unit decoder row, encoder at 0.2 times the living norm, everything else as at the start") {
  FixedRandom random(2);
  for (const VariantName variant : {VariantName::relu, VariantName::gated, VariantName::jumprelu}) {
    Config config = config_of(6);
    config.variant = variant;
    config.initial_threshold = 0.25;
    Sae sae = silent_sae(random, 6);
    add_own_parameters(config, sae);
    for (const auto part : {&Sae::b_dec, &Sae::log_threshold, &Sae::r_mag, &Sae::b_mag})
      random.fill((sae.*part).data(), (sae.*part).size());
    const Sae before = sae;
    const Matrix data = random.matrix(20, d_in);
    const std::vector<int> dead{1, 4};
    Stream stream(8, Purpose::revival);
    resample(config, dead, {data, nullptr, 20}, stream, sae);
    double living = 0;
    for (const Index j : {0, 2, 3, 5}) living += before.W_enc.col(j).cast<double>().norm() / 4;
    for (const Index j : {1, 4}) {
      const auto direction = sae.W_dec.row(j).cast<double>();
      CHECK(direction.norm() == doctest::Approx(1).epsilon(1e-6));
      CHECK(sae.W_enc.col(j).cast<double>().norm() == doctest::Approx(0.2 * living).epsilon(1e-6));
      CHECK(sae.W_enc.col(j).cast<double>().dot(direction.transpose()) == doctest::Approx(0.2 * living).epsilon(1e-6));
      double closest = 0;
      for (Index s = 0; s < 20; ++s) {
        const Eigen::VectorXd centred = (data.row(s).transpose() - before.b_dec).cast<double>();
        closest = std::fmax(closest, direction.dot(centred.normalized()));
      }
      CHECK(closest == doctest::Approx(1).epsilon(1e-6));
      CHECK(sae.b_enc[j] == 0);
      if (variant == VariantName::gated) CHECK((sae.r_mag[j] == 0 && sae.b_mag[j] == 0));
      if (variant == VariantName::jumprelu) CHECK(thresholds(config, sae)[j] == doctest::Approx(0.25));
    }
    for (const Index j : {0, 2, 3, 5}) {
      CHECK(sae.W_dec.row(j) == before.W_dec.row(j));
      CHECK(sae.W_enc.col(j) == before.W_enc.col(j));
      CHECK(sae.b_enc[j] == before.b_enc[j]);
    }
    CHECK(sae.b_dec == before.b_dec);
  }
}

TEST_CASE("resampling keeps tied weights tied, and leaves latents alone where nothing is left to explain") {
  FixedRandom random(3);
  Config config = config_of(5);
  config.tied_weights = true;
  Sae sae = silent_sae(random, 5);
  sae.W_enc = sae.W_dec.transpose();
  const Matrix data = random.matrix(9, d_in), zeros = Matrix::Zero(9, d_in);
  Stream stream(9, Purpose::revival);
  resample(config, {2, 3}, {data, nullptr, 9}, stream, sae);
  CHECK(sae.W_enc == Matrix(sae.W_dec.transpose()));
  const Sae before = sae;
  resample(config, {0, 1}, {zeros, nullptr, 9}, stream, sae);
  CHECK(fingerprint(sae) == fingerprint(before));
}

TEST_CASE("training resamples the dead every resample_every steps, and not where no step follows") {
  Config config;
  config.variant = VariantName::jumprelu;
  config.initial_threshold = 100;  // nothing ever fires
  config.n_samples = 200;
  config.batch_size = 50;
  config.steps = 120;
  config.dead_window = 10;
  config.resample_every = 60;
  config.revival = Revival::resample;
  Trainer reviving(config);
  const Sae start = reviving.sae();
  reviving.train(59);
  CHECK(reviving.history().back().batch.dead == 1);
  CHECK(reviving.sae().W_dec == start.W_dec);
  reviving.train(1);
  const Matrix resampled = reviving.sae().W_dec;
  CHECK((resampled - start.W_dec).rowwise().norm().minCoeff() > 1e-3f);
  reviving.train(60);
  CHECK((reviving.sae().W_dec - resampled).cwiseAbs().maxCoeff() < 1e-6f);  // unit length is restored at every step
}

}  // namespace revival_test
