// problem(): what keys ask of each other, each mistake in one sentence that names the key.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/config.h"

using namespace superposition;

namespace config_relations_test {

namespace {

bool names(const std::string& sentence, std::string_view key) { return sentence.find(key) != std::string::npos; }

template <class Change>
std::string problem_after(Change change) {
  Config config;
  change(config);
  return problem(config);
}

}  // namespace

TEST_CASE("what keys ask of each other") {
  struct Mistake {
    const char* key;
    void (*make)(Config&);
  };
  const Mistake mistakes[] = {
      {"min_active", [](Config& c) { c.min_active = 5; }},
      {"max_active", [](Config& c) { c.max_active = 33; }},
      {"min_probability",
       [](Config& c) {
         c.activation = Activation::bernoulli;
         c.probability_law = ProbabilityLaw::linear;
         c.min_probability = 0.2;
       }},
      {"n_features", [](Config& c) { c.geometry = Geometry::orthogonal; }},
      {"magnitude_low",
       [](Config& c) {
         c.magnitude = Magnitude::uniform;
         c.magnitude_low = 2;
       }},
      {"magnitude_mean",
       [](Config& c) {
         c.magnitude = Magnitude::lognormal;
         c.magnitude_mean = 50;
       }},
      {"magnitude_std",
       [](Config& c) {
         c.magnitude = Magnitude::lognormal;
         c.magnitude_std = 50;
       }},
      {"k", [](Config& c) { c.k = 65; }},
      {"k", [](Config& c) { c.k = 2.5; }},
      {"n_samples",
       [](Config& c) {
         c.n_samples = 0;
         c.batch_size = 0;
       }},
      {"warmup_steps", [](Config& c) { c.warmup_steps = 1501; }},
      {"decay_steps", [](Config& c) { c.decay_steps = 1501; }},
      {"sparsity_warmup_steps", [](Config& c) { c.sparsity_warmup_steps = 1501; }},
      {"freeze",
       [](Config& c) {
         c.tied_weights = true;
         c.freeze = Freeze::decoder;
       }},
      {"init", [](Config& c) { c.sampler = Sampler::numpy_legacy; }},
      {"geometry",
       [](Config& c) {
         c.sampler = Sampler::numpy_legacy;
         c.init = Init::random;
         c.geometry = Geometry::spread;
       }},
      {"activation",
       [](Config& c) {
         c.sampler = Sampler::numpy_legacy;
         c.init = Init::random;
         c.activation = Activation::bernoulli;
       }},
      {"magnitude",
       [](Config& c) {
         c.sampler = Sampler::numpy_legacy;
         c.init = Init::random;
         c.magnitude = Magnitude::constant;
       }},
      {"n_samples",
       [](Config& c) {
         c.sampler = Sampler::numpy_legacy;
         c.init = Init::random;
         c.n_samples = 0;
       }},
  };
  for (const Mistake& mistake : mistakes) {
    const std::string sentence = problem_after(mistake.make);
    CAPTURE(mistake.key);
    CAPTURE(sentence);
    CHECK(names(sentence, mistake.key));
  }
}

TEST_CASE("keys that do not matter are not complained of") {
  CHECK(problem_after([](Config& c) {
          c.variant = VariantName::relu;
          c.k = 65.5;
        }).empty());
  CHECK(problem_after([](Config& c) {
          c.activation = Activation::bernoulli;
          c.max_active = 100;
        }).empty());
  CHECK(problem_after([](Config& c) { c.magnitude_low = 2; }).empty());
  CHECK(problem_after([](Config& c) { c.min_probability = 0.5; }).empty());
}

TEST_CASE("the edges of what keys ask of each other are allowed") {
  CHECK(problem_after([](Config& c) { c.min_active = c.max_active = 32; }).empty());
  CHECK(problem_after([](Config& c) { c.k = 64; }).empty());
  CHECK(problem_after([](Config& c) { c.warmup_steps = c.decay_steps = c.sparsity_warmup_steps = c.steps; }).empty());
  CHECK(problem_after([](Config& c) {
          c.geometry = Geometry::orthogonal;
          c.n_features = 8;
        }).empty());
  CHECK(problem_after([](Config& c) { c.seed = 4294967295u; }).empty());
}

}  // namespace config_relations_test
