// Chance against the table of shared/FACTS.md, section 2, which was measured elsewhere in NumPy: mean MMCS, Hungarian
// mean of the signed cosine, share of features above 0.9. And against closed forms where there are any.
#include "core/baselines.h"

#include <doctest/doctest.h>

#include <cmath>

#include "core/geometry.h"
#include "core/world.h"

using namespace superposition;

namespace baselines_test {

TEST_CASE("chance equals the measured table") {
  struct Row {
    int d_in, n_features, d_sae;
    double mmcs, hungarian, above_90;
  };
  const Row rows[] = {{8, 32, 32, 0.680, 0.618, 0.02},  {8, 32, 64, 0.743, 0.728, 0.03},
                      {8, 32, 128, 0.791, 0.786, 0.06}, {4, 8, 16, 0.797, 0.768, 0.26},
                      {4, 8, 128, 0.951, 0.951, 0.92},  {16, 32, 64, 0.556, 0.544, 0},
                      {16, 64, 128, 0.605, 0.595, 0}};
  for (const Row& row : rows) {
    CAPTURE(row.d_in);
    CAPTURE(row.d_sae);
    Config config;
    config.d_in = row.d_in;
    config.n_features = row.n_features;
    const DictionaryRecovery chance = chance_recovery(draw_features(config), row.d_sae);
    // A draw's MMCS varies by 0.1 / sqrt(n_features), about; 64 draws share the features, the table does not.
    CHECK(std::fabs(chance.mmcs - row.mmcs) < 0.012);
    CHECK(std::fabs(chance.above_90 - row.above_90) < (row.n_features == 8 ? 0.05 : 0.015));
    // mcc matches |cosine|, so it may only be larger; the margin is the sampling error.
    CHECK(chance.mcc > row.hungarian - 0.012);
    CHECK(chance.mcc < 1);
    CHECK(chance.matched_above_90 <= chance.above_90);
    CHECK(chance.matched_above_95 <= chance.matched_above_90);
  }
}

TEST_CASE("one latent and one feature in two dimensions: E cos = 0, E |cos| = 2 / pi") {
  const Matrix feature = Matrix::Identity(1, 2);
  const DictionaryRecovery chance = chance_recovery(feature, 1);
  // 64 draws of |cos| with standard deviation 0.31 and of cos with 0.71: five standard errors.
  CHECK(std::fabs(chance.mcc - 2 / 3.14159265358979) < 5 * 0.31 / 8);
  CHECK(std::fabs(chance.mmcs) < 5 * 0.71 / 8);
}

TEST_CASE("in one dimension a few latents find everything but the sign") {
  const Matrix feature = Matrix::Identity(1, 1);
  const DictionaryRecovery chance = chance_recovery(feature, 20);
  CHECK(chance.mmcs == doctest::Approx(1));  // one of twenty signs is right, but for one draw in a million
  CHECK(chance.mcc == doctest::Approx(1));
}

TEST_CASE("chance is the same whenever it is asked, and depends on the number of latents") {
  Config config;
  const Matrix features = draw_features(config);
  const DictionaryRecovery one = chance_recovery(features, 40), two = chance_recovery(features, 40);
  CHECK(one.mmcs == two.mmcs);
  CHECK(one.mcc == two.mcc);
  CHECK(chance_recovery(features, 80).mmcs > one.mmcs);
}

}  // namespace baselines_test
