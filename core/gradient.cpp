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
constexpr Index tile_size = kernels::side_by_side;

bool revives(const PassOptions& options) { return options.dead != nullptr && !options.dead->empty(); }

}  // namespace

BatchGradient::BatchGradient(const Config& config)
    : config_(config),
      variant_(make_variant(config)),
      codes_(tile_size, config.d_sae),
      relu_tile_(config),
      auxiliary_(config),
      prefixes_(nested_prefixes(config)),
      prefix_ends_(prefixes_.size() - 1, std::vector<int>(tile_size)),
      gathered_(tile_size, config.d_in),
      differences_(tile_size, config.d_in),
      pre_(tile_size, config.d_sae),
      residuals_(prefixes_.size(), Matrix(tile_size, config.d_in)),
      through_(static_cast<std::size_t>(tile_size * config.d_sae)),
      fired_(static_cast<std::size_t>(config.d_sae)) {}

BatchReport BatchGradient::compute(const Sae& sae, const Batch& batch, const PassOptions& options) {
  sums_.clear(sae);
  std::fill(fired_.begin(), fired_.end(), 0);
  squared_error_ = other_loss_ = code_sum_ = active_count_ = 0;
  many_fired_ = false;
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
  if constexpr (Policy::code_is_relu) relu_tile_.begin();
  for (Index first = 0; first < batch.count; first += tile_size) {
    load_tile(pass.sae, batch, first);
    if constexpr (Policy::code_is_relu)
      if (!revives(options) && (many_fired_ || ReluTile::suits_marks(config_.d_in))) {
        run_relu_tile(variant, pass);
        continue;
      }
    if constexpr (Policy::infers)
      variant.infer(centred_, tile_count_, pre_.data());
    else
      encode_tile(pass.sae);
    run_tile(variant, options, pass);
  }
}

[[gnu::noinline]] void BatchGradient::load_tile(const Sae& sae, const Batch& batch, Index first) {
  tile_count_ = std::min(tile_size, batch.count - first);
  const Index d_in = config_.d_in;
  if (batch.rows == nullptr) {
    x_ = centred_ = batch.data.row(first).data();
  } else {
    for (Index r = 0; r < tile_count_; ++r)
      std::copy_n(batch.data.row(static_cast<Index>(batch.rows[first + r])).data(), d_in, gathered_.row(r).data());
    x_ = centred_ = gathered_.data();
  }
  if (!config_.subtract_decoder_bias) return;
  kernels::subtract_row(differences_.data(), x_, sae.b_dec.data(), tile_count_, d_in);
  centred_ = differences_.data();
}

[[gnu::noinline]] void BatchGradient::encode_tile(const Sae& sae) {
  kernels::affine(centred_, sae.W_enc.data(), sae.b_enc.data(), pre_.data(), tile_count_, config_.d_in, config_.d_sae);
}

SampleView BatchGradient::sample(Index row) const {
  return {x_ + row * config_.d_in, centred_ + row * config_.d_in, pre_.row(row).data()};
}

template <class Policy>
[[gnu::noinline]] void BatchGradient::run_tile(Policy& variant, const PassOptions& options, const BackwardPass& pass) {
  activate(variant, pass);
  reconstruct(pass.sae);
  if (revives(options))
    for (Index r = 0; r < tile_count_; ++r)
      other_loss_ += auxiliary_.add(sample(r), residuals_.back().row(r).data(), *options.dead, pass, sums_);
  backpropagate_decoder(pass);
  float* through = through_.data();
  if constexpr (Policy::code_is_relu) {
    variant.backward(pass, {}, codes_.all(), through);  // every code alike
  } else {
    for (Index r = 0; r < tile_count_; ++r) {
      const ActiveCodes active = codes_.sample(r);
      other_loss_ += variant.backward(pass, sample(r), active, through);
      through += active.count;
    }
  }
  sums_.add_encoder(codes_.lists(), through_.data(), centred_);
}

template <class Policy>
void BatchGradient::activate(Policy& variant, const BackwardPass& pass) {
  codes_.clear();
  for (Index r = 0; r < tile_count_; ++r) {
    ActiveCodes active = codes_.open();
    variant.activate(sample(r), active);
    codes_.close(active);
  }
  const kernels::Tally tally = kernels::tally(codes_.codes(), codes_.all().rows(), fired_.data());
  count(tally.sum, tally.firing);
  other_loss_ += variant.penalty(pass, tally);
}

void BatchGradient::run_relu_tile(const Relu& variant, const BackwardPass& pass) {
  const float lambda = variant.lambda() * pass.sparsity_scale;
  const Tile tile{tile_count_, x_, centred_};
  const TileSlopes slopes{pass.per_sample, lambda * pass.per_sample};
  const TileReport report = many_fired_ ? relu_tile_.run_dense(pass.sae, tile, slopes, sums_)
                                        : relu_tile_.run_marked(pass.sae, tile, slopes, sums_);
  squared_error_ += report.squared_error;
  count(report.code_sum, report.active);
  other_loss_ += static_cast<double>(lambda) * report.code_sum;
  for (std::size_t j = 0; j < fired_.size(); ++j) fired_[j] |= relu_tile_.fired(static_cast<Index>(j));
}

void BatchGradient::count(double code_sum, double active) {
  code_sum_ += code_sum;
  active_count_ += active;
  many_fired_ = ReluTile::suits_dense(active / static_cast<double>(tile_count_ * config_.d_sae));
}

// Codes are in ascending order of latents, so that each prefix takes up where the one before ended.
void BatchGradient::divide_by_prefix() {
  const kernels::Lists all = codes_.lists();
  for (std::size_t p = 0; p + 1 < prefixes_.size(); ++p)
    for (Index r = 0; r < tile_count_; ++r) {
      int end = p == 0 ? all.begin[r] : prefix_ends_[p - 1][static_cast<std::size_t>(r)];
      while (end < all.end[r] && all.index[end] < prefixes_[p]) ++end;
      prefix_ends_[p][static_cast<std::size_t>(r)] = end;
    }
}

kernels::Lists BatchGradient::prefix_lists(std::size_t p) const {
  kernels::Lists lists = codes_.lists();
  if (p > 0) lists.begin = prefix_ends_[p - 1].data();
  if (p + 1 < prefixes_.size()) lists.end = prefix_ends_[p].data();
  return lists;
}

// residuals_[p] = x_hat of the first prefixes_[p] latents - x.
void BatchGradient::reconstruct(const Sae& sae) {
  divide_by_prefix();
  kernels::subtract_from_row(residuals_[0].data(), sae.b_dec.data(), x_, tile_count_, config_.d_in);
  for (std::size_t p = 0; p < prefixes_.size(); ++p) {
    if (p > 0) residuals_[p] = residuals_[p - 1];
    const double squared_error =
        kernels::add_rows(residuals_[p].data(), codes_.codes(), prefix_lists(p), sae.W_dec.data(), config_.d_in);
    (p + 1 == prefixes_.size() ? squared_error_ : other_loss_) += squared_error;
  }
}

// A latent's reconstruction enters its own prefix and every larger one, so it sees the sum of their errors.
void BatchGradient::backpropagate_decoder(const BackwardPass& pass) {
  const Index d_in = config_.d_in;
  for (std::size_t p = prefixes_.size(); p-- > 0;) {
    float* g = residuals_[p].data();
    kernels::scale(g, 2 * pass.per_sample, tile_count_ * d_in);
    if (p + 1 < prefixes_.size()) residuals_[p] += residuals_[p + 1];
    kernels::dot_rows(through_.data(), prefix_lists(p), pass.sae.W_dec.data(), g, d_in);
    sums_.add_decoder(prefix_lists(p), codes_.codes(), g);
  }
  kernels::add_all_rows(sums_.gradients.b_dec.data(), residuals_[0].data(), tile_count_, d_in);
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
