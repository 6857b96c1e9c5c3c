// Dense forward and backward pass over a tile; see dense_tile.h.
#include "dense_tile.h"

#include "tile_kernels.h"

namespace superposition {

DenseTile::DenseTile(const Config& config, Index tile_size)
    : residual_(tile_size, config.d_in),
      delta_(tile_size, config.d_sae),
      slopes_(config.d_sae),
      code_sums_(config.d_sae) {}

bool DenseTile::suits(const Tile& tile) {
  // Lists cost about three times as much per active latent as dense products per latent.
  const Index all = tile.count * tile.pre.cols();
  return 3 * kernels::count_above_zero(tile.pre.data(), all) > all;
}

[[gnu::noinline]] TileReport DenseTile::run(const Sae& sae, const Tile& tile, float per_sample, float slope,
                                            GradientSums& sums) {
  const Index d_in = sae.W_dec.cols();
  const Index d_sae = sae.W_dec.rows();
  const Index count = tile.count;
  TileReport report;
  float* z = tile.pre.data();
  report.active = static_cast<double>(kernels::rectify(z, code_sums_.data(), count, d_sae));
  for (Index j = 0; j < d_sae; ++j) report.code_sum += static_cast<double>(code_sums_[j]);

  float* g = residual_.data();
  kernels::affine(z, sae.W_dec.data(), sae.b_dec.data(), g, count, d_sae, d_in);
  residual_.topRows(count) -= tile.x.topRows(count);
  for (Index r = 0; r < count; ++r)
    report.squared_error +=
        static_cast<double>(kernels::dot(residual_.row(r).data(), residual_.row(r).data(), d_in));
  residual_.topRows(count) *= 2 * per_sample;

  slopes_.setConstant(slope);
  kernels::affine(g, W_dec_transposed_.data(), slopes_.data(), delta_.data(), count, d_in, d_sae);
  kernels::mask(delta_.data(), z, sums.delta.data(), count, d_sae);
  kernels::add_transposed_product(sums.gradients.W_dec.data(), z, g, count, d_sae, d_in);
  kernels::add_transposed_product(sums.W_enc_transposed.data(), delta_.data(), tile.centred.data(), count, d_sae, d_in);
  for (Index r = 0; r < count; ++r) sums.gradients.b_dec += residual_.row(r).transpose();
  return report;
}

}  // namespace superposition
