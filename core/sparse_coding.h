// Sparse coding with a known dictionary: the best non-negative codes for given directions, without an encoder. Reads
// which true features an activation contains, trains the variant sparse_coding, and is the yardstick for what a
// one-layer encoder loses.
#pragma once

#include "matrix.h"

namespace superposition {

/// Codes a >= 0 [n, m] that minimise ||x - a D||^2 + lambda * sum a for every row of x [n, d]; dictionary D [m, d].
/// Coordinate descent (Friedman et al. 2007) until no code moves by more than 1e-6, at most 1000 sweeps: with more
/// directions than dimensions and a small lambda it may stop a little short of the optimum.
Matrix nonnegative_lasso(const Matrix& dictionary, const Matrix& x, double lambda);

/// Which true features rows of x [n, d_in] contain, [n, n_features]: the same over the true dictionary, lambda 0.2.
Matrix read_features(const Matrix& features, const Matrix& x);

/// Codes a >= 0 [n, m] of every row of x [n, d] with at most k of them above 0, by non-negative orthogonal matching
/// pursuit (Pati et al. 1993; Bruckstein et al. 2008): k times the direction that explains most of what is left joins
/// the support, and all codes on it are fitted anew by non-negative least squares. Equal directions: the lower index.
Matrix nonnegative_omp(const Matrix& dictionary, const Matrix& x, int k);

/// Steps of FISTA: the codes then stand within a percent on toys of this size.
inline constexpr int inference_iterations = 60;

/// The codes of nonnegative_lasso by a fixed number of steps of accelerated proximal gradient descent (FISTA; Beck and
/// Teboulle 2009), a tile of samples at a time.
class Fista {
 public:
  Fista(double lambda, int iterations) : half_lambda_(static_cast<float>(lambda / 2)), iterations_(iterations) {}

  /// Takes the dictionary [m, d], which must outlive the calls of infer().
  void prepare(const Matrix& dictionary);

  /// Codes [n, m] of the rows of x [n, d].
  void infer(const float* x, Index n, float* codes);

 private:
  const Matrix* dictionary_ = nullptr;
  Matrix transposed_;  // [d, m]
  float half_lambda_;
  int iterations_;
  float step_ = 0;   // 1 / half the largest curvature of the squared error
  Vector zero_;      // [d]
  Vector pull_;      // [m], -lambda / 2, what the penalty adds to a code's slope
  Matrix ahead_;     // [n, m], codes with momentum
  Matrix residual_;  // [n, d]
  Matrix slope_;     // [n, m], half the descent of the loss along each code
};

}  // namespace superposition
