// A tile of samples whose codes are ReLU(pre), by dense products: faster than lists of active latents where a large
// share of the latents fires, as in the article's listing. Called by gradient.cpp.
#pragma once

#include "config.h"
#include "gradient_sums.h"
#include "matrix.h"
#include "sae.h"

namespace superposition {

/// Samples that go through forward and backward pass together.
struct Tile {
  Index count;            // rows in use
  const Matrix& x;        // [tile, d_in]
  const Matrix& centred;  // [tile, d_in]
  Matrix& pre;            // [tile, d_sae]
};

struct TileReport {
  double squared_error = 0;
  double code_sum = 0;
  double active = 0;
};

class DenseTile {
 public:
  DenseTile(const Config& config, Index tile_size);

  /// True when dense products are the faster way for this tile.
  static bool suits(const Tile& tile);

  /// Reads the weights before the tiles of one batch.
  void prepare(const Sae& sae) { W_dec_transposed_ = sae.W_dec.transpose(); }

  /// Adds the tile to the sums; pre becomes the codes. per_sample is 1 / batch size, slope the derivative of the mean
  /// loss by a code.
  TileReport run(const Sae& sae, const Tile& tile, float per_sample, float slope, GradientSums& sums);

  /// Whether each latent fired in the last tile: its sum of codes, [d_sae].
  const Vector& code_sums() const { return code_sums_; }

 private:
  Matrix residual_;          // [tile, d_in], x_hat - x, then the loss's gradient by x_hat
  Matrix delta_;             // [tile, d_sae], gradient by the pre-activations
  Matrix W_dec_transposed_;  // [d_in, d_sae]
  Vector slopes_;            // [d_sae], the slope, over and over
  Vector code_sums_;         // [d_sae]
};

}  // namespace superposition
