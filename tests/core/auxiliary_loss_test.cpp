// AuxK: gradients against finite differences with the error it reconstructs held fixed, on the variants that carry it,
// and what it leaves alone.
#include "core/auxiliary_loss.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "core/gradient.h"
#include "finite_difference.h"
#include "kink_free_case.h"

using namespace superposition;
using namespace kink_free;

namespace auxiliary_loss_test {

namespace {

const std::vector<int> dead{1, 3, 4, 6, 7};  // 4 never has a positive pre-activation

Case make_aux_case(VariantName variant, bool subtract, Index n, std::uint64_t seed) {
  Config config = config_of(variant, Penalty::activations, subtract);
  config.revival = Revival::auxk;
  config.aux_k = 2;
  config.aux_coefficient = 0.4;
  return make_case(config, n, seed);
}

// The aux_k dead latents with the largest positive pre-activations; ties are too rare to matter.
std::vector<std::size_t> chosen_dead(const Case& c, const PlainAutoencoder& plain, const float* x) {
  std::vector<std::size_t> latents;
  for (const int j : dead)
    if (plain.pre(c.config, x, static_cast<std::size_t>(j)) > 0) latents.push_back(static_cast<std::size_t>(j));
  std::sort(latents.begin(), latents.end(),
            [&](std::size_t a, std::size_t b) { return plain.pre(c.config, x, a) > plain.pre(c.config, x, b); });
  if (latents.size() > 2) latents.resize(2);
  return latents;
}

// aux_coefficient times the mean over samples of ||e - sum_j pre_j W_dec[j]||^2, with e = x - x_hat that of frozen.
double auxiliary(const Case& c, const PlainAutoencoder& plain, const PlainAutoencoder& frozen) {
  double loss = 0;
  for (std::size_t s = 0; s < c.active.size(); ++s) {
    const float* x = c.samples.data() + s * plain.d_in;
    const std::vector<std::size_t> chosen = chosen_dead(c, frozen, x);
    if (chosen.empty()) continue;
    for (std::size_t d = 0; d < plain.d_in; ++d) {
      double rest = static_cast<double>(x[d]) - frozen.b_dec[d];
      for (const std::size_t j : c.active[s]) rest -= frozen.pre(c.config, x, j) * frozen.W_dec[j * plain.d_in + d];
      for (const std::size_t j : chosen) rest -= plain.pre(c.config, x, j) * plain.W_dec[j * plain.d_in + d];
      loss += rest * rest;
    }
  }
  return c.config.aux_coefficient * loss / static_cast<double>(c.active.size());
}

}  // namespace

TEST_CASE("auxk: gradients equal finite differences with the error held fixed") {
  std::uint64_t seed = 1300;
  for (const VariantName variant : {VariantName::relu, VariantName::topk})
    for (const bool subtract : {false, true})
      for (const Index n : {1, 6, 70}) {
        const Case c = make_aux_case(variant, subtract, n, seed++);
        CAPTURE(static_cast<int>(variant));
        CAPTURE(subtract);
        CAPTURE(n);
        BatchGradient gradient(c.config);
        const BatchReport report =
            gradient.compute(c.sae, {c.samples, nullptr, n}, {.sparsity_scale = 0.5f, .dead = &dead});
        const PlainAutoencoder frozen(c.sae);
        const auto loss = [&](const PlainAutoencoder& plain) {
          return plain_loss(c.config, plain, c.samples, c.active).total(c.config, 0.5, static_cast<double>(n)) +
                 auxiliary(c, plain, frozen);
        };
        check_by_differences(c.sae, gradient.gradients(), loss);
        CHECK(report.reconstruction + report.penalty == doctest::Approx(loss(frozen)).epsilon(1e-5));
      }
}

TEST_CASE("auxk adds the same to every variant with an encoder, and fires nothing") {
  const Case c = make_aux_case(VariantName::topk, true, 30, 1400);
  for (const VariantName variant : {VariantName::relu, VariantName::topk, VariantName::batch_topk,
                                    VariantName::jumprelu, VariantName::gated, VariantName::matryoshka}) {
    Config config = c.config;
    config.variant = variant;
    Sae sae = c.sae;
    add_own_parameters(config, sae);
    CAPTURE(static_cast<int>(variant));
    BatchGradient with(config), without(config);
    const BatchReport one = with.compute(sae, {c.samples, nullptr, 30}, {.dead = &dead});
    const BatchReport other = without.compute(sae, {c.samples, nullptr, 30});
    CHECK(with.fired() == without.fired());
    CHECK(one.l0 == other.l0);
    CHECK(one.sparsity == doctest::Approx(other.sparsity).epsilon(1e-6));
    CHECK(one.reconstruction == doctest::Approx(other.reconstruction).epsilon(1e-6));
    CHECK(one.penalty > other.penalty + 1e-3);
    for (int j = 0; j < d_sae; ++j) {
      const bool is_dead = std::count(dead.begin(), dead.end(), j) > 0 && j != 4;
      const float moved = (with.gradients().W_dec.row(j) - without.gradients().W_dec.row(j)).norm();
      CHECK((moved > 1e-3f) == is_dead);
    }
  }
}

TEST_CASE("no dead latents, and dead ones that no sample reaches, change no bit of topk") {
  const Case c = make_aux_case(VariantName::topk, true, 30, 1500);
  const std::vector<int> none, unreached{4};
  BatchGradient plain(c.config);
  const BatchReport expected = plain.compute(c.sae, {c.samples, nullptr, 30});
  for (const auto* list : {&none, &unreached}) {
    BatchGradient gradient(c.config);
    const BatchReport report = gradient.compute(c.sae, {c.samples, nullptr, 30}, {.dead = list});
    CHECK(report.penalty == expected.penalty);
    CHECK(gradient.gradients().W_dec == plain.gradients().W_dec);
    CHECK(gradient.gradients().W_enc == plain.gradients().W_enc);
  }
}

}  // namespace auxiliary_loss_test
