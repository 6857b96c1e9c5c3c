// Many toy models and their training loop; see toy_model.h.
#include "toy_model.h"

#include <algorithm>
#include <cmath>

#include "kernels.h"
#include "sae.h"
#include "toy_measures.h"

namespace superposition {

namespace {

constexpr double beta1 = 0.9;
constexpr double beta2 = 0.999;

// Xavier's normal start (Glorot and Bengio 2010), as in the paper; b starts at 0.
ToyWeights first_weights(const ToyConfig& config, std::uint32_t seed) {
  Stream stream(seed, Purpose::init);
  ToyWeights weights = zero_weights(config);
  const double scale = std::sqrt(2.0 / (config.n_features + config.d_hidden));
  for (Index i = 0; i < config.n_features; ++i)
    for (Index j = 0; j < config.d_hidden; ++j) weights.W(i, j) = static_cast<float>(scale * stream.normal());
  return weights;
}

// The largest of 1, 2, 5, 10, 20, 50, ... that still gives 200 rows.
int stride_of(int steps) {
  int stride = 1;
  for (int decade = 1; decade <= steps; decade *= 10)
    for (const int candidate : {decade, 2 * decade, 5 * decade})
      if (steps / candidate >= 200) stride = candidate;
  return stride;
}

double rate_at(const ToyConfig& config, int step) {
  const int decay = config.decay_steps < 0 ? config.steps : config.decay_steps;
  const int left = std::max(config.steps - step, 0);
  return left < decay ? config.learning_rate * left / decay : config.learning_rate;
}

}  // namespace

ToyModel::ToyModel(const ToyConfig& config)
    : config_(config), gradient_(config), samples_(config), history_stride_(stride_of(config.steps)) {
  // Seeds drawn one after the other: an instance stays the same when more of them are trained.
  Stream seeds(config.seed, Purpose::world);
  for (int i = 0; i < config.instances; ++i) {
    const auto seed = static_cast<std::uint32_t>(seeds.bits() >> 32);
    instances_.push_back({probability_of(config, i), seed, first_weights(config, seed), zero_weights(config),
                          zero_weights(config), Stream(seed, Purpose::samples)});
  }
}

// One draw of 32 bits decides whether a feature is active and, if so, how strongly: given u < p, u / p is uniform
// again. Nothing here branches on it, because nobody can predict it.
void ToyModel::draw(Stream& stream, double probability, Index rows) {
  const double whole = 4294967296.0;
  const auto threshold = static_cast<std::uint64_t>(probability * whole);
  const double stretch = 1 / (probability * whole);
  samples_.rows = rows;
  for (Index r = 0; r < rows; ++r) {
    float* x = samples_.x.row(r).data();
    float* value = samples_.value.row(r).data();
    int* index = samples_.index.row(r).data();
    Index count = 0;
    std::uint64_t bits = 0;
    for (int i = 0; i < config_.n_features; ++i, bits >>= 32) {
      if (i % 2 == 0) bits = stream.bits();
      const std::uint64_t u = bits & 0xffffffffu;
      const bool active = u < threshold;
      x[i] = active ? static_cast<float>(static_cast<double>(u) * stretch) : 0.0f;
      value[count] = x[i];
      index[count] = i;
      count += active;
    }
    samples_.count[r] = count;
  }
}

double ToyModel::take_step(ToyInstance& instance) {
  ToyWeights& weights = instance.weights;
  gradient_.begin(config_.batch_size);
  double loss = 0;
  for (Index done = 0; done < config_.batch_size; done += ToySamples::tile) {
    const Index rows = std::min<Index>(ToySamples::tile, config_.batch_size - done);
    draw(instance.stream, instance.feature_probability, rows);
    loss += gradient_.add(weights, samples_);
  }
  const kernels::AdamStep adam{static_cast<float>(rate_at(config_, step_) / (1 - beta1_power_)),
                               static_cast<float>(1 / std::sqrt(1 - beta2_power_)), static_cast<float>(beta1),
                               static_cast<float>(beta2)};
  const ToyWeights& gradient = gradient_.gradient();
  const bool W_finite = kernels::adam(weights.W.data(), instance.first.W.data(), instance.second.W.data(),
                                      gradient.W.data(), adam, weights.W.size());
  const bool b_finite = kernels::adam(weights.b.data(), instance.first.b.data(), instance.second.b.data(),
                                      gradient.b.data(), adam, weights.b.size());
  if (!W_finite || !b_finite || !std::isfinite(loss)) diverged_ = true;
  return loss / config_.batch_size;
}

int ToyModel::train(int n) {
  for (int taken = 0; taken < n && !diverged_; ++taken) {
    const bool recorded = step_ % history_stride_ == 0;
    beta1_power_ *= beta1;
    beta2_power_ *= beta2;
    ToyHistoryRow row{step_, 0, 0};
    for (int i = 0; i < config_.instances; ++i) {
      if (recorded) row.represented += represented(W(i));
      row.loss += take_step(instances_[static_cast<std::size_t>(i)]);
    }
    row.loss /= config_.instances;
    row.represented /= config_.instances;
    if (recorded) history_.push_back(row);
    ++step_;
  }
  return step_;
}

Matrix ToyModel::W(int instance) const {
  return at(instance).weights.W.topLeftCorner(config_.n_features, config_.d_hidden);
}
Vector ToyModel::b(int instance) const { return at(instance).weights.b.head(config_.n_features); }

double ToyModel::held_out_loss(int instance) {
  Stream stream(at(instance).seed, Purpose::evaluation);
  double loss = 0;
  for (Index done = 0; done < config_.eval_samples; done += ToySamples::tile) {
    const Index rows = std::min<Index>(ToySamples::tile, config_.eval_samples - done);
    draw(stream, at(instance).feature_probability, rows);
    loss += gradient_.loss(at(instance).weights, samples_);
  }
  return loss / config_.eval_samples;
}

std::uint64_t ToyModel::fingerprint() const {
  Sae all;
  all.W_enc.resize(static_cast<Index>(config_.instances) * config_.n_features, config_.d_hidden);
  all.b_enc.resize(all.W_enc.rows());
  for (int i = 0; i < config_.instances; ++i) {
    all.W_enc.middleRows(static_cast<Index>(i) * config_.n_features, config_.n_features) = W(i);
    all.b_enc.segment(static_cast<Index>(i) * config_.n_features, config_.n_features) = b(i);
  }
  return superposition::fingerprint(all);
}

}  // namespace superposition
