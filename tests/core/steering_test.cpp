// Steering and zero-ablation against their formulas, sample by sample.
#include "core/steering.h"

#include <doctest/doctest.h>

#include <cmath>

#include "fixed_random.h"

using namespace superposition;

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

TEST_CASE("steering adds alpha times the latent's decoder row, whatever the activation") {
  const Scene s = scene(VariantName::topk, 1);
  for (const double alpha : {-3.0, 0.0, 1.5}) {
    const Matrix steered = steer(s.sae, s.x, 7, alpha);
    REQUIRE(steered.rows() == 9);
    REQUIRE(steered.cols() == 6);
    double worst = 0;
    for (Index r = 0; r < 9; ++r)
      for (Index d = 0; d < 6; ++d) {
        const double expected = static_cast<double>(s.x(r, d)) + alpha * static_cast<double>(s.sae.W_dec(7, d));
        worst = std::fmax(worst, std::fabs(static_cast<double>(steered(r, d)) - expected));
      }
    CHECK(worst < 1e-6);
  }
  CHECK(steer(s.sae, s.x, 7, 0) == s.x);
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
