// Features that fire together: a Gaussian copula over Bernoulli events. The features i that correlations name get
// g_i = sum_k L_ik e_k with independent standard normals e and L L^T = R, 1 on R's diagonal, rho where given, else 0;
// i fires when g_i < Phi^-1(p_i). So P(i fires) = p_i whatever R is, and rho is the correlation of the normals, not of
// the events (Emrich and Piedmonte 1991). The world draws from it, problem() asks whether R is possible.
#pragma once

#include <string>
#include <vector>

#include "config.h"
#include "matrix.h"
#include "rng.h"

namespace superposition {

/// The most features that correlations may name: the factor then takes 2 MB and 0.05 billion operations.
inline constexpr int most_correlated = 512;

class GaussianCopula {
 public:
  /// probabilities [n_features]; config.correlations must have no problem.
  GaussianCopula(const Config& config, const Vector& probabilities);

  /// Decides for the correlated features, and leaves the others as they are; fires [n_features].
  void draw(Stream& stream, std::vector<char>& fires);

 private:
  std::vector<int> features_;        // [m], ascending
  std::vector<double> thresholds_;   // [m]
  std::vector<double> factor_;       // L [m, m]
  std::vector<std::size_t> starts_;  // first entry of each row of L that is not 0 [m]
  std::vector<double> normals_;      // e [m + padding]
};

/// How many features the correlations name.
int correlated_features(const Config& config);

/// An empty string, or one sentence about correlations: features that do not exist, pairs given twice, or an R that no
/// normals can have (not positive semi-definite).
std::string correlation_problem(const Config& config);

}  // namespace superposition
