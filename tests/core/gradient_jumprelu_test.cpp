// JumpReLU: gradients by finite differences with the active set held fixed, thresholds by the straight-through rule of
// Rajamanoharan et al. 2024b computed apart in double precision, and the numbers of ARENA's exercises for that rule.
#include <doctest/doctest.h>

#include <cmath>

#include "core/gradient.h"
#include "finite_difference.h"
#include "kink_free_case.h"

using namespace superposition;
using namespace kink_free;

namespace gradient_jumprelu_test {

namespace {

// No pre-activation lies near its threshold or near the edge of the threshold's reach.
bool clear_of_edges(const Case& c, const float* x) {
  const PlainAutoencoder plain(c.sae);
  for (std::size_t j = 0; j < plain.d_sae; ++j) {
    const double theta = std::exp(static_cast<double>(c.sae.log_threshold[static_cast<Index>(j)]));
    const double away = std::fabs(plain.pre(c.config, x, j) - theta);
    if (away < static_cast<double>(margin) || std::fabs(away - c.config.bandwidth / 2) < 1e-4) return false;
  }
  return true;
}

Case make_jump_case(bool subtract, Index n, std::uint64_t seed) {
  Case c = make_case(config_of(VariantName::relu, Penalty::activations, subtract), n, seed);
  c.config.variant = VariantName::jumprelu;
  c.config.l0_coefficient = 0.8;
  c.config.bandwidth = 0.9;
  FixedRandom random(seed + 5000);
  c.sae.log_threshold.resize(d_sae);
  random.fill(c.sae.log_threshold.data(), d_sae);
  const PlainAutoencoder plain(c.sae);
  for (Index s = 0; s < n; ++s) {
    float* x = c.samples.row(s).data();
    while (!clear_of_edges(c, x)) random.fill(x, d_in, 2);
    auto& active = c.active[static_cast<std::size_t>(s)];
    active.clear();
    for (std::size_t j = 0; j < plain.d_sae; ++j)
      if (plain.pre(c.config, x, j) > std::exp(static_cast<double>(c.sae.log_threshold[static_cast<Index>(j)])))
        active.push_back(j);
  }
  return c;
}

// d loss / d theta = mean of K((pre - theta) / bandwidth) / bandwidth * -(theta W_dec . 2 (x_hat - x) + lambda), with K
// the rectangle of width 1; by the logarithm of theta that times theta.
std::vector<double> threshold_gradients(const Case& c, double lambda) {
  const PlainAutoencoder plain(c.sae);
  std::vector<double> gradients(plain.d_sae);
  for (std::size_t s = 0; s < c.active.size(); ++s) {
    const float* x = c.samples.data() + s * plain.d_in;
    std::vector<double> error(plain.d_in);
    for (std::size_t d = 0; d < plain.d_in; ++d) {
      error[d] = plain.b_dec[d] - static_cast<double>(x[d]);
      for (const std::size_t j : c.active[s]) error[d] += plain.pre(c.config, x, j) * plain.W_dec[j * plain.d_in + d];
    }
    for (std::size_t j = 0; j < plain.d_sae; ++j) {
      const double theta = std::exp(static_cast<double>(c.sae.log_threshold[static_cast<Index>(j)]));
      if (std::fabs((plain.pre(c.config, x, j) - theta) / c.config.bandwidth) >= 0.5) continue;
      double by_code = 0;
      for (std::size_t d = 0; d < plain.d_in; ++d) by_code += 2 * error[d] * plain.W_dec[j * plain.d_in + d];
      gradients[j] -= (theta * by_code + lambda) / c.config.bandwidth * theta;
    }
  }
  for (double& gradient : gradients) gradient /= static_cast<double>(c.active.size());
  return gradients;
}

// The policy alone on four latents with threshold 1.5 and bandwidth 0.5, as in ARENA's exercises.
struct Exercise {
  static constexpr float pre[] = {1, 1.4f, 1.6f, 2};
  std::vector<float> codes = std::vector<float>(4), by_pre = std::vector<float>(4), by_theta = std::vector<float>(4);
  double penalty = 0;

  // by_code is the gradient by every code, lambda that by the number of active latents.
  Exercise(float by_code, double lambda) {
    Config config;
    config.variant = VariantName::jumprelu;
    config.d_in = 1;
    config.d_sae = 4;
    config.bandwidth = 0.5;
    config.l0_coefficient = lambda;
    Sae sae{Matrix::Zero(1, 4), Vector::Zero(4), Matrix::Zero(4, 1), Vector::Zero(1)};
    sae.log_threshold = Vector::Constant(4, std::log(1.5f));
    Sae gradients = zeros_like(sae);
    JumpRelu variant(config);
    variant.prepare(sae);
    CodeLists lists(1, 4);
    ActiveCodes active = lists.open();
    const SampleView sample{nullptr, nullptr, pre};
    variant.activate(sample, active);
    std::vector<float> through(4, by_code);
    std::vector<int> fired(4);
    const BackwardPass pass{sae, gradients, 1, 1};
    variant.backward(pass, sample, active, through.data());
    penalty = variant.penalty(pass, kernels::tally(active.code, active.rows(), fired.data()));
    for (std::size_t a = 0; a < static_cast<std::size_t>(active.count); ++a) {
      codes[static_cast<std::size_t>(active.latent[a])] = active.code[a];
      by_pre[static_cast<std::size_t>(active.latent[a])] = through[a];
    }
    // The engine trains log theta, whose gradient is theta times that by theta.
    for (Index j = 0; j < 4; ++j) by_theta[static_cast<std::size_t>(j)] = gradients.log_threshold[j] / 1.5f;
  }
};

bool close(const std::vector<float>& found, const std::vector<double>& expected) {
  for (std::size_t i = 0; i < expected.size(); ++i)
    if (std::fabs(static_cast<double>(found[i]) - expected[i]) > 1e-6) return false;
  return found.size() == expected.size();
}

}  // namespace

TEST_CASE("jumprelu: gradients equal finite differences, those of the thresholds the straight-through rule") {
  std::uint64_t seed = 1100;
  for (const bool subtract : {false, true})
    for (const double scale : {0.0, 0.3, 1.0})
      for (const Index n : {1, 6, 70}) {
        const Case c = make_jump_case(subtract, n, seed++);
        CAPTURE(subtract);
        CAPTURE(scale);
        CAPTURE(n);
        BatchGradient gradient(c.config);
        const BatchReport report =
            gradient.compute(c.sae, {c.samples, nullptr, n}, {.sparsity_scale = static_cast<float>(scale)});
        const auto samples = static_cast<double>(n);
        double active = 0;
        for (const auto& latents : c.active) active += static_cast<double>(latents.size());
        const auto loss = [&](const PlainAutoencoder& plain) {
          return (plain_loss(c.config, plain, c.samples, c.active).squared_error + 0.8 * scale * active) / samples;
        };
        check_by_differences(c.sae, gradient.gradients(), loss);
        CHECK(report.reconstruction + report.penalty == doctest::Approx(loss(PlainAutoencoder(c.sae))).epsilon(1e-5));
        CHECK(report.l0 == doctest::Approx(active / samples));
        const std::vector<double> expected = threshold_gradients(c, 0.8 * scale);
        double worst = 0, largest = 0;
        for (std::size_t j = 0; j < expected.size(); ++j) {
          const auto found = static_cast<double>(gradient.gradients().log_threshold[static_cast<Index>(j)]);
          worst = std::fmax(worst, std::fabs(found - expected[j]) / (1 + std::fabs(expected[j])));
          largest = std::fmax(largest, std::fabs(expected[j]));
        }
        CHECK(worst < 2e-5);  // float32, as for the other gradients
        if (n == 70) CHECK(largest > 0.1);
      }
}

TEST_CASE("ARENA's Heaviside step: only thresholds within half a bandwidth see a gradient, -1 / bandwidth") {
  const Exercise step(0, 1);
  CHECK(step.penalty == 2);  // 1.6 and 2 are above
  CHECK(close(step.by_theta, {0, -2, -2, 0}));
  CHECK(close(step.by_pre, {0, 0, 0, 0}));
}

TEST_CASE("ARENA's JumpReLU: output, and gradients by threshold and by input") {
  const Exercise jump(1, 0);
  CHECK(close(jump.codes, {0, 0, 1.6, 2}));
  CHECK(close(jump.by_theta, {0, -3, -3, 0}));
  CHECK(close(jump.by_pre, {0, 0, 1, 1}));
  CHECK(jump.penalty == 0);
}

}  // namespace gradient_jumprelu_test
