// The latents that samples concern: what every variant's activation gives to decoding and to the backward pass.
#pragma once

#include <algorithm>
#include <vector>

#include "../list_kernels.h"

namespace superposition {

/// The latents of one sample in ascending order with their codes; entry a is latent[a], code[a]. A code of 0 does not
/// fire, but its latent still gets a gradient. A view with room for d_sae of them and what list_above overruns.
struct ActiveCodes {
  void clear() { count = 0; }

  void add(kernels::Size j, float z) {
    latent[count] = static_cast<int>(j);
    code[count++] = z;
  }

  /// Every latent whose value is above the bound, its code the value. values [n].
  void take_above(const float* values, kernels::Size n, float bound) {
    count = static_cast<int>(kernels::list_above(values, n, bound, latent, code));
  }

  /// Drops the codes below the threshold, and of those equal to it all but the first `ties`, which is counted down.
  void keep_from(float threshold, int& ties) {
    int kept = 0;
    for (int a = 0; a < count; ++a) {
      if (code[a] < threshold || (code[a] == threshold && ties-- <= 0)) continue;
      latent[kept] = latent[a];
      code[kept++] = code[a];
    }
    count = kept;
  }

  kernels::Rows rows() const { return {latent, count}; }

  int* latent;
  float* code;
  int count = 0;
};

/// The active codes of several samples, one after the other.
class CodeLists {
 public:
  CodeLists(kernels::Size samples, kernels::Size d_sae)
      : latent_(static_cast<std::size_t>(samples * d_sae + kernels::list_overrun)),
        code_(latent_.size()),
        sample_(latent_.size()) {}

  void clear() { starts_.assign(1, 0); }

  /// Room for the next sample's codes; close() makes them part of the lists.
  ActiveCodes open() { return {latent_.data() + total(), code_.data() + total()}; }
  void close(const ActiveCodes& active) {
    std::fill_n(sample_.begin() + total(), active.count, static_cast<int>(starts_.size()) - 1);
    starts_.push_back(total() + active.count);
  }

  ActiveCodes sample(kernels::Size r) {
    const int start = starts_[static_cast<std::size_t>(r)];
    return {latent_.data() + start, code_.data() + start, starts_[static_cast<std::size_t>(r) + 1] - start};
  }

  kernels::Lists lists() const {
    const auto samples = static_cast<kernels::Size>(starts_.size()) - 1;
    return {starts_.data(), starts_.data() + 1, latent_.data(), sample_.data(), samples};
  }

  /// Of all samples together.
  ActiveCodes all() { return {latent_.data(), code_.data(), total()}; }

  const float* codes() const { return code_.data(); }
  int total() const { return starts_.back(); }

 private:
  std::vector<int> latent_;
  std::vector<float> code_;
  std::vector<int> sample_;     // beside latent_
  std::vector<int> starts_{0};  // of each sample, and the end of the last
};

}  // namespace superposition
