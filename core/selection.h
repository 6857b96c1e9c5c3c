// The k largest of a row of codes without sorting it. Up to four are found among the four largest of each lane; more by
// a tournament: the row in blocks, the best of each block remembered, k times the best of the best taken out; many by
// dividing (Hoare 1961). Called by the topk variants.
#pragma once

#include <vector>

#include "kernels.h"
#include "variants/active_codes.h"

namespace superposition {

/// The k-th largest of values [n], 1 <= k <= n, which are moved about so that the first k are the largest.
float divide_at(float* values, kernels::Size n, kernels::Size k);

/// Picks the k largest of a row of numbers, among those above 0; of equal numbers the first.
class LargestK {
 public:
  explicit LargestK(int k) : k_(k) {}

  /// values [n] -> the k largest, ascending by index.
  void pick(const float* values, kernels::Size n, ActiveCodes& picked);

 private:
  float kth_largest(const float* values, kernels::Size n);
  void enter(const float* values, kernels::Size n);
  float winner() const;
  int take_out(float value);

  int k_;
  kernels::Size block_size_ = 0;
  std::vector<float> left_;  // [blocks, block_size_], what no round has taken out yet
  std::vector<float> best_;  // [blocks, lanes], largest in each lane of a block
};

}  // namespace superposition
