// NumPy's RandomState, as far as the article's listing uses it; see numpy_legacy.h.
#include "numpy_legacy.h"

#include <array>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

#include "elementary.h"
#include "geometry.h"

namespace superposition {

namespace {

// Matsumoto and Nishimura 1998.
class MersenneTwister {
 public:
  explicit MersenneTwister(std::uint32_t seed) {
    for (std::uint32_t i = 0; i < size; ++i) {
      state_[i] = seed;
      seed = 1812433253u * (seed ^ (seed >> 30)) + i + 1;
    }
  }

  std::uint32_t bits() {
    if (next_ == size) refill();
    std::uint32_t y = state_[next_++];
    y ^= y >> 11;
    y ^= (y << 7) & 0x9d2c5680u;
    y ^= (y << 15) & 0xefc60000u;
    return y ^ (y >> 18);
  }

 private:
  static constexpr std::uint32_t size = 624;
  static constexpr std::uint32_t middle = 397;

  void refill() {
    for (std::uint32_t i = 0; i < size; ++i) {
      const std::uint32_t y = (state_[i] & 0x80000000u) | (state_[(i + 1) % size] & 0x7fffffffu);
      state_[i] = state_[(i + middle) % size] ^ (y >> 1) ^ ((y & 1u) * 0x9908b0dfu);
    }
    next_ = 0;
  }

  std::array<std::uint32_t, size> state_{};
  std::uint32_t next_ = size;
};

class RandomState {
 public:
  explicit RandomState(std::uint32_t seed) : twister_(seed) {}

  double random_sample() {
    const std::uint32_t high = twister_.bits() >> 5;
    const std::uint32_t low = twister_.bits() >> 6;
    return (high * 67108864.0 + low) / 9007199254740992.0;
  }

  double randn() {
    if (has_spare_) {
      has_spare_ = false;
      return spare_;
    }
    while (true) {
      const double x1 = 2.0 * random_sample() - 1.0;
      const double x2 = 2.0 * random_sample() - 1.0;
      const double square = x1 * x1 + x2 * x2;
      if (square >= 1.0 || square == 0.0) continue;
      const double factor = std::sqrt(-2.0 * exact_log(square) / square);
      spare_ = factor * x1;
      has_spare_ = true;
      return factor * x2;
    }
  }

  // Uniform in [0, most], by masked rejection.
  std::uint32_t interval(std::uint32_t most) {
    if (most == 0) return 0;
    std::uint32_t mask = most;
    for (int shift = 1; shift <= 16; shift *= 2) mask |= mask >> shift;
    std::uint32_t value = twister_.bits() & mask;
    while (value > most) value = twister_.bits() & mask;
    return value;
  }

  // choice(n, size=count, replace=False) is the head of a whole permutation.
  std::vector<std::uint32_t> choice(std::uint32_t n, std::uint32_t count) {
    std::vector<std::uint32_t> order(n);
    std::iota(order.begin(), order.end(), 0u);
    for (std::uint32_t i = n - 1; i > 0; --i) std::swap(order[i], order[interval(i)]);
    order.resize(count);
    return order;
  }

 private:
  MersenneTwister twister_;
  double spare_ = 0;
  bool has_spare_ = false;
};

using DoubleMatrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

DoubleMatrix randn(RandomState& random, Index rows, Index columns) {
  DoubleMatrix drawn(rows, columns);
  for (Index i = 0; i < drawn.size(); ++i) drawn.data()[i] = random.randn();
  return drawn;
}

DoubleMatrix draw_unit_rows(RandomState& random, Index rows, Index columns) {
  DoubleMatrix directions = randn(random, rows, columns);
  for (Index i = 0; i < rows; ++i) {
    double square = 0;
    for (Index d = 0; d < columns; ++d) square += directions(i, d) * directions(i, d);
    for (Index d = 0; d < columns; ++d) directions(i, d) /= std::sqrt(square);
  }
  return directions;
}

DoubleMatrix draw_activations(RandomState& random, const Config& config, const DoubleMatrix& features) {
  DoubleMatrix activations = DoubleMatrix::Zero(config.n_samples, config.d_in);
  const auto n = static_cast<std::uint32_t>(config.n_features);
  for (Index s = 0; s < config.n_samples; ++s) {
    const auto extra = random.interval(static_cast<std::uint32_t>(config.max_active - config.min_active));
    for (const auto feature : random.choice(n, static_cast<std::uint32_t>(config.min_active) + extra)) {
      const double coefficient = random.randn() * config.magnitude_std + config.magnitude_mean;
      for (Index d = 0; d < config.d_in; ++d) activations(s, d) += coefficient * features(feature, d);
    }
  }
  for (Index i = 0; i < activations.size(); ++i) activations.data()[i] += config.noise_std * random.randn();
  return activations;
}

}  // namespace

ArticleDraws draw_article(const Config& config) {
  RandomState random(config.seed);
  const DoubleMatrix features = draw_unit_rows(random, config.n_features, config.d_in);
  const DoubleMatrix activations = draw_activations(random, config, features);
  // The listing holds the transposes: its W_enc is [d_sae, d_in], its W_dec [d_in, d_sae].
  const DoubleMatrix encoder = randn(random, config.d_sae, config.d_in);
  const DoubleMatrix decoder = randn(random, config.d_in, config.d_sae);
  ArticleDraws draws{features.cast<float>(),
                     activations.cast<float>(),
                     {(encoder.transpose() * config.init_scale).cast<float>(), Vector::Zero(config.d_sae),
                      (decoder.transpose() * config.init_scale).cast<float>(), Vector::Zero(config.d_in)}};
  add_own_parameters(config, draws.sae);
  if (config.decoder_norm == DecoderNorm::unit) normalise_rows(draws.sae.W_dec);
  if (config.tied_weights) draws.sae.W_enc = draws.sae.W_dec.transpose();
  return draws;
}

}  // namespace superposition
