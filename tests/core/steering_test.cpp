// Steering and zero-ablation against their formulas, sample by sample.
#include "core/steering.h"

#include <doctest/doctest.h>

#include <cmath>

#include "fixed_random.h"

using namespace superposition;

namespace steering_test {

namespace {

struct Scene {
  Config config;
  Sae sae;
  Matrix x;
};

Scene scene(VariantName variant, std::uint64_t seed) {
  FixedRandom random(seed);
  Scene made;
  made.config.variant = variant;
  made.config.d_in = 6;
  made.config.d_sae = 11;
  made.sae = {random.matrix(6, 11), Vector(11), random.matrix(11, 6), Vector(6)};
  random.fill(made.sae.b_enc.data(), 11);
  random.fill(made.sae.b_dec.data(), 6);
  made.x = random.matrix(9, 6, 2);
  return made;
}

}  // namespace

TEST_CASE("addition moves every activation by alpha times the direction, whatever its length") {
  const Scene s = scene(VariantName::topk, 1);
  const Vector v = s.sae.W_dec.row(7);
  for (const double alpha : {-3.0, 0.0, 1.5}) {
    const Matrix steered = steer(s.x, v, alpha, SteeringMethod::add);
    REQUIRE(steered.rows() == 9);
    REQUIRE(steered.cols() == 6);
    const Eigen::MatrixXd expected = s.x.cast<double>().rowwise() + alpha * v.cast<double>().transpose();
    CHECK((steered.cast<double>() - expected).cwiseAbs().maxCoeff() < 1e-6);
  }
  CHECK(steer(s.x, v, 0, SteeringMethod::add) == s.x);
}

TEST_CASE("orthogonal steering sets the component along the direction to alpha and keeps the rest") {
  const Scene s = scene(VariantName::topk, 5);
  const Vector v = s.sae.W_dec.row(3);
  const Eigen::VectorXd unit = v.cast<double>().normalized();
  for (const double alpha : {-3.0, 0.0, 1.5}) {
    const Eigen::MatrixXd before = s.x.cast<double>();
    const Eigen::MatrixXd after = steer(s.x, v, alpha, SteeringMethod::orthogonal).cast<double>();
    CHECK(((after * unit).array() - alpha).abs().maxCoeff() < 1e-5);
    const Eigen::MatrixXd rest_before = before - before * unit * unit.transpose();
    const Eigen::MatrixXd rest_after = after - after * unit * unit.transpose();
    CHECK((rest_after - rest_before).cwiseAbs().maxCoeff() < 1e-5);
    // The direction counts, its length does not.
    CHECK((steer(s.x, 5 * v, alpha, SteeringMethod::orthogonal).cast<double>() - after).cwiseAbs().maxCoeff() < 1e-5);
  }
}

TEST_CASE("a cap lowers a component above alpha to alpha and leaves the others as they are, bit for bit") {
  const Scene s = scene(VariantName::topk, 6);
  const Vector v = s.sae.W_dec.row(2);
  const Eigen::VectorXd along = s.x.cast<double>() * v.cast<double>().normalized();
  const Matrix capped = steer(s.x, v, 0.2, SteeringMethod::cap);
  const Matrix set = steer(s.x, v, 0.2, SteeringMethod::orthogonal);
  int lowered = 0;
  for (Index r = 0; r < 9; ++r) {
    CHECK(capped.row(r) == (along[r] > 0.2 ? set : s.x).row(r));
    lowered += along[r] > 0.2;
  }
  CHECK(lowered > 0);
  CHECK(lowered < 9);
}

TEST_CASE("a direction of length 0 moves nothing by any method") {
  const Scene s = scene(VariantName::topk, 7);
  for (const auto method : {SteeringMethod::add, SteeringMethod::orthogonal, SteeringMethod::cap})
    CHECK(steer(s.x, Vector::Zero(6), 2, method) == s.x);
}

TEST_CASE("ablation takes z_j W_dec[j] of the given latents out and leaves the error in") {
  for (const VariantName variant : {VariantName::relu, VariantName::topk}) {
    const Scene s = scene(variant, 2);
    const Matrix z = encode(s.config, s.sae, s.x);
    const std::vector<int> latents = {0, 3, 10};
    const Matrix ablated = ablate(s.config, s.sae, s.x, latents);
    double worst = 0;
    int acted = 0;
    for (Index r = 0; r < 9; ++r)
      for (Index d = 0; d < 6; ++d) {
        auto expected = static_cast<double>(s.x(r, d));
        for (const int j : latents) {
          expected -= static_cast<double>(z(r, j)) * static_cast<double>(s.sae.W_dec(j, d));
          acted += z(r, j) > 0;
        }
        worst = std::fmax(worst, std::fabs(static_cast<double>(ablated(r, d)) - expected));
      }
    CHECK(worst < 2e-6);
    CHECK(acted > 0);
    CHECK(ablate(s.config, s.sae, s.x, {}) == s.x);
  }
}

TEST_CASE("ablating every latent leaves the error of the reconstruction plus the decoder's bias") {
  const Scene s = scene(VariantName::relu, 3);
  std::vector<int> all;
  for (int j = 0; j < 11; ++j) all.push_back(j);
  const Matrix expected = (s.x - decode(s.sae, encode(s.config, s.sae, s.x))).rowwise() + s.sae.b_dec.transpose();
  CHECK((ablate(s.config, s.sae, s.x, all) - expected).cwiseAbs().maxCoeff() < 1e-5f);
}

TEST_CASE("ablating a silent latent changes nothing") {
  Scene s = scene(VariantName::relu, 4);
  s.sae.b_enc[5] = -1000;
  CHECK(ablate(s.config, s.sae, s.x, {5}) == s.x);
}

}  // namespace steering_test
