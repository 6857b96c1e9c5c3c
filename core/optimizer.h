// From gradients to weights: SGD or Adam (Kingma and Ba 2015), the learning-rate schedule, frozen and tied parts, and
// unit decoder rows with the parallel part of their gradient removed (Bricken et al. 2023). Called by trainer.cpp.
#pragma once

#include <vector>

#include "config.h"
#include "matrix.h"
#include "sae.h"

namespace superposition {

/// Learning rate of step (counted from 0): linear warm-up, constant, linear decay that reaches 0 at config.steps.
double learning_rate(const Config& config, int step);

/// Factor of the sparsity penalty at step: linear from 0 to 1 over sparsity_warmup_steps.
double sparsity_scale(const Config& config, int step);

class Optimizer {
 public:
  explicit Optimizer(const Config& config);

  /// One step on the weights; parts without a gradient (empty) stay. The gradient of the decoder
  /// is projected, and joined by the encoder's where they are tied, in place. Returns false when a weight is no longer
  /// finite.
  bool update(Sae& sae, Sae& gradients, int step);

  /// Forgets the moments of these latents, which start anew.
  void forget(const std::vector<int>& latents);

 private:
  template <class Part>
  bool apply(Part Sae::* part, Sae& sae, const Part& gradient);
  bool update_encoder(Sae& sae, const Sae& gradients);
  bool update_decoder(Sae& sae, Sae& gradients);

  Config config_;
  Sae first_, second_;  // Adam's moments, in the shape of the weights
  double rate_ = 0;
  double beta1_power_ = 1;
  double beta2_power_ = 1;
};

}  // namespace superposition
