// AuxK, the auxiliary loss that keeps dead latents learning (Gao et al. 2024): for every sample the aux_k dead latents
// with the largest pre-activations reconstruct what the others left, e = x - x_hat, held fixed:
// aux_coefficient * ||e - sum_j ReLU(pre_j) W_dec[j]||^2. Called by gradient.cpp.
#pragma once

#include <vector>

#include "config.h"
#include "gradient_sums.h"
#include "variants/topk.h"

namespace superposition {

class AuxiliaryLoss {
 public:
  explicit AuxiliaryLoss(const Config& config);

  /// Adds one sample's share to the sums and returns its loss. residual is x_hat - x [d_in], dead are latents.
  double add(const SampleView& sample, const float* residual, const std::vector<int>& dead, const BackwardPass& pass,
             GradientSums& sums);

 private:
  float coefficient_;
  LargestK largest_;
  CodeLists chosen_;  // of one sample
  Vector dead_pre_;   // [d_sae], pre-activations of the dead latents, gathered
  Vector error_;      // [d_in]
  Vector delta_;      // [d_sae]
};

}  // namespace superposition
