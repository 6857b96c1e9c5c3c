// The activations of jumprelu and gated against plain references, what new weights start from, and the prefixes of
// matryoshka.
#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "core/numpy_legacy.h"
#include "core/sae.h"
#include "core/variants/any_variant.h"
#include "core/world.h"
#include "fixed_random.h"

using namespace superposition;

namespace variants_own_parameters_test {

namespace {

Config config_of(VariantName variant, int d_sae) {
  Config config;
  config.variant = variant;
  config.d_sae = d_sae;
  return config;
}

// Codes [d_sae] of one sample; latents must ascend.
Vector codes_of(AnyVariant& any, const Sae& sae, const Vector& pre) {
  CodeLists lists(1, pre.size());
  ActiveCodes active = lists.open();
  std::visit(
      [&](auto& variant) {
        variant.prepare(sae);
        variant.activate({nullptr, nullptr, pre.data()}, active);
      },
      any);
  Vector codes = Vector::Zero(pre.size());
  int last = -1;
  for (std::size_t a = 0; a < static_cast<std::size_t>(active.count); ++a) {
    CHECK(active.latent[a] > last);
    last = active.latent[a];
    codes[last] = active.code[a];
  }
  return codes;
}

}  // namespace

TEST_CASE("jumprelu: the pre-activation where it exceeds the latent's threshold, else 0") {
  FixedRandom random(1);
  for (int d_sae = 1; d_sae <= 21; ++d_sae) {
    const Config config = config_of(VariantName::jumprelu, d_sae);
    AnyVariant any = make_variant(config);
    Sae sae{};
    sae.log_threshold.resize(d_sae);
    random.fill(sae.log_threshold.data(), d_sae);
    Vector pre(d_sae);
    random.fill(pre.data(), d_sae, 3);
    const Vector codes = codes_of(any, sae, pre);
    const Vector found_thresholds = thresholds(config, sae);
    for (Index j = 0; j < d_sae; ++j) {
      const double theta = std::exp(static_cast<double>(sae.log_threshold[j]));
      CHECK(codes[j] == (static_cast<double>(pre[j]) > theta ? pre[j] : 0));
      CHECK(static_cast<double>(found_thresholds[j]) == doctest::Approx(theta).epsilon(1e-6));
    }
  }
}

TEST_CASE("gated: exp(r_mag) (gate - b_gate) + b_mag where the gate is open and that is positive, else 0") {
  FixedRandom random(2);
  int open_without_code = 0;
  for (int d_sae = 1; d_sae <= 21; ++d_sae) {
    AnyVariant any = make_variant(config_of(VariantName::gated, d_sae));
    Sae sae{};
    for (const auto part : {&Sae::b_enc, &Sae::r_mag, &Sae::b_mag}) {
      (sae.*part).resize(d_sae);
      random.fill((sae.*part).data(), d_sae);
    }
    Vector gate(d_sae);
    random.fill(gate.data(), d_sae, 2);
    const Vector codes = codes_of(any, sae, gate);
    for (Index j = 0; j < d_sae; ++j) {
      const double magnitude =
          std::exp(static_cast<double>(sae.r_mag[j])) * static_cast<double>(gate[j] - sae.b_enc[j]) +
          static_cast<double>(sae.b_mag[j]);
      const double expected = gate[j] > 0 && magnitude > 0 ? magnitude : 0;
      CHECK(static_cast<double>(codes[j]) == doctest::Approx(expected).epsilon(1e-5));
      open_without_code += gate[j] > 0 && codes[j] == 0;
    }
  }
  CHECK(open_without_code > 0);
}

TEST_CASE("a NaN fires no latent of any variant with an encoder") {
  for (const VariantName variant : {VariantName::relu, VariantName::topk, VariantName::batch_topk,
                                    VariantName::jumprelu, VariantName::gated, VariantName::matryoshka}) {
    const Config config = config_of(variant, 5);
    AnyVariant any = make_variant(config);
    Sae sae{};
    sae.b_enc = Vector::Zero(5);
    add_own_parameters(config, sae);
    CHECK(codes_of(any, sae, Vector::Constant(5, std::nanf(""))).isZero(0));
  }
}

TEST_CASE("every variant starts with what it needs, in either sampler") {
  for (const Sampler sampler : {Sampler::lab, Sampler::numpy_legacy})
    for (const VariantName variant :
         {VariantName::relu, VariantName::topk, VariantName::batch_topk, VariantName::jumprelu, VariantName::gated,
          VariantName::matryoshka, VariantName::sparse_coding}) {
      Config config = config_of(variant, 6);
      config.sampler = sampler;
      config.n_samples = 20;
      config.initial_threshold = 0.3;
      if (sampler == Sampler::numpy_legacy) config.init = Init::random;
      REQUIRE(problem(config) == "");
      const Sae sae = sampler == Sampler::lab ? initial_sae(config, draw_features(config)) : draw_article(config).sae;
      CAPTURE(static_cast<int>(variant));
      CHECK(sae.log_threshold.size() == (variant == VariantName::jumprelu ? 6 : 0));
      CHECK(sae.r_mag.size() == (variant == VariantName::gated ? 6 : 0));
      CHECK(sae.b_mag.size() == (variant == VariantName::gated ? 6 : 0));
      const bool estimates = variant == VariantName::batch_topk || variant == VariantName::matryoshka;
      CHECK(sae.threshold.size() == (estimates ? 1 : 0));
      const float first = variant == VariantName::jumprelu ? 0.3f : 0;
      CHECK((thresholds(config, sae).array() - first).abs().maxCoeff() < 1e-7f);
      CHECK(encode(config, sae, Matrix::Ones(2, 8)).cols() == 6);
    }
}

TEST_CASE("matryoshka's prefixes: at most five, each half of the next, the last all latents") {
  const auto prefixes = [](int d_sae) { return nested_prefixes(config_of(VariantName::matryoshka, d_sae)); };
  CHECK(prefixes(64) == std::vector<int>{4, 8, 16, 32, 64});
  CHECK(prefixes(37) == std::vector<int>{2, 4, 9, 18, 37});
  CHECK(prefixes(16) == std::vector<int>{1, 2, 4, 8, 16});
  CHECK(prefixes(3) == std::vector<int>{1, 3});
  CHECK(prefixes(1) == std::vector<int>{1});
  Config given = config_of(VariantName::matryoshka, 64);
  given.matryoshka_prefixes = {3, 20, 64};
  CHECK(nested_prefixes(given) == given.matryoshka_prefixes);
  CHECK(nested_prefixes(config_of(VariantName::topk, 64)) == std::vector<int>{64});
}

}  // namespace variants_own_parameters_test
