// Activations from outside: trained on in place of a world's samples, the last rows held out, and what problem() says
// of them.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "core/metrics.h"
#include "core/trainer.h"

using namespace superposition;

namespace given_activations_test {

namespace {

Config given_config() {
  Config config;
  config.sampler = Sampler::given;
  config.n_features = config.min_active = config.max_active = 1;
  config.n_samples = 500;
  config.eval_samples = 60;
  config.steps = 60;
  return config;
}

// A world's training samples and then its held-out ones, [n_samples + eval_samples, d_in], as a file would hold them.
Matrix from_outside(const Config& given, const Config& world, const Matrix& features) {
  Matrix all(given.n_samples + given.eval_samples, given.d_in);
  all.topRows(given.n_samples) = Sampling(world, features, Purpose::samples).draw(given.n_samples).activations;
  all.bottomRows(given.eval_samples) =
      Sampling(world, features, Purpose::evaluation).draw(given.eval_samples).activations;
  return all;
}

bool same(const Matrix& a, const Matrix& b) {
  return a.rows() == b.rows() && a.cols() == b.cols() && std::equal(a.data(), a.data() + a.size(), b.data());
}

}  // namespace

TEST_CASE("a world's samples given from outside train to the same bits as the world itself") {
  for (const int batch_size : {0, 32})
    for (const DecoderBiasInit bias : {DecoderBiasInit::zero, DecoderBiasInit::geometric_median}) {
      Config config = given_config();
      config.batch_size = batch_size;
      config.decoder_bias_init = bias;
      Config world = config;
      world.sampler = Sampler::lab;
      world.n_features = 32;
      world.max_active = 4;
      REQUIRE(problem(config).empty());
      const Trainer truth(world);
      Trainer given(config, from_outside(config, world, truth.features()));
      Trainer drawn(world);
      Evaluation of_given(config, given.features(), given.data());
      Evaluation of_drawn(world, drawn.features());
      CHECK(same(of_given.samples().activations, of_drawn.samples().activations));
      CHECK(given.train(60) == 60);
      drawn.train(60);
      CHECK(fingerprint(given.sae()) == fingerprint(drawn.sae()));
      const Metrics m = of_given.measure(given);
      const Metrics expected = of_drawn.measure(drawn);
      CHECK(m.explained_variance == expected.explained_variance);
      CHECK(m.l0 == expected.l0);
      CHECK(m.loss == expected.loss);
      CHECK(m.dead == expected.dead);
      CHECK(m.shrinkage == expected.shrinkage);
    }
}

TEST_CASE("what is held out is never trained on") {
  Config config = given_config();
  config.batch_size = 0;
  Config world = config;
  world.sampler = Sampler::lab;
  const Matrix data = from_outside(config, world, draw_features(world));
  Matrix changed = data;
  changed.bottomRows(config.eval_samples) *= 1000;
  Trainer one(config, data);
  Trainer other(config, changed);
  one.train(20);
  other.train(20);
  CHECK(fingerprint(one.sae()) == fingerprint(other.sae()));
  Matrix touched = data;
  touched.row(config.n_samples - 1) *= 2;
  Trainer third(config, touched);
  third.train(20);
  CHECK(fingerprint(one.sae()) != fingerprint(third.sae()));
}

TEST_CASE("problem() asks of given activations what they can have, and bounds their memory") {
  Config config = given_config();
  config.init = Init::truth;
  CHECK(problem(config).find("init") != std::string::npos);
  config = given_config();
  config.n_samples = 0;
  CHECK(problem(config).find("n_samples") != std::string::npos);

  // 200 000 x 512 float32 and an autoencoder of eight times their width.
  Config large = given_config();
  large.n_samples = 199000;
  large.eval_samples = 900;
  large.d_in = 512;
  large.d_sae = 4096;
  CHECK(problem(large).empty());
  Config drawn = large;
  drawn.sampler = Sampler::lab;
  CHECK(problem(drawn).find("drawing the samples") != std::string::npos);
  large.n_samples = 600000;
  CHECK(problem(large).find("GiB") != std::string::npos);
  // The rows held out count twice: as given, and as the evaluation's copy.
  Config held_out = given_config();
  held_out.d_in = 900;
  held_out.d_sae = 16;
  held_out.n_samples = 1;
  held_out.eval_samples = 100000;
  CHECK(problem(held_out).empty());
  held_out.n_samples = 120000;
  CHECK(problem(held_out).find("GiB") != std::string::npos);
}

}  // namespace given_activations_test
