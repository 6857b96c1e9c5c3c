// How strongly features fire: the moments and the support of every law of magnitude, within five standard errors.
#include <doctest/doctest.h>

#include <cmath>

#include "core/world.h"

using namespace superposition;

namespace magnitude_test {

TEST_CASE("magnitudes have the moments and the support of their law") {
  constexpr Index n = 10000;
  Config config;
  config.n_features = 2;
  config.min_active = config.max_active = 2;
  config.magnitude_mean = 0.5;
  config.magnitude_std = 0.8;
  config.magnitude_low = -0.5;
  config.magnitude_high = 2;
  const double tail = 0.5 * std::erfc(0.625 / std::sqrt(2.0));  // P(normal < 0), mean / std = 0.625
  const double density = std::exp(-0.5 * 0.625 * 0.625) / std::sqrt(2 * 3.14159265358979);
  const double rectified = 0.5 * (1 - tail) + 0.8 * density;
  const double rectified_square = (0.25 + 0.64) * (1 - tail) + 0.5 * 0.8 * density;
  const double lognormal = std::exp(0.5 + 0.32);
  struct Law {
    Magnitude name;
    double mean, variance, lowest, highest;
  };
  const Law laws[] = {
      {Magnitude::normal, 0.5, 0.64, -100, 100},
      {Magnitude::rectified_normal, rectified, rectified_square - rectified * rectified, 0, 100},
      {Magnitude::uniform, 0.75, 6.25 / 12, -0.5, 2},
      {Magnitude::lognormal, lognormal, lognormal * lognormal * (std::exp(0.64) - 1), 0, 1000},
      {Magnitude::constant, 0.5, 0, 0.5, 0.5},
  };
  for (const Law& law : laws) {
    config.magnitude = law.name;
    const Matrix drawn = Sampling(config, draw_features(config), Purpose::samples).draw(n).coefficients;
    double mean = 0, variance = 0;
    for (Index i = 0; i < 2 * n; ++i) mean += static_cast<double>(drawn.data()[i]) / (2 * n);
    for (Index i = 0; i < 2 * n; ++i) variance += std::pow(static_cast<double>(drawn.data()[i]) - mean, 2) / (2 * n);
    CAPTURE(static_cast<int>(law.name));
    CHECK(std::fabs(mean - law.mean) <= 5 * std::sqrt(law.variance / (2 * n)) + 1e-9);
    // Kurtosis is largest for the lognormal (about 14): the relative error of the variance is below 5 sqrt(14 / 2n).
    CHECK(std::fabs(variance - law.variance) <= 0.14 * law.variance + 1e-9);
    CHECK(static_cast<double>(drawn.minCoeff()) >= law.lowest);
    CHECK(static_cast<double>(drawn.maxCoeff()) <= law.highest);
  }
  config.magnitude = Magnitude::normal;
  const Matrix normal = Sampling(config, draw_features(config), Purpose::samples).draw(n).coefficients;
  const double below_zero = static_cast<double>((normal.array() < 0).count()) / (2 * n);
  CHECK(std::fabs(below_zero - tail) <= 5 * std::sqrt(tail * (1 - tail) / (2 * n)));
}

}  // namespace magnitude_test
