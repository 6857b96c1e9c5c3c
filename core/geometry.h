// Directions in space: random on the sphere, pushed apart, or orthogonal. The world draws its true features with these,
// the autoencoder its first decoder, chance its random dictionaries.
#pragma once

#include "matrix.h"
#include "rng.h"

namespace superposition {

/// Makes every row a unit vector; a row of zeros becomes the first axis.
void normalise_rows(Matrix& directions);

/// Uniform on the unit sphere: normalised Gaussian rows [n, d].
Matrix random_directions(Index n, Index d, Stream& stream);

/// Lowers the coherence of unit rows [n, d]: minimises logsumexp over i != j of 20 cos(f_i, f_j) by Adam.
void spread_apart(Matrix& directions);

/// The point [d] that minimises the sum of distances to the rows of x [n, d]: Weiszfeld's iteration from the mean.
Vector geometric_median(const Matrix& x);

/// Gram-Schmidt on rows [n, d] with n <= d.
void orthogonalise(Matrix& directions);

}  // namespace superposition
