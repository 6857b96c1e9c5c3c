// Features with parents: a child fires only when its parent does, so that its probability is the one given that the
// parent fires; with exclusive children at most one child of a parent fires, chosen uniformly among those that would
// (Chanin et al. 2024; hierarchical features of SAELens' synthetic data). The world draws by it, problem() asks whether
// the parents are possible.
#pragma once

#include <string>
#include <vector>

#include "config.h"
#include "rng.h"

namespace superposition {

class Hierarchy {
 public:
  /// config.parents must have no problem.
  explicit Hierarchy(const Config& config);

  /// Turns off the children that may not fire; fires [n_features].
  void prune(Stream& stream, std::vector<char>& fires) const;

 private:
  std::vector<int> order_;                  // the features, parents before their children
  std::vector<std::vector<int>> children_;  // of each feature, ascending
  bool exclusive_;
};

/// An empty string, or one sentence about parents: one for each feature, that exists and is not its own descendant.
std::string parents_problem(const Config& config);

}  // namespace superposition
