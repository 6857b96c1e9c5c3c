// Loss and gradients of one batch: mean over samples of (||x - x_hat||^2 + penalty), by hand-written backpropagation.
// Works in tiles of samples, so nothing of size [batch, d_sae] exists. core/README.md derives the equations.
#pragma once

#include <cstdint>
#include <vector>

#include "auxiliary_loss.h"
#include "config.h"
#include "gradient_sums.h"
#include "matrix.h"
#include "relu_tile.h"
#include "sae.h"
#include "variants/any_variant.h"

namespace superposition {

/// The samples of one batch: rows of data [*, d_in] picked by rows, or the first count rows when rows is null.
struct Batch {
  const Matrix& data;
  const std::uint32_t* rows;
  Index count;
};

/// How a batch is passed through.
struct PassOptions {
  float sparsity_scale = 1;                // in [0, 1], multiplies the sparsity penalty
  const std::vector<int>* dead = nullptr;  // latents that the auxiliary loss should revive
  bool inference = false;                  // codes as outside training: batch_topk by its estimated threshold
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

  /// Forward and backward pass. The gradients are valid until the next call.
  BatchReport compute(const Sae& sae, const Batch& batch, const PassOptions& options = {});

  /// Gradients of the loss by each weight, in the layout of the weights; empty for parts that are not trained. The
  /// optimizer may work on them.
  Sae& gradients() { return sums_.gradients; }

  /// Whether each latent fired in the last batch [d_sae].
  const std::vector<int>& fired() const { return fired_; }

  /// Renews the parameters that the variant estimates from the last batch.
  void estimate(Sae& sae);

 private:
  template <class Policy>
  void run(Policy& variant, const Batch& batch, const PassOptions& options, const BackwardPass& pass);
  void load_tile(const Sae& sae, const Batch& batch, Index first);
  void encode_tile(const Sae& sae);
  template <class Policy>
  void run_tile(Policy& variant, const PassOptions& options, const BackwardPass& pass);
  void run_relu_tile(const Relu& variant, const BackwardPass& pass);
  template <class Policy>
  void activate(Policy& variant, const BackwardPass& pass);
  void reconstruct(const Sae& sae);
  void count(double code_sum, double active);
  void divide_by_prefix();
  kernels::Lists prefix_lists(std::size_t prefix) const;
  void backpropagate_decoder(const BackwardPass& pass);
  double penalise_weights(const Sae& sae, float scale);
  SampleView sample(Index row) const;

  Config config_;
  AnyVariant variant_;
  CodeLists codes_;  // of one tile
  GradientSums sums_;
  ReluTile relu_tile_;
  AuxiliaryLoss auxiliary_;
  std::vector<int> prefixes_;                  // [P], nested, the last d_sae
  std::vector<std::vector<int>> prefix_ends_;  // [P - 1, tile], where each sample's codes leave the prefix
  Matrix gathered_;                            // [tile, d_in], samples picked from the data
  Matrix differences_;                         // [tile, d_in], x - b_dec
  const float* x_ = nullptr;                   // [tile, d_in]
  const float* centred_ = nullptr;             // [tile, d_in], x or x - b_dec
  Matrix pre_;                                 // [tile, d_sae]
  Index tile_count_ = 0;                       // rows of the tile in use
  std::vector<Matrix> residuals_;  // [P] of [tile, d_in], x_hat - x of each prefix, then its share of the gradient
  std::vector<float> through_;     // of each active latent: gradient by the code, then by the pre-activation
  std::vector<int> fired_;         // [d_sae], 1 once a latent fired
  double squared_error_ = 0;
  double other_loss_ = 0;
  double code_sum_ = 0;
  double active_count_ = 0;
  bool many_fired_ = false;  // in the tile before, of the same batch
};

}  // namespace superposition
