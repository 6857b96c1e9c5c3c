// Small autoencoders with batches that keep clear of every kink and tie, so that finite differences are meaningful, and
// the configs of every path of the gradient.
#pragma once

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "fixed_random.h"
#include "plain_autoencoder.h"

namespace kink_free {

using namespace superposition;

constexpr int d_in = 5;
constexpr int d_sae = 9;

// The distance that samples and weights keep from the kinks at 0: a nudge of a weight by 1e-4 moves a pre-activation by
// that times a coordinate of about 2.
constexpr float margin = 1e-2f;

struct Case {
  Config config;
  Sae sae;
  Matrix samples;
  std::vector<std::vector<std::size_t>> active;
};

// The latents that fire in double precision; empty when the sample is too close to a kink or to a tie.
inline std::vector<std::size_t> firing(const Config& config, const PlainAutoencoder& plain, const float* x) {
  std::vector<std::pair<double, std::size_t>> pre;
  for (std::size_t j = 0; j < plain.d_sae; ++j) pre.emplace_back(plain.pre(config, x, j), j);
  std::sort(pre.rbegin(), pre.rend());
  const bool topk = config.variant == VariantName::topk;
  const auto kept = topk ? static_cast<std::size_t>(config.k) : plain.d_sae;
  if (kept < pre.size() && pre[kept - 1].first - pre[kept].first < static_cast<double>(margin)) return {};
  std::vector<std::size_t> active;
  for (std::size_t a = 0; a < kept; ++a) {
    if (std::fabs(pre[a].first) < static_cast<double>(margin)) return {};
    if (pre[a].first > 0) active.push_back(pre[a].second);
  }
  return active;
}

inline Case make_case(const Config& wanted, Index n, std::uint64_t seed) {
  FixedRandom random(seed);
  Case made{wanted,
            {random.matrix(d_in, d_sae), Vector(d_sae), random.matrix(d_sae, d_in), Vector(d_in)},
            Matrix(n, d_in),
            {}};
  made.config.d_in = d_in;
  made.config.d_sae = d_sae;
  random.fill(made.sae.b_enc.data(), d_sae, 0.5f);
  random.fill(made.sae.b_dec.data(), d_in, 0.5f);
  made.sae.b_enc[4] = -100;  // a latent that never fires
  for (Index i = 0; i < made.sae.W_enc.size(); ++i) {
    float& w = made.sae.W_enc.data()[i];
    if (std::fabs(w) < margin) w = margin;
  }
  const PlainAutoencoder plain(made.sae);
  for (Index s = 0; s < n; ++s) {
    std::vector<std::size_t> active;
    while (active.empty()) {
      random.fill(made.samples.row(s).data(), d_in, 2);
      active = firing(made.config, plain, made.samples.row(s).data());
    }
    made.active.push_back(active);
  }
  return made;
}

inline Config config_of(VariantName variant, Penalty penalty, bool subtract) {
  Config config;
  config.variant = variant;
  config.penalty = penalty;
  config.subtract_decoder_bias = subtract;
  config.l1_coefficient = 0.7;
  config.k = 3;
  return config;
}

inline std::vector<Config> every_path() {
  std::vector<Config> configs;
  for (const VariantName variant : {VariantName::relu, VariantName::topk})
    for (const Penalty penalty : {Penalty::activations, Penalty::encoder_weights})
      for (const bool subtract : {false, true}) configs.push_back(config_of(variant, penalty, subtract));
  return configs;
}

}  // namespace kink_free
