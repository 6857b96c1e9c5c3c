// Drawing activations of known features; see world.h.
#include "world.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>
#include <utility>

#include "elementary.h"
#include "geometry.h"
#include "kernels.h"

namespace superposition {

Matrix draw_features(const Config& config) {
  Stream stream(config.seed, Purpose::world);
  Matrix features = random_directions(config.n_features, config.d_in, stream);
  if (config.geometry == Geometry::spread) spread_apart(features);
  if (config.geometry == Geometry::orthogonal) orthogonalise(features);
  return features;
}

Vector feature_probabilities(const Config& config) {
  const int n = config.n_features;
  Vector probabilities(n);
  for (int i = 0; i < n; ++i) {
    if (!config.probabilities.empty()) {
      probabilities[i] = static_cast<float>(config.probabilities[static_cast<std::size_t>(i)]);
      continue;
    }
    double p = config.feature_probability;
    if (config.probability_law == ProbabilityLaw::linear && n > 1) p += (config.min_probability - p) * i / (n - 1);
    if (config.probability_law == ProbabilityLaw::zipf)
      p = std::fmax(config.min_probability, p * exact_exp(-config.zipf_exponent * exact_log(i + 1.0)));
    probabilities[i] = static_cast<float>(p);
  }
  return probabilities;
}

namespace {

int features_that_occur(const Config& config, Purpose purpose) {
  const bool all = purpose == Purpose::evaluation || config.training_features == 0;
  return all ? config.n_features : config.training_features;
}

}  // namespace

Sampling::Sampling(const Config& config, Matrix features, Purpose purpose)
    : config_(config),
      features_(std::move(features)),
      probabilities_(feature_probabilities(config)),
      stream_(config.seed, purpose),
      copula_(config, probabilities_),
      hierarchy_(config),
      fires_(static_cast<std::size_t>(config.n_features)),
      order_(static_cast<std::size_t>(features_that_occur(config, purpose))),
      active_bits_(static_cast<std::size_t>(config.n_features + 31) / 32),
      normals_(static_cast<std::size_t>(config.n_features + config.d_in + Stream::normals_padding)),
      scratch_(Vector::Zero(config.n_features)) {
  std::iota(order_.begin(), order_.end(), 0);
}

void Sampling::draw_active_features() {
  active_ = 0;
  if (config_.activation == Activation::bernoulli) {
    for (int i = 0; i < config_.n_features; ++i)
      fires_[static_cast<std::size_t>(i)] = stream_.uniform() < static_cast<double>(probabilities_[i]);
    copula_.draw(stream_, fires_);
    hierarchy_.prune(stream_, fires_);
    for (std::size_t i = 0; i < order_.size(); ++i)
      if (fires_[i]) order_[static_cast<std::size_t>(active_++)] = static_cast<int>(i);
    return;
  }
  const int n = static_cast<int>(order_.size());
  const auto choices = static_cast<std::uint32_t>(config_.max_active - config_.min_active + 1);
  active_ = config_.min_active + static_cast<Index>(stream_.below(choices));
  // The first steps of a Fisher-Yates shuffle: any start permutation gives a uniform subset.
  for (Index i = 0; i < active_; ++i) {
    const auto j = i + static_cast<Index>(stream_.below(static_cast<std::uint32_t>(n - i)));
    std::swap(order_[static_cast<std::size_t>(i)], order_[static_cast<std::size_t>(j)]);
  }
}

double Sampling::draw_magnitude(double normal) {
  const double value = config_.magnitude_mean + config_.magnitude_std * normal;
  switch (config_.magnitude) {
    case Magnitude::normal:
      return value;
    case Magnitude::rectified_normal:
      return value > 0 ? value : 0;
    case Magnitude::uniform:
      return config_.magnitude_low + (config_.magnitude_high - config_.magnitude_low) * stream_.uniform();
    case Magnitude::lognormal:
      return exact_exp(value);
    case Magnitude::constant:
      break;
  }
  return config_.magnitude_mean;
}

// Writes the active entries of coefficients, whose others are 0, and noise_.
void Sampling::draw_coefficients(float* coefficients) {
  draw_active_features();
  const Index d = config_.noise_std == 0 ? 0 : config_.d_in;
  const bool of_normals = config_.magnitude != Magnitude::uniform && config_.magnitude != Magnitude::constant;
  // Normals that follow one another are drawn at once: those of the magnitudes, then those of the noise.
  double* const magnitudes = normals_.data();
  noise_ = magnitudes + active_;
  if (of_normals) stream_.normals(magnitudes, active_ + d);
  for (auto& word : active_bits_) word = 0;
  for (Index a = 0; a < active_; ++a) {
    const int feature = order_[static_cast<std::size_t>(a)];
    coefficients[feature] = static_cast<float>(draw_magnitude(magnitudes[a]));
    active_bits_[static_cast<std::size_t>(feature / 32)] |= 1u << (feature % 32);
  }
  if (!of_normals) stream_.normals(noise_, d);
}

// The features are added in ascending order, whatever the order in which they were drawn.
void Sampling::compose(const float* coefficients, float* activation) {
  std::fill_n(activation, config_.d_in, 0.0f);
  for (std::size_t w = 0; w < active_bits_.size(); ++w)
    for (std::uint32_t bits = active_bits_[w]; bits != 0; bits &= bits - 1) {
      const Index i = static_cast<Index>(32 * w) + std::countr_zero(bits);
      if (coefficients[i] != 0) kernels::add_scaled(activation, coefficients[i], features_.row(i).data(), config_.d_in);
    }
  if (config_.noise_std == 0) return;
  for (Index i = 0; i < config_.d_in; ++i) activation[i] += static_cast<float>(config_.noise_std * noise_[i]);
}

void Sampling::fill(Matrix& activations) {
  for (Index s = 0; s < activations.rows(); ++s) {
    draw_coefficients(scratch_.data());
    compose(scratch_.data(), activations.row(s).data());
    for (Index a = 0; a < active_; ++a) scratch_[order_[static_cast<std::size_t>(a)]] = 0;
  }
}

Samples Sampling::draw(Index n) {
  Samples samples{Matrix(n, config_.d_in), Matrix::Zero(n, config_.n_features)};
  for (Index s = 0; s < n; ++s) {
    draw_coefficients(samples.coefficients.row(s).data());
    compose(samples.coefficients.row(s).data(), samples.activations.row(s).data());
  }
  return samples;
}

}  // namespace superposition
