// Dead latents: which have not fired for dead_window steps, and their second chance by resampling (Bricken et al. 2023,
// as in dictionary_learning). The trainer asks after every step; the auxiliary loss has its own file.
#pragma once

#include <vector>

#include "config.h"
#include "gradient.h"
#include "matrix.h"
#include "optimizer.h"
#include "rng.h"
#include "sae.h"

namespace superposition {

class DeadLatents {
 public:
  explicit DeadLatents(const Config& config)
      : window_(config.dead_window), silent_steps_(static_cast<std::size_t>(config.d_sae)) {}

  /// Takes note of which latents fired in a step [d_sae].
  void observe(const std::vector<int>& fired);

  /// Latents that have not fired for dead_window steps, ascending; valid until the next call of a member.
  const std::vector<int>& list() const { return list_; }

  /// Counts these latents as living again.
  void forgive();

 private:
  int window_;
  std::vector<int> silent_steps_;  // [d_sae]
  std::vector<int> list_;
};

/// Gives each of these latents the direction of a sample of the batch, drawn in proportion to its squared error: the
/// decoder row becomes the unit direction, the encoder column the same at 0.2 times the mean norm of the living ones,
/// biases 0, thresholds as at the start.
void resample(const Config& config, const std::vector<int>& dead, const Batch& batch, Stream& stream, Sae& sae);

}  // namespace superposition
