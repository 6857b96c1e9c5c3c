// Interventions on activations: add a latent's direction, or take a latent's contribution out (Templeton et al. 2024,
// Cunningham et al. 2023). Free functions on rows of activations.
#pragma once

#include <vector>

#include "config.h"
#include "matrix.h"
#include "sae.h"

namespace superposition {

/// x + alpha * W_dec[latent] for every row of x [n, d_in].
Matrix steer(const Sae& sae, const Matrix& x, Index latent, double alpha);

/// Zero-ablation: x - sum over the given latents of z_j W_dec[j], with z = encode(x), for every row of x [n, d_in].
/// What the autoencoder does not explain of x stays in it.
Matrix ablate(const Config& config, const Sae& sae, const Matrix& x, const std::vector<int>& latents);

}  // namespace superposition
