// Whole runs of every variant and both revivals: splitting a run changes no bit, revival really acts, and training
// explains the data.
#include <doctest/doctest.h>

#include <set>
#include <string>

#include "core/geometry.h"
#include "core/metrics.h"
#include "core/trainer.h"

using namespace superposition;

namespace trainer_variants_test {

namespace {

constexpr VariantName variants[] = {VariantName::relu,         VariantName::topk,  VariantName::batch_topk,
                                    VariantName::jumprelu,     VariantName::gated, VariantName::matryoshka,
                                    VariantName::sparse_coding};

Config small_config(VariantName variant) {
  Config config;
  config.variant = variant;
  config.n_samples = 300;
  config.batch_size = 16;
  config.d_in = 5;
  config.n_features = 8;
  config.max_active = 2;
  config.d_sae = 12;
  config.k = variant == VariantName::topk ? 2 : 2.5;
  config.steps = 100;
  config.eval_samples = 200;
  return config;
}

// A short window, and a penalty that leaves some latents dead.
Config reviving(VariantName variant, Revival revival) {
  Config config = small_config(variant);
  config.l1_coefficient = 3;
  config.l0_coefficient = 3;
  config.k = 1;
  config.revival = revival;
  config.dead_window = 5;
  config.resample_every = 20;
  return config;
}

}  // namespace

TEST_CASE("train(100) equals train(60) and train(40) for every variant, revival and start, bit for bit") {
  std::set<std::uint64_t> fingerprints;
  std::size_t runs = 0;
  for (const VariantName variant : variants)
    for (const Revival revival : {Revival::none, Revival::resample, Revival::auxk}) {
      if (variant == VariantName::sparse_coding && revival == Revival::auxk) continue;
      Config config = reviving(variant, revival);
      if (revival == Revival::none) config.decoder_bias_init = DecoderBiasInit::geometric_median;
      if (revival == Revival::resample) config.n_samples = 0;
      REQUIRE(problem(config) == "");
      CAPTURE(static_cast<int>(variant));
      CAPTURE(static_cast<int>(revival));
      Trainer whole(config), split(config);
      CHECK(whole.train(100) == 100);
      split.train(60);
      split.train(40);
      CHECK(!whole.diverged());
      CHECK(fingerprint(whole.sae()) == fingerprint(split.sae()));
      CHECK(whole.history().back().batch.penalty == split.history().back().batch.penalty);
      fingerprints.insert(fingerprint(whole.sae()));
      ++runs;
    }
  CHECK(fingerprints.size() == runs);
}

TEST_CASE("either revival changes a run with dead latents") {
  for (const Revival revival : {Revival::resample, Revival::auxk}) {
    Config config = reviving(VariantName::topk, revival);
    config.d_sae = 60;
    Config idle = config;
    idle.revival = Revival::none;
    Trainer revived(config), plain(idle);
    revived.train(95);
    plain.train(95);
    CHECK(fingerprint(revived.sae()) != fingerprint(plain.sae()));
  }
}

TEST_CASE("every variant learns to explain the data, and reports what a batch showed") {
  for (const VariantName variant : variants) {
    Config config = small_config(variant);
    config.l1_coefficient = 0.1;
    config.steps = 300;
    CAPTURE(static_cast<int>(variant));
    Trainer trainer(config);
    Evaluation evaluation(config, trainer.features());
    const double before = evaluation.measure(trainer).reconstruction;
    trainer.train(300);
    const Metrics after = evaluation.measure(trainer);
    CHECK(after.reconstruction < before);
    CHECK(after.explained_variance > 0.5);
    const BatchReport& last = trainer.history().back().batch;
    CHECK(last.l0 > 0.5);
    // Outside training, too, as many latents fire as in the batches, thresholds included.
    CHECK(after.l0 == doctest::Approx(last.l0).epsilon(0.35));
  }
}

TEST_CASE("decoder_bias_init = geometric_median starts from the median of the data, fixed or fresh") {
  Config config = small_config(VariantName::topk);
  config.decoder_bias_init = DecoderBiasInit::geometric_median;
  const Trainer fixed(config);
  CHECK(fixed.sae().b_dec == geometric_median(fixed.data()));
  config.n_samples = 0;
  const Trainer fresh(config);
  // Of other samples of the same world: as near as 300 of them can tell.
  CHECK((fresh.sae().b_dec - fixed.sae().b_dec).norm() < 0.4f);
  CHECK(fresh.sae().b_dec.norm() > 0.1f);
  config.decoder_bias_init = DecoderBiasInit::zero;
  CHECK(Trainer(config).sae().b_dec.isZero(0));
}

}  // namespace trainer_variants_test
