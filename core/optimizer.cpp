// SGD, Adam and the constraints on the decoder; see optimizer.h.
#include "optimizer.h"

#include <algorithm>
#include <cmath>

#include "geometry.h"
#include "kernels.h"

namespace superposition {

namespace {

// row -= (row . direction) direction, for unit directions.
void remove_parallel(Matrix& rows, const Matrix& directions) {
  for (Index j = 0; j < rows.rows(); ++j) {
    float* row = rows.row(j).data();
    const float* direction = directions.row(j).data();
    kernels::add_scaled(row, -kernels::dot(row, direction, rows.cols()), direction, rows.cols());
  }
}

}  // namespace

double learning_rate(const Config& config, int step) {
  double factor = 1;
  if (step < config.warmup_steps) factor = (step + 1.0) / config.warmup_steps;
  const int decay = resolved_decay_steps(config);
  const int left = config.steps - step;
  if (left < decay) factor = std::min(factor, std::max(0.0, static_cast<double>(left) / decay));
  return config.learning_rate * factor;
}

double sparsity_scale(const Config& config, int step) {
  return step < config.sparsity_warmup_steps ? (step + 1.0) / config.sparsity_warmup_steps : 1.0;
}

Optimizer::Optimizer(const Config& config) : config_(config) {
  const Index weights = static_cast<Index>(config.d_in) * config.d_sae;
  const auto moments = [&config](Index size) {
    const Index kept = config.optimizer == OptimizerName::adam ? size : 0;
    return Moments{Vector::Zero(kept), Vector::Zero(kept)};
  };
  W_enc_ = moments(weights);
  b_enc_ = moments(config.d_sae);
  W_dec_ = moments(weights);
  b_dec_ = moments(config.d_in);
  decoder_gradient_.resize(config.d_sae, config.d_in);
}

bool Optimizer::apply(float* weights, const float* gradient, Index size, Moments& moments) {
  if (config_.optimizer == OptimizerName::sgd)
    return kernels::descend(weights, gradient, static_cast<float>(rate_), size);
  const kernels::AdamStep step{static_cast<float>(rate_ / (1 - beta1_power_)),
                               static_cast<float>(1 / std::sqrt(1 - beta2_power_)), static_cast<float>(config_.beta1),
                               static_cast<float>(config_.beta2)};
  return kernels::adam(weights, moments.first.data(), moments.second.data(), gradient, step, size);
}

bool Optimizer::update_decoder(Sae& sae, const Sae& gradients) {
  decoder_gradient_ = gradients.W_dec;
  if (config_.tied_weights) decoder_gradient_ += gradients.W_enc.transpose();
  const bool unit = config_.decoder_norm == DecoderNorm::unit;
  if (unit) remove_parallel(decoder_gradient_, sae.W_dec);
  const bool finite = apply(sae.W_dec.data(), decoder_gradient_.data(), sae.W_dec.size(), W_dec_);
  if (unit) normalise_rows(sae.W_dec);
  return apply(sae.b_dec.data(), gradients.b_dec.data(), sae.b_dec.size(), b_dec_) && finite;
}

bool Optimizer::update(Sae& sae, const Sae& gradients, int step) {
  rate_ = learning_rate(config_, step);
  beta1_power_ *= config_.beta1;
  beta2_power_ *= config_.beta2;
  bool finite = true;
  if (config_.freeze != Freeze::encoder) {
    finite = apply(sae.b_enc.data(), gradients.b_enc.data(), sae.b_enc.size(), b_enc_);
    if (!config_.tied_weights)
      finite = apply(sae.W_enc.data(), gradients.W_enc.data(), sae.W_enc.size(), W_enc_) && finite;
  }
  if (config_.freeze != Freeze::decoder) finite = update_decoder(sae, gradients) && finite;
  if (config_.tied_weights) sae.W_enc = sae.W_dec.transpose();
  return finite;
}

}  // namespace superposition
