// What the directions of a toy model's features look like (Elhage et al. 2022): how strongly each is represented, how
// much of the hidden space it has to itself, and how they lie to each other. Called by the bindings and the tests.
#pragma once

#include <vector>

#include "matrix.h"

namespace superposition {

/// Features with |W_i| > 0.5: the norms are near 0 or near 1, halfway tells them apart. W [n_features, d_hidden].
int represented(const Matrix& W);

struct ToyMeasures {
  int represented;
  double dimensions_per_feature;  // D* = d_hidden / |W|_F^2
  Vector representation;          // |W_i|, [n_features]
  Vector interference;            // sum over j != i of (W_i/|W_i| . W_j)^2, [n_features]
  Vector dimensionality;          // D_i = |W_i|^2 / sum over j of (W_i/|W_i| . W_j)^2, 0 where W_i = 0, [n_features]
  std::vector<double> gaps;       // degrees between neighbouring represented features, ascending; d_hidden = 2 only
};

/// Of directions W [n_features, d_hidden].
ToyMeasures toy_measures(const Matrix& W);

}  // namespace superposition
