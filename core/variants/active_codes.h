// The latents that fire for one sample: what every variant's activation gives to decoding and to the backward pass.
#pragma once

#include <vector>

#include "../kernels.h"

namespace superposition {

/// Latents in ascending order with their codes, all above 0; entry a is latent[a], code[a]. Room for d_sae of them.
struct ActiveCodes {
  explicit ActiveCodes(kernels::Size d_sae)
      : latent(static_cast<std::size_t>(d_sae)), code(static_cast<std::size_t>(d_sae)) {}

  void clear() { count = 0; }

  void add(kernels::Size j, float z) {
    latent[static_cast<std::size_t>(count)] = static_cast<int>(j);
    code[static_cast<std::size_t>(count++)] = z;
  }

  kernels::Rows rows() const { return {latent.data(), count}; }

  int count = 0;
  std::vector<int> latent;
  std::vector<float> code;
};

}  // namespace superposition
