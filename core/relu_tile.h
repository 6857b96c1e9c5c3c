// A tile of samples whose codes are ReLU(pre), without lists of active latents: a latent's samples stand side by side,
// with a word of marks for those it fires for. Where a large share of the latents fires, as in the article's listing,
// reconstruction and gradient are dense products. Called by gradient.cpp.
#pragma once

#include <cstdint>
#include <vector>

#include "config.h"
#include "gradient_sums.h"
#include "matrix.h"
#include "sae.h"

namespace superposition {

/// Samples that go through forward and backward pass together.
struct Tile {
  Index count;           // rows in use, at most side_by_side
  const float* x;        // [count, d_in]
  const float* centred;  // [count, d_in]
};

/// Derivatives of the mean loss that all samples share.
struct TileSlopes {
  float per_sample;  // 1 / batch size
  float code;        // by a code
};

struct TileReport {
  double squared_error = 0;
  double code_sum = 0;
  double active = 0;
};

class ReluTile {
 public:
  explicit ReluTile(const Config& config);

  /// True when dense products are the faster way, where this share of the latents fires.
  static bool suits_dense(double active_share) {
    // What fires costs about three times as much mark by mark as in dense products.
    return 3 * active_share > 1;
  }

  /// Whether run_marked knows activations of d_in numbers; else few active latents go by lists.
  static bool suits_marks(Index d_in);

  /// A batch begins: its first tile reads the weights anew.
  void begin() { prepared_ = false; }

  /// Adds the tile to the sums, by dense products or by the marks alone, which gives the same bits as lists.
  TileReport run_dense(const Sae& sae, const Tile& tile, const TileSlopes& slopes, GradientSums& sums);
  TileReport run_marked(const Sae& sae, const Tile& tile, const TileSlopes& slopes, GradientSums& sums);

  /// Whether latent j fired in the last tile.
  bool fired(Index j) const { return marks_[static_cast<std::size_t>(j)] != 0; }

 private:
  void prepare(const Sae& sae);
  TileReport encode(const Sae& sae, const Tile& tile);
  double close_residuals(Index count, float per_sample, GradientSums& sums);

  bool prepared_ = false;
  // Samples stand side by side, so that a latent's are neighbours: tile = side_by_side.
  Matrix columns_;                    // [d_in, tile], the encoder's inputs, then x_hat, then g
  Matrix codes_;                      // [d_sae, tile]
  std::vector<std::uint64_t> marks_;  // [d_sae], the samples for which each latent fires
  Matrix residual_;                   // [tile, d_in], x_hat - x, then g, the loss's gradient by x_hat
  Matrix delta_;                      // [d_sae, tile], gradient by the pre-activations where the latent fires
  Matrix W_dec_transposed_;           // [d_in, d_sae]
  Vector per_latent_;                 // [d_sae], the slope, over and over, then the sums of codes
};

}  // namespace superposition
