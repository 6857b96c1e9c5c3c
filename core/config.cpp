// problem(): ranges of single keys by the table in config_fields.h, then what keys ask of each other, then memory and
// work.
#include "config.h"

#include <cmath>
#include <cstdint>

#include "config_fields.h"

namespace superposition {

namespace {

constexpr double memory_limit = 1024.0 * 1024.0 * 1024.0;
// Multiply-adds of one training step or one evaluation: a few seconds on a slow machine.
constexpr double work_limit = 8e9;
// Operations of one optimal match in the worst case; typical cases need a tenth.
constexpr double match_limit = 8e9;
// Pairs of features that "spread" can push apart in a second or two.
constexpr int spread_limit = 512;
// exp(20) is about 5e8: larger coefficients would leave float32 when squared and summed.
constexpr double lognormal_limit = 20;

// Up to six decimals, without the tables that std::to_chars would add to the download.
std::string text(double value) {
  if (!(std::fabs(value) < 1e12)) return value < 0 ? "less than -10^12" : "more than 10^12";
  const auto millionths = static_cast<std::int64_t>(std::llround(std::fabs(value) * 1e6));
  std::string digits = std::to_string(millionths % 1000000 + 1000000).substr(1);
  digits.erase(digits.find_last_not_of('0') + 1);
  std::string number = value < 0 && millionths > 0 ? "-" : "";
  number += std::to_string(millionths / 1000000);
  if (!digits.empty()) number.append(".").append(digits);
  return number;
}

std::string smaller(const char* key, double value, const char* other, double bound) {
  return std::string(key) + " = " + text(value) + " is larger than " + other + " = " + text(bound);
}

std::string world_problem(const Config& c) {
  if (c.activation == Activation::uniform_count) {
    if (c.min_active > c.max_active) return smaller("min_active", c.min_active, "max_active", c.max_active);
    if (c.max_active > c.n_features) return smaller("max_active", c.max_active, "n_features", c.n_features);
  } else if (c.probability_law != ProbabilityLaw::constant && c.min_probability > c.feature_probability) {
    return smaller("min_probability", c.min_probability, "feature_probability", c.feature_probability);
  }
  if (c.geometry == Geometry::orthogonal && c.n_features > c.d_in)
    return smaller("n_features", c.n_features, "d_in", c.d_in) + ": geometry = orthogonal has room for d_in features";
  if (c.geometry == Geometry::spread && c.n_features > spread_limit)
    return "n_features = " + text(c.n_features) + " is too many for geometry = spread: at most " + text(spread_limit);
  if (c.magnitude == Magnitude::uniform && c.magnitude_low > c.magnitude_high)
    return smaller("magnitude_low", c.magnitude_low, "magnitude_high", c.magnitude_high);
  if (c.magnitude == Magnitude::lognormal && c.magnitude_mean + 6 * c.magnitude_std > lognormal_limit)
    return "magnitude_mean + 6 magnitude_std = " + text(c.magnitude_mean + 6 * c.magnitude_std) +
           " is too large for magnitude = lognormal: at most " + text(lognormal_limit);
  return {};
}

std::string sampler_problem(const Config& c) {
  if (c.sampler != Sampler::numpy_legacy) return {};
  const std::string needs = "sampler = numpy_legacy draws what the article's listing draws: it needs ";
  if (c.geometry != Geometry::random) return needs + "geometry = random";
  if (c.activation != Activation::uniform_count) return needs + "activation = uniform_count";
  if (c.magnitude != Magnitude::normal) return needs + "magnitude = normal";
  if (c.init != Init::random) return needs + "init = random";
  if (c.n_samples == 0) return needs + "a fixed data set, n_samples of at least 1";
  return {};
}

std::string autoencoder_problem(const Config& c) {
  if (c.variant == VariantName::topk) {
    if (c.k != std::floor(c.k)) return "k = " + text(c.k) + " is not a whole number: variant = topk keeps k latents";
    if (c.k > c.d_sae) return smaller("k", c.k, "d_sae", c.d_sae);
  }
  if (c.tied_weights && c.freeze != Freeze::none)
    return "freeze must be none when tied_weights is true: encoder and decoder are the same weights";
  return {};
}

std::string training_problem(const Config& c) {
  if (c.batch_size == 0 && c.n_samples == 0)
    return "batch_size = 0 takes the whole data set, but n_samples = 0 has none: set one of them";
  if (c.warmup_steps > c.steps) return smaller("warmup_steps", c.warmup_steps, "steps", c.steps);
  if (c.decay_steps > c.steps) return smaller("decay_steps", c.decay_steps, "steps", c.steps);
  if (c.sparsity_warmup_steps > c.steps)
    return smaller("sparsity_warmup_steps", c.sparsity_warmup_steps, "steps", c.steps);
  return {};
}

std::string size_problem(const Config& c) {
  const double weights = 2.0 * c.d_in * c.d_sae;
  const double latents_per_truth = static_cast<double>(c.n_features) * c.d_sae;
  // The numpy_legacy sampler holds its data in double precision for a moment.
  const double copies = c.sampler == Sampler::numpy_legacy ? 3 : 1;
  const double data = copies * (c.n_samples == 0 ? c.batch_size : c.n_samples);
  // weights, gradients, two moments and a transposed gradient; data; held-out data; a tile of codes; cosines and costs
  const double bytes =
      4.0 * (5 * weights + data * c.d_in + static_cast<double>(c.eval_samples) * (c.d_in + c.n_features) +
             512.0 * c.d_sae + 4 * latents_per_truth + 3.0 * c.n_features * c.d_in);
  if (bytes > memory_limit)
    return "this run needs " + text(std::ceil(bytes / memory_limit * 10) / 10) +
           " GiB of memory and 1 GiB is allowed: make d_sae, d_in, n_features, n_samples or eval_samples smaller";
  if (samples_per_step(c) * weights > work_limit)
    return "one step needs " + text(std::round(samples_per_step(c) * weights / 1e9)) +
           " billion multiply-adds and 8 are allowed: make batch_size, d_sae or d_in smaller";
  if (c.eval_samples * weights > work_limit)
    return "one evaluation needs " + text(std::round(c.eval_samples * weights / 1e9)) +
           " billion multiply-adds and 8 are allowed: make eval_samples, d_sae or d_in smaller";
  const double shorter = std::fmin(c.n_features, c.d_sae);
  if (shorter * latents_per_truth > match_limit || latents_per_truth * c.d_in > match_limit)
    return "matching n_features = " + text(c.n_features) + " with d_sae = " + text(c.d_sae) +
           " in d_in = " + text(c.d_in) + " would take too long: make one of them smaller";
  return {};
}

}  // namespace

int samples_per_step(const Config& config) { return config.batch_size == 0 ? config.n_samples : config.batch_size; }

int resolved_decay_steps(const Config& config) {
  return config.decay_steps < 0 ? config.steps / 5 : config.decay_steps;
}

std::string range_problem(const Field& field, double value) {
  if (value >= field.minimum && value <= field.maximum) return {};
  return std::string(field.key) + " = " + text(value) + " is not allowed: it must be between " + text(field.minimum) +
         " and " + text(field.maximum);
}

std::string problem(const Config& config) {
  std::string found;
  for_each_field(config, [&found]<class Value>(const Field& field, const Value& value) {
    if constexpr (is_number<Value>)
      if (found.empty()) found = range_problem(field, static_cast<double>(value));
  });
  for (const auto check : {world_problem, sampler_problem, autoencoder_problem, training_problem, size_problem})
    if (found.empty()) found = check(config);
  return found;
}

}  // namespace superposition
