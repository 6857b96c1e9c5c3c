// Dictionary learning with full inference (Olshausen and Field 1997; Mairal et al. 2009): the codes of a sample minimise
// ||x - b_dec - z W_dec||^2 + lambda * sum_j z_j over z >= 0, by FISTA, and only the dictionary is trained. No encoder: it
// is the yardstick for what a one-layer encoder loses.
#pragma once

#include "../sparse_coding.h"
#include "variant.h"

namespace superposition {

class SparseCoding : public Variant {
 public:
  static constexpr bool infers = true;

  explicit SparseCoding(const Config& config) : lambda_(static_cast<float>(config.l1_coefficient)), fista_(lambda_) {}

  void prepare(const Sae& sae) { fista_.prepare(sae.W_dec, inference_iterations); }

  void activate(const SampleView& sample, ActiveCodes& active) {
    const Vector& z = fista_.infer(sample.centred);
    active.clear();
    for (kernels::Size j = 0; j < z.size(); ++j)
      if (z[j] > 0) active.add(j, z[j]);
  }

  double backward(const BackwardPass&, const SampleView&, const ActiveCodes& active, float* through) const {
    // The codes are at their optimum: to first order the loss does not change with them, and there is no encoder.
    for (int a = 0; a < active.count; ++a) through[a] = 0;
    return static_cast<double>(lambda_) * active.sum;
  }

 private:
  // As in the measurements of the literature on toys of this size; the codes then stand within a percent.
  static constexpr int inference_iterations = 60;

  float lambda_;
  Fista fista_;
};

}  // namespace superposition
