// Sparse coding with a known dictionary: the best non-negative codes for given directions, without an encoder. Reads
// which true features an activation contains, and is the yardstick for what a one-layer encoder loses.
#pragma once

#include "matrix.h"

namespace superposition {

/// Codes a >= 0 [n, m] that minimise ||x - a D||^2 + lambda * sum a for every row of x [n, d]; dictionary D [m, d].
/// Coordinate descent (Friedman et al. 2007) until no code moves by more than 1e-6, at most 1000 sweeps: with more
/// directions than dimensions and a small lambda it may stop a little short of the optimum.
Matrix nonnegative_lasso(const Matrix& dictionary, const Matrix& x, double lambda);

/// Which true features rows of x [n, d_in] contain, [n, n_features]: the same over the true dictionary, lambda 0.2.
Matrix read_features(const Matrix& features, const Matrix& x);

}  // namespace superposition
