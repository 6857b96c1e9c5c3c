// The evaluation of whole runs: the truth in closed form, empty worlds, and a trained autoencoder against plain loops
// over the same held-out samples.
#include "core/metrics.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "core/matching.h"

using namespace superposition;

namespace metrics_test {

namespace {

double number(float x) { return static_cast<double>(x); }

}  // namespace

TEST_CASE("the truth in an orthogonal world without noise scores perfectly, in closed form") {
  Config config;
  config.n_features = config.d_in = config.d_sae = 6;
  config.geometry = Geometry::orthogonal;
  config.magnitude = Magnitude::constant;
  config.magnitude_mean = 2;
  config.noise_std = 0;
  config.init = Init::truth;
  config.variant = VariantName::relu;
  config.l1_coefficient = 0.25;
  config.n_samples = 100;
  config.eval_samples = 700;  // more than two tiles, and no multiple of one
  const Trainer trainer(config);
  Evaluation evaluation(config, trainer.features());
  const Metrics m = evaluation.measure(trainer);
  CHECK(m.step == 0);
  CHECK(m.samples_seen == 0);
  CHECK(m.reconstruction < 1e-10);
  CHECK(m.explained_variance == doctest::Approx(1));
  CHECK(m.shrinkage == doctest::Approx(1));
  CHECK(m.sparsity == doctest::Approx(2 * m.true_l0).epsilon(1e-5));
  CHECK(m.mean_code == doctest::Approx(m.sparsity / 6));
  CHECK(m.loss == doctest::Approx(0.5 * m.true_l0).epsilon(1e-5));
  CHECK(m.true_l0 > 2.8);  // 2 to 4 active: 3 +- 0.03
  CHECK(m.true_l0 < 3.2);
  CHECK(m.dead == 0);
  CHECK(m.recovery.mmcs == doctest::Approx(1));
  CHECK(m.recovery.mcc == doctest::Approx(1));
  CHECK(m.recovery.above_90 == 1);
  CHECK(m.recovery.matched_above_95 == 1);
  CHECK(m.detection.uniqueness == 1);
  CHECK(m.detection.recall == doctest::Approx(1));
  CHECK(m.chance.mmcs < 0.9);
  CHECK(!m.diverged);
}

TEST_CASE("explained variance and shrinkage of zero weights: nothing explained beyond the mean") {
  Config config;
  config.init = Init::random;
  config.init_scale = 0;
  config.decoder_norm = DecoderNorm::free;
  config.n_samples = 10;
  config.eval_samples = 500;
  const Trainer trainer(config);
  Evaluation evaluation(config, trainer.features());
  const Metrics m = evaluation.measure(trainer);
  const Eigen::MatrixXd x = evaluation.samples().activations.cast<double>();
  const double around_zero = x.squaredNorm();
  const double around_mean = (x.rowwise() - x.colwise().mean()).squaredNorm();
  CHECK(m.explained_variance == doctest::Approx(1 - around_zero / around_mean));
  CHECK(m.explained_variance < 0);
  CHECK(m.reconstruction == doctest::Approx(around_zero / 500));
  CHECK(m.mse == doctest::Approx(around_zero / 500 / 8));
  CHECK(m.shrinkage == 0);
  CHECK(m.dead == 1);
  CHECK(m.l0 == 0);
  CHECK(m.recovery.mmcs == 0);
  CHECK(m.recovery.mcc == 0);
}

TEST_CASE("a world without activations, or of one sample, gives finite metrics") {
  for (const int samples : {1, 3}) {
    Config config;
    config.magnitude = Magnitude::constant;
    config.magnitude_mean = 0;
    config.noise_std = 0;
    config.n_samples = 10;
    config.eval_samples = samples;
    const Trainer trainer(config);
    Evaluation evaluation(config, trainer.features());
    const Metrics m = evaluation.measure(trainer);
    bool finite = true;
    for_each_metric(
        m, [&finite](const char*, auto value) { finite = finite && std::isfinite(static_cast<double>(value)); });
    CHECK(finite);
    CHECK(m.explained_variance == 1);  // no variance and no error
    CHECK(m.true_l0 == 0);
    CHECK(m.shrinkage == 0);
    CHECK(m.detection.precision == 0);
  }
}

TEST_CASE("the evaluation of a trained autoencoder equals plain loops over its held-out samples") {
  for (const VariantName variant : {VariantName::relu, VariantName::topk})
    for (const Penalty penalty : {Penalty::activations, Penalty::encoder_weights}) {
      Config config;
      config.variant = variant;
      config.penalty = penalty;
      config.n_features = 12;
      config.d_in = 6;
      config.d_sae = 20;
      config.n_samples = 300;
      config.batch_size = 50;
      config.eval_samples = 300;
      Trainer trainer(config);
      trainer.train(60);
      Evaluation evaluation(config, trainer.features());
      const Metrics m = evaluation.measure(trainer);
      const Matrix& x = evaluation.samples().activations;
      const Matrix& truth = evaluation.samples().coefficients;
      const Matrix z = encode(config, trainer.sae(), x), x_hat = decode(trainer.sae(), z);

      double error = 0, codes = 0, active = 0, true_active = 0, ratio = 0, variance = 0, weights = 0;
      std::vector<double> mean(6);
      for (Index s = 0; s < 300; ++s)
        for (Index d = 0; d < 6; ++d) mean[static_cast<std::size_t>(d)] += number(x(s, d)) / 300;
      std::vector<int> fired(20);
      for (Index s = 0; s < 300; ++s) {
        double in = 0, out = 0;
        for (Index d = 0; d < 6; ++d) {
          error += std::pow(number(x(s, d)) - number(x_hat(s, d)), 2);
          variance += std::pow(number(x(s, d)) - mean[static_cast<std::size_t>(d)], 2);
          in += std::pow(number(x(s, d)), 2);
          out += std::pow(number(x_hat(s, d)), 2);
        }
        ratio += std::sqrt(out / in);
        for (Index j = 0; j < 20; ++j) {
          codes += number(z(s, j));
          active += z(s, j) > 0;
          if (z(s, j) > 0) fired[static_cast<std::size_t>(j)] = 1;
        }
        for (Index i = 0; i < 12; ++i) true_active += truth(s, i) != 0;
      }
      for (Index i = 0; i < 120; ++i) weights += std::fabs(number(trainer.sae().W_enc.data()[i]));
      CHECK(m.step == 60);
      CHECK(m.samples_seen == 3000);
      CHECK(m.reconstruction == doctest::Approx(error / 300));
      CHECK(m.mse == doctest::Approx(error / 1800));
      CHECK(m.sparsity == doctest::Approx(codes / 300));
      CHECK(m.l0 == doctest::Approx(active / 300));
      CHECK(m.true_l0 == doctest::Approx(true_active / 300));
      CHECK(m.dead == doctest::Approx(static_cast<double>(std::count(fired.begin(), fired.end(), 0)) / 20));
      CHECK(m.explained_variance == doctest::Approx(1 - error / variance));
      CHECK(m.shrinkage == doctest::Approx(ratio / 300));
      double cost = 0;
      if (variant == VariantName::relu) cost = 0.1 * (penalty == Penalty::activations ? codes / 300 : weights / 50);
      CHECK(m.loss == doctest::Approx(error / 300 + cost));
      CHECK(m.fingerprint == fingerprint(trainer.sae()));

      const Matrix cosine = cosine_matrix(trainer.features(), trainer.sae().W_dec);
      const Detection d = detection(cosine, z, truth);  // in one tile
      CHECK(m.detection.precision == doctest::Approx(d.precision));
      CHECK(m.detection.f1 == doctest::Approx(d.f1));
      std::set<int> best;
      for (Index j = 0; j < 20; ++j) {
        int argmax = 0;
        for (int i = 0; i < 12; ++i)
          if (std::fabs(cosine(i, j)) > std::fabs(cosine(argmax, j))) argmax = i;
        best.insert(argmax);
      }
      CHECK(m.detection.uniqueness == doctest::Approx(static_cast<double>(best.size()) / 20));
    }
}

TEST_CASE(
    "held-out samples depend on the world and the seed, not on the autoencoder, nor are they the training samples") {
  Config config;
  config.eval_samples = 50;
  const Matrix features = draw_features(config);
  const Matrix one = Evaluation(config, features).samples().activations;
  config.d_sae = 7;
  config.variant = VariantName::relu;
  CHECK(one == Evaluation(config, features).samples().activations);
  CHECK(one != Sampling(config, features, Purpose::samples).draw(50).activations);
  config.seed = 43;
  CHECK(one != Evaluation(config, features).samples().activations);
}

}  // namespace metrics_test
