// Measures of a toy model's geometry, by hand.
#include "core/toy_measures.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace superposition;

namespace toy_measures_test {

TEST_CASE("toy measures by hand: an orthogonal pair, an antipodal pair, a pentagon, nothing") {
  Matrix axes(3, 2);
  axes << 1, 0, 0, 1, 0, 0;
  const ToyMeasures two = toy_measures(axes);
  CHECK(two.represented == 2);
  CHECK(two.dimensions_per_feature == doctest::Approx(1));
  CHECK(two.dimensionality[0] == doctest::Approx(1));
  CHECK(two.dimensionality[2] == 0);
  CHECK(two.interference[1] == 0);
  REQUIRE(two.gaps.size() == 2);
  CHECK(two.gaps[0] == doctest::Approx(90));
  CHECK(two.gaps[1] == doctest::Approx(270));

  Matrix pair(2, 2);
  pair << 0.8f, 0, -0.4f, 0;
  const ToyMeasures antipodal = toy_measures(pair);
  // D_0 = .64 / (.64 + .16), D_1 = .16 / (.16 + .64)
  CHECK(antipodal.represented == 1);
  CHECK(antipodal.dimensionality[0] == doctest::Approx(0.8));
  CHECK(antipodal.dimensionality[1] == doctest::Approx(0.2));
  CHECK(antipodal.interference[0] == doctest::Approx(0.16));
  CHECK(antipodal.interference[1] == doctest::Approx(0.64));
  CHECK(antipodal.dimensions_per_feature == doctest::Approx(2 / 0.8));

  Matrix pentagon(5, 2);
  for (Index i = 0; i < 5; ++i) {
    const double angle = 2 * 3.14159265358979 * static_cast<double>(i) / 5;
    pentagon(i, 0) = static_cast<float>(std::cos(angle));
    pentagon(i, 1) = static_cast<float>(std::sin(angle));
  }
  const ToyMeasures five = toy_measures(pentagon);
  for (Index i = 0; i < 5; ++i) CHECK(five.dimensionality[i] == doctest::Approx(0.4));
  REQUIRE(five.gaps.size() == 5);
  for (const double gap : five.gaps) CHECK(gap == doctest::Approx(72));

  CHECK(toy_measures(Matrix::Zero(4, 3)).dimensions_per_feature == 0);
  CHECK(toy_measures(Matrix::Zero(4, 3)).gaps.empty());
}

}  // namespace toy_measures_test
