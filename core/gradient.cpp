// Backpropagation over one batch; see gradient.h.
#include "gradient.h"

#include <algorithm>
#include <cmath>

#include "kernels.h"
#include "tile_kernels.h"

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
      dense_(config, tile_size),
      auxiliary_(config),
      prefixes_(nested_prefixes(config)),
      prefix_ends_(prefixes_.size()),
      x_(tile_size, config.d_in),
      centred_(tile_size, config.d_in),
      pre_(tile_size, config.d_sae),
      residuals_(prefixes_.size(), Vector(config.d_in)),
      through_(config.d_sae),
      fired_(static_cast<std::size_t>(config.d_sae)) {}

BatchReport BatchGradient::compute(const Sae& sae, const Batch& batch, const PassOptions& options) {
  sums_.clear(sae);
  std::fill(fired_.begin(), fired_.end(), 0);
  squared_error_ = other_loss_ = code_sum_ = active_count_ = 0;
  const BackwardPass pass{sae, sums_.gradients, 1.0f / static_cast<float>(batch.count), options.sparsity_scale};
  std::visit([&](auto& variant) { run(variant, batch, options, pass); }, variant_);
  sums_.finish(sae, config_.subtract_decoder_bias);

  const auto samples = static_cast<double>(batch.count);
  BatchReport report;
  report.reconstruction = squared_error_ / samples;
  report.sparsity = code_sum_ / samples;
  report.l0 = active_count_ / samples;
  report.dead = static_cast<double>(std::count(fired_.begin(), fired_.end(), 0)) / config_.d_sae;
  report.penalty = other_loss_ / samples;
  if (config_.penalty == Penalty::encoder_weights && config_.variant == VariantName::relu)
    // Held-out samples are charged as a training batch is.
    report.penalty += penalise_weights(
        sae, pass.sparsity_scale / static_cast<float>(options.inference ? samples_per_step(config_) : batch.count));
  return report;
}

void BatchGradient::estimate(Sae& sae) {
  std::visit([&](auto& variant) { variant.estimate(sae); }, variant_);
}

template <class Policy>
void BatchGradient::run(Policy& variant, const Batch& batch, const PassOptions& options, const BackwardPass& pass) {
  variant.prepare(pass.sae);
  if constexpr (Policy::code_is_relu) dense_.prepare(pass.sae);
  if constexpr (Policy::looks_ahead)
    if (!options.inference) {
      variant.look_ahead(batch.count);
      for (Index first = 0; first < batch.count; first += tile_size) {
        load_tile(pass.sae, batch, first);
        encode_tile(pass.sae);
        for (Index r = 0; r < tile_count_; ++r) variant.consider(sample(r));
      }
      variant.choose();
    }
  for (Index first = 0; first < batch.count; first += tile_size) {
    load_tile(pass.sae, batch, first);
    if constexpr (!Policy::infers) encode_tile(pass.sae);
    run_tile(variant, options, pass);
  }
}

[[gnu::noinline]] void BatchGradient::load_tile(const Sae& sae, const Batch& batch, Index first) {
  tile_count_ = std::min(tile_size, batch.count - first);
  for (Index r = 0; r < tile_count_; ++r) {
    const Index row = batch.rows == nullptr ? first + r : static_cast<Index>(batch.rows[first + r]);
    x_.row(r) = batch.data.row(row);
    centred_.row(r) = x_.row(r);
    if (config_.subtract_decoder_bias) centred_.row(r) -= sae.b_dec.transpose();
  }
}

[[gnu::noinline]] void BatchGradient::encode_tile(const Sae& sae) {
  kernels::affine(centred_.data(), sae.W_enc.data(), sae.b_enc.data(), pre_.data(), tile_count_, config_.d_in,
                  config_.d_sae);
}

SampleView BatchGradient::sample(Index row) const {
  return {x_.row(row).data(), centred_.row(row).data(), pre_.row(row).data()};
}

template <class Policy>
[[gnu::noinline]] void BatchGradient::run_tile(Policy& variant, const PassOptions& options, const BackwardPass& pass) {
  const bool revives = options.dead != nullptr && !options.dead->empty();
  if constexpr (Policy::code_is_relu)
    if (!revives && DenseTile::suits({tile_count_, x_, centred_, pre_})) return run_dense_tile(variant, pass);
  for (Index r = 0; r < tile_count_; ++r) {
    variant.activate(sample(r), active_);
    count_active();
    reconstruct(pass.sae, r);
    if (revives) other_loss_ += auxiliary_.add(sample(r), residuals_.back(), *options.dead, pass, sums_);
    backpropagate_decoder(pass);
    other_loss_ += variant.backward(pass, sample(r), active_, through_.data());
    sums_.add_encoder(active_.rows(), through_.data(), centred_.row(r).data());
  }
}

void BatchGradient::run_dense_tile(const Relu& variant, const BackwardPass& pass) {
  const float lambda = variant.lambda() * pass.sparsity_scale;
  const Tile tile{tile_count_, x_, centred_, pre_};
  const TileReport report = dense_.run(pass.sae, tile, pass.per_sample, lambda * pass.per_sample, sums_);
  squared_error_ += report.squared_error;
  code_sum_ += report.code_sum;
  active_count_ += report.active;
  other_loss_ += static_cast<double>(lambda) * report.code_sum;
  for (std::size_t j = 0; j < fired_.size(); ++j) fired_[j] |= dense_.code_sums()[static_cast<Index>(j)] > 0;
}

void BatchGradient::count_active() {
  active_.tally();
  for (std::size_t a = 0; a < static_cast<std::size_t>(active_.count); ++a)
    fired_[static_cast<std::size_t>(active_.latent[a])] |= active_.code[a] > 0;
  code_sum_ += active_.sum;
  active_count_ += active_.firing;
}

// residuals_[p] = x_hat of the first prefixes_[p] latents - x.
void BatchGradient::reconstruct(const Sae& sae, Index row) {
  residuals_[0] = sae.b_dec - x_.row(row).transpose();
  int from = 0;
  for (std::size_t p = 0; p < prefixes_.size(); ++p) {
    int to = p + 1 == prefixes_.size() ? active_.count : from;
    while (to < active_.count && active_.latent[static_cast<std::size_t>(to)] < prefixes_[p]) ++to;
    if (p > 0) residuals_[p] = residuals_[p - 1];
    float* residual = residuals_[p].data();
    const kernels::Rows rows{active_.latent.data() + from, to - from};
    kernels::add_rows(residual, active_.code.data() + from, rows, sae.W_dec.data(), config_.d_in);
    const auto squared_error = static_cast<double>(kernels::dot(residual, residual, config_.d_in));
    (p + 1 == prefixes_.size() ? squared_error_ : other_loss_) += squared_error;
    prefix_ends_[p] = from = to;
  }
}

// A latent's reconstruction enters its own prefix and every larger one, so it sees the sum of their errors.
void BatchGradient::backpropagate_decoder(const BackwardPass& pass) {
  for (std::size_t p = prefixes_.size(); p-- > 0;) {
    residuals_[p] *= 2 * pass.per_sample;
    if (p + 1 < prefixes_.size()) residuals_[p] += residuals_[p + 1];
    const int from = p == 0 ? 0 : prefix_ends_[p - 1];
    const kernels::Rows rows{active_.latent.data() + from, prefix_ends_[p] - from};
    kernels::dot_rows(through_.data() + from, rows, pass.sae.W_dec.data(), residuals_[p].data(), config_.d_in);
    sums_.add_decoder(rows, active_.code.data() + from, residuals_[p].data());
  }
  sums_.gradients.b_dec += residuals_[0];
}

// The article's misprint: lambda * sum |W_enc| / n in place of a penalty on the codes.
double BatchGradient::penalise_weights(const Sae& sae, float scale) {
  const float weight = static_cast<float>(config_.l1_coefficient) * scale;
  double sum = 0;
  for (Index i = 0; i < sae.W_enc.size(); ++i) {
    const float w = sae.W_enc.data()[i];
    sum += static_cast<double>(std::fabs(w));
    if (w != 0) sums_.gradients.W_enc.data()[i] += w > 0 ? weight : -weight;
  }
  return sum * static_cast<double>(weight);
}

}  // namespace superposition
