// Dictionary learning with full inference (Olshausen and Field 1997; Mairal et al. 2009): the codes of a sample
// minimise
// ||x - b_dec - z W_dec||^2 + lambda * sum_j z_j over z >= 0, by FISTA, and only the dictionary is trained. No encoder:
// it is the yardstick for what a one-layer encoder loses.
#pragma once

#include "../sparse_coding.h"
#include "variant.h"

namespace superposition {

class SparseCoding : public Variant {
 public:
  static constexpr bool infers = true;

  explicit SparseCoding(const Config& config)
      : d_sae_(config.d_sae), lambda_(config.l1_coefficient), fista_(lambda_, inference_iterations) {}

  void prepare(const Sae& sae) { fista_.prepare(sae.W_dec); }

  /// Codes [n, d_sae] of a tile of inputs [n, d_in]; they stand in for the pre-activations.
  void infer(const float* centred, kernels::Size n, float* codes) { fista_.infer(centred, n, codes); }

  void activate(const SampleView& sample, ActiveCodes& active) const { active.take_above(sample.pre, d_sae_, 0); }

  double backward(const BackwardPass&, const SampleView&, const ActiveCodes& active, float* through) const {
    // The codes are at their optimum: to first order the loss does not change with them, and there is no encoder.
    for (int a = 0; a < active.count; ++a) through[a] = 0;
    return 0;
  }

  double penalty(const BackwardPass&, const kernels::Tally& codes) const { return lambda_ * codes.sum; }

 private:
  kernels::Size d_sae_;
  double lambda_;
  Fista fista_;
};

}  // namespace superposition
