// Gradients of the gated autoencoder's three terms, reconstruction by magnitudes, L1 of the gates, and reconstruction
// by gates with a frozen copy of the decoder, against finite differences.
#include <doctest/doctest.h>

#include <cmath>

#include "core/gradient.h"
#include "finite_difference.h"
#include "kink_free_case.h"

using namespace superposition;
using namespace kink_free;

namespace gradient_gated_test {

namespace {

double magnitude(const Config& config, const PlainAutoencoder& sae, const float* x, std::size_t j) {
  return std::exp(sae.r_mag[j]) * (sae.pre(config, x, j) - sae.b_enc[j]) + sae.b_mag[j];
}

bool near_a_kink(const Case& c, const float* x) {
  const PlainAutoencoder plain(c.sae);
  for (std::size_t j = 0; j < plain.d_sae; ++j)
    if (std::fabs(magnitude(c.config, plain, x, j)) < static_cast<double>(margin)) return true;
  return firing(c.config, plain, x).empty();
}

// active holds the latents whose gate is open.
Case make_gated_case(bool subtract, Index n, std::uint64_t seed) {
  Case c = make_case(config_of(VariantName::relu, Penalty::activations, subtract), n, seed);
  c.config.variant = VariantName::gated;
  FixedRandom random(seed + 5000);
  c.sae.r_mag.resize(d_sae);
  c.sae.b_mag.resize(d_sae);
  random.fill(c.sae.r_mag.data(), d_sae);
  random.fill(c.sae.b_mag.data(), d_sae);
  for (Index s = 0; s < n; ++s) {
    float* x = c.samples.row(s).data();
    while (near_a_kink(c, x)) random.fill(x, d_in, 2);
    c.active[static_cast<std::size_t>(s)] = firing(c.config, PlainAutoencoder(c.sae), x);
  }
  return c;
}

// The decoder of the gates' term is that of frozen.
double gated_loss(const Case& c, const PlainAutoencoder& plain, const PlainAutoencoder& frozen, double scale) {
  double loss = 0;
  for (std::size_t s = 0; s < c.active.size(); ++s) {
    const float* x = c.samples.data() + s * plain.d_in;
    std::vector<double> gates, magnitudes;
    for (const std::size_t j : c.active[s]) {
      gates.push_back(plain.pre(c.config, x, j));
      magnitudes.push_back(std::fmax(0, magnitude(c.config, plain, x, j)));
      loss += c.config.l1_coefficient * scale * gates.back();
    }
    loss += plain_squared_error(plain, x, c.active[s], magnitudes);
    loss += plain_squared_error(frozen, x, c.active[s], gates);
  }
  return loss / static_cast<double>(c.active.size());
}

}  // namespace

TEST_CASE("gated: gradients of all three terms equal finite differences") {
  std::uint64_t seed = 900;
  for (const bool subtract : {false, true})
    for (const double scale : {0.0, 0.3, 1.0})
      for (const Index n : {1, 6, 70}) {
        const Case c = make_gated_case(subtract, n, seed++);
        CAPTURE(subtract);
        CAPTURE(scale);
        CAPTURE(n);
        BatchGradient gradient(c.config);
        const BatchReport report =
            gradient.compute(c.sae, {c.samples, nullptr, n}, {.sparsity_scale = static_cast<float>(scale)});
        const PlainAutoencoder frozen(c.sae);
        const auto loss = [&](const PlainAutoencoder& plain) { return gated_loss(c, plain, frozen, scale); };
        check_by_differences(c.sae, gradient.gradients(), loss);
        CHECK(report.reconstruction + report.penalty == doctest::Approx(loss(frozen)).epsilon(1e-5));
      }
}

TEST_CASE("gated: an open gate without a magnitude codes nothing, and still learns from the gates' term") {
  Config config;
  config.variant = VariantName::gated;
  config.d_in = config.d_sae = 1;
  config.l1_coefficient = 0.5;
  Sae sae{Matrix::Constant(1, 1, 1), Vector::Constant(1, 3), Matrix::Constant(1, 1, 2), Vector::Zero(1)};
  sae.r_mag = Vector::Zero(1);
  sae.b_mag = Vector::Constant(1, -4);
  const Matrix x = Matrix::Constant(1, 1, 1);
  // gate = 1 + 3, magnitude = 1 - 4: z = 0, x_hat = 0, x_gate = 8.
  BatchGradient gradient(config);
  const BatchReport report = gradient.compute(sae, {x, nullptr, 1});
  CHECK(report.reconstruction == 1);
  CHECK(report.penalty == 0.5 * 4 + 49);
  CHECK(report.l0 == 0);
  CHECK(gradient.fired() == std::vector<int>{0});
  const Sae& g = gradient.gradients();
  CHECK(static_cast<double>(g.b_enc[0]) == doctest::Approx(2 * 7 * 2 + 0.5));  // through x_gate, and lambda
  CHECK(g.W_dec(0, 0) == 0);
  CHECK(g.b_mag[0] == 0);
  CHECK(g.r_mag[0] == 0);
}

}  // namespace gradient_gated_test
