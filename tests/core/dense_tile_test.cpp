// The dense pass of a tile against the pass by lists of active latents: the same losses and gradients within float32's
// rounding, whatever the sizes; and when each is taken.
#include "core/dense_tile.h"

#include <doctest/doctest.h>

#include <cmath>

#include "core/gradient.h"
#include "fixed_random.h"

using namespace superposition;

namespace {

Config config_of(int d_in, int d_sae) {
  Config config;
  config.variant = VariantName::relu;
  config.l1_coefficient = 0.7;
  config.d_in = d_in;
  config.d_sae = d_sae;
  config.aux_coefficient = 0;
  return config;
}

// Positive biases, so that most latents fire; the first never does.
Sae dense_sae(FixedRandom& random, int d_in, int d_sae) {
  Sae sae{random.matrix(d_in, d_sae), Vector(d_sae), random.matrix(d_sae, d_in), Vector(d_in)};
  random.fill(sae.b_enc.data(), d_sae, 0.2f);
  random.fill(sae.b_dec.data(), d_in);
  sae.b_enc.array() += 0.5f;
  sae.b_enc[0] = -100;
  return sae;
}

template <class Part>
double distance(const Part& a, const Part& b) {
  return static_cast<double>((a - b).cwiseAbs().maxCoeff()) / (1 + static_cast<double>(a.cwiseAbs().maxCoeff()));
}

// The largest relative difference of the two ways. A list of dead latents whose auxiliary loss weighs nothing makes
// the gradient go by lists.
double difference(const Config& config, const Sae& sae, const Matrix& x) {
  const std::vector<int> dead{0};
  BatchGradient dense(config), lists(config);
  const BatchReport one = dense.compute(sae, {x, nullptr, x.rows()}, {.sparsity_scale = 0.5f});
  const BatchReport two = lists.compute(sae, {x, nullptr, x.rows()}, {.sparsity_scale = 0.5f, .dead = &dead});
  CHECK(one.l0 == two.l0);
  CHECK(one.dead == two.dead);
  CHECK(dense.fired() == lists.fired());
  const Sae &g = dense.gradients(), &h = lists.gradients();
  double worst = std::fmax(distance(g.W_enc, h.W_enc), distance(g.b_enc, h.b_enc));
  worst = std::fmax(worst, std::fmax(distance(g.W_dec, h.W_dec), distance(g.b_dec, h.b_dec)));
  for (const auto column : {&BatchReport::reconstruction, &BatchReport::sparsity, &BatchReport::penalty})
    worst = std::fmax(worst, std::fabs(one.*column - two.*column) / (1 + two.*column));
  return worst;
}

}  // namespace

TEST_CASE("dense tiles and lists agree for every remainder of d_in, d_sae and samples") {
  FixedRandom random(1);
  double worst = 0;
  for (int d_in = 1; d_in <= 9; ++d_in)
    for (int d_sae = 2; d_sae <= 19; ++d_sae) {
      const Config config = config_of(d_in, d_sae);
      const Sae sae = dense_sae(random, d_in, d_sae);
      worst = std::fmax(worst, difference(config, sae, random.matrix(1 + random.below(64), d_in)));
    }
  CHECK(worst < 5e-6);  // sums of at most 64 samples in another order
}

TEST_CASE("dense tiles and lists agree for every number of samples, and over several tiles") {
  FixedRandom random(2);
  const Config config = config_of(6, 13);
  const Sae sae = dense_sae(random, 6, 13);
  double worst = 0;
  for (Index n = 1; n <= 64; ++n) worst = std::fmax(worst, difference(config, sae, random.matrix(n, 6)));
  worst = std::fmax(worst, difference(config, sae, random.matrix(150, 6)));
  CHECK(worst < 5e-6);
}

TEST_CASE("a tile is dense when more than a third of its codes is above 0; rows out of use do not count") {
  const Matrix none(4, 1);
  const auto suits = [&none](Index count, Index above) {
    Matrix pre = Matrix::Constant(4, 3, -1);
    for (Index i = 0; i < above; ++i) pre.data()[i] = 1;
    pre.bottomRows(4 - count).setOnes();
    return DenseTile::suits({count, none, none, pre});
  };
  CHECK(!suits(2, 0));
  CHECK(!suits(2, 2));
  CHECK(suits(2, 3));
  CHECK(suits(2, 6));
  CHECK(!suits(1, 1));
  CHECK(suits(1, 2));
}

TEST_CASE("a dense tile reports what it saw, and leaves codes in place of pre-activations") {
  FixedRandom random(3);
  const Config config = config_of(3, 6);
  const Sae sae = dense_sae(random, 3, 6);
  const Matrix x = random.matrix(5, 3);
  Matrix pre = random.matrix(5, 6);
  const Matrix z = pre.cwiseMax(0);
  GradientSums sums;
  sums.clear(sae);
  DenseTile dense(config, 5);
  dense.prepare(sae);
  const TileReport report = dense.run(sae, {5, x, x, pre}, 0.2f, 0.1f, sums);
  CHECK(pre == z);
  CHECK(report.active == static_cast<double>((z.array() > 0).count()));
  CHECK(report.code_sum == doctest::Approx(z.cast<double>().sum()));
  CHECK(distance(dense.code_sums(), Vector(z.colwise().sum().transpose())) < 1e-6);
  const Eigen::MatrixXd error = ((z * sae.W_dec).rowwise() + sae.b_dec.transpose() - x).cast<double>();
  CHECK(report.squared_error == doctest::Approx(error.squaredNorm()).epsilon(1e-5));
  const Matrix g = (0.4 * error).cast<float>();
  CHECK(distance(sums.gradients.W_dec, Matrix(z.transpose() * g)) < 1e-5);
  const Matrix delta = ((g * sae.W_dec.transpose()).array() + 0.1f) * (z.array() > 0).cast<float>();
  CHECK(distance(sums.W_enc_transposed, Matrix(delta.transpose() * x)) < 1e-5);
  CHECK(distance(sums.delta, Vector(delta.colwise().sum().transpose())) < 1e-5);
}
