// Forward and backward pass over a tile of ReLU codes; see relu_tile.h.
#include "relu_tile.h"

#include <bit>

#include "marked_kernels.h"
#include "tile_kernels.h"

namespace superposition {

using kernels::side_by_side;

ReluTile::ReluTile(const Config& config)
    : columns_(config.d_in, side_by_side),
      codes_(config.d_sae, side_by_side),
      marks_(static_cast<std::size_t>(config.d_sae)),
      residual_(side_by_side, config.d_in),
      delta_(config.d_sae, side_by_side),
      W_dec_transposed_(config.d_in, config.d_sae),
      per_latent_(config.d_sae) {
  columns_.setZero();
}

bool ReluTile::suits_marks(Index d_in) { return d_in == kernels::marked_width; }

void ReluTile::prepare(const Sae& sae) {
  const Index d_in = sae.W_dec.cols(), d_sae = sae.W_dec.rows();
  kernels::transpose(W_dec_transposed_.data(), d_sae, sae.W_dec.data(), d_in, d_sae, d_in);
  prepared_ = true;
}

TileReport ReluTile::encode(const Sae& sae, const Tile& tile) {
  const Index d_in = sae.W_dec.cols(), d_sae = sae.W_dec.rows();
  kernels::transpose(columns_.data(), side_by_side, tile.centred, d_in, tile.count, d_in);
  kernels::relu_of_columns({columns_.data(), sae.W_enc.data(), sae.b_enc.data(), codes_.data(), d_in, d_sae},
                           marks_.data());
  const std::uint64_t all = ~std::uint64_t{0} >> (side_by_side - tile.count);
  TileReport report;
  for (std::uint64_t& marks : marks_) report.active += std::popcount(marks &= all);
  return report;
}

// Turns the residuals into g and returns their squared error.
double ReluTile::close_residuals(Index count, float per_sample, GradientSums& sums) {
  const Index d_in = residual_.cols();
  double squared_error = 0;
  for (Index r = 0; r < count; ++r) {
    const float* row = residual_.row(r).data();
    squared_error += static_cast<double>(kernels::dot(row, row, d_in));
  }
  kernels::scale(residual_.data(), 2 * per_sample, count * d_in);
  kernels::add_all_rows(sums.gradients.b_dec.data(), residual_.data(), count, d_in);
  return squared_error;
}

[[gnu::noinline]] TileReport ReluTile::run_dense(const Sae& sae, const Tile& tile, const TileSlopes& slopes,
                                                 GradientSums& sums) {
  const Index d_in = sae.W_dec.cols(), d_sae = sae.W_dec.rows();
  if (!prepared_) prepare(sae);
  TileReport report = encode(sae, tile);
  float *z = codes_.data(), *columns = columns_.data(), *g = residual_.data();
  kernels::affine_of_columns({z, sae.W_dec.data(), sae.b_dec.data(), columns, d_sae, d_in});
  kernels::transpose(g, d_in, columns, side_by_side, d_in, tile.count);
  kernels::add_scaled(g, -1, tile.x, tile.count * d_in);
  report.squared_error = close_residuals(tile.count, slopes.per_sample, sums);

  per_latent_.setConstant(slopes.code);
  kernels::transpose(columns, side_by_side, g, d_in, tile.count, d_in);
  kernels::affine_of_columns({columns, W_dec_transposed_.data(), per_latent_.data(), delta_.data(), d_in, d_sae});
  per_latent_.setZero();
  kernels::add_marked({sums.gradients.W_dec.data(), per_latent_.data(), z, g},
                      {sums.W_enc_transposed.data(), sums.delta.data(), delta_.data(), tile.centred}, marks_.data(),
                      d_sae, d_in);
  for (Index j = 0; j < d_sae; ++j) report.code_sum += static_cast<double>(per_latent_[j]);
  return report;
}

[[gnu::noinline]] TileReport ReluTile::run_marked(const Sae& sae, const Tile& tile, const TileSlopes& slopes,
                                                  GradientSums& sums) {
  const Index d_in = sae.W_dec.cols(), d_sae = sae.W_dec.rows();
  TileReport report = encode(sae, tile);
  const kernels::MarkedCodes codes{codes_.data(), marks_.data(), d_sae};
  kernels::subtract_from_row(residual_.data(), sae.b_dec.data(), tile.x, tile.count, d_in);
  kernels::add_marked_rows(residual_.data(), codes, sae.W_dec.data());
  report.squared_error = close_residuals(tile.count, slopes.per_sample, sums);
  report.code_sum = kernels::backpropagate_marked(
      codes, {sae.W_dec.data(), residual_.data(), tile.centred, slopes.code, sums.gradients.W_dec.data(),
              sums.W_enc_transposed.data(), sums.delta.data()});
  return report;
}

}  // namespace superposition
