// The numpy_legacy sampler against real NumPy 1.24. The numbers below were printed by
//
//   def listing(seed, n, d, samples, low, high, m):
//       np.random.seed(seed)
//       F = np.random.randn(n, d); F /= np.linalg.norm(F, axis=1, keepdims=True)
//       X = np.zeros((samples, d))
//       for s in range(samples):
//           active = np.random.choice(n, size=np.random.randint(low, high + 1), replace=False)
//           X[s] = (np.random.randn(len(active)) * 0.8 + 1.5) @ F[active]
//       X += np.random.randn(samples, d) * 0.05
//       return F, X, np.random.randn(m, d) * 0.1, np.random.randn(d, m) * 0.1   # ours hold the transposes
//
//   listing(42, 32, 8, 20000, 2, 4, 128); listing(4294967295, 7, 3, 11, 1, 3, 5); listing(0, 5, 3, 9, 2, 2, 4)
#include "core/numpy_legacy.h"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "core/trainer.h"

using namespace superposition;

namespace numpy_legacy_test {

namespace {

struct Entry {
  int row, column;
  float value;
};

// float32 rounds to 6e-8 of the value; NumPy's log and ours may differ in the last place of a double besides.
bool holds(const Matrix& drawn, const std::vector<Entry>& entries) {
  bool all = true;
  for (const Entry& e : entries)
    all = all && std::fabs(drawn(e.row, e.column) - e.value) <= 1.2e-7f * std::fabs(e.value);
  return all;
}

Config as_printed() {
  Config config;
  config.sampler = Sampler::numpy_legacy;
  config.variant = VariantName::relu;
  config.d_sae = 128;
  config.l1_coefficient = 0.03;
  config.penalty = Penalty::encoder_weights;
  config.decoder_norm = DecoderNorm::free;
  config.init = Init::random;
  config.init_scale = 0.1;
  config.subtract_decoder_bias = false;
  config.optimizer = OptimizerName::sgd;
  config.batch_size = 0;
  config.steps = 4000;
  config.decay_steps = 0;
  return config;
}

Config sized(std::uint32_t seed, int n_features, int d_in, int n_samples, int d_sae) {
  Config config = as_printed();
  config.seed = seed;
  config.n_features = n_features;
  config.d_in = d_in;
  config.n_samples = n_samples;
  config.d_sae = d_sae;
  return config;
}

double sum_of_squares(const Matrix& m) {
  double sum = 0;
  for (Index i = 0; i < m.size(); ++i) sum += static_cast<double>(m.data()[i]) * static_cast<double>(m.data()[i]);
  return sum;
}

}  // namespace

TEST_CASE("seed 42 draws the article's own features, activations and weights") {
  const ArticleDraws draws = draw_article(as_printed());
  CHECK(draws.features.rows() == 32);
  CHECK(draws.activations.rows() == 20000);
  CHECK(holds(draws.features, {{0, 0, 0.199525766f},
                               {0, 7, 0.308271873f},
                               {16, 1, -0.18668908f},
                               {31, 0, 0.474803478f},
                               {31, 7, -0.130230519f}}));
  CHECK(holds(draws.activations, {{0, 0, -0.355255252f},
                                  {0, 7, 0.00918006238f},
                                  {1, 0, -0.344243779f},
                                  {10000, 1, 1.37826548f},
                                  {19999, 0, -0.69532142f},
                                  {19999, 7, -0.730921045f}}));
  CHECK(holds(draws.sae.W_enc, {{0, 0, -0.13184123f},
                                {1, 0, 0.13077091f},
                                {0, 1, 0.0288657254f},
                                {7, 127, 0.116841909f},
                                {1, 64, -0.051060912f}}));
  CHECK(holds(draws.sae.W_dec, {{0, 0, -0.0864531686f},
                                {1, 0, -0.074282929f},
                                {0, 1, 0.0167769323f},
                                {127, 7, -0.0552911744f},
                                {64, 1, -0.113663439f}}));
  CHECK(draws.sae.b_enc.isZero(0));
  CHECK(draws.sae.b_dec.isZero(0));
  // All 160 000 activations at once; float32 rounding averages out to far below 1e-7 of the sum.
  CHECK(sum_of_squares(draws.activations) == doctest::Approx(176213.19916586374).epsilon(1e-7));
}

TEST_CASE("the largest seed and odd sizes, where the spare normal crosses from one draw into the next") {
  Config config = sized(4294967295u, 7, 3, 11, 5);
  config.min_active = 1;
  config.max_active = 3;
  const ArticleDraws draws = draw_article(config);
  CHECK(holds(draws.features, {{0, 0, 0.454422325f},
                               {0, 2, -0.757274247f},
                               {3, 1, -0.0228764149f},
                               {6, 0, 0.990005059f},
                               {6, 2, -0.137714281f}}));
  CHECK(holds(draws.activations, {{0, 0, 0.450422745f},
                                  {0, 2, -0.56058598f},
                                  {1, 0, 0.332078643f},
                                  {5, 1, -0.154075587f},
                                  {10, 0, -0.678273843f},
                                  {10, 2, 1.17546796f}}));
  CHECK(holds(draws.sae.W_enc, {{0, 0, 0.037513603f},
                                {1, 0, -0.0543415019f},
                                {0, 1, 0.103541093f},
                                {2, 4, 0.0477958561f},
                                {1, 2, -0.0621355946f}}));
  CHECK(holds(draws.sae.W_dec, {{0, 0, 0.0570873702f},
                                {1, 0, -0.0914864093f},
                                {0, 1, -0.178829102f},
                                {4, 2, 0.0565629036f},
                                {2, 1, -0.113930626f}}));
  CHECK(sum_of_squares(draws.activations) == doctest::Approx(64.08405266149623).epsilon(1e-6));
}

TEST_CASE("a fixed number of active features draws no size") {
  Config config = sized(0, 5, 3, 9, 4);
  config.min_active = config.max_active = 2;
  const ArticleDraws draws = draw_article(config);
  CHECK(holds(draws.activations,
              {{0, 0, 3.39247718f}, {4, 1, 0.254587643f}, {8, 0, 2.23394527f}, {8, 2, -0.544357826f}}));
  CHECK(holds(draws.sae.W_dec, {{0, 0, -0.00705572292f}, {3, 2, 0.0939896981f}, {2, 1, 0.0937558842f}}));
}

TEST_CASE("the first epoch shows what the listing prints: reconstruction 1.1561, sparsity 0.1078") {
  Trainer trainer(as_printed());
  trainer.train(1);
  REQUIRE(trainer.history().size() == 1);
  const BatchReport& first = trainer.history()[0].batch;
  CHECK(std::fabs(first.reconstruction / 8 - 1.1561) <= 0.5e-4);
  CHECK(std::fabs(first.sparsity / 128 - 0.1078) <= 0.5e-4);
}

// The same listing and gradient descent in NumPy float64, biases trained as well, seed 7, 300 samples, 20 latents:
//   z = max(X @ We.T + be, 0); xh = z @ Wd.T + bd; g = 2 * (xh - X) / n; dz = (g @ Wd) * (z > 0)
//   Wd -= lr * g.T @ z; We -= lr * (dz.T @ X + lam * sign(We) / n); be -= lr * dz.sum(0); bd -= lr * g.sum(0)
TEST_CASE("a hundred steps of gradient descent follow NumPy's float64 run") {
  Trainer trainer(sized(7, 32, 8, 300, 20));
  trainer.train(101);
  const auto& history = trainer.history();
  REQUIRE(history.size() >= 5);
  for (const auto& row : history) {
    if (row.step == 0) {
      CHECK(row.batch.reconstruction / 8 == doctest::Approx(1.028148552952204).epsilon(1e-6));
      CHECK(row.batch.sparsity / 20 == doctest::Approx(0.10210601657440674).epsilon(1e-6));
      CHECK(row.batch.l0 == doctest::Approx(10.086666666666666));
    }
    if (row.step == 100) {
      CHECK(row.batch.reconstruction / 8 == doctest::Approx(0.41135361014476124).epsilon(1e-5));
      CHECK(row.batch.sparsity / 20 == doctest::Approx(0.26206241123802937).epsilon(1e-5));
      CHECK(row.batch.l0 == doctest::Approx(11.783333333333333).epsilon(1e-3));  // a code may sit on the kink
    }
  }
  CHECK(history.back().step == 100);

  Trainer hundred(sized(7, 32, 8, 300, 20));
  hundred.train(100);
  const Sae& sae = hundred.sae();
  const double tolerance = 1e-5;  // float32 over a hundred steps
  CHECK(std::fabs(static_cast<double>(sae.W_enc(0, 0)) - -0.0319920392) < tolerance);
  CHECK(std::fabs(static_cast<double>(sae.W_enc(3, 7)) - 0.0708386311) < tolerance);
  CHECK(std::fabs(static_cast<double>(sae.W_enc(7, 19)) - -0.197878453) < tolerance);
  CHECK(std::fabs(static_cast<double>(sae.W_dec(7, 3)) - 0.198915422) < tolerance);
  CHECK(std::fabs(static_cast<double>(sae.W_dec(19, 7)) - -0.205172076) < tolerance);
  CHECK(std::fabs(static_cast<double>(sae.b_enc[1]) - 0.23855135) < tolerance);
  CHECK(std::fabs(static_cast<double>(sae.b_dec[3]) - -0.18567422) < tolerance);
}

}  // namespace numpy_legacy_test
