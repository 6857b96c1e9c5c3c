// Non-negative lasso by coordinate descent and by FISTA, non-negative matching pursuit; see sparse_coding.h.
#include "sparse_coding.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "tile_kernels.h"

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

struct Lasso {
  const Matrix& dictionary;         // [m, d]
  const std::vector<int>& support;  // the codes that may move
  float half_lambda;
};

// Coordinate descent from codes [m], whose residual x - codes D [d] is given: both are brought to the optimum.
[[gnu::noinline]] void descend(const Lasso& lasso, Vector& residual, float* codes) {
  constexpr int most_sweeps = 1000;
  constexpr float tolerance = 1e-6f;
  const Index d = residual.size();
  float largest_move = 1;
  for (int sweep = 0; sweep < most_sweeps && largest_move > tolerance; ++sweep) {
    largest_move = 0;
    for (const int j : lasso.support) {
      const float* direction = lasso.dictionary.row(j).data();
      const float square = kernels::dot(direction, direction, d);
      if (square == 0) continue;
      const float target = codes[j] + (kernels::dot(direction, residual.data(), d) - lasso.half_lambda) / square;
      const float move = (target > 0 ? target : 0) - codes[j];
      if (move == 0) continue;
      codes[j] += move;
      kernels::add_scaled(residual.data(), -move, direction, d);
      largest_move = std::fmax(largest_move, std::fabs(move));
    }
  }
}

// The direction outside the support that explains most of a residual [d], and more than `most`, with a code above 0;
// -1 where none does.
[[gnu::noinline]] int best_direction(const Matrix& dictionary, const Vector& residual, const std::vector<int>& support,
                                     float most) {
  const Index d = residual.size();
  int best = -1;
  for (int j = 0; j < dictionary.rows(); ++j) {
    const float* direction = dictionary.row(j).data();
    const float along = kernels::dot(direction, residual.data(), d);
    if (along <= 0 || std::find(support.begin(), support.end(), j) != support.end()) continue;
    const float explained = along * (along / kernels::dot(direction, direction, d));
    if (explained <= most) continue;
    most = explained;
    best = j;
  }
  return best;
}

}  // namespace

void Fista::prepare(const Matrix& dictionary) {
  dictionary_ = &dictionary;
  transposed_ = dictionary.transpose();
  // A tenth of reserve, since the curvature is found from below.
  step_ = 1 / (1.1f * largest_curvature(dictionary) + 1e-12f);
  zero_ = Vector::Zero(dictionary.cols());
  pull_ = Vector::Constant(dictionary.rows(), -half_lambda_);
}

void Fista::infer(const float* x, Index n, float* codes) {
  const Index d = transposed_.rows();
  const Index m = transposed_.cols();
  ahead_ = Matrix::Zero(n, m);
  residual_.resize(n, d);
  slope_.resize(n, m);
  std::fill(codes, codes + n * m, 0.0f);
  float momentum = 1;
  for (int iteration = 0; iteration < iterations_; ++iteration) {
    kernels::affine(ahead_.data(), dictionary_->data(), zero_.data(), residual_.data(), n, m, d);
    kernels::subtract_from(residual_.data(), x, n * d);
    kernels::affine(residual_.data(), transposed_.data(), pull_.data(), slope_.data(), n, d, m);
    const float next_momentum = (1 + std::sqrt(1 + 4 * momentum * momentum)) / 2;
    kernels::proximal_step(codes, ahead_.data(), slope_.data(), {step_, (momentum - 1) / next_momentum}, n * m);
    momentum = next_momentum;
  }
}

Matrix nonnegative_lasso(const Matrix& dictionary, const Matrix& x, double lambda) {
  std::vector<int> all(static_cast<std::size_t>(dictionary.rows()));
  for (std::size_t j = 0; j < all.size(); ++j) all[j] = static_cast<int>(j);
  Matrix codes = Matrix::Zero(x.rows(), dictionary.rows());
  for (Index r = 0; r < x.rows(); ++r) {
    Vector residual = x.row(r).transpose();
    descend({dictionary, all, static_cast<float>(lambda / 2)}, residual, codes.row(r).data());
  }
  return codes;
}

Matrix nonnegative_omp(const Matrix& dictionary, const Matrix& x, int k) {
  Matrix codes = Matrix::Zero(x.rows(), dictionary.rows());
  std::vector<int> support;
  for (Index r = 0; r < x.rows(); ++r) {
    support.clear();
    Vector residual = x.row(r).transpose();
    // What is this small against x is rounding.
    const float least = 1e-9f * kernels::dot(residual.data(), residual.data(), residual.size());
    for (int picks = 0; picks < k; ++picks) {
      const int next = best_direction(dictionary, residual, support, least);
      if (next < 0) break;
      support.push_back(next);
      descend({dictionary, support, 0}, residual, codes.row(r).data());
    }
  }
  return codes;
}

Matrix read_features(const Matrix& features, const Matrix& x) { return nonnegative_lasso(features, x, 0.2); }

}  // namespace superposition
