// The dead latents' share of the loss and its gradients; see auxiliary_loss.h.
#include "auxiliary_loss.h"

namespace superposition {

AuxiliaryLoss::AuxiliaryLoss(const Config& config)
    : coefficient_(static_cast<float>(config.aux_coefficient)),
      largest_(resolved_aux_k(config)),
      chosen_(1, config.d_sae),
      dead_pre_(config.d_sae),
      error_(config.d_in),
      delta_(config.d_sae) {}

double AuxiliaryLoss::add(const SampleView& sample, const float* residual, const std::vector<int>& dead,
                          const BackwardPass& pass, GradientSums& sums) {
  for (std::size_t i = 0; i < dead.size(); ++i) dead_pre_[static_cast<Index>(i)] = sample.pre[dead[i]];
  chosen_.clear();
  ActiveCodes chosen = chosen_.open();
  largest_.pick(dead_pre_.data(), static_cast<Index>(dead.size()), chosen);
  if (chosen.count == 0) return 0;
  for (int a = 0; a < chosen.count; ++a) chosen.latent[a] = dead[static_cast<std::size_t>(chosen.latent[a])];
  chosen_.close(chosen);

  const kernels::Lists lists = chosen_.lists();
  const Index d_in = error_.size();
  const float* W_dec = pass.sae.W_dec.data();
  std::copy_n(residual, d_in, error_.data());
  const double squared_error = kernels::add_rows(error_.data(), chosen.code, lists, W_dec, d_in);
  error_ *= 2 * coefficient_ * pass.per_sample;
  kernels::dot_rows(delta_.data(), lists, W_dec, error_.data(), d_in);
  sums.add_decoder(lists, chosen.code, error_.data());
  sums.add_encoder(lists, delta_.data(), sample.centred);
  return static_cast<double>(coefficient_) * squared_error;
}

}  // namespace superposition
