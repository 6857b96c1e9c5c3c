// First weights as the config asks for them, and the fingerprint that stands for all weights.
#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <set>
#include <utility>

#include "core/trainer.h"

using namespace superposition;

namespace initial_weights_test {

namespace {

Config small_config() {
  Config config;
  config.n_samples = 100;
  config.batch_size = 32;
  config.d_sae = 24;
  return config;
}

}  // namespace

TEST_CASE("the fingerprint sees every weight, its sign and its place") {
  Trainer trainer(small_config());
  trainer.train(3);
  const Sae before = trainer.sae();
  std::set<std::uint64_t> seen = {fingerprint(before)};
  std::size_t changes = 1;
  const auto changed = [&](auto Sae::* part, Index i) {
    Sae sae = before;
    float& w = (sae.*part).data()[i];
    w = std::nextafter(w, 10.0f);
    seen.insert(fingerprint(sae));
    ++changes;
  };
  for (Index i = 0; i < 24 * 8; ++i) {
    changed(&Sae::W_enc, i);
    changed(&Sae::W_dec, i);
  }
  for (Index i = 0; i < 24; ++i) changed(&Sae::b_enc, i);
  for (Index i = 0; i < 8; ++i) changed(&Sae::b_dec, i);
  Sae swapped = before;
  std::swap(swapped.W_dec(0, 0), swapped.W_dec(0, 1));
  seen.insert(fingerprint(swapped));
  Sae zero = before;
  zero.b_dec[0] = 0.0f;
  seen.insert(fingerprint(zero));
  zero.b_dec[0] = -0.0f;
  seen.insert(fingerprint(zero));
  CHECK(seen.size() == changes + 3);
  Sae nan = before;
  nan.b_dec[0] = std::numeric_limits<float>::quiet_NaN();
  const std::uint64_t quiet = fingerprint(nan);
  nan.b_dec[0] = -nan.b_dec[0];
  CHECK(fingerprint(nan) == quiet);  // targets differ in the bits of a NaN
}

TEST_CASE("first weights: tied, random and the truth; unit rows where asked") {
  Config config = small_config();
  config.n_features = 10;
  const Trainer tied(config);
  CHECK(tied.sae().W_enc == Matrix(tied.sae().W_dec.transpose()));
  CHECK((tied.sae().W_dec.rowwise().norm().array() - 1).abs().maxCoeff() < 1e-6f);
  CHECK(tied.sae().b_enc.isZero(0));
  CHECK(tied.sae().b_dec.isZero(0));

  config.init = Init::truth;
  const Trainer truth(config);
  CHECK(truth.sae().W_dec.topRows(10) == truth.features());
  CHECK(truth.sae().W_enc == Matrix(truth.sae().W_dec.transpose()));
  CHECK((truth.sae().W_dec.rowwise().norm().array() - 1).abs().maxCoeff() < 1e-6f);
  config.d_sae = 4;  // fewer latents than features
  const Trainer few(config);
  CHECK(few.sae().W_dec == few.features().topRows(4));

  config.init = Init::random;
  config.init_scale = 0.1;
  config.d_sae = 600;
  const Trainer unit(config);
  CHECK((unit.sae().W_dec.rowwise().norm().array() - 1).abs().maxCoeff() < 1e-6f);
  config.decoder_norm = DecoderNorm::free;
  const Trainer free(config);
  // 4800 numbers: the relative error of a variance is sqrt(2 / 4800) = 0.02.
  for (const Matrix& weights : {free.sae().W_enc, free.sae().W_dec}) {
    CHECK(std::fabs(weights.squaredNorm() / 4800 / 0.01f - 1) < 0.1f);
    CHECK(std::fabs(weights.mean()) < 0.1f * 5 / std::sqrt(4800.0f));
  }
  CHECK(std::fabs(free.sae().W_enc.transpose().cwiseProduct(free.sae().W_dec).mean()) < 0.01f * 5 / std::sqrt(4800.0f));
  config.tied_weights = true;
  const Trainer kept(config);
  CHECK(kept.sae().W_enc == Matrix(kept.sae().W_dec.transpose()));
}

}  // namespace initial_weights_test
