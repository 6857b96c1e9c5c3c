// The table of config keys: key, group, range, choices and one line of meaning for every field of Config.
// The bindings build the JavaScript schema from it, problem() checks ranges by it.
#pragma once

#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "config.h"

namespace superposition {

enum class Group { data, autoencoder, training, evaluation };

template <class Value>
inline constexpr bool is_number = std::is_arithmetic_v<Value> && !std::is_same_v<Value, bool>;

template <class Value>
inline constexpr bool is_list = false;
template <class Item>
inline constexpr bool is_list<std::vector<Item>> = true;

// The public names of each enumeration, in the order of its values.
template <class Enum>
inline constexpr std::string_view names_of[] = {""};
template <>
inline constexpr std::string_view names_of<Group>[] = {"data", "autoencoder", "training", "evaluation"};
template <>
inline constexpr std::string_view names_of<Sampler>[] = {"lab", "numpy_legacy", "given"};
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
inline constexpr std::string_view names_of<VariantName>[] = {"relu",  "topk",       "batch_topk",   "jumprelu",
                                                             "gated", "matryoshka", "sparse_coding"};
template <>
inline constexpr std::string_view names_of<Penalty>[] = {"activations", "encoder_weights"};
template <>
inline constexpr std::string_view names_of<DecoderNorm>[] = {"unit", "free"};
template <>
inline constexpr std::string_view names_of<Init>[] = {"tied", "random", "truth"};
template <>
inline constexpr std::string_view names_of<Freeze>[] = {"none", "decoder", "encoder"};
template <>
inline constexpr std::string_view names_of<DecoderBiasInit>[] = {"zero", "geometric_median"};
template <>
inline constexpr std::string_view names_of<OptimizerName>[] = {"adam", "sgd"};
template <>
inline constexpr std::string_view names_of<Revival>[] = {"none", "resample", "auxk"};

using Member =
    std::variant<int Config::*, std::uint32_t Config::*, double Config::*, bool Config::*, Sampler Config::*,
                 Geometry Config::*, Activation Config::*, ProbabilityLaw Config::*, Magnitude Config::*,
                 VariantName Config::*, Penalty Config::*, DecoderNorm Config::*, Init Config::*, Freeze Config::*,
                 DecoderBiasInit Config::*, OptimizerName Config::*, Revival Config::*, std::vector<int> Config::*,
                 std::vector<double> Config::*, std::vector<Correlation> Config::*>;

/// What is known of one config key. minimum and maximum are inclusive and bound numbers: the value, each entry of a
/// list, or each rho. A list holds at most longest entries.
struct Field {
  std::string_view key;
  Group group;
  Member member;
  std::string_view meaning;
  double minimum = 0;
  double maximum = 0;
  int longest = 0;
};

/// Every field of Config, in the order of the public contract.
inline constexpr Field field_table[] = {
    {"sampler", Group::data, &Config::sampler,
     "whose random numbers: the lab's own, or NumPy's legacy stream in the article's order; or activations given"},
    {"seed", Group::data, &Config::seed, "seed of every random stream", 0, 4294967295.0},
    {"n_features", Group::data, &Config::n_features, "true features in the world", 1, 4096},
    {"d_in", Group::data, &Config::d_in, "dimensions of an activation", 1, 1024},
    {"geometry", Group::data, &Config::geometry, "how the true directions lie: random, spread apart, or orthogonal"},
    {"activation", Group::data, &Config::activation,
     "how many features a sample holds: a uniform count, or each by its own chance"},
    {"min_active", Group::data, &Config::min_active, "fewest features in a sample (uniform_count)", 0, 4096},
    {"max_active", Group::data, &Config::max_active, "most features in a sample (uniform_count)", 1, 4096},
    {"feature_probability", Group::data, &Config::feature_probability,
     "largest probability that a feature fires (bernoulli)", 0.0001, 1},
    {"probability_law", Group::data, &Config::probability_law,
     "how the probability falls from the first feature to the last (bernoulli)"},
    {"min_probability", Group::data, &Config::min_probability, "smallest probability under a falling law (bernoulli)",
     0.00001, 1},
    {"zipf_exponent", Group::data, &Config::zipf_exponent, "exponent of the zipf law: probability ~ rank^-exponent", 0,
     5},
    {"probabilities", Group::data, &Config::probabilities,
     "probability of each feature, in place of a law; of a child: given that its parent fires (bernoulli)", 0, 1, 4096},
    {"magnitude", Group::data, &Config::magnitude, "distribution of an active feature's coefficient"},
    {"magnitude_mean", Group::data, &Config::magnitude_mean, "mean coefficient (of its logarithm, for lognormal)", -100,
     100},
    {"magnitude_std", Group::data, &Config::magnitude_std,
     "standard deviation of the coefficient (of its logarithm, for lognormal)", 0, 100},
    {"magnitude_low", Group::data, &Config::magnitude_low, "smallest coefficient (uniform)", -100, 100},
    {"magnitude_high", Group::data, &Config::magnitude_high, "largest coefficient (uniform)", -100, 100},
    {"noise_std", Group::data, &Config::noise_std, "standard deviation of Gaussian noise, per dimension", 0, 100},
    {"correlations", Group::data, &Config::correlations,
     "[i, j, rho]: features i and j fire together more (rho > 0) or less often than by chance (bernoulli)", -1, 1,
     16384},
    {"parents", Group::data, &Config::parents,
     "for each feature the one that must fire for it to fire, or -1 (bernoulli)", -1, 4095, 4096},
    {"exclusive_children", Group::data, &Config::exclusive_children, "at most one child of a parent fires"},
    {"n_samples", Group::data, &Config::n_samples,
     "samples in the fixed data set; 0 draws fresh samples for every batch", 0, 10000000},
    {"training_features", Group::data, &Config::training_features,
     "the first features only occur in training, all in the held-out samples; 0 trains on all", 0, 4096},
    {"variant", Group::autoencoder, &Config::variant,
     "how codes are kept sparse: an L1 penalty, the k largest, learned thresholds or gates, nested prefixes, or "
     "inference"},
    {"d_sae", Group::autoencoder, &Config::d_sae, "latents in the dictionary", 1, 16384},
    {"k", Group::autoencoder, &Config::k,
     "latents kept per sample (topk), or on average over the batch (batch_topk, matryoshka)", 0.01, 16384},
    {"l1_coefficient", Group::autoencoder, &Config::l1_coefficient,
     "weight of the L1 penalty against the squared error (relu, gated, sparse_coding)", 0, 10000},
    {"l0_coefficient", Group::autoencoder, &Config::l0_coefficient,
     "weight of the number of active latents against the squared error (jumprelu)", 0, 10000},
    {"bandwidth", Group::autoencoder, &Config::bandwidth,
     "width around a threshold in which its gradient is estimated (jumprelu)", 0.0001, 100},
    {"initial_threshold", Group::autoencoder, &Config::initial_threshold, "first threshold of every latent (jumprelu)",
     0.000001, 100},
    {"penalty", Group::autoencoder, &Config::penalty,
     "what is penalised: the codes, or (the article's misprint) the encoder's weights"},
    {"decoder_norm", Group::autoencoder, &Config::decoder_norm, "decoder rows kept at unit length, or free"},
    {"init", Group::autoencoder, &Config::init,
     "first weights: encoder = decoder transposed, independent random, or the truth"},
    {"init_scale", Group::autoencoder, &Config::init_scale, "standard deviation of random first weights", 0, 10},
    {"decoder_bias_init", Group::autoencoder, &Config::decoder_bias_init,
     "first decoder bias: zero, or the geometric median of the data"},
    {"tied_weights", Group::autoencoder, &Config::tied_weights, "keep the encoder equal to the decoder transposed"},
    {"freeze", Group::autoencoder, &Config::freeze, "a part that is not trained"},
    {"subtract_decoder_bias", Group::autoencoder, &Config::subtract_decoder_bias, "encode x - b_dec instead of x"},
    {"matryoshka_prefixes", Group::autoencoder, &Config::matryoshka_prefixes,
     "first latents that must reconstruct alone, increasing, the last d_sae; empty: halving (matryoshka)", 1, 16384,
     16384},
    {"optimizer", Group::training, &Config::optimizer, "rule that turns gradients into steps"},
    {"learning_rate", Group::training, &Config::learning_rate, "step size", 0, 10},
    {"beta1", Group::training, &Config::beta1, "decay of Adam's first moment", 0, 0.9999},
    {"beta2", Group::training, &Config::beta2, "decay of Adam's second moment", 0, 0.999999},
    {"batch_size", Group::training, &Config::batch_size, "samples per step; 0 takes the whole data set", 0, 1000000},
    {"steps", Group::training, &Config::steps, "length of the run, in optimizer steps", 1, 10000000},
    {"warmup_steps", Group::training, &Config::warmup_steps, "first steps over which the learning rate rises from 0", 0,
     10000000},
    {"decay_steps", Group::training, &Config::decay_steps,
     "last steps over which the learning rate falls to 0; -1 is a fifth of steps", -1, 10000000},
    {"sparsity_warmup_steps", Group::training, &Config::sparsity_warmup_steps,
     "first steps over which the sparsity penalty rises from 0", 0, 10000000},
    {"revival", Group::training, &Config::revival,
     "what is done for dead latents: nothing, resampling, or an auxiliary loss (auxk)"},
    {"dead_window", Group::training, &Config::dead_window,
     "steps without firing after which a latent counts as dead (resample, auxk)", 1, 10000000},
    {"resample_every", Group::training, &Config::resample_every, "steps between resamplings of dead latents (resample)",
     1, 10000000},
    {"aux_k", Group::training, &Config::aux_k,
     "dead latents that reconstruct what is left of a sample; 0 is half of d_in (auxk)", 0, 16384},
    {"aux_coefficient", Group::training, &Config::aux_coefficient, "weight of the auxiliary loss (auxk)", 0, 100},
    {"eval_samples", Group::evaluation, &Config::eval_samples, "held-out samples for the metrics", 1, 100000},
};

/// Calls visit(field, member) for every field of Config (or const Config), in order.
template <class ConfigType, class Visit>
void for_each_field(ConfigType& config, Visit&& visit) {
  for (const Field& field : field_table) std::visit([&](auto member) { visit(field, config.*member); }, field.member);
}

/// An empty string, or one sentence when a number lies outside the field's range; item: which entry of a list.
std::string range_problem(const Field& field, double value, int item = -1);

}  // namespace superposition
