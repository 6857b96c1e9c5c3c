// Recovery and detection on tiny cases worked out by hand: cosines, codes and coefficients in, shares out.
#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "core/metrics.h"

using namespace superposition;

namespace recovery_test {

namespace {

Matrix matrix(Index rows, Index columns, const std::vector<float>& values) {
  Matrix made(rows, columns);
  std::copy(values.begin(), values.end(), made.data());
  return made;
}

}  // namespace

TEST_CASE("recovery by hand: as many latents as features") {
  // Features 0 and 1 both like latent 0 best; the match gives it to feature 0 (.96 + .5 against .2 + .94).
  const auto r = dictionary_recovery(matrix(3, 3, {0.96f, 0.2f, -0.1f, 0.94f, 0.5f, 0.3f, 0.1f, 0.0f, -0.99f}));
  CHECK(r.mmcs == doctest::Approx((0.96 + 0.94 + 0.1) / 3));
  CHECK(r.mcc == doctest::Approx((0.96 + 0.5 + 0.99) / 3));  // |cosine|
  CHECK(r.above_90 == doctest::Approx(2 / 3.0));
  CHECK(r.matched_above_90 == doctest::Approx(1 / 3.0));  // -.99 does not count: the share is of signed cosines
  CHECK(r.matched_above_95 == doctest::Approx(1 / 3.0));
}

TEST_CASE("recovery by hand: thresholds are strict and told apart") {
  const auto r = dictionary_recovery(matrix(2, 2, {0.9f, 0.0f, 0.0f, 0.93f}));
  CHECK(r.above_90 == 0.5);
  CHECK(r.matched_above_90 == 0.5);
  CHECK(r.matched_above_95 == 0);
  CHECK(dictionary_recovery(matrix(1, 1, {0.95f})).matched_above_95 == 0);
  CHECK(dictionary_recovery(matrix(1, 1, {0.951f})).matched_above_95 == 1);
}

TEST_CASE("recovery by hand: fewer latents than features, and more") {
  const auto fewer = dictionary_recovery(matrix(4, 2, {0.1f, 0.2f, 0.97f, 0.3f, 0.92f, 0.93f, -0.5f, -0.4f}));
  CHECK(fewer.mmcs == doctest::Approx((0.2 + 0.97 + 0.93 - 0.4) / 4));
  CHECK(fewer.mcc == doctest::Approx((0.97 + 0.93) / 2));  // over the two matched features
  CHECK(fewer.above_90 == 0.5);
  CHECK(fewer.matched_above_90 == 0.5);  // over all four
  CHECK(fewer.matched_above_95 == 0.25);
  const auto more = dictionary_recovery(matrix(1, 4, {0.1f, -0.98f, 0.91f, 0.2f}));
  CHECK(more.mmcs == doctest::Approx(0.91));
  CHECK(more.mcc == doctest::Approx(0.98));
  CHECK(more.above_90 == 1);
  CHECK(more.matched_above_90 == 0);
}

TEST_CASE("detection by hand") {
  // Latent 0's best feature is 0, latents 1 and 2 share feature 1 (one against it), latent 3's best is 2.
  const Matrix cosine = matrix(3, 4, {0.9f, 0.1f, 0.0f, 0.2f, 0.3f, 0.8f, -0.7f, 0.1f, 0.0f, 0.2f, 0.6f, 0.5f});
  const Matrix coefficients = matrix(5, 3, {1, 0, 0, 2, 1, 0, 0, 1, -1, 1, 0, 0, -3, 0, 0});
  const Matrix codes = matrix(5, 4, {1, 0, 0, 0, 2, 0, 0, 1, 1, 5, 0, 0, 0, 0, 0, 0, 0, 0.5f, 0, 0});
  // Feature 0 present in samples 0, 1, 3 (a negative coefficient is not presence); feature 1 in 1, 2; feature 2 in
  // none. Latent 0 fires in 0, 1, 2: precision 2/3, recall 2/3. Latent 1 in 2, 4: 1/2, 1/2. Latent 2 never. Latent 3 in
  // 1: 0, 0.
  const Detection d = detection(cosine, codes, coefficients);
  CHECK(d.uniqueness == 0.75);
  CHECK(d.precision == doctest::Approx((2 / 3.0 + 0.5) / 4));
  CHECK(d.recall == doctest::Approx((2 / 3.0 + 0.5) / 4));
  CHECK(d.f1 == doctest::Approx((2 / 3.0 + 0.5) / 4));
}

TEST_CASE("detection by hand: precision and recall differ, f1 is the mean of the latents' own") {
  const Matrix cosine = matrix(2, 2, {1, 0, 0, 1});
  const Matrix coefficients = matrix(4, 2, {1, 1, 1, 0, 0, 0, 0, 1});
  const Matrix codes = matrix(4, 2, {1, 1, 1, 1, 1, 1, 1, 1});  // always on
  const Detection d = detection(cosine, codes, coefficients);
  CHECK(d.uniqueness == 1);
  CHECK(d.precision == 0.5);
  CHECK(d.recall == 1);
  CHECK(d.f1 == doctest::Approx(2 / 3.0));
  const Detection never = detection(cosine, Matrix::Zero(4, 2), coefficients);
  CHECK(never.precision == 0);
  CHECK(never.recall == 0);
  CHECK(never.f1 == 0);
}

}  // namespace recovery_test
