// What a run of the toy model is made of (Elhage et al. 2022, Toy Models of Superposition): one flat struct, every
// field with its default. Ranges and meanings stand in toy_fields.h; toy_problem() is the one place that validates.
#pragma once

#include <cstdint>
#include <string>

namespace superposition {

enum class ToyOutput { relu, linear };

struct ToyConfig {
  // data: features that are 0, or uniform on [0, 1) with the feature probability p = 1 - S
  std::uint32_t seed = 42;
  int n_features = 5;
  double feature_probability = 0.02;
  double last_probability = 0.02;
  double importance = 0.9;

  // the model
  int d_hidden = 2;
  ToyOutput output = ToyOutput::relu;
  int instances = 10;

  // training
  double learning_rate = 0.01;
  int batch_size = 256;
  int steps = 6000;
  int decay_steps = -1;  // -1: all of them

  // evaluation
  int eval_samples = 4096;
};

/// An empty string when a ToyModel can be made of this config, else one sentence that names the key and what is
/// allowed. It also bounds memory and the work of one step.
std::string toy_problem(const ToyConfig& config);

/// p of one instance: from feature_probability to last_probability in equal ratios.
double probability_of(const ToyConfig& config, int instance);

}  // namespace superposition
