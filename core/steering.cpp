// Steering and ablation; see steering.h.
#include "steering.h"

#include <cmath>

#include "kernels.h"

namespace superposition {

Matrix steer(const Matrix& x, const Vector& direction, double alpha, SteeringMethod method) {
  Matrix steered = x;
  const Index d = x.cols();
  const auto target = static_cast<float>(alpha);
  const float square = kernels::dot(direction.data(), direction.data(), d);
  if (square == 0) return steered;
  const float length = std::sqrt(square);
  for (Index r = 0; r < x.rows(); ++r) {
    float* row = steered.row(r).data();
    float amount = target;
    if (method != SteeringMethod::add) {
      const float missing = target - kernels::dot(row, direction.data(), d) / length;
      amount = method == SteeringMethod::cap && missing > 0 ? 0 : missing / length;
    }
    kernels::add_scaled(row, amount, direction.data(), d);
  }
  return steered;
}

Matrix ablate(const Config& config, const Sae& sae, const Matrix& x, const std::vector<int>& latents) {
  const Matrix z = encode(config, sae, x);
  Matrix ablated = x;
  for (Index r = 0; r < x.rows(); ++r)
    for (const int j : latents) ablated.row(r) -= z(r, j) * sae.W_dec.row(j);
  return ablated;
}

}  // namespace superposition
