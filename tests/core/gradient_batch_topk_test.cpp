// Gradients of batch_topk and matryoshka, whose codes are chosen over the whole batch, against finite differences with
// the choice held fixed; of matryoshka the sum over nested prefixes.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "core/gradient.h"
#include "core/variants/matryoshka.h"
#include "finite_difference.h"
#include "kink_free_case.h"

using namespace superposition;
using namespace kink_free;

namespace gradient_batch_topk_test {

namespace {

Config config_with_k(VariantName variant, double k, bool subtract) {
  Config config = config_of(variant, Penalty::activations, subtract);
  config.k = k;
  return config;
}

// The latents kept per sample; false when a value is too close to 0 or the smallest kept to the largest left out.
bool choose(Case& c) {
  struct Value {
    double pre;
    std::size_t sample, latent;
  };
  const PlainAutoencoder plain(c.sae);
  const auto n = static_cast<std::size_t>(c.samples.rows());
  std::vector<Value> values;
  for (std::size_t s = 0; s < n; ++s)
    for (std::size_t j = 0; j < plain.d_sae; ++j)
      values.push_back({plain.pre(c.config, c.samples.data() + s * plain.d_in, j), s, j});
  std::sort(values.begin(), values.end(), [](const Value& a, const Value& b) { return a.pre > b.pre; });
  const auto kept = static_cast<std::size_t>(std::max(1.0, std::floor(c.config.k * static_cast<double>(n) + 0.5)));
  c.active.assign(n, {});
  const double clear = 2e-3;  // a nudge moves a pre-activation by 3e-4 at most
  for (const Value& value : values)
    if (std::fabs(value.pre) < clear) return false;
  if (kept < values.size() && values[kept - 1].pre - values[kept].pre < clear) return false;
  for (std::size_t a = 0; a < kept; ++a)
    if (values[a].pre > 0) c.active[values[a].sample].push_back(values[a].latent);
  for (auto& latents : c.active) std::sort(latents.begin(), latents.end());
  return true;
}

Case make_batch_case(const Config& config, Index n, std::uint64_t seed) {
  Case c = make_case(config_of(VariantName::relu, Penalty::activations, config.subtract_decoder_bias), n, seed);
  c.config.variant = config.variant;
  c.config.k = config.k;
  add_own_parameters(c.config, c.sae);
  FixedRandom random(seed + 1000);
  while (!choose(c)) random.fill(c.samples.data(), c.samples.size(), 2);
  return c;
}

// The mean over samples of the errors summed over prefixes.
double nested_loss(const Case& c, const PlainAutoencoder& plain) {
  double loss = 0;
  for (std::size_t s = 0; s < c.active.size(); ++s)
    for (const int prefix : nested_prefixes(c.config)) {
      std::vector<std::size_t> latents;
      std::vector<double> codes;
      const float* x = c.samples.data() + s * plain.d_in;
      for (const std::size_t j : c.active[s]) {
        if (j >= static_cast<std::size_t>(prefix)) continue;
        latents.push_back(j);
        codes.push_back(plain.pre(c.config, x, j));
      }
      loss += plain_squared_error(plain, x, latents, codes);
    }
  return loss / static_cast<double>(c.active.size());
}

}  // namespace

TEST_CASE("batch_topk and matryoshka: gradients equal finite differences with the choice held fixed") {
  std::uint64_t seed = 700;
  for (const VariantName variant : {VariantName::batch_topk, VariantName::matryoshka})
    for (const bool subtract : {false, true})
      for (const double k : {0.4, 1.0, 2.5, 9.0})
        for (const Index n : {1, 6, 70}) {
          const Case c = make_batch_case(config_with_k(variant, k, subtract), n, seed++);
          CAPTURE(static_cast<int>(variant));
          CAPTURE(k);
          CAPTURE(n);
          BatchGradient gradient(c.config);
          const BatchReport report = gradient.compute(c.sae, {c.samples, nullptr, n});
          const auto loss = [&c](const PlainAutoencoder& plain) { return nested_loss(c, plain); };
          check_by_differences(c.sae, gradient.gradients(), loss);
          CHECK(report.reconstruction + report.penalty == doctest::Approx(loss(PlainAutoencoder(c.sae))).epsilon(1e-5));
          double active = 0;
          for (const auto& latents : c.active) active += static_cast<double>(latents.size());
          CHECK(report.l0 == doctest::Approx(active / static_cast<double>(n)));
        }
}

TEST_CASE("matryoshka: the report's reconstruction is that of all latents, the smaller prefixes are the penalty") {
  const Case c = make_batch_case(config_with_k(VariantName::matryoshka, 3, true), 20, 800);
  REQUIRE(nested_prefixes(c.config) == std::vector<int>{1, 2, 4, 9});
  BatchGradient nested(c.config);
  Config plain_config = c.config;
  plain_config.variant = VariantName::batch_topk;
  BatchGradient whole(plain_config);
  const BatchReport one = nested.compute(c.sae, {c.samples, nullptr, 20});
  const BatchReport other = whole.compute(c.sae, {c.samples, nullptr, 20});
  CHECK(one.reconstruction == doctest::Approx(other.reconstruction).epsilon(1e-6));
  CHECK(one.penalty > one.reconstruction);
  CHECK(other.penalty == 0);
}

}  // namespace gradient_batch_topk_test
