// The table of config keys: key, group, range, choices and one line of meaning for every field of Config.
// for_each_field visits them in order; the bindings build the JavaScript schema from it, problem() checks ranges by it.
#pragma once

#include <string>
#include <string_view>
#include <type_traits>

#include "config.h"

namespace superposition {

enum class Group { data, autoencoder, training, evaluation };

/// What is known of one config key. minimum and maximum are inclusive; numbers only.
struct Field {
  std::string_view key;
  Group group;
  std::string_view meaning;
  double minimum = 0;
  double maximum = 0;
};

template <class Value>
inline constexpr bool is_number = std::is_arithmetic_v<Value> && !std::is_same_v<Value, bool>;

/// An empty string, or one sentence when a number lies outside the field's range.
std::string range_problem(const Field& field, double value);

// The public names of each enumeration, in the order of its values.
template <class Enum>
inline constexpr std::string_view names_of[] = {};
template <>
inline constexpr std::string_view names_of<Group>[] = {"data", "autoencoder", "training", "evaluation"};
template <>
inline constexpr std::string_view names_of<Sampler>[] = {"lab", "numpy_legacy"};
template <>
inline constexpr std::string_view names_of<Geometry>[] = {"random", "spread", "orthogonal"};
template <>
inline constexpr std::string_view names_of<Activation>[] = {"uniform_count", "bernoulli"};
template <>
inline constexpr std::string_view names_of<ProbabilityLaw>[] = {"constant", "linear", "zipf"};
template <>
inline constexpr std::string_view names_of<Magnitude>[] = {"normal", "rectified_normal", "uniform", "lognormal",
                                                           "constant"};
template <>
inline constexpr std::string_view names_of<VariantName>[] = {"relu", "topk"};
template <>
inline constexpr std::string_view names_of<Penalty>[] = {"activations", "encoder_weights"};
template <>
inline constexpr std::string_view names_of<DecoderNorm>[] = {"unit", "free"};
template <>
inline constexpr std::string_view names_of<Init>[] = {"tied", "random", "truth"};
template <>
inline constexpr std::string_view names_of<Freeze>[] = {"none", "decoder", "encoder"};
template <>
inline constexpr std::string_view names_of<OptimizerName>[] = {"adam", "sgd"};

/// Calls visit(field, member) for every field of Config (or const Config), in the order of the public contract.
template <class ConfigType, class Visit>
void for_each_field(ConfigType& config, Visit&& visit) {
  constexpr auto data = Group::data;
  visit(Field{"sampler", data, "whose random numbers: the lab's own, or NumPy's legacy stream in the article's order"},
        config.sampler);
  visit(Field{"seed", data, "seed of every random stream", 0, 4294967295.0}, config.seed);
  visit(Field{"n_features", data, "true features in the world", 1, 4096}, config.n_features);
  visit(Field{"d_in", data, "dimensions of an activation", 1, 1024}, config.d_in);
  visit(Field{"geometry", data, "how the true directions lie: random, spread apart, or orthogonal"}, config.geometry);
  visit(Field{"activation", data, "how many features a sample holds: a uniform count, or each by its own chance"},
        config.activation);
  visit(Field{"min_active", data, "fewest features in a sample (uniform_count)", 0, 4096}, config.min_active);
  visit(Field{"max_active", data, "most features in a sample (uniform_count)", 1, 4096}, config.max_active);
  visit(Field{"feature_probability", data, "largest probability that a feature fires (bernoulli)", 0.0001, 1},
        config.feature_probability);
  visit(Field{"probability_law", data, "how the probability falls from the first feature to the last (bernoulli)"},
        config.probability_law);
  visit(Field{"min_probability", data, "smallest probability under a falling law (bernoulli)", 0.00001, 1},
        config.min_probability);
  visit(Field{"zipf_exponent", data, "exponent of the zipf law: probability ~ rank^-exponent", 0, 5},
        config.zipf_exponent);
  visit(Field{"magnitude", data, "distribution of an active feature's coefficient"}, config.magnitude);
  visit(Field{"magnitude_mean", data, "mean coefficient (of its logarithm, for lognormal)", -100, 100},
        config.magnitude_mean);
  visit(Field{"magnitude_std", data, "standard deviation of the coefficient (of its logarithm, for lognormal)", 0, 100},
        config.magnitude_std);
  visit(Field{"magnitude_low", data, "smallest coefficient (uniform)", -100, 100}, config.magnitude_low);
  visit(Field{"magnitude_high", data, "largest coefficient (uniform)", -100, 100}, config.magnitude_high);
  visit(Field{"noise_std", data, "standard deviation of Gaussian noise, per dimension", 0, 100}, config.noise_std);
  visit(Field{"n_samples", data, "samples in the fixed data set; 0 draws fresh samples for every batch", 0, 10000000},
        config.n_samples);

  constexpr auto autoencoder = Group::autoencoder;
  visit(Field{"variant", autoencoder, "how codes are kept sparse: an L1 penalty (relu), or the k largest (topk)"},
        config.variant);
  visit(Field{"d_sae", autoencoder, "latents in the dictionary", 1, 16384}, config.d_sae);
  visit(Field{"k", autoencoder, "latents kept per sample (topk)", 1, 16384}, config.k);
  visit(Field{"l1_coefficient", autoencoder, "weight of the L1 penalty against the squared error (relu)", 0, 10000},
        config.l1_coefficient);
  visit(
      Field{"penalty", autoencoder, "what is penalised: the codes, or (the article's misprint) the encoder's weights"},
      config.penalty);
  visit(Field{"decoder_norm", autoencoder, "decoder rows kept at unit length, or free"}, config.decoder_norm);
  visit(Field{"init", autoencoder, "first weights: encoder = decoder transposed, independent random, or the truth"},
        config.init);
  visit(Field{"init_scale", autoencoder, "standard deviation of random first weights", 0, 10}, config.init_scale);
  visit(Field{"tied_weights", autoencoder, "keep the encoder equal to the decoder transposed"}, config.tied_weights);
  visit(Field{"freeze", autoencoder, "a part that is not trained"}, config.freeze);
  visit(Field{"subtract_decoder_bias", autoencoder, "encode x - b_dec instead of x"}, config.subtract_decoder_bias);

  constexpr auto training = Group::training;
  visit(Field{"optimizer", training, "rule that turns gradients into steps"}, config.optimizer);
  visit(Field{"learning_rate", training, "step size", 0, 10}, config.learning_rate);
  visit(Field{"beta1", training, "decay of Adam's first moment", 0, 0.9999}, config.beta1);
  visit(Field{"beta2", training, "decay of Adam's second moment", 0, 0.999999}, config.beta2);
  visit(Field{"batch_size", training, "samples per step; 0 takes the whole data set", 0, 1000000}, config.batch_size);
  visit(Field{"steps", training, "length of the run, in optimizer steps", 1, 10000000}, config.steps);
  visit(Field{"warmup_steps", training, "first steps over which the learning rate rises from 0", 0, 10000000},
        config.warmup_steps);
  visit(Field{"decay_steps", training, "last steps over which the learning rate falls to 0; -1 is a fifth of steps", -1,
              10000000},
        config.decay_steps);
  visit(
      Field{"sparsity_warmup_steps", training, "first steps over which the sparsity penalty rises from 0", 0, 10000000},
      config.sparsity_warmup_steps);

  visit(Field{"eval_samples", Group::evaluation, "held-out samples for the metrics", 1, 100000}, config.eval_samples);
}

}  // namespace superposition
