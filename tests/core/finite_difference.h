// Gradients by central differences of a loss in double precision, and the check of the engine's against them.
#pragma once

#include <doctest/doctest.h>

#include <cmath>
#include <functional>
#include <vector>

#include "core/sae.h"
#include "plain_autoencoder.h"

using PlainLossFunction = std::function<double(const PlainAutoencoder&)>;

/// The largest error of one part's gradient, relative where the gradient is larger than 1.
inline double largest_error(PlainAutoencoder plain, std::vector<double> PlainAutoencoder::* part, const float* gradient,
                            const PlainLossFunction& loss) {
  constexpr double nudge = 1e-4;  // half the width of a difference
  double worst = 0;
  for (std::size_t i = 0; i < (plain.*part).size(); ++i) {
    double& weight = (plain.*part)[i];
    const double kept = weight;
    weight = kept + nudge;
    const double above = loss(plain);
    weight = kept - nudge;
    const double below = loss(plain);
    weight = kept;
    const double expected = (above - below) / (2 * nudge);
    worst = std::fmax(worst, std::fabs(static_cast<double>(gradient[i]) - expected) / (1 + std::fabs(expected)));
  }
  return worst;
}

/// Every gradient that the loss has by the weights of an autoencoder.
inline void check_by_differences(const superposition::Sae& sae, const superposition::Sae& found,
                                 const PlainLossFunction& loss) {
  // Float32 against double: sums of at most 70 samples, each off by a few roundings of 6e-8.
  constexpr double tolerance = 2e-5;
  const PlainAutoencoder plain(sae);
  CHECK(largest_error(plain, &PlainAutoencoder::W_enc, found.W_enc.data(), loss) < tolerance);
  CHECK(largest_error(plain, &PlainAutoencoder::b_enc, found.b_enc.data(), loss) < tolerance);
  CHECK(largest_error(plain, &PlainAutoencoder::W_dec, found.W_dec.data(), loss) < tolerance);
  CHECK(largest_error(plain, &PlainAutoencoder::b_dec, found.b_dec.data(), loss) < tolerance);
  CHECK(largest_error(plain, &PlainAutoencoder::r_mag, found.r_mag.data(), loss) < tolerance);
  CHECK(largest_error(plain, &PlainAutoencoder::b_mag, found.b_mag.data(), loss) < tolerance);
}
