// The normal quantile against published values and against the platform's erfc.
#include "core/normal_quantile.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace superposition;

namespace normal_quantile_test {

TEST_CASE("exact_normal_quantile has the published values") {
  struct Point {
    double p, z;
  };
  // 0.25 and 0.001 are the test values that come with AS 241; the others are Abramowitz and Stegun's, to all digits.
  for (const auto& [p, z] :
       {Point{0.25, -0.6744897501960817}, Point{0.001, -3.090232306167813}, Point{0.975, 1.959963984540054},
        Point{0.9, 1.2815515655446004}, Point{0.99, 2.3263478740408408}, Point{1e-5, -4.264890793922825},
        Point{1e-10, -6.361340902404056}})
    CHECK(std::fabs(exact_normal_quantile(p) / z - 1) < 1e-14);
  CHECK(exact_normal_quantile(0.5) == 0);
}

TEST_CASE("exact_normal_quantile undoes the distribution function, on both sides of its seams") {
  double worst = 0;
  for (double z = -6.6; z < 0; z += 0.0007) {
    const double p = 0.5 * std::erfc(-z / std::sqrt(2.0));
    worst = std::fmax(worst, std::fabs(exact_normal_quantile(p) - z));
    if (z > -3) worst = std::fmax(worst, std::fabs(exact_normal_quantile(1 - p) + z));
  }
  CHECK(worst < 1e-13);
}

TEST_CASE("exact_normal_quantile: what never happens and what always does") {
  for (const double never : {0.0, 5e-324, 1e-12}) CHECK(exact_normal_quantile(never) == -INFINITY);
  CHECK(exact_normal_quantile(1) == INFINITY);
  CHECK(std::isfinite(exact_normal_quantile(smallest_tail)));
  CHECK(std::isfinite(exact_normal_quantile(1 - 1e-10)));
}

}  // namespace normal_quantile_test
