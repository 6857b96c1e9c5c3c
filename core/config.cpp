// problem(): ranges of single keys by the table in config_fields.h, then what keys ask of each other, then limits.h.
#include "config.h"

#include <algorithm>
#include <cmath>

#include "config_fields.h"
#include "copula.h"
#include "hierarchy.h"
#include "limits.h"
#include "number_text.h"

namespace superposition {

namespace {

// exp(20) is about 5e8: larger coefficients would leave float32 when squared and summed.
constexpr double lognormal_limit = 20;

std::string smaller(const char* key, double value, const char* other, double bound) {
  return std::string(key) + " = " + number_text(value) + " is larger than " + other + " = " + number_text(bound);
}

std::string events_problem(const Config& c) {
  if (c.activation != Activation::bernoulli) {
    const char* given = !c.probabilities.empty()  ? "probabilities"
                        : !c.correlations.empty() ? "correlations"
                        : !c.parents.empty()      ? "parents"
                                                  : nullptr;
    if (!given) return {};
    return std::string(given) + " needs activation = bernoulli: uniform_count draws all features alike";
  }
  if (!c.probabilities.empty() && static_cast<int>(c.probabilities.size()) != c.n_features)
    return "probabilities holds " + number_text(static_cast<double>(c.probabilities.size())) +
           " numbers and n_features = " + number_text(c.n_features) + ": give one for each feature, or none";
  const std::string found = parents_problem(c);
  return found.empty() ? correlation_problem(c) : found;
}

std::string world_problem(const Config& c) {
  if (c.activation == Activation::uniform_count) {
    if (c.min_active > c.max_active) return smaller("min_active", c.min_active, "max_active", c.max_active);
    if (c.max_active > c.n_features) return smaller("max_active", c.max_active, "n_features", c.n_features);
  } else if (c.probabilities.empty() && c.probability_law != ProbabilityLaw::constant &&
             c.min_probability > c.feature_probability) {
    return smaller("min_probability", c.min_probability, "feature_probability", c.feature_probability);
  }
  if (c.training_features > c.n_features)
    return smaller("training_features", c.training_features, "n_features", c.n_features);
  if (c.activation == Activation::uniform_count && c.training_features != 0 && c.max_active > c.training_features)
    return smaller("max_active", c.max_active, "training_features", c.training_features);
  if (c.geometry == Geometry::orthogonal && c.n_features > c.d_in)
    return smaller("n_features", c.n_features, "d_in", c.d_in) + ": geometry = orthogonal has room for d_in features";
  if (c.magnitude == Magnitude::uniform && c.magnitude_low > c.magnitude_high)
    return smaller("magnitude_low", c.magnitude_low, "magnitude_high", c.magnitude_high);
  if (c.magnitude == Magnitude::lognormal && c.magnitude_mean + 6 * c.magnitude_std > lognormal_limit)
    return "magnitude_mean + 6 magnitude_std = " + number_text(c.magnitude_mean + 6 * c.magnitude_std) +
           " is too large for magnitude = lognormal: at most " + number_text(lognormal_limit);
  return {};
}

std::string sampler_problem(const Config& c) {
  if (c.sampler == Sampler::given && (c.n_samples == 0 || c.init == Init::truth))
    return "sampler = given needs n_samples of at least 1, and init cannot be truth";
  if (c.sampler != Sampler::numpy_legacy) return {};
  const std::string needs = "sampler = numpy_legacy draws what the article's listing draws: it needs ";
  if (c.geometry != Geometry::random) return needs + "geometry = random";
  if (c.activation != Activation::uniform_count) return needs + "activation = uniform_count";
  if (c.magnitude != Magnitude::normal) return needs + "magnitude = normal";
  if (c.init != Init::random) return needs + "init = random";
  if (c.training_features != 0) return needs + "training_features = 0, all of them";
  if (c.n_samples == 0) return needs + "a fixed data set, n_samples of at least 1";
  return {};
}

bool keeps_k(const Config& c) {
  return c.variant == VariantName::topk || c.variant == VariantName::batch_topk || c.variant == VariantName::matryoshka;
}

std::string prefixes_problem(const Config& c) {
  int before = 0;
  for (const int prefix : c.matryoshka_prefixes) {
    if (prefix <= before)
      return "matryoshka_prefixes must increase: " + number_text(prefix) + " comes after " + number_text(before);
    before = prefix;
  }
  if (before == 0 || before == c.d_sae) return {};
  return "matryoshka_prefixes must end with d_sae = " + number_text(c.d_sae) + ", not " + number_text(before);
}

std::string autoencoder_problem(const Config& c) {
  if (c.variant == VariantName::topk) {
    if (c.k != std::floor(c.k))
      return "k = " + number_text(c.k) + " is not a whole number: variant = topk keeps k latents";
  }
  if (keeps_k(c) && c.k > c.d_sae) return smaller("k", c.k, "d_sae", c.d_sae);
  if (c.revival == Revival::auxk && c.aux_k > c.d_sae) return smaller("aux_k", c.aux_k, "d_sae", c.d_sae);
  if (c.variant == VariantName::sparse_coding && c.revival == Revival::auxk)
    return "revival = auxk needs an encoder and variant = sparse_coding has none: choose none or resample";
  if (c.variant == VariantName::sparse_coding && !c.subtract_decoder_bias)
    return "subtract_decoder_bias must be true for variant = sparse_coding: it codes what the bias leaves";
  if (c.variant == VariantName::sparse_coding && c.tied_weights)
    return "tied_weights must be false for variant = sparse_coding: it has no encoder";
  if (c.revival == Revival::resample && c.freeze != Freeze::none)
    return "freeze must be none when revival = resample: it writes anew to encoder and decoder";
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

}  // namespace

Config::Config() = default;
Config::Config(const Config&) = default;
Config& Config::operator=(const Config&) = default;
Config::~Config() = default;

int samples_per_step(const Config& config) { return config.batch_size == 0 ? config.n_samples : config.batch_size; }

int resolved_decay_steps(const Config& config) {
  return config.decay_steps < 0 ? config.steps / 5 : config.decay_steps;
}

int resolved_aux_k(const Config& config) { return config.aux_k > 0 ? config.aux_k : std::max(1, config.d_in / 2); }

std::string range_problem(const Field& field, double value, int item) {
  if (value >= field.minimum && value <= field.maximum) return {};
  std::string name(field.key);
  if (item >= 0) name.append("[").append(number_text(item)).append("]");
  return name + " = " + number_text(value) + " is not allowed: it must be between " + number_text(field.minimum) +
         " and " + number_text(field.maximum);
}

std::string problem(const Config& config) {
  std::string found;
  for_each_field(config, [&found]<class Value>(const Field& field, const Value& value) {
    if constexpr (is_number<Value>)
      if (found.empty()) found = range_problem(field, static_cast<double>(value));
    if constexpr (std::is_same_v<Value, std::vector<int>> || std::is_same_v<Value, std::vector<double>>)
      for (int item = 0; item < static_cast<int>(value.size()) && found.empty(); ++item)
        found = range_problem(field, static_cast<double>(value[static_cast<std::size_t>(item)]), item);
  });
  for (const auto check : {world_problem, sampler_problem, events_problem, autoencoder_problem, prefixes_problem,
                           training_problem, size_problem})
    if (found.empty()) found = check(config);
  return found;
}

}  // namespace superposition
