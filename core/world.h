// The synthetic world: true feature directions and the activations made of them,
// x = sum_i a_i f_i + noise (Elhage et al. 2022, Sharkey et al. 2022). The trainer learns from it, metrics compare with
// it.
#pragma once

#include <vector>

#include "config.h"
#include "copula.h"
#include "hierarchy.h"
#include "matrix.h"
#include "rng.h"

namespace superposition {

/// Activations and the coefficients of the true features that they are made of (0 = not active).
struct Samples {
  Matrix activations;   // [n, d_in]
  Matrix coefficients;  // [n, n_features]
};

/// True directions, unit rows [n_features, d_in], drawn from the world stream of the seed.
Matrix draw_features(const Config& config);

/// Probability that each feature fires, given that its parent does (bernoulli) [n_features].
Vector feature_probabilities(const Config& config);

/// Draws samples one after another from a stream of its own.
class Sampling {
 public:
  Sampling(const Config& config, Matrix features, Purpose purpose);

  /// Fills the rows of activations [n, d_in]; the coefficients are forgotten.
  void fill(Matrix& activations);

  /// n samples with their coefficients.
  Samples draw(Index n);

 private:
  void draw_coefficients(float* coefficients);
  void draw_active_features();
  double draw_magnitude(double normal);
  void compose(const float* coefficients, float* activation);

  Config config_;
  Matrix features_;       // [n_features, d_in]
  Vector probabilities_;  // [n_features]
  Stream stream_;
  GaussianCopula copula_;
  Hierarchy hierarchy_;
  std::vector<char> fires_;  // [n_features]
  std::vector<int> order_;   // a permutation of the features; its first active_ entries fire
  Index active_ = 0;
  std::vector<std::uint32_t> active_bits_;  // one bit a feature, 32 a word
  std::vector<double> normals_;             // [n_features + d_in + padding]
  double* noise_ = nullptr;                 // [d_in] of them, for the sample whose coefficients were drawn last
  Vector scratch_;                          // [n_features], 0 between two samples
};

}  // namespace superposition
