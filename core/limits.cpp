// Estimates of memory and work; see limits.h. Work is counted in operations of roughly a nanosecond.
#include "limits.h"

#include <cmath>

#include "copula.h"
#include "number_text.h"
#include "world.h"

namespace superposition {

namespace {

constexpr double gibibyte = 1024.0 * 1024.0 * 1024.0;
constexpr double memory_limit = gibibyte;
// A few seconds on a slow machine.
constexpr double world_limit = 4e9;
constexpr double step_limit = 8e9;
// The worst case of an optimal match; typical cases need a tenth.
constexpr double match_limit = 8e9;
// A normal deviate costs about as much as this many multiply-adds.
constexpr double normal_cost = 40;

double weights(const Config& c) { return 2.0 * c.d_in * c.d_sae; }

// Encoding and choosing the codes of one sample.
double sample_work(const Config& c) {
  switch (c.variant) {
    case VariantName::topk:  // keeps a heap of k
      return weights(c) + 4 * c.d_sae * std::log2(c.k);
    case VariantName::batch_topk:  // encodes twice: to find the threshold, then to use it
    case VariantName::matryoshka:
      return 2 * weights(c) + 4 * c.d_sae;
    case VariantName::sparse_coding:  // goes through the dictionary and back in each of 60 iterations
      return 60 * (weights(c) + 8.0 * (c.d_in + c.d_sae));
    default:
      return weights(c);
  }
}

double pairs(const Config& c) { return static_cast<double>(c.n_features) * c.d_sae; }

bool keeps_over_batch(const Config& c) {
  return c.variant == VariantName::batch_topk || c.variant == VariantName::matryoshka;
}

bool is_given(const Config& c) { return c.sampler == Sampler::given; }

double memory(const Config& c) {
  // The numpy_legacy sampler holds its data in double precision for a moment.
  const double copies = c.sampler == Sampler::numpy_legacy ? 3 : 1;
  const double data = copies * (c.n_samples == 0 ? c.batch_size : c.n_samples) * c.d_in;
  // Given activations hold the held-out ones too, which are evaluated on a copy.
  const double held_out = static_cast<double>(c.eval_samples) * ((is_given(c) ? 2 : 1) * c.d_in + c.n_features);
  const double features = 3.0 * c.n_features * c.d_in;
  // Weights, gradients, two moments and a transposed gradient; tiles of codes; cosines and costs of the match.
  const double training = 5 * weights(c) + 512.0 * c.d_sae + 4 * pairs(c);
  // What may be among the k B largest of a batch; a growing list holds up to twice its size.
  const double kept = keeps_over_batch(c) ? 2 * std::fmin(2 * c.k, c.d_sae) * samples_per_step(c) : 0;
  // Three doubles for each pair of correlated features: the factor of each of two streams, and of problem().
  const double correlated = correlated_features(c);
  return 4.0 * (data + held_out + features + training + kept) + 24 * correlated * correlated;
}

double directions_work(const Config& c) {
  const double square = static_cast<double>(c.n_features) * c.n_features;
  if (c.geometry == Geometry::spread) return 2000 * square / 2 * (2.0 * c.d_in + 1.5 * normal_cost);
  if (c.geometry == Geometry::orthogonal) return 4 * square * c.d_in;
  return 0;
}

double samples_work(const Config& c) {
  const bool counted = c.activation == Activation::uniform_count;
  const double active = counted ? c.max_active : static_cast<double>(feature_probabilities(c).sum());
  const double correlated = correlated_features(c);
  const double together = correlated * (correlated / 2 + normal_cost) + 2.0 * static_cast<double>(c.parents.size());
  const double shuffle = c.sampler == Sampler::numpy_legacy ? normal_cost : counted ? 1 : 4;
  const double one = active * (c.d_in + normal_cost) + normal_cost * c.d_in + shuffle * c.n_features + together;
  const int training = is_given(c) ? 0 : c.n_samples == 0 ? c.batch_size : c.n_samples;
  return one * (static_cast<double>(c.eval_samples) + training);
}

std::string billions(double work) { return number_text(std::ceil(work / 1e8) / 10) + " billion operations"; }

}  // namespace

std::string size_problem(const Config& c) {
  if (memory(c) > memory_limit)
    return "this run needs " + number_text(std::ceil(memory(c) / gibibyte * 10) / 10) +
           " GiB of memory and 1 GiB is allowed: make d_sae, d_in, n_features, n_samples" +
           (keeps_over_batch(c) ? ", batch_size, k" : "") + " or eval_samples smaller";
  if (directions_work(c) > world_limit)
    return "n_features = " + number_text(c.n_features) + " in d_in = " + number_text(c.d_in) + " would take " +
           billions(directions_work(c)) + " to lay out and 4 are allowed: make one smaller, or geometry = random";
  if (samples_work(c) > world_limit)
    return "drawing the samples would take " + billions(samples_work(c)) +
           " and 4 are allowed: make n_samples, batch_size, eval_samples, n_features, max_active, d_in or the list of "
           "correlations smaller";
  if (samples_per_step(c) * sample_work(c) > step_limit)
    return "one step would take " + billions(samples_per_step(c) * sample_work(c)) +
           " and 8 are allowed: make batch_size, d_sae, d_in or k smaller";
  if (c.eval_samples * sample_work(c) > step_limit)
    return "one evaluation would take " + billions(c.eval_samples * sample_work(c)) +
           " and 8 are allowed: make eval_samples, d_sae, d_in or k smaller";
  const double shorter = std::fmin(c.n_features, c.d_sae);
  if (shorter * pairs(c) > match_limit || pairs(c) * c.d_in > match_limit)
    return "matching n_features = " + number_text(c.n_features) + " with d_sae = " + number_text(c.d_sae) +
           " in d_in = " + number_text(c.d_in) + " would take too long: make one of them smaller";
  return {};
}

}  // namespace superposition
