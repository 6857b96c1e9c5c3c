// The TopK autoencoder: z keeps the k largest of ReLU(pre), the rest is 0; no penalty (Gao et al. 2024). Equal values
// go to the lower index. Called by gradient.cpp and sae.cpp.
#pragma once

#include <algorithm>
#include <vector>

#include "../config.h"
#include "active_codes.h"

namespace superposition {

class TopK {
 public:
  explicit TopK(const Config& config) : d_sae_(config.d_sae), k_(static_cast<std::size_t>(config.k)) {
    heap_.reserve(k_);
  }

  /// pre [d_sae] -> the k largest above 0. A heap of the k best so far, its worst on top, sees each latent once.
  void activate(const float* pre, ActiveCodes& active) {
    heap_.clear();
    const auto better = [pre](int a, int b) { return pre[a] > pre[b] || (pre[a] == pre[b] && a < b); };
    const auto bound = [&] { return heap_.size() < k_ ? 0.0f : pre[heap_.front()]; };
    kernels::for_each_above(pre, d_sae_, bound, [&](kernels::Size j) {
      if (heap_.size() == k_) {
        std::pop_heap(heap_.begin(), heap_.end(), better);
        heap_.pop_back();
      }
      heap_.push_back(static_cast<int>(j));
      std::push_heap(heap_.begin(), heap_.end(), better);
    });
    std::sort(heap_.begin(), heap_.end());
    active.clear();
    for (const int j : heap_) active.add(j, pre[j]);
  }

  float code_penalty() const { return 0; }

 private:
  kernels::Size d_sae_;
  std::size_t k_;
  std::vector<int> heap_;
};

}  // namespace superposition
