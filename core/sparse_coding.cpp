// Non-negative lasso by coordinate descent; see sparse_coding.h.
#include "sparse_coding.h"

#include <cmath>

#include "kernels.h"

namespace superposition {

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

Matrix read_features(const Matrix& features, const Matrix& x) { return nonnegative_lasso(features, x, 0.2); }

}  // namespace superposition
