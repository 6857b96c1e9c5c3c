// toy_problem(): ranges by the table in toy_fields.h, what keys ask of each other, memory and work.
#include "toy_config.h"

#include <cmath>

#include "elementary.h"
#include "number_text.h"
#include "toy_fields.h"

namespace superposition {

namespace {

// A few seconds on a slow machine.
constexpr double step_limit = 8e9;
// 256 MiB of weights, gradients and moments.
constexpr double weight_limit = 16.0 * 1024 * 1024;

double weights(const ToyConfig& c) { return static_cast<double>(c.instances) * c.n_features * c.d_hidden; }

}  // namespace

double probability_of(const ToyConfig& config, int instance) {
  if (instance == 0) return config.feature_probability;
  if (instance == config.instances - 1) return config.last_probability;
  const double ratio = exact_log(config.last_probability / config.feature_probability);
  return config.feature_probability * exact_exp(ratio * instance / (config.instances - 1));
}

std::string range_problem(const ToyField& field, double value) {
  if (value >= field.minimum && value <= field.maximum) return {};
  return std::string(field.key) + " = " + number_text(value) + " is not allowed: it must be between " +
         number_text(field.minimum) + " and " + number_text(field.maximum);
}

std::string toy_problem(const ToyConfig& c) {
  std::string found;
  for_each_field(c, [&found]<class Value>(const ToyField& field, const Value& value) {
    if constexpr (is_number<Value>)
      if (found.empty()) found = range_problem(field, static_cast<double>(value));
  });
  if (!found.empty()) return found;
  if (c.instances == 1 && c.last_probability != c.feature_probability)
    return "last_probability = " + number_text(c.last_probability) +
           " needs more than one instance, or the value of feature_probability, " + number_text(c.feature_probability);
  if (c.decay_steps > c.steps)
    return "decay_steps = " + number_text(c.decay_steps) + " is larger than steps = " + number_text(c.steps);
  if (weights(c) > weight_limit)
    return "instances, n_features and d_hidden make " + number_text(weights(c)) + " weights and " +
           number_text(weight_limit) + " are allowed: make one of them smaller";
  const double samples = std::fmax(c.batch_size, c.eval_samples);
  if (4 * weights(c) * samples > step_limit)
    return "one step would take " + number_text(std::ceil(4 * weights(c) * samples / 1e8) / 10) +
           " billion operations and 8 are allowed: make batch_size, eval_samples, instances, n_features or d_hidden "
           "smaller";
  return {};
}

}  // namespace superposition
