// The TopK autoencoder: z keeps the k largest of ReLU(pre), the rest is 0; no penalty (Gao et al. 2024). Equal values
// go to the lower index.
#pragma once

#include <algorithm>
#include <vector>

#include "variant.h"

namespace superposition {

/// Picks the k largest of a row of numbers, among those above 0.
class LargestK {
 public:
  explicit LargestK(int k) : k_(static_cast<std::size_t>(k)) { heap_.reserve(k_); }

  /// values [n] -> the k largest, ascending by index. A heap of the k best so far, its worst on top, sees each once.
  void pick(const float* values, kernels::Size n, ActiveCodes& picked) {
    heap_.clear();
    const auto better = [values](int a, int b) { return values[a] > values[b] || (values[a] == values[b] && a < b); };
    const auto bound = [&] { return heap_.size() < k_ ? 0.0f : values[heap_.front()]; };
    kernels::for_each_above(values, n, bound, [&](kernels::Size j) {
      if (heap_.size() == k_) {
        std::pop_heap(heap_.begin(), heap_.end(), better);
        heap_.pop_back();
      }
      heap_.push_back(static_cast<int>(j));
      std::push_heap(heap_.begin(), heap_.end(), better);
    });
    std::make_heap(heap_.begin(), heap_.end());
    std::sort_heap(heap_.begin(), heap_.end());  // as fast for few, and much less code than std::sort
    picked.clear();
    for (const int j : heap_) picked.add(j, values[j]);
  }

 private:
  std::size_t k_;
  std::vector<int> heap_;
};

class TopK : public Variant {
 public:
  explicit TopK(const Config& config) : d_sae_(config.d_sae), largest_(static_cast<int>(config.k)) {}

  [[gnu::noinline]] void activate(const SampleView& sample, ActiveCodes& active) {
    largest_.pick(sample.pre, d_sae_, active);
  }

 private:
  kernels::Size d_sae_;
  LargestK largest_;
};

}  // namespace superposition
