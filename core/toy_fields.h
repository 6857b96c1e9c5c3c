// The table of the toy model's config keys, in the form of config_fields.h. The bindings build the JavaScript schema
// from it, toy_problem() checks ranges by it.
#pragma once

#include "config_fields.h"
#include "toy_config.h"

namespace superposition {

template <>
inline constexpr std::string_view names_of<ToyOutput>[] = {"relu", "linear"};

using ToyMember =
    std::variant<int ToyConfig::*, std::uint32_t ToyConfig::*, double ToyConfig::*, ToyOutput ToyConfig::*>;

/// What is known of one config key. minimum and maximum are inclusive; numbers only.
struct ToyField {
  std::string_view key;
  Group group;
  ToyMember member;
  std::string_view meaning;
  double minimum = 0;
  double maximum = 0;
};

/// Every field of ToyConfig, in the order of the public contract.
inline constexpr ToyField toy_field_table[] = {
    {"seed", Group::data, &ToyConfig::seed, "seed of every random stream; each instance has streams of its own", 0,
     4294967295.0},
    {"n_features", Group::data, &ToyConfig::n_features, "features of the data", 1, 4096},
    {"feature_probability", Group::data, &ToyConfig::feature_probability,
     "probability p = 1 - S that a feature is not 0, in the first instance", 0.0001, 1},
    {"last_probability", Group::data, &ToyConfig::last_probability,
     "the same in the last instance; between them p changes in equal ratios", 0.0001, 1},
    {"importance", Group::data, &ToyConfig::importance, "weight of feature i in the loss is importance to the power i",
     0.01, 1},
    {"d_hidden", Group::autoencoder, &ToyConfig::d_hidden, "hidden dimensions that the features share", 1, 1024},
    {"output", Group::autoencoder, &ToyConfig::output, "out = ReLU(W^T W x + b), or linear: without the ReLU"},
    {"instances", Group::autoencoder, &ToyConfig::instances, "independent models trained at once", 1, 256},
    {"learning_rate", Group::training, &ToyConfig::learning_rate, "step size of Adam", 0, 10},
    {"batch_size", Group::training, &ToyConfig::batch_size, "fresh samples per step and instance", 1, 1000000},
    {"steps", Group::training, &ToyConfig::steps, "length of the run, in optimizer steps", 1, 10000000},
    {"decay_steps", Group::training, &ToyConfig::decay_steps,
     "last steps over which the learning rate falls to 0; -1 is all of them", -1, 10000000},
    {"eval_samples", Group::evaluation, &ToyConfig::eval_samples, "held-out samples for the loss", 1, 100000},
};

/// Calls visit(field, member) for every field of ToyConfig (or const ToyConfig), in order.
template <class Visit>
void for_each_field(ToyConfig& config, Visit&& visit) {
  for (const ToyField& field : toy_field_table)
    std::visit([&](auto member) { visit(field, config.*member); }, field.member);
}

template <class Visit>
void for_each_field(const ToyConfig& config, Visit&& visit) {
  for (const ToyField& field : toy_field_table)
    std::visit([&](auto member) { visit(field, config.*member); }, field.member);
}

/// An empty string, or one sentence when a number lies outside the field's range.
std::string range_problem(const ToyField& field, double value);

}  // namespace superposition
