// The activations of relu and topk against a reference that sorts: ties, too few positives, k of one and of all.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/sae.h"
#include "core/variants/any_variant.h"
#include "fixed_random.h"

using namespace superposition;

namespace variants_test {

namespace {

Config config_of(VariantName variant, int d_sae, int k) {
  Config config;
  config.variant = variant;
  config.d_sae = d_sae;
  config.k = k;
  return config;
}

std::vector<int> latents(const ActiveCodes& active) { return {active.latent, active.latent + active.count}; }

std::vector<float> codes(const ActiveCodes& active) { return {active.code, active.code + active.count}; }

// Sorts all latents by value, the lower index first among equals; keeps the first k above 0, by index.
std::vector<int> sorted_reference(const std::vector<float>& pre, std::size_t k) {
  std::vector<int> order;
  for (int j = 0; j < static_cast<int>(pre.size()); ++j) order.push_back(j);
  const auto value = [&pre](int j) { return pre[static_cast<std::size_t>(j)]; };
  std::sort(order.begin(), order.end(),
            [&](int a, int b) { return value(a) > value(b) || (value(a) == value(b) && a < b); });
  order.resize(std::min(k, order.size()));
  std::erase_if(order, [&](int j) { return !(value(j) > 0); });
  std::sort(order.begin(), order.end());
  return order;
}

int mismatches(VariantName variant, const std::vector<float>& pre, int k) {
  const auto d_sae = static_cast<int>(pre.size());
  AnyVariant any = make_variant(config_of(variant, d_sae, k));
  CodeLists lists(1, d_sae);
  ActiveCodes active = lists.open();
  std::visit([&](auto& policy) { policy.activate({nullptr, nullptr, pre.data()}, active); }, any);
  const auto expected = sorted_reference(pre, variant == VariantName::topk ? static_cast<std::size_t>(k) : pre.size());
  int wrong = latents(active) != expected;
  for (std::size_t a = 0; wrong == 0 && a < expected.size(); ++a)
    wrong += codes(active)[a] != pre[static_cast<std::size_t>(expected[a])];
  return wrong;
}

}  // namespace

TEST_CASE("relu and topk keep what sorting keeps, on random values of all lengths") {
  FixedRandom random(1);
  int wrong = 0;
  for (int d_sae = 1; d_sae <= 40; ++d_sae) {
    std::vector<float> pre(static_cast<std::size_t>(d_sae));
    random.fill(pre.data(), d_sae);
    wrong += mismatches(VariantName::relu, pre, 1);
    for (int k = 1; k <= d_sae; ++k) wrong += mismatches(VariantName::topk, pre, k);
  }
  CHECK(wrong == 0);
}

TEST_CASE("ties go to the lower index, whatever came before") {
  FixedRandom random(2);
  int wrong = 0;
  for (int round = 0; round < 2000; ++round) {
    std::vector<float> pre(static_cast<std::size_t>(1 + random.below(24)));
    const int levels = 1 + random.below(4);
    for (float& value : pre) value = static_cast<float>(random.below(levels + 1) - 1);  // -1, 0 and few positives
    wrong += mismatches(VariantName::topk, pre, 1 + random.below(static_cast<int>(pre.size())));
    wrong += mismatches(VariantName::relu, pre, 1);
  }
  CHECK(wrong == 0);
}

TEST_CASE("hand-made: ties, fewer positives than k, zeros of both signs") {
  AnyVariant any = make_variant(config_of(VariantName::topk, 6, 3));
  auto& topk = std::get<TopK>(any);
  CodeLists lists(1, 6);
  ActiveCodes active = lists.open();
  const float tied[] = {1, 2, 1, 2, 1, 2};
  topk.activate({nullptr, nullptr, tied}, active);
  CHECK(latents(active) == std::vector<int>{1, 3, 5});
  const float level[] = {4, 4, 4, 4, 4, 4};
  topk.activate({nullptr, nullptr, level}, active);
  CHECK(latents(active) == std::vector<int>{0, 1, 2});
  const float few[] = {-1, 0, 0.5f, -0.0f, -2, 1e-30f};
  topk.activate({nullptr, nullptr, few}, active);
  CHECK(latents(active) == std::vector<int>{2, 5});
  CHECK(codes(active) == std::vector<float>{0.5f, 1e-30f});
  const float none[] = {-1, 0, -0.5f, -0.0f, -2, -3};
  topk.activate({nullptr, nullptr, none}, active);
  CHECK(active.count == 0);
}

TEST_CASE("a NaN never fires and never hides a number") {
  const float bad[] = {std::nanf(""), 1, std::nanf(""), 2, 3, std::nanf("")};
  for (const VariantName variant : {VariantName::relu, VariantName::topk}) {
    AnyVariant any = make_variant(config_of(variant, 6, 3));
    CodeLists lists(1, 6);
    ActiveCodes active = lists.open();
    std::visit([&](auto& policy) { policy.activate({nullptr, nullptr, bad}, active); }, any);
    CHECK(latents(active) == std::vector<int>{1, 3, 4});
  }
}

TEST_CASE("encode and decode follow the equations") {
  FixedRandom random(3);
  for (const bool subtract : {false, true})
    for (const VariantName variant : {VariantName::relu, VariantName::topk}) {
      Config config = config_of(variant, 13, 4);
      config.d_in = 5;
      config.subtract_decoder_bias = subtract;
      Sae sae{random.matrix(5, 13), Vector(13), random.matrix(13, 5), Vector(5)};
      random.fill(sae.b_enc.data(), 13);
      random.fill(sae.b_dec.data(), 5);
      const Matrix x = random.matrix(7, 5);
      const Matrix z = encode(config, sae, x);
      const Matrix x_hat = decode(sae, z);
      double worst = 0;
      for (Index s = 0; s < 7; ++s) {
        std::vector<float> pre(13);
        for (Index j = 0; j < 13; ++j) {
          auto sum = static_cast<double>(sae.b_enc[j]);
          for (Index d = 0; d < 5; ++d)
            sum += static_cast<double>(x(s, d) - (subtract ? sae.b_dec[d] : 0)) * static_cast<double>(sae.W_enc(d, j));
          pre[static_cast<std::size_t>(j)] = static_cast<float>(sum);
        }
        std::vector<double> code(13);
        for (const int j : sorted_reference(pre, variant == VariantName::topk ? 4 : 13))
          code[static_cast<std::size_t>(j)] = static_cast<double>(pre[static_cast<std::size_t>(j)]);
        for (Index j = 0; j < 13; ++j)
          worst = std::fmax(worst, std::fabs(static_cast<double>(z(s, j)) - code[static_cast<std::size_t>(j)]));
        for (Index d = 0; d < 5; ++d) {
          auto sum = static_cast<double>(sae.b_dec[d]);
          for (Index j = 0; j < 13; ++j)
            sum += code[static_cast<std::size_t>(j)] * static_cast<double>(sae.W_dec(j, d));
          worst = std::fmax(worst, std::fabs(static_cast<double>(x_hat(s, d)) - sum));
        }
      }
      CHECK(worst < 1e-5);  // float32 sums of about ten numbers of size 1
    }
}

}  // namespace variants_test
