// Backpropagation over one batch; see gradient.h.
#include "gradient.h"

#include <algorithm>
#include <cmath>

#include "kernels.h"

namespace superposition {

namespace {

// Samples per tile: the tile's codes stay in the cache, and each call returns soon enough that a browser's engine can
// replace its first, slow compilation of the loop while training runs.
constexpr Index tile_size = 64;

}  // namespace

BatchGradient::BatchGradient(const Config& config)
    : config_(config),
      variant_(make_variant(config)),
      active_(config.d_sae),
      gradients_{Matrix(config.d_in, config.d_sae), Vector(config.d_sae), Matrix(config.d_sae, config.d_in),
                 Vector(config.d_in)},
      W_enc_transposed_(config.d_sae, config.d_in),
      x_(tile_size, config.d_in),
      centred_(tile_size, config.d_in),
      pre_(tile_size, config.d_sae),
      residual_(config.d_in),
      through_(config.d_sae),
      fired_(static_cast<std::size_t>(config.d_sae)) {}

BatchReport BatchGradient::compute(const Sae& sae, const Batch& batch, float sparsity_scale) {
  per_sample_ = 1.0f / static_cast<float>(batch.count);
  const float penalty_weight = std::visit([](const auto& variant) { return variant.code_penalty(); }, variant_);
  code_penalty_ = penalty_weight * sparsity_scale * per_sample_;
  gradients_.b_enc.setZero();
  gradients_.W_dec.setZero();
  gradients_.b_dec.setZero();
  W_enc_transposed_.setZero();
  std::fill(fired_.begin(), fired_.end(), 0);
  squared_error_ = code_sum_ = active_count_ = 0;

  for (Index first = 0; first < batch.count; first += tile_size) {
    const Index count = std::min(tile_size, batch.count - first);
    load_tile(sae, batch, first, count);
    run_tile(sae, count);
  }
  finish(sae);

  const auto samples = static_cast<double>(batch.count);
  BatchReport report;
  report.reconstruction = squared_error_ / samples;
  report.sparsity = code_sum_ / samples;
  report.l0 = active_count_ / samples;
  report.dead = static_cast<double>(std::count(fired_.begin(), fired_.end(), 0)) / config_.d_sae;
  report.penalty = static_cast<double>(penalty_weight * sparsity_scale) * report.sparsity;
  if (config_.penalty == Penalty::encoder_weights && config_.variant == VariantName::relu)
    report.penalty = penalise_weights(sae, sparsity_scale);
  return report;
}

[[gnu::noinline]] void BatchGradient::load_tile(const Sae& sae, const Batch& batch, Index first, Index count) {
  for (Index r = 0; r < count; ++r) {
    const Index row = batch.rows == nullptr ? first + r : static_cast<Index>(batch.rows[first + r]);
    x_.row(r) = batch.data.row(row);
    centred_.row(r) = x_.row(r);
    if (config_.subtract_decoder_bias) centred_.row(r) -= sae.b_dec.transpose();
  }
}

[[gnu::noinline]] void BatchGradient::run_tile(const Sae& sae, Index count) {
  kernels::affine(centred_.data(), sae.W_enc.data(), sae.b_enc.data(), pre_.data(), count, config_.d_in, config_.d_sae);
  std::visit(
      [&](auto& variant) {
        for (Index r = 0; r < count; ++r) {
          variant.activate(pre_.row(r).data(), active_);
          count_active();
          backpropagate(sae, r);
        }
      },
      variant_);
}

void BatchGradient::backpropagate(const Sae& sae, Index row) {
  const Index d_in = config_.d_in;
  const kernels::Rows rows = active_.rows();
  float* residual = residual_.data();
  residual_ = sae.b_dec - x_.row(row).transpose();
  kernels::add_rows(residual, active_.code.data(), rows, sae.W_dec.data(), d_in);
  squared_error_ += static_cast<double>(kernels::dot(residual, residual, d_in));

  residual_ *= 2 * per_sample_;
  gradients_.b_dec += residual_;
  kernels::dot_rows(through_.data(), rows, sae.W_dec.data(), residual, d_in);
  float* through = through_.data();
  float* b_enc = gradients_.b_enc.data();
  for (Index a = 0; a < rows.count; ++a) {
    through[a] += code_penalty_;
    b_enc[rows.index[a]] += through[a];
  }
  kernels::add_to_rows(gradients_.W_dec.data(), active_.code.data(), rows, residual, d_in);
  kernels::add_to_rows(W_enc_transposed_.data(), through_.data(), rows, centred_.row(row).data(), d_in);
}

void BatchGradient::count_active() {
  double sum = 0;
  for (std::size_t a = 0; a < static_cast<std::size_t>(active_.count); ++a) {
    sum += static_cast<double>(active_.code[a]);
    fired_[static_cast<std::size_t>(active_.latent[a])] = 1;
  }
  code_sum_ += sum;
  active_count_ += active_.count;
}

void BatchGradient::finish(const Sae& sae) {
  gradients_.W_enc = W_enc_transposed_.transpose();
  if (config_.subtract_decoder_bias)
    for (Index i = 0; i < config_.d_in; ++i)
      gradients_.b_dec[i] -= kernels::dot(sae.W_enc.row(i).data(), gradients_.b_enc.data(), config_.d_sae);
}

// The article's misprint: lambda * sum |W_enc| / n in place of a penalty on the codes.
double BatchGradient::penalise_weights(const Sae& sae, float sparsity_scale) {
  const float weight = static_cast<float>(config_.l1_coefficient) * sparsity_scale * per_sample_;
  double sum = 0;
  for (Index i = 0; i < sae.W_enc.size(); ++i) {
    const float w = sae.W_enc.data()[i];
    sum += static_cast<double>(std::fabs(w));
    if (w != 0) gradients_.W_enc.data()[i] += w > 0 ? weight : -weight;
  }
  return sum * static_cast<double>(weight);
}

}  // namespace superposition
