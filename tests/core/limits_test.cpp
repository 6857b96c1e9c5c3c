// What problem() bounds beyond single keys, memory and work, and that the smallest worlds it allows do train.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "core/config_fields.h"
#include "core/trainer.h"

using namespace superposition;

namespace limits_test {

namespace {

bool names(const std::string& sentence, std::string_view key) { return sentence.find(key) != std::string::npos; }

}  // namespace

TEST_CASE("memory and work are bounded, and the sentence names a key to make smaller") {
  const auto too_large = [](const Config& config) {
    const std::string sentence = problem(config);
    bool named = false;
    for_each_field(config, [&](const Field& field, const auto&) { named = named || names(sentence, field.key); });
    return named && names(sentence, "smaller");
  };
  Config everything;
  for_each_field(everything, []<class Value>(const Field& field, Value& member) {
    if constexpr (is_number<Value>) member = static_cast<Value>(field.maximum);
  });
  everything.k = 1;
  everything.magnitude_low = everything.magnitude_high;
  CHECK(too_large(everything));

  Config data;
  data.n_samples = 10000000;
  data.d_in = 1024;
  CHECK(too_large(data));
  Config step;
  step.batch_size = 1000000;
  step.d_sae = 16384;
  CHECK(too_large(step));
  Config inference;
  inference.variant = VariantName::sparse_coding;
  inference.batch_size = 100000;
  inference.d_sae = 128;
  CHECK(too_large(inference));
  Config whole_batch;
  whole_batch.variant = VariantName::batch_topk;
  whole_batch.d_in = 1;
  whole_batch.d_sae = 4096;
  whole_batch.batch_size = 200000;
  whole_batch.k = 1000;
  CHECK(too_large(whole_batch));
  Config fresh = step;
  fresh.n_samples = 0;
  CHECK(too_large(fresh));
  Config held_out;
  held_out.eval_samples = 100000;
  held_out.d_sae = 16384;
  held_out.d_in = 512;
  CHECK(too_large(held_out));
  Config features;
  features.n_features = 4096;
  features.d_sae = 16384;
  CHECK(too_large(features));
  Config spread;
  spread.geometry = Geometry::spread;
  spread.n_features = 4096;
  CHECK(too_large(spread));
}

TEST_CASE("what problem() lets pass at the small end trains a step with finite numbers") {
  int trained = 0;
  for (const VariantName variant : {VariantName::relu, VariantName::topk})
    for (const Init init : {Init::tied, Init::random, Init::truth})
      for (const DecoderNorm norm : {DecoderNorm::unit, DecoderNorm::free})
        for (const int batch_size : {0, 1, 2}) {
          Config config;
          config.n_features = config.d_in = config.d_sae = config.n_samples = config.eval_samples = config.steps = 1;
          config.min_active = config.max_active = 1;
          config.k = 1;
          config.variant = variant;
          config.init = init;
          config.init_scale = 0;
          config.decoder_norm = norm;
          config.batch_size = batch_size;
          if (!problem(config).empty()) continue;
          Trainer trainer(config);
          trainer.train(3);
          trained += !trainer.diverged() && trainer.step() == 3;
        }
  CHECK(trained == 36);
}

}  // namespace limits_test
