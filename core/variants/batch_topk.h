// The BatchTopK autoencoder: of all ReLU(pre) in a batch of B samples, the k B largest are kept, so that samples may
// use more or fewer latents; equal values go to the earlier sample, then to the lower latent (Bussmann et al. 2024).
// Outside training a latent fires above one threshold, the running mean of the batches' smallest kept value.
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include "../selection.h"
#include "variant.h"

namespace superposition {

class BatchTopK : public Variant {
 public:
  static constexpr bool looks_ahead = true;

  explicit BatchTopK(const Config& config) : d_sae_(config.d_sae), k_(config.k), candidates_(1, config.d_sae) {}

  /// Outside training: the threshold as it was estimated.
  void prepare(const Sae& sae) {
    threshold_ = sae.threshold[0];
    ties_ = 0;
  }

  /// Announces a batch of that many samples, which consider() then sees one by one.
  void look_ahead(kernels::Size samples) {
    wanted_ = static_cast<std::size_t>(std::fmax(1, std::floor(k_ * static_cast<double>(samples) + 0.5)));
    kept_.clear();
    floor_ = 0;
  }

  [[gnu::noinline]] void consider(const SampleView& sample) {
    ActiveCodes candidates = candidates_.open();
    candidates.take_above(sample.pre, d_sae_, floor_);
    kept_.insert(kept_.end(), candidates.code, candidates.code + candidates.count);
    if (kept_.size() >= 2 * wanted_) shorten();
  }

  /// Sets the cut of this batch from what was considered.
  [[gnu::noinline]] void choose() {
    smallest_kept_ = 0;
    if (kept_.size() > wanted_) shorten();
    if (kept_.empty()) {
      threshold_ = 0;
      return;
    }
    smallest_kept_ = *std::min_element(kept_.begin(), kept_.end());
    threshold_ = smallest_kept_;
    ties_ = static_cast<int>(std::count(kept_.begin(), kept_.end(), smallest_kept_));
  }

  [[gnu::noinline]] void activate(const SampleView& sample, ActiveCodes& active) {
    active.take_above(sample.pre, d_sae_, 0);
    active.keep_from(threshold_, ties_);
  }

  void estimate(Sae& sae) const {
    constexpr float memory = 0.99f;  // about a hundred batches
    float& threshold = sae.threshold[0];
    if (smallest_kept_ > 0)
      threshold = threshold == 0 ? smallest_kept_ : memory * threshold + (1 - memory) * smallest_kept_;
  }

 private:
  // Forgets all but the wanted_ largest; later values must exceed the smallest of them, for of equals the first wins.
  void shorten() {
    floor_ = divide_at(kept_.data(), static_cast<kernels::Size>(kept_.size()), static_cast<kernels::Size>(wanted_));
    kept_.resize(wanted_);
  }

  kernels::Size d_sae_;
  double k_;
  CodeLists candidates_;  // of one sample
  std::vector<float> kept_;
  std::size_t wanted_ = 1;
  float floor_ = 0;
  float threshold_ = 0;
  int ties_ = 0;  // how many more codes equal to the threshold fire
  float smallest_kept_ = 0;
};

}  // namespace superposition
