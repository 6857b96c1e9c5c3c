// Loss and gradient of one toy model: h = W^T x, out = ReLU(W h + b) with W [n_features, d_hidden] (the transpose of
// the paper's W), loss = mean over samples of sum_i importance^i (x_i - out_i)^2 (Elhage et al. 2022). Called by
// toy_model.cpp, tile by tile.
#pragma once

#include "list_kernels.h"
#include "matrix.h"
#include "toy_config.h"

namespace superposition {

/// Rows and columns are filled up with zeros to whole vectors (see padded_features, padded_hidden); a gradient is 0
/// there, so they stay 0.
struct ToyWeights {
  Matrix W;  // [padded_features, padded_hidden]
  Vector b;  // [padded_features]
};

Index padded_features(const ToyConfig& config);
Index padded_hidden(const ToyConfig& config);
ToyWeights zero_weights(const ToyConfig& config);

/// Some samples, dense for the outputs and as lists of the features that are not 0 for the hidden layer.
struct ToySamples {
  /// The most samples at once: what they need then stays in the cache.
  static constexpr Index tile = 64;

  explicit ToySamples(const ToyConfig& config);

  Index rows = 0;
  Matrix x;      // [tile, padded_features]
  Matrix value;  // [tile, padded_features], of the features that are not 0, in ascending order
  Eigen::Matrix<int, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> index;  // [tile, padded_features]
  Index count[tile];

  kernels::Rows active(Index row) const { return {index.row(row).data(), count[row]}; }
};

class ToyGradient {
 public:
  explicit ToyGradient(const ToyConfig& config);

  /// Starts the gradient at zero, for a batch of so many samples.
  void begin(Index batch);

  /// Adds the gradient of some samples of the batch and returns their summed loss.
  double add(const ToyWeights& weights, const ToySamples& samples);

  /// The summed loss of some samples.
  double loss(const ToyWeights& weights, const ToySamples& samples);

  /// Of the mean loss over the batch, once all its samples were added.
  const ToyWeights& gradient() const { return gradient_; }

 private:
  void forward(const ToyWeights& weights, const ToySamples& samples);
  double compare(const float* x, Index row);

  ToyOutput output_;
  Vector importance_;  // [padded_features], 0 in the filling
  ToyWeights gradient_;
  float scale_ = 0;     // 2 / batch
  Matrix W_T_;          // [padded_hidden, padded_features]
  Matrix h_, h_error_;  // [tile, padded_hidden]
  Matrix pre_, error_;  // [tile, padded_features]; error = d loss / d pre
  Vector difference_;   // [padded_features]
  Vector zero_;         // [padded_hidden]
};

}  // namespace superposition
