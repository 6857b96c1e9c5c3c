// The latents that a sample concerns: what every variant's activation gives to decoding and to the backward pass.
#pragma once

#include <vector>

#include "../kernels.h"

namespace superposition {

/// Latents in ascending order with their codes; entry a is latent[a], code[a]. A code of 0 does not fire, but its latent
/// still gets a gradient. Room for d_sae of them.
struct ActiveCodes {
  explicit ActiveCodes(kernels::Size d_sae)
      : latent(static_cast<std::size_t>(d_sae)), code(static_cast<std::size_t>(d_sae)) {}

  void clear() { count = 0; }

  void add(kernels::Size j, float z) {
    latent[static_cast<std::size_t>(count)] = static_cast<int>(j);
    code[static_cast<std::size_t>(count++)] = z;
  }

  kernels::Rows rows() const { return {latent.data(), count}; }

  /// Sets sum and firing.
  void tally() {
    sum = 0;
    firing = 0;
    for (std::size_t a = 0; a < static_cast<std::size_t>(count); ++a) {
      sum += static_cast<double>(code[a]);
      firing += code[a] > 0;
    }
  }

  int count = 0;
  std::vector<int> latent;
  std::vector<float> code;
  double sum = 0;  // of the codes
  int firing = 0;  // codes above 0
};

}  // namespace superposition
