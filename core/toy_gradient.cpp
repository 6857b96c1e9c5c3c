// Forward and backward of the toy model; see toy_gradient.h. Few features are active, so x W costs only those; whatever
// has all features on one side is a dense, tiled product.
#include "toy_gradient.h"

#include "tile_kernels.h"

namespace superposition {

namespace {

// The dense kernels work on eight columns at a time; narrower rests would go number by number.
Index in_whole_tiles(int n) { return (n + 7) / 8 * 8; }

}  // namespace

Index padded_features(const ToyConfig& config) { return in_whole_tiles(config.n_features); }
Index padded_hidden(const ToyConfig& config) { return in_whole_tiles(config.d_hidden); }

ToyWeights zero_weights(const ToyConfig& config) {
  return {Matrix::Zero(padded_features(config), padded_hidden(config)), Vector::Zero(padded_features(config))};
}

ToySamples::ToySamples(const ToyConfig& config)
    : x(Matrix::Zero(tile, padded_features(config))),
      value(tile, padded_features(config)),
      index(tile, padded_features(config)) {}

ToyGradient::ToyGradient(const ToyConfig& config)
    : output_(config.output),
      importance_(Vector::Zero(padded_features(config))),
      gradient_(zero_weights(config)),
      h_(ToySamples::tile, padded_hidden(config)),
      h_error_(ToySamples::tile, padded_hidden(config)),
      pre_(ToySamples::tile, padded_features(config)),
      error_(ToySamples::tile, padded_features(config)),
      difference_(padded_features(config)),
      zero_(Vector::Zero(padded_hidden(config))) {
  double weight = 1;
  for (int i = 0; i < config.n_features; ++i, weight *= config.importance) importance_[i] = static_cast<float>(weight);
}

void ToyGradient::begin(Index batch) {
  gradient_.W.setZero();
  gradient_.b.setZero();
  scale_ = 2.0f / static_cast<float>(batch);
}

// h = W^T x and the pre-activations W h + b.
void ToyGradient::forward(const ToyWeights& weights, const ToySamples& samples) {
  const Index n = weights.W.rows(), d = weights.W.cols();
  h_.setZero();
  for (Index r = 0; r < samples.rows; ++r)
    kernels::add_rows(h_.row(r).data(), samples.value.row(r).data(), samples.active(r), weights.W.data(), d);
  W_T_ = weights.W.transpose();
  kernels::affine(h_.data(), W_T_.data(), weights.b.data(), pre_.data(), samples.rows, d, n);
}

// Puts d loss / d pre of one sample into error_ and returns its loss. x [padded_features]
double ToyGradient::compare(const float* x, Index row) {
  const Index n = pre_.cols();
  const float* pre = pre_.row(row).data();
  float* error = error_.row(row).data();
  float* difference = difference_.data();
  const bool relu = output_ == ToyOutput::relu;
  for (Index i = 0; i < n; ++i) {
    const float out = relu && pre[i] < 0 ? 0.0f : pre[i];
    difference[i] = out - x[i];
    error[i] = importance_[i] * difference[i];
  }
  const float loss = kernels::dot(error, difference, n);
  for (Index i = 0; i < n; ++i) error[i] = relu && !(pre[i] > 0) ? 0.0f : scale_ * error[i];
  return static_cast<double>(loss);
}

double ToyGradient::loss(const ToyWeights& weights, const ToySamples& samples) {
  forward(weights, samples);
  double sum = 0;
  for (Index r = 0; r < samples.rows; ++r) sum += compare(samples.x.row(r).data(), r);
  return sum;
}

double ToyGradient::add(const ToyWeights& weights, const ToySamples& samples) {
  const Index n = weights.W.rows(), d = weights.W.cols(), rows = samples.rows;
  forward(weights, samples);
  double sum = 0;
  for (Index r = 0; r < rows; ++r) {
    sum += compare(samples.x.row(r).data(), r);
    kernels::add_scaled(gradient_.b.data(), 1, error_.row(r).data(), n);
  }
  // W stands twice in W W^T x: once for the output, once for h.
  kernels::add_transposed_product(gradient_.W.data(), error_.data(), h_.data(), rows, n, d);
  kernels::affine(error_.data(), weights.W.data(), zero_.data(), h_error_.data(), rows, n, d);
  for (Index r = 0; r < rows; ++r)
    kernels::add_to_rows(gradient_.W.data(), samples.value.row(r).data(), samples.active(r), h_error_.row(r).data(), d);
  return sum;
}

}  // namespace superposition
