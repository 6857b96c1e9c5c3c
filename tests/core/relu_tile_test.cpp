// The passes of a tile of ReLU codes against the pass by lists of active latents: by marks the same bits, dense the
// same losses and gradients within float32's rounding, whatever the sizes; and when each is taken.
#include "core/relu_tile.h"

#include <doctest/doctest.h>

#include <cmath>

#include "core/gradient.h"
#include "fixed_random.h"

using namespace superposition;

namespace relu_tile_test {

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
      worst = std::fmax(worst, difference(config, sae, random.matrix(65 + random.below(64), d_in)));
    }
  CHECK(worst < 5e-6);  // sums of at most 128 samples in another order
}

TEST_CASE("dense tiles and lists agree for every number of samples, and over several tiles") {
  FixedRandom random(2);
  const Config config = config_of(6, 13);
  const Sae sae = dense_sae(random, 6, 13);
  double worst = 0;
  for (Index n = 65; n <= 128; ++n) worst = std::fmax(worst, difference(config, sae, random.matrix(n, 6)));
  worst = std::fmax(worst, difference(config, sae, random.matrix(250, 6)));
  CHECK(worst < 5e-6);
}

TEST_CASE("tiles are dense when more than a third of the latents fires") {
  CHECK(!ReluTile::suits_dense(0));
  CHECK(!ReluTile::suits_dense(1.0 / 3));
  CHECK(ReluTile::suits_dense(0.34));
}

TEST_CASE("marks and lists give the same bits") {
  FixedRandom random(5);
  const std::vector<int> dead{0};
  const Config config = config_of(8, 13);
  Sae sae = dense_sae(random, 8, 13);
  sae.b_enc.array() -= 2;  // few latents fire
  CHECK(ReluTile::suits_marks(8));
  for (const Index samples : {1, 64, 201}) {
    const Matrix x = random.matrix(samples, 8);
    BatchGradient marks(config), lists(config);
    const BatchReport one = marks.compute(sae, {x, nullptr, samples});
    const BatchReport two = lists.compute(sae, {x, nullptr, samples}, {.dead = &dead});
    CHECK(one.l0 > 0);
    CHECK(one.l0 == two.l0);
    CHECK(one.reconstruction == two.reconstruction);
    CHECK(one.penalty == doctest::Approx(two.penalty).epsilon(1e-5));
    CHECK(marks.fired() == lists.fired());
    const Sae &g = marks.gradients(), &h = lists.gradients();
    CHECK(g.W_enc == h.W_enc);
    CHECK(g.b_enc == h.b_enc);
    CHECK(g.W_dec == h.W_dec);
    CHECK(g.b_dec == h.b_dec);
  }
}

TEST_CASE("the first tile of every batch is not dense, so that a batch does not depend on the one before") {
  FixedRandom random(4);
  const Config config = config_of(5, 9);
  const Sae sae = dense_sae(random, 5, 9);
  const Matrix x = random.matrix(150, 5);
  BatchGradient once(config), twice(config);
  once.compute(sae, {x, nullptr, x.rows()});
  twice.compute(sae, {x, nullptr, x.rows()});
  twice.compute(sae, {x, nullptr, x.rows()});
  CHECK(once.gradients().W_dec == twice.gradients().W_dec);
  CHECK(once.gradients().W_enc == twice.gradients().W_enc);
}

TEST_CASE("a dense tile reports what it saw") {
  FixedRandom random(3);
  const Config config = config_of(3, 6);
  const Sae sae = dense_sae(random, 3, 6);
  const Matrix x = random.matrix(5, 3);
  const Matrix z = ((x * sae.W_enc).rowwise() + sae.b_enc.transpose()).cwiseMax(0);
  GradientSums sums;
  sums.clear(sae);
  ReluTile dense(config);
  dense.begin();
  const TileReport report = dense.run_dense(sae, {5, x.data(), x.data()}, {0.2f, 0.1f}, sums);
  CHECK(report.active == static_cast<double>((z.array() > 0).count()));
  CHECK(report.code_sum == doctest::Approx(z.cast<double>().sum()).epsilon(1e-5));
  for (Index j = 0; j < z.cols(); ++j) CHECK(dense.fired(j) == (z.col(j).array() > 0).any());
  const Eigen::MatrixXd error = ((z * sae.W_dec).rowwise() + sae.b_dec.transpose() - x).cast<double>();
  CHECK(report.squared_error == doctest::Approx(error.squaredNorm()).epsilon(1e-5));
  const Matrix g = (0.4 * error).cast<float>();
  CHECK(distance(sums.gradients.W_dec, Matrix(z.transpose() * g)) < 1e-5);
  const Matrix delta = ((g * sae.W_dec.transpose()).array() + 0.1f) * (z.array() > 0).cast<float>();
  CHECK(distance(sums.W_enc_transposed, Matrix(delta.transpose() * x)) < 1e-5);
  CHECK(distance(sums.delta, Vector(delta.colwise().sum().transpose())) < 1e-5);
}

}  // namespace relu_tile_test
