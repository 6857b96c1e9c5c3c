// Steering and ablation; see steering.h.
#include "steering.h"

namespace superposition {

Matrix steer(const Sae& sae, const Matrix& x, Index latent, double alpha) {
  return x.rowwise() + static_cast<float>(alpha) * sae.W_dec.row(latent);
}

Matrix ablate(const Config& config, const Sae& sae, const Matrix& x, const std::vector<int>& latents) {
  const Matrix z = encode(config, sae, x);
  Matrix ablated = x;
  for (Index r = 0; r < x.rows(); ++r)
    for (const int j : latents) ablated.row(r) -= z(r, j) * sae.W_dec.row(j);
  return ablated;
}

}  // namespace superposition
