// The dead latents' share of the loss and its gradients; see auxiliary_loss.h.
#include "auxiliary_loss.h"

namespace superposition {

AuxiliaryLoss::AuxiliaryLoss(const Config& config)
    : coefficient_(static_cast<float>(config.aux_coefficient)),
      largest_(resolved_aux_k(config)),
      chosen_(config.d_sae),
      dead_pre_(config.d_sae),
      error_(config.d_in),
      delta_(config.d_sae) {}

double AuxiliaryLoss::add(const SampleView& sample, const Vector& residual, const std::vector<int>& dead,
                          const BackwardPass& pass, GradientSums& sums) {
  for (std::size_t i = 0; i < dead.size(); ++i) dead_pre_[static_cast<Index>(i)] = sample.pre[dead[i]];
  largest_.pick(dead_pre_.data(), static_cast<Index>(dead.size()), chosen_);
  if (chosen_.count == 0) return 0;
  for (std::size_t a = 0; a < static_cast<std::size_t>(chosen_.count); ++a)
    chosen_.latent[a] = dead[static_cast<std::size_t>(chosen_.latent[a])];

  const kernels::Rows rows = chosen_.rows();
  const Index d_in = error_.size();
  const float* W_dec = pass.sae.W_dec.data();
  error_ = residual;
  kernels::add_rows(error_.data(), chosen_.code.data(), rows, W_dec, d_in);
  const float squared_error = kernels::dot(error_.data(), error_.data(), d_in);
  error_ *= 2 * coefficient_ * pass.per_sample;
  kernels::dot_rows(delta_.data(), rows, W_dec, error_.data(), d_in);
  sums.add_decoder(rows, chosen_.code.data(), error_.data());
  sums.add_encoder(rows, delta_.data(), sample.centred);
  return static_cast<double>(coefficient_ * squared_error);
}

}  // namespace superposition
