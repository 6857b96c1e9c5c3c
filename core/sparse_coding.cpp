// Non-negative lasso by coordinate descent and by FISTA; see sparse_coding.h.
#include "sparse_coding.h"

#include <cmath>
#include <numeric>

#include "kernels.h"

namespace superposition {

namespace {

// Largest eigenvalue of D^T D by power iteration: thirty steps come within a few percent, from below.
float largest_curvature(const Matrix& dictionary) {
  Vector direction(dictionary.cols());
  for (Index i = 0; i < direction.size(); ++i)
    direction[i] = 1 + static_cast<float>(i) / static_cast<float>(direction.size());
  float norm = std::sqrt(kernels::dot(direction.data(), direction.data(), direction.size()));
  for (int round = 0; round < 30 && norm > 0; ++round) {
    direction /= norm;
    Vector next = Vector::Zero(direction.size());
    for (Index j = 0; j < dictionary.rows(); ++j) {
      const float* row = dictionary.row(j).data();
      kernels::add_scaled(next.data(), kernels::dot(row, direction.data(), next.size()), row, next.size());
    }
    direction = next;
    norm = std::sqrt(kernels::dot(next.data(), next.data(), next.size()));
  }
  return norm;
}

}  // namespace

void Fista::prepare(const Matrix& dictionary, int iterations) {
  dictionary_ = &dictionary;
  iterations_ = iterations;
  // A tenth of reserve, since the curvature is found from below.
  step_ = 1 / (1.1f * largest_curvature(dictionary) + 1e-12f);
  codes_.resize(dictionary.rows());
  ahead_.resize(dictionary.rows());
  gradients_.resize(dictionary.rows());
  residual_.resize(dictionary.cols());
  order_.resize(static_cast<std::size_t>(dictionary.rows()));
  std::iota(order_.begin(), order_.end(), 0);
}

const Vector& Fista::infer(const float* x) {
  const Matrix& D = *dictionary_;
  const Index m = D.rows();
  const Index d = D.cols();
  const kernels::Rows rows{order_.data(), m};
  codes_.setZero();
  ahead_.setZero();
  float momentum = 1;
  for (int iteration = 0; iteration < iterations_; ++iteration) {
    for (Index i = 0; i < d; ++i) residual_[i] = x[i];
    for (Index j = 0; j < m; ++j)
      if (ahead_[j] != 0) kernels::add_scaled(residual_.data(), -ahead_[j], D.row(j).data(), d);
    kernels::dot_rows(gradients_.data(), rows, D.data(), residual_.data(), d);
    const float next_momentum = (1 + std::sqrt(1 + 4 * momentum * momentum)) / 2;
    const float weight = (momentum - 1) / next_momentum;
    momentum = next_momentum;
    for (Index j = 0; j < m; ++j) {
      const float moved = ahead_[j] + step_ * (gradients_[j] - lambda_ / 2);
      const float code = moved > 0 ? moved : 0;
      ahead_[j] = code + weight * (code - codes_[j]);
      codes_[j] = code;
    }
  }
  return codes_;
}

Matrix nonnegative_lasso(const Matrix& dictionary, const Matrix& x, double lambda) {
  constexpr int most_sweeps = 1000;
  constexpr float tolerance = 1e-6f;
  const Index d = dictionary.cols();
  const auto half_lambda = static_cast<float>(lambda / 2);
  Matrix codes = Matrix::Zero(x.rows(), dictionary.rows());
  for (Index r = 0; r < x.rows(); ++r) {
    Vector residual = x.row(r).transpose();
    float largest_move = 1;
    for (int sweep = 0; sweep < most_sweeps && largest_move > tolerance; ++sweep) {
      largest_move = 0;
      for (Index j = 0; j < dictionary.rows(); ++j) {
        const float* direction = dictionary.row(j).data();
        const float square = kernels::dot(direction, direction, d);
        if (square == 0) continue;
        const float target = codes(r, j) + (kernels::dot(direction, residual.data(), d) - half_lambda) / square;
        const float move = (target > 0 ? target : 0) - codes(r, j);
        if (move == 0) continue;
        codes(r, j) += move;
        kernels::add_scaled(residual.data(), -move, direction, d);
        largest_move = std::fmax(largest_move, std::fabs(move));
      }
    }
  }
  return codes;
}

}  // namespace superposition
