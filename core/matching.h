// Which latent is which feature: cosines of true directions and decoder rows, and the optimal one-to-one match
// (Hungarian method; SAELens sae_lens/synthetic/evals.py, O'Neill et al. 2024). Metrics, diagnoses and plots build on
// it.
#pragma once

#include <vector>

#include "matrix.h"

namespace superposition {

/// Cosine of every row of a [n, d] with every row of b [m, d], [n, m]; 0 where a row has no finite length.
Matrix cosine_matrix(const Matrix& a, const Matrix& b);

struct Match {
  std::vector<int> column_of_row;  // -1 where there are more rows than columns and this one was left over
  double total_cost = 0;
};

/// Assigns rows to columns, one to one, at the least total cost; cost [n, m] of any shape. Shortest augmenting paths
/// (Jonker and Volgenant 1987), O(min(n, m)^2 max(n, m)). Equal costs go to the lower index.
Match minimum_cost_match(const Matrix& cost);

/// The match of features (rows) and latents (columns) that maximises the sum of |cosine|; of two that are equal up to
/// sign, as with opposite features, it takes the one with the positive cosine.
Match match_features(const Matrix& cosine);

}  // namespace superposition
