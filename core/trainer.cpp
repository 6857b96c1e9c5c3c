// The training loop; see trainer.h.
#include "trainer.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "geometry.h"
#include "numpy_legacy.h"

namespace superposition {

namespace {

// Samples whose geometric median the decoder's bias starts from.
constexpr Index median_samples = 4096;

// The largest of 1, 2, 5, 10, 20, 50, ... that still gives 200 rows.
int stride_of(int steps) {
  int stride = 1;
  for (int decade = 1; decade <= steps; decade *= 10)
    for (const int candidate : {decade, 2 * decade, 5 * decade})
      if (steps / candidate >= 200) stride = candidate;
  return stride;
}

}  // namespace

Trainer::Trainer(const Config& config, Matrix given)
    : config_(config),
      batches_(config.seed, Purpose::batches),
      gradient_(config),
      optimizer_(config),
      dead_(config),
      revival_(config.seed, Purpose::revival),
      history_stride_(stride_of(config.steps)) {
  if (config.sampler == Sampler::numpy_legacy) {
    ArticleDraws draws = draw_article(config);
    features_ = std::move(draws.features);
    data_ = std::move(draws.activations);
    sae_ = std::move(draws.sae);
  } else {
    features_ = draw_features(config);
    sae_ = initial_sae(config, features_);
    fresh_.emplace(config, features_, Purpose::samples);
    data_ = std::move(given);
    if (config.sampler != Sampler::given) {
      data_.resize(config.n_samples == 0 ? config.batch_size : config.n_samples, config.d_in);
      if (config.n_samples != 0) fresh_->fill(data_);
    }
  }
  if (config.decoder_bias_init == DecoderBiasInit::geometric_median) start_decoder_bias();
  if (config.n_samples != 0 && config.batch_size != 0) rows_.resize(static_cast<std::size_t>(config.batch_size));
}

Batch Trainer::next_batch() {
  if (config_.n_samples == 0) fresh_->fill(data_);
  for (auto& row : rows_) row = batches_.below(static_cast<std::uint32_t>(config_.n_samples));
  return {data_, rows_.empty() ? nullptr : rows_.data(), samples_per_step(config_)};
}

void Trainer::start_decoder_bias() {
  if (config_.n_samples != 0) {
    sae_.b_dec = geometric_median(data_.topRows(std::min<Index>(median_samples, config_.n_samples)));
  } else {
    sae_.b_dec = geometric_median(Sampling(config_, features_, Purpose::decoder_bias).draw(median_samples).activations);
  }
}

int Trainer::train(int n) {
  for (int taken = 0; taken < n && !diverged_; ++taken) {
    const Batch batch = next_batch();
    const bool auxiliary = config_.revival == Revival::auxk;
    const BatchReport report = gradient_.compute(sae_, batch,
                                                 {.sparsity_scale = static_cast<float>(sparsity_scale(config_, step_)),
                                                  .dead = auxiliary ? &dead_.list() : nullptr});
    if (step_ % history_stride_ == 0) history_.push_back({step_, report});
    diverged_ = !std::isfinite(report.reconstruction + report.penalty) ||
                !optimizer_.update(sae_, gradient_.gradients(), step_);
    gradient_.estimate(sae_);
    ++step_;
    if (!diverged_) revive(batch);
  }
  return step_;
}

void Trainer::revive(const Batch& batch) {
  if (config_.revival == Revival::none) return;
  dead_.observe(gradient_.fired());
  // A latent that starts while the learning rate runs out would stay what it was given.
  const bool early = step_ < config_.steps - resolved_decay_steps(config_);
  if (config_.revival != Revival::resample || !early || step_ % config_.resample_every != 0 || dead_.list().empty())
    return;
  resample(config_, dead_.list(), batch, revival_, sae_);
  optimizer_.forget(dead_.list());
  dead_.forgive();
}

}  // namespace superposition
