// Sparse coding with a known dictionary: the best non-negative codes for given directions, without an encoder. Reads
// which true features an activation contains, trains the variant sparse_coding, and is the yardstick for what a
// one-layer encoder loses.
#pragma once

#include <vector>

#include "matrix.h"

namespace superposition {

/// Codes a >= 0 [n, m] that minimise ||x - a D||^2 + lambda * sum a for every row of x [n, d]; dictionary D [m, d].
/// Coordinate descent (Friedman et al. 2007) until no code moves by more than 1e-6, at most 1000 sweeps: with more
/// directions than dimensions and a small lambda it may stop a little short of the optimum.
Matrix nonnegative_lasso(const Matrix& dictionary, const Matrix& x, double lambda);

/// The same codes by a fixed number of steps of accelerated proximal gradient descent (FISTA; Beck and Teboulle 2009),
/// one sample at a time.
class Fista {
 public:
  explicit Fista(float lambda) : lambda_(lambda) {}

  /// Takes the dictionary [m, d], which must outlive the calls of infer().
  void prepare(const Matrix& dictionary, int iterations);

  /// Codes [m] of one sample x [d], valid until the next call.
  const Vector& infer(const float* x);

 private:
  const Matrix* dictionary_ = nullptr;
  float lambda_;
  int iterations_ = 0;
  float step_ = 0;    // 1 / largest curvature of the squared error
  Vector codes_;      // [m]
  Vector ahead_;      // [m], codes with momentum
  Vector residual_;   // [d]
  Vector gradients_;  // [m], half of them, downhill
  std::vector<int> order_;
};

}  // namespace superposition
