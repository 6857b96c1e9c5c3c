// The gap between an encoder and full inference: closed forms where the truth is the dictionary, and the scores of the
// encoder against plain loops.
#include "core/amortisation_gap.h"

#include <doctest/doctest.h>

#include "core/matching.h"
#include "core/sparse_coding.h"
#include "core/trainer.h"

using namespace superposition;

namespace amortisation_gap_test {

namespace {

Config orthogonal_world() {
  Config config;
  config.n_features = config.d_in = config.d_sae = 6;
  config.geometry = Geometry::orthogonal;
  config.magnitude = Magnitude::constant;
  config.magnitude_mean = 2;
  config.noise_std = 0;
  config.min_active = config.max_active = 2;
  config.init = Init::truth;
  config.variant = VariantName::relu;
  config.n_samples = 10;
  return config;
}

AmortisationGap gap_of(const Config& config, Inference inference = {}) {
  const Trainer trainer(config);
  const Samples samples = Sampling(config, trainer.features(), Purpose::evaluation).draw(config.eval_samples);
  return amortisation_gap(config, trainer.sae(), trainer.features(), samples, inference);
}

bool perfect(const CodeScores& scores) {
  const doctest::Approx one(1);
  return scores.precision == one && scores.recall == one && scores.f1 == one;
}

}  // namespace

TEST_CASE("the truth in an orthogonal world: every inference finds the support, and FISTA pays its lambda") {
  Config config = orthogonal_world();
  const AmortisationGap gap = gap_of(config);
  CHECK(gap.samples == 1024);
  CHECK(gap.k == 2);
  for (const CodeScores& scores : {gap.learned_fista, gap.learned_omp, gap.true_fista, gap.true_omp}) {
    CHECK(perfect(scores));
    CHECK(scores.l0 == 2);
  }
  CHECK(gap.true_omp.explained_variance == doctest::Approx(1));
  // Each of two codes falls short by lambda / 2 = 0.1 of 2: squared error 0.02 against a variance of 8 - 6 (2/3)^2.
  CHECK(gap.true_fista.explained_variance == doctest::Approx(1 - 0.02 / (16.0 / 3)).epsilon(1e-3));
  CHECK(gap.encoder.explained_variance == doctest::Approx(1));
  config.eval_samples = 70;
  CHECK(gap_of(config).samples == 70);
  CHECK(gap_of(config, {.k = 5}).k == 5);
}

TEST_CASE("a decoder's bias is left out of what is coded, and a feature without a latent is not detected") {
  Config config = orthogonal_world();
  config.d_sae = 3;
  const Trainer trainer(config);
  Sae sae = trainer.sae();
  Samples samples = Sampling(config, trainer.features(), Purpose::evaluation).draw(300);
  sae.b_dec.setConstant(5);
  samples.activations.array() += 5;
  const AmortisationGap gap = amortisation_gap(config, sae, trainer.features(), samples, {});
  CHECK(gap.learned_omp.precision == doctest::Approx(0.5));
  CHECK(gap.learned_omp.recall == doctest::Approx(0.5));
  CHECK(gap.learned_omp.l0 == doctest::Approx(1).epsilon(0.2));
  CHECK(gap.true_omp.precision < 0.9);  // the true dictionary has no bias to explain the shift with
}

TEST_CASE("the encoder's scores are those of plain loops over the same codes") {
  Config config;
  config.n_samples = 0;
  config.eval_samples = 500;
  config.batch_size = 64;
  Trainer trainer(config);
  trainer.train(60);
  const Samples samples = Sampling(config, trainer.features(), Purpose::evaluation).draw(500);
  const AmortisationGap gap = amortisation_gap(config, trainer.sae(), trainer.features(), samples, {});
  const Matrix codes = encode(config, trainer.sae(), samples.activations);
  const Matrix error = samples.activations - decode(trainer.sae(), codes);
  const Matrix centred = samples.activations.rowwise() - samples.activations.colwise().mean();
  const auto explained = static_cast<double>(1 - error.squaredNorm() / centred.squaredNorm());
  CHECK(gap.encoder.explained_variance == doctest::Approx(explained).epsilon(1e-4));
  CHECK(gap.encoder.l0 == doctest::Approx(static_cast<double>((codes.array() > 0).count()) / 500));
  const auto latents = match_features(cosine_matrix(trainer.features(), trainer.sae().W_dec)).column_of_row;
  double precision = 0, recall = 0, f1 = 0;
  for (Index i = 0; i < 32; ++i) {
    const auto fires = codes.col(latents[static_cast<std::size_t>(i)]).array() > 0;
    const auto present = samples.coefficients.col(i).array() > 0;
    const auto both = static_cast<double>((fires && present).count());
    const auto p = fires.any() ? both / static_cast<double>(fires.count()) : 0;
    const auto r = both / static_cast<double>(present.count());
    precision += p / 32;
    recall += r / 32;
    f1 += p + r > 0 ? 2 * p * r / (p + r) / 32 : 0;
  }
  CHECK(gap.encoder.precision == doctest::Approx(precision));
  CHECK(gap.encoder.recall == doctest::Approx(recall));
  CHECK(gap.encoder.f1 == doctest::Approx(f1));
}

TEST_CASE("inference by FISTA is the lasso of nonnegative_lasso, tile by tile") {
  Config config;
  const Matrix features = draw_features(config);
  const Matrix x = Sampling(config, features, Purpose::evaluation).draw(150).activations;
  const Matrix codes = infer(features, x, {.l1_coefficient = 0.5});
  const Matrix optimum = nonnegative_lasso(features, x, 0.5);
  const auto loss = [&](const Matrix& a) { return (x - a * features).squaredNorm() + 0.5f * a.sum(); };
  CHECK(codes.minCoeff() >= 0);
  CHECK(loss(codes) < 1.01f * loss(optimum));
  CHECK(infer(features, x.bottomRows(10), {.l1_coefficient = 0.5}) == codes.bottomRows(10));
}

TEST_CASE("where inference is costly, fewer samples are inferred") {
  Samples samples;
  samples.activations = Matrix::Zero(2048, 128);
  samples.coefficients = Matrix::Zero(2048, 128);
  // 4e9 / (4 * 60 * 128 * 640 + 3 * (2 * 128 * 640 + 2 * 100 * 3 * 128))
  CHECK(affordable_samples(samples, 512, 3) == 196);
  CHECK(affordable_samples(samples, 64, 3) == 637);
  samples.activations = Matrix::Zero(2048, 8);
  CHECK(affordable_samples(samples, 64, 3) == 1024);
  samples.activations = Matrix::Zero(10, 8);
  CHECK(affordable_samples(samples, 64, 3) == 10);
}

}  // namespace amortisation_gap_test
