// Random, spread and orthogonal directions; see geometry.h. Sums run in double and in a fixed order.
#include "geometry.h"

#include <cmath>

#include "elementary.h"
#include "kernels.h"

namespace superposition {

namespace {

using DoubleMatrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

// Settings of the "spread" world: with these, 32 directions in 8 dimensions reach a largest cosine near 0.27.
constexpr double sharpness = 20;
constexpr int spread_steps = 2000;
constexpr double spread_rate = 0.01;

// Of two rows of a row-major matrix, by their addresses: unoptimised builds take ten times as long by (i, d).
template <class Scalar>
double dot(const Scalar* a, const Scalar* b, Index n) {
  double sum = 0;
  for (Index d = 0; d < n; ++d) sum += static_cast<double>(a[d]) * static_cast<double>(b[d]);
  return sum;
}

template <class AnyMatrix>
void normalise(AnyMatrix& directions, Index i) {
  using Scalar = typename AnyMatrix::Scalar;
  Scalar* row = directions.row(i).data();
  const double norm = std::sqrt(dot(row, row, directions.cols()));
  for (Index d = 0; d < directions.cols(); ++d)
    row[d] = norm > 0 ? static_cast<Scalar>(static_cast<double>(row[d]) / norm) : static_cast<Scalar>(d == 0 ? 1 : 0);
}

// Gradient of logsumexp_{i<j} sharpness * f_i . f_j by the rows of f; each row's own component is removed, since
// only the direction counts.
void spread_gradient(const DoubleMatrix& f, DoubleMatrix& gradient) {
  gradient.setZero();
  const Index n = f.cols();
  double total = 0;
  for (Index i = 0; i < f.rows(); ++i) {
    const double* f_i = f.row(i).data();
    double* gradient_i = gradient.row(i).data();
    for (Index j = 0; j < i; ++j) {
      const double* f_j = f.row(j).data();
      double* gradient_j = gradient.row(j).data();
      const double weight = exact_exp(sharpness * dot(f_i, f_j, n));
      total += weight;
      for (Index d = 0; d < n; ++d) {
        gradient_i[d] += weight * f_j[d];
        gradient_j[d] += weight * f_i[d];
      }
    }
  }
  for (Index i = 0; i < f.rows(); ++i) {
    const double* f_i = f.row(i).data();
    double* gradient_i = gradient.row(i).data();
    const double own = dot(gradient_i, f_i, n);
    for (Index d = 0; d < n; ++d) gradient_i[d] = sharpness * (gradient_i[d] - own * f_i[d]) / total;
  }
}

}  // namespace

void normalise_rows(Matrix& directions) {
  kernels::normalise_rows(directions.data(), directions.rows(), directions.cols());
}

Matrix random_directions(Index n, Index d, Stream& stream) {
  Matrix directions(n, d);
  for (Index i = 0; i < n; ++i)
    for (Index j = 0; j < d; ++j) directions(i, j) = static_cast<float>(stream.normal());
  normalise_rows(directions);
  return directions;
}

void spread_apart(Matrix& directions) {
  if (directions.rows() < 2) return;
  DoubleMatrix f = directions.cast<double>();
  DoubleMatrix gradient(f.rows(), f.cols());
  DoubleMatrix first = DoubleMatrix::Zero(f.rows(), f.cols());
  DoubleMatrix second = first;
  double correction1 = 1;
  double correction2 = 1;
  for (int step = 0; step < spread_steps; ++step) {
    spread_gradient(f, gradient);
    correction1 *= 0.9;
    correction2 *= 0.999;
    for (Index i = 0; i < f.size(); ++i) {
      const double g = gradient.data()[i];
      double& m = first.data()[i];
      double& v = second.data()[i];
      m = 0.9 * m + 0.1 * g;
      v = 0.999 * v + 0.001 * g * g;
      f.data()[i] -= spread_rate * (m / (1 - correction1)) / (std::sqrt(v / (1 - correction2)) + 1e-8);
    }
    for (Index i = 0; i < f.rows(); ++i) normalise(f, i);
  }
  directions = f.cast<float>();
}

Vector geometric_median(const Matrix& x) {
  Eigen::VectorXd median = Eigen::VectorXd::Zero(x.cols());
  for (Index r = 0; r < x.rows(); ++r)
    for (Index d = 0; d < x.cols(); ++d) median[d] += static_cast<double>(x(r, d)) / static_cast<double>(x.rows());
  for (int iteration = 0; iteration < 100; ++iteration) {
    Eigen::VectorXd weighted = Eigen::VectorXd::Zero(x.cols());
    double weights = 0;
    for (Index r = 0; r < x.rows(); ++r) {
      double square = 1e-12;  // a sample at the median itself would have infinite weight
      for (Index d = 0; d < x.cols(); ++d) {
        const double apart = static_cast<double>(x(r, d)) - median[d];
        square += apart * apart;
      }
      const double weight = 1 / std::sqrt(square);
      weights += weight;
      for (Index d = 0; d < x.cols(); ++d) weighted[d] += weight * static_cast<double>(x(r, d));
    }
    for (Index d = 0; d < x.cols(); ++d) median[d] = weighted[d] / weights;
  }
  return median.cast<float>();
}

void orthogonalise(Matrix& directions) {
  DoubleMatrix f = directions.cast<double>();
  for (Index i = 0; i < f.rows(); ++i) {
    double* f_i = f.row(i).data();
    // Twice is enough (Kahan; Parlett 1980): the second pass removes what rounding left.
    for (int pass = 0; pass < 2; ++pass) {
      for (Index j = 0; j < i; ++j) {
        const double* f_j = f.row(j).data();
        const double along = dot(f_i, f_j, f.cols());
        for (Index d = 0; d < f.cols(); ++d) f_i[d] -= along * f_j[d];
      }
    }
    normalise(f, i);
  }
  directions = f.cast<float>();
}

}  // namespace superposition
