// Toy Models of Superposition (Elhage et al. 2022): many small models trained at once on features that are rarely
// active, each with weights, data and random streams of its own. The bindings and the tests drive it;
// toy_measures.h measures it.
#pragma once

#include <vector>

#include "rng.h"
#include "toy_config.h"
#include "toy_gradient.h"

namespace superposition {

/// What one step showed in the forward pass, before its update: means over the instances.
struct ToyHistoryRow {
  int step;
  double loss;
  double represented;
};

/// Calls visit(name, number) for every column of the history under its public name.
template <class Visit>
void for_each_column(const ToyHistoryRow& row, Visit&& visit) {
  visit("step", row.step);
  visit("loss", row.loss);
  visit("represented", row.represented);
}

struct ToyInstance {
  double feature_probability;
  std::uint32_t seed;
  ToyWeights weights;
  ToyWeights first, second;  // Adam's moments
  Stream stream;
};

class ToyModel {
 public:
  /// The config must have no toy_problem().
  explicit ToyModel(const ToyConfig& config);

  /// Takes n more steps in every instance; returns the step reached, less than asked when a loss or a weight was no
  /// longer finite. train(100) equals train(60) then train(40), bit for bit.
  int train(int n);

  bool diverged() const { return diverged_; }
  int step() const { return step_; }
  const ToyConfig& config() const { return config_; }
  double feature_probability(int instance) const { return at(instance).feature_probability; }

  /// Row i is the direction of feature i, [n_features, d_hidden].
  Matrix W(int instance) const;
  Vector b(int instance) const;  // [n_features]

  /// Mean loss of one instance on its own held-out samples.
  double held_out_loss(int instance);

  /// 64-bit hash of the bits of W and b of all instances.
  std::uint64_t fingerprint() const;

  /// A row every few steps: at least 200 a run of config.steps, evenly spread, round steps among them.
  const std::vector<ToyHistoryRow>& history() const { return history_; }

 private:
  const ToyInstance& at(int instance) const { return instances_[static_cast<std::size_t>(instance)]; }
  double take_step(ToyInstance& instance);
  void draw(Stream& stream, double probability, Index rows);

  ToyConfig config_;
  std::vector<ToyInstance> instances_;
  ToyGradient gradient_;
  ToySamples samples_;
  std::vector<ToyHistoryRow> history_;
  int history_stride_;
  double beta1_power_ = 1;
  double beta2_power_ = 1;
  int step_ = 0;
  bool diverged_ = false;
};

}  // namespace superposition
