// Gradients of every path against central finite differences of a plain double-precision forward pass, and cases by
// hand.
#include "core/gradient.h"

#include <doctest/doctest.h>

#include "finite_difference.h"
#include "kink_free_case.h"

using namespace superposition;
using namespace kink_free;

namespace gradient_test {

namespace {

void check_gradients(const Case& c, const Sae& found, double scale) {
  CAPTURE(static_cast<int>(c.config.variant));
  CAPTURE(static_cast<int>(c.config.penalty));
  CAPTURE(c.config.subtract_decoder_bias);
  CAPTURE(scale);
  const auto samples = static_cast<double>(c.active.size());
  check_by_differences(c.sae, found, [&](const PlainAutoencoder& plain) {
    return plain_loss(c.config, plain, c.samples, c.active).total(c.config, scale, samples);
  });
}

}  // namespace

TEST_CASE("gradients equal finite differences on every path") {
  std::uint64_t seed = 1;
  for (const Config& config : every_path())
    for (const double scale : {0.0, 0.3, 1.0}) {
      const Case c = make_case(config, 6, seed++);
      BatchGradient gradient(c.config);
      gradient.compute(c.sae, {c.samples, nullptr, 6}, {.sparsity_scale = static_cast<float>(scale)});
      check_gradients(c, gradient.gradients(), scale);
    }
}

TEST_CASE("gradients equal finite differences across tiles, for one sample, and when the object is used again") {
  for (const VariantName variant : {VariantName::relu, VariantName::topk}) {
    const Config config = config_of(variant, Penalty::activations, true);
    const Case long_case = make_case(config, 70, 100), short_case = make_case(config, 1, 101);
    BatchGradient gradient(long_case.config);
    gradient.compute(long_case.sae, {long_case.samples, nullptr, 70}, {.sparsity_scale = 1});
    check_gradients(long_case, gradient.gradients(), 1);
    gradient.compute(short_case.sae, {short_case.samples, nullptr, 1}, {.sparsity_scale = 1});
    check_gradients(short_case, gradient.gradients(), 1);
  }
}

TEST_CASE("topk with k = d_sae, and with k = 1") {
  for (const int k : {1, d_sae}) {
    Config config = config_of(VariantName::topk, Penalty::activations, true);
    config.k = k;
    const Case c = make_case(config, 8, static_cast<std::uint64_t>(200 + k));
    BatchGradient gradient(c.config);
    const BatchReport report = gradient.compute(c.sae, {c.samples, nullptr, 8}, {.sparsity_scale = 1});
    check_gradients(c, gradient.gradients(), 1);
    if (k == 1) CHECK(report.l0 == 1);
  }
}

TEST_CASE("a latent that never fires has no gradient") {
  const Case c = make_case(config_of(VariantName::relu, Penalty::activations, true), 30, 300);
  BatchGradient gradient(c.config);
  gradient.compute(c.sae, {c.samples, nullptr, 30}, {.sparsity_scale = 1});
  CHECK(gradient.gradients().W_enc.col(4).isZero(0));
  CHECK(gradient.gradients().W_dec.row(4).isZero(0));
  CHECK(gradient.gradients().b_enc[4] == 0);
  CHECK(!gradient.gradients().W_enc.isZero(1e-3f));
}

TEST_CASE("the article's misprint adds lambda sign(W_enc) / n, and nothing at a weight of 0") {
  Case c = make_case(config_of(VariantName::relu, Penalty::encoder_weights, false), 10, 400);
  c.sae.W_enc(0, 4) = 0;
  c.sae.W_enc(1, 4) = 3;
  c.sae.W_enc(2, 4) = -3;
  BatchGradient gradient(c.config);
  gradient.compute(c.sae, {c.samples, nullptr, 10}, {.sparsity_scale = 0.5f});
  const Matrix& W_enc = gradient.gradients().W_enc;  // latent 4 never fires: the penalty stands alone
  CHECK(W_enc(0, 4) == 0);
  CHECK(static_cast<double>(W_enc(1, 4)) == doctest::Approx(0.7 * 0.5 / 10));
  CHECK(static_cast<double>(W_enc(2, 4)) == doctest::Approx(-0.7 * 0.5 / 10));
}

TEST_CASE("one sample by hand: d_in 1, two latents") {
  Config config;
  config.variant = VariantName::relu;
  config.l1_coefficient = 0.5;
  config.d_in = 1;
  config.d_sae = 2;
  Sae sae{Matrix(1, 2), Vector(2), Matrix(2, 1), Vector(1)};
  sae.W_enc << 2, -1;
  sae.b_enc << 1, 0;
  sae.W_dec << 0.5f, 1;
  sae.b_dec << 1;
  Matrix x(1, 1);
  x << 3;
  // pre = (3 - 1) (2, -1) + (1, 0) = (5, -2); z = (5, 0); x_hat = 2.5 + 1 = 3.5; error 0.5, g = 1.
  BatchGradient gradient(config);
  const BatchReport report = gradient.compute(sae, {x, nullptr, 1}, {.sparsity_scale = 1});
  CHECK(report.reconstruction == 0.25);
  CHECK(report.sparsity == 5);
  CHECK(report.l0 == 1);
  CHECK(report.dead == 0.5);
  CHECK(report.penalty == 2.5);
  const Sae& g = gradient.gradients();
  CHECK(g.W_dec(0, 0) == 5);       // z g
  CHECK(g.b_enc[0] == 1);          // W_dec g + lambda = 0.5 + 0.5
  CHECK(g.W_enc(0, 0) == 2);       // delta (x - b_dec)
  CHECK(g.b_dec[0] == 1 - 2 * 1);  // g - W_enc delta
  CHECK(g.W_enc(0, 1) == 0);
}

}  // namespace gradient_test
