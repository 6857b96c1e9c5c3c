// Measures of a toy model's geometry; see toy_measures.h.
#include "toy_measures.h"

#include <algorithm>
#include <cmath>

#include "kernels.h"

namespace superposition {

namespace {

constexpr float represented_above = 0.5f;

Vector norms_of(const Matrix& W) {
  Vector norms(W.rows());
  for (Index i = 0; i < W.rows(); ++i) norms[i] = std::sqrt(kernels::dot(W.row(i).data(), W.row(i).data(), W.cols()));
  return norms;
}

std::vector<double> gaps_between(const Matrix& W, const Vector& norms) {
  constexpr double degrees = 57.29577951308232;
  std::vector<double> angles, gaps;
  for (Index i = 0; i < W.rows(); ++i)
    if (norms[i] > represented_above) angles.push_back(degrees * std::atan2(W(i, 1), W(i, 0)));
  std::sort(angles.begin(), angles.end());
  for (std::size_t i = 0; i < angles.size(); ++i)
    gaps.push_back(i + 1 < angles.size() ? angles[i + 1] - angles[i] : angles.front() + 360 - angles.back());
  std::sort(gaps.begin(), gaps.end());
  return gaps;
}

}  // namespace

int represented(const Matrix& W) { return static_cast<int>((norms_of(W).array() > represented_above).count()); }

ToyMeasures toy_measures(const Matrix& W) {
  const Index n = W.rows(), d = W.cols();
  ToyMeasures found{represented(W), 0, norms_of(W), Vector::Zero(n), Vector::Zero(n), {}};
  double total = 0;
  for (Index i = 0; i < n; ++i) {
    const double square = static_cast<double>(found.representation[i]) * found.representation[i];
    total += square;
    if (square == 0) continue;
    double others = 0;
    for (Index j = 0; j < n; ++j) {
      const double product = kernels::dot(W.row(i).data(), W.row(j).data(), d);
      if (j != i) others += product * product / square;
    }
    found.interference[i] = static_cast<float>(others);
    found.dimensionality[i] = static_cast<float>(square / (square + others));
  }
  found.dimensions_per_feature = total == 0 ? 0 : static_cast<double>(d) / total;
  if (d == 2) found.gaps = gaps_between(W, found.representation);
  return found;
}

}  // namespace superposition
