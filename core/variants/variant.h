// What a variant is: a policy that turns a sample into codes (activate) and carries the loss's gradient back through
// that choice (backward). The base gives what most variants leave as it is. gradient.cpp and sae.cpp call them.
#pragma once

#include "../config.h"
#include "../sae.h"
#include "active_codes.h"

namespace superposition {

/// One sample as the encoder sees it.
struct SampleView {
  const float* x;        // [d_in]
  const float* centred;  // [d_in], x - b_dec, or x when it is not subtracted
  const float* pre;      // [d_sae], centred W_enc + b_enc
};

/// What the samples of one batch share in the backward pass.
struct BackwardPass {
  const Sae& sae;
  Sae& gradients;        // for the variant's own parameters; W_enc and b_enc follow from what backward() returns
  float per_sample;      // 1 / batch size
  float sparsity_scale;  // in [0, 1], multiplies every sparsity penalty
};

class Variant {
 public:
  /// True when every positive pre-activation is its own code, so that a tile needs no lists (relu_tile.h).
  static constexpr bool code_is_relu = false;
  /// True when the codes do not come from the encoder: infer() then gives them in place of pre, a tile at a time.
  static constexpr bool infers = false;
  /// True when codes are chosen over the whole batch: consider() sees every sample first, then choose().
  static constexpr bool looks_ahead = false;

  /// Reads the variant's own parameters before a pass over samples.
  void prepare(const Sae&) {}

  /// Turns dLoss/dcode of the active latents, through[a], into dLoss/dpre, adds the gradients of the variant's own
  /// parameters, and returns what this sample adds to the loss beside its squared error and the penalty.
  double backward(const BackwardPass&, const SampleView&, const ActiveCodes&, float*) { return 0; }

  /// The sparsity penalty of samples whose codes were tallied.
  double penalty(const BackwardPass&, const kernels::Tally&) const { return 0; }

  /// Renews parameters that are estimated rather than trained, after a batch.
  void estimate(Sae&) {}
};

}  // namespace superposition
