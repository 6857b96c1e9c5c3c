// Interventions on activations: move them along a direction, or take a latent's contribution out. Activation addition
// (Turner et al. 2023), setting or capping the component along a direction (Templeton et al. 2024; Lu et al. 2026), and
// zero-ablation (Cunningham et al. 2023). Free functions on rows of activations.
#pragma once

#include <string_view>
#include <vector>

#include "config.h"
#include "matrix.h"
#include "sae.h"

namespace superposition {

/// With u = v / |v|: add gives x + alpha v; orthogonal sets the component along u to alpha and keeps the orthogonal
/// rest, x + (alpha - x.u) u; cap lets that component be at most alpha, x + min(alpha - x.u, 0) u.
enum class SteeringMethod { add, orthogonal, cap };

inline constexpr std::string_view steering_method_names[] = {"add", "orthogonal", "cap"};

/// Every row of x [n, d_in] moved along direction v [d_in]; a direction of length 0 moves nothing.
Matrix steer(const Matrix& x, const Vector& direction, double alpha, SteeringMethod method);

/// Zero-ablation: x - sum over the given latents of z_j W_dec[j], with z = encode(x), for every row of x [n, d_in].
/// What the autoencoder does not explain of x stays in it.
Matrix ablate(const Config& config, const Sae& sae, const Matrix& x, const std::vector<int>& latents);

}  // namespace superposition
