// What a batch reports, against the plain forward pass, and the two ways to hand over a batch.
#include <doctest/doctest.h>

#include <cmath>
#include <numeric>

#include "core/gradient.h"
#include "kink_free_case.h"

using namespace superposition;
using namespace kink_free;

namespace gradient_report_test {

namespace {

bool equal(const Sae& a, const Sae& b) {
  return a.W_enc == b.W_enc && a.b_enc == b.b_enc && a.W_dec == b.W_dec && a.b_dec == b.b_dec;
}

}  // namespace

TEST_CASE("the report equals the plain forward pass") {
  std::uint64_t seed = 500;
  for (const Config& config : every_path())
    for (const int n : {7, 70}) {
      const Case c = make_case(config, n, seed++);
      BatchGradient gradient(c.config);
      const BatchReport report = gradient.compute(c.sae, {c.samples, nullptr, n}, {.sparsity_scale = 0.25f});
      const PlainLoss loss = plain_loss(c.config, PlainAutoencoder(c.sae), c.samples, c.active);
      double active = 0;
      std::vector<int> fired(d_sae);
      for (const auto& latents : c.active)
        for (const std::size_t j : latents) {
          active += 1;
          fired[j] = 1;
        }
      CHECK(report.reconstruction == doctest::Approx(loss.squared_error / n).epsilon(1e-5));
      CHECK(report.sparsity == doctest::Approx(loss.codes / n).epsilon(1e-5));
      CHECK(report.l0 == doctest::Approx(active / n));
      CHECK(report.dead == doctest::Approx(1 - std::accumulate(fired.begin(), fired.end(), 0) / 9.0));
      CHECK(report.dead > 0);
      CHECK(report.reconstruction + report.penalty == doctest::Approx(loss.total(c.config, 0.25, n)).epsilon(1e-5));
    }
}

TEST_CASE("a batch by rows equals the same samples laid out in order, repeats included") {
  FixedRandom random(600);
  for (const VariantName variant : {VariantName::relu, VariantName::topk}) {
    const Case c = make_case(config_of(variant, Penalty::activations, true), 20, 601);
    std::vector<std::uint32_t> rows;
    Matrix in_order(90, d_in);
    for (Index s = 0; s < 90; ++s) {
      rows.push_back(static_cast<std::uint32_t>(random.below(20)));
      in_order.row(s) = c.samples.row(rows.back());
    }
    BatchGradient by_rows(c.config), in_place(c.config);
    const BatchReport one = by_rows.compute(c.sae, {c.samples, rows.data(), 90}, {.sparsity_scale = 1});
    const BatchReport two = in_place.compute(c.sae, {in_order, nullptr, 90}, {.sparsity_scale = 1});
    CHECK(one.reconstruction == two.reconstruction);
    CHECK(one.sparsity == two.sparsity);
    CHECK(equal(by_rows.gradients(), in_place.gradients()));
    in_place.compute(c.sae, {in_order, nullptr, 30}, {.sparsity_scale = 1});  // the first count rows only
    Matrix head = in_order.topRows(30);
    by_rows.compute(c.sae, {head, nullptr, 30}, {.sparsity_scale = 1});
    CHECK(equal(by_rows.gradients(), in_place.gradients()));
  }
}

}  // namespace gradient_report_test
