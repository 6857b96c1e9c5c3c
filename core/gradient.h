// Loss and gradients of one batch: mean over samples of (||x - x_hat||^2 + penalty), by hand-written backpropagation.
// Works in tiles of samples, so nothing of size [batch, d_sae] exists. core/README.md derives the equations.
#pragma once

#include <cstdint>
#include <vector>

#include "config.h"
#include "matrix.h"
#include "sae.h"
#include "variants/any_variant.h"

namespace superposition {

/// The samples of one batch: rows of data [*, d_in] picked by rows, or the first count rows when rows is null.
struct Batch {
  const Matrix& data;
  const std::uint32_t* rows;
  Index count;
};

/// What the forward pass of one batch saw; means over its samples.
struct BatchReport {
  double reconstruction = 0;  // squared error summed over d_in
  double sparsity = 0;        // sum of codes
  double l0 = 0;              // latents that fire
  double dead = 0;            // share of latents that fired for no sample of the batch
  double penalty = 0;         // the loss is reconstruction + penalty
};

class BatchGradient {
 public:
  explicit BatchGradient(const Config& config);

  /// Forward and backward pass; sparsity_scale in [0, 1] multiplies the penalty. The gradients are valid until the next
  /// call.
  BatchReport compute(const Sae& sae, const Batch& batch, float sparsity_scale);

  /// Gradients of the loss by each weight, in the layout of the weights.
  const Sae& gradients() const { return gradients_; }

 private:
  void load_tile(const Sae& sae, const Batch& batch, Index first, Index count);
  void run_tile(const Sae& sae, Index count);
  void count_active();
  void backpropagate(const Sae& sae, Index row);
  void finish(const Sae& sae);
  double penalise_weights(const Sae& sae, float sparsity_scale);

  Config config_;
  AnyVariant variant_;
  ActiveCodes active_;
  Sae gradients_;
  Matrix W_enc_transposed_;  // [d_sae, d_in], gradient of the encoder while samples are summed
  Matrix x_;                 // [tile, d_in]
  Matrix centred_;           // [tile, d_in], x or x - b_dec
  Matrix pre_;               // [tile, d_sae]
  Vector residual_;          // [d_in], x_hat - x, then its share of the loss's gradient
  Vector through_;           // [d_sae], gradient by the pre-activation of each latent that fires
  std::vector<int> fired_;   // [d_sae], 1 once a latent fired
  float per_sample_ = 0;     // 1 / batch size
  float code_penalty_ = 0;   // derivative of the mean loss by a firing code's value
  double squared_error_ = 0;
  double code_sum_ = 0;
  double active_count_ = 0;
};

}  // namespace superposition
