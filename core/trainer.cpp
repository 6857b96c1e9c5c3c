// The training loop; see trainer.h.
#include "trainer.h"

#include <cmath>
#include <utility>

#include "numpy_legacy.h"

namespace superposition {

namespace {

// The largest of 1, 2, 5, 10, 20, 50, ... that still gives 200 rows.
int stride_of(int steps) {
  int stride = 1;
  for (int decade = 1; decade <= steps; decade *= 10)
    for (const int candidate : {decade, 2 * decade, 5 * decade})
      if (steps / candidate >= 200) stride = candidate;
  return stride;
}

}  // namespace

Trainer::Trainer(const Config& config)
    : config_(config),
      batches_(config.seed, Purpose::batches),
      gradient_(config),
      optimizer_(config),
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
    data_.resize(config.n_samples == 0 ? config.batch_size : config.n_samples, config.d_in);
    if (config.n_samples != 0) fresh_->fill(data_);
  }
  if (config.n_samples != 0 && config.batch_size != 0) rows_.resize(static_cast<std::size_t>(config.batch_size));
}

Batch Trainer::next_batch() {
  if (config_.n_samples == 0) fresh_->fill(data_);
  for (auto& row : rows_) row = batches_.below(static_cast<std::uint32_t>(config_.n_samples));
  return {data_, rows_.empty() ? nullptr : rows_.data(), samples_per_step(config_)};
}

int Trainer::train(int n) {
  for (int taken = 0; taken < n && !diverged_; ++taken) {
    const auto scale = static_cast<float>(sparsity_scale(config_, step_));
    const BatchReport report = gradient_.compute(sae_, next_batch(), scale);
    if (step_ % history_stride_ == 0) history_.push_back({step_, report});
    diverged_ = !std::isfinite(report.reconstruction + report.penalty) ||
                !optimizer_.update(sae_, gradient_.gradients(), step_);
    ++step_;
  }
  return step_;
}

}  // namespace superposition
