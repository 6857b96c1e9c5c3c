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

Optimizer::Optimizer(const Config& config) : config_(config) {}

template <class Part>
bool Optimizer::apply(Part Sae::* part, Sae& sae, const Part& gradient) {
  if (gradient.size() == 0) return true;
  float* weights = (sae.*part).data();
  if (config_.optimizer == OptimizerName::sgd)
    return kernels::descend(weights, gradient.data(), static_cast<float>(rate_), gradient.size());
  Part& first = first_.*part;
  Part& second = second_.*part;
  if (first.size() == 0) {
    first = Part::Zero(gradient.rows(), gradient.cols());
    second = first;
  }
  const kernels::AdamStep step{static_cast<float>(rate_ / (1 - beta1_power_)),
                               static_cast<float>(1 / std::sqrt(1 - beta2_power_)), static_cast<float>(config_.beta1),
                               static_cast<float>(config_.beta2)};
  return kernels::adam(weights, first.data(), second.data(), gradient.data(), step, gradient.size());
}

bool Optimizer::update_encoder(Sae& sae, const Sae& gradients) {
  bool finite = apply(&Sae::b_enc, sae, gradients.b_enc);
  if (!config_.tied_weights) finite = apply(&Sae::W_enc, sae, gradients.W_enc) && finite;
  for (const auto part : {&Sae::log_threshold, &Sae::r_mag, &Sae::b_mag})
    finite = apply(part, sae, gradients.*part) && finite;
  return finite;
}

bool Optimizer::update_decoder(Sae& sae, Sae& gradients) {
  if (config_.tied_weights) gradients.W_dec += gradients.W_enc.transpose();
  const bool unit = config_.decoder_norm == DecoderNorm::unit;
  if (unit) remove_parallel(gradients.W_dec, sae.W_dec);
  const bool finite = apply(&Sae::W_dec, sae, gradients.W_dec);
  if (unit) normalise_rows(sae.W_dec);
  return apply(&Sae::b_dec, sae, gradients.b_dec) && finite;
}

bool Optimizer::update(Sae& sae, Sae& gradients, int step) {
  rate_ = learning_rate(config_, step);
  beta1_power_ *= config_.beta1;
  beta2_power_ *= config_.beta2;
  bool finite = true;
  if (config_.freeze != Freeze::encoder) finite = update_encoder(sae, gradients);
  if (config_.freeze != Freeze::decoder) finite = update_decoder(sae, gradients) && finite;
  if (config_.tied_weights) sae.W_enc = sae.W_dec.transpose();
  return finite;
}

void Optimizer::forget(const std::vector<int>& latents) {
  for (Sae* moments : {&first_, &second_})
    for (const int j : latents) {
      if (moments->W_enc.size() != 0) moments->W_enc.col(j).setZero();
      if (moments->W_dec.size() != 0) moments->W_dec.row(j).setZero();
      for (const auto part : {&Sae::b_enc, &Sae::log_threshold, &Sae::r_mag, &Sae::b_mag})
        if ((moments->*part).size() != 0) (moments->*part)[j] = 0;
    }
}

}  // namespace superposition
