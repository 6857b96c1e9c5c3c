// Verdicts on latents whose flaw is built in: rows, codes and coefficients by hand, one flaw a case.
#include "core/diagnosis.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

#include "core/matching.h"
#include "core/trainer.h"
#include "fixed_random.h"

using namespace superposition;

namespace diagnosis_test {

// Six orthogonal features, each present in about a third of 600 samples, a latent along each whose code is the
// coefficient.
struct Scene {
  Matrix features = Matrix::Identity(6, 6);
  Matrix W_dec = Matrix::Identity(6, 6);
  Matrix coefficients = Matrix::Zero(600, 6);
  Matrix codes;

  Scene() {
    FixedRandom random(1);
    for (Index i = 0; i < coefficients.size(); ++i)
      if (random.below(3) == 0) coefficients.data()[i] = 1 + static_cast<float>(random.below(100)) / 100;
    codes = coefficients;
  }

  void add_latent(const std::vector<float>& row, const Vector& code) {
    W_dec.conservativeResize(W_dec.rows() + 1, 6);
    codes.conservativeResize(600, codes.cols() + 1);
    for (Index d = 0; d < 6; ++d) W_dec(W_dec.rows() - 1, d) = row[static_cast<std::size_t>(d)];
    codes.col(codes.cols() - 1) = code;
  }

  // In two tiles, as held-out samples come.
  std::vector<LatentDiagnosis> diagnose() const {
    Diagnosis diagnosis(features, W_dec);
    diagnosis.add(codes.topRows(256), coefficients.topRows(256));
    diagnosis.add(codes.bottomRows(344), coefficients.bottomRows(344));
    return diagnosis.result();
  }
};

static double count(const auto& holds) {
  double n = 0;
  for (Index s = 0; s < 600; ++s) n += holds(s);
  return n;
}

TEST_CASE("a latent along each feature is found, with the rates of its feature") {
  const Scene scene;
  const auto latents = scene.diagnose();
  REQUIRE(latents.size() == 6);
  for (Index j = 0; j < 6; ++j) {
    const auto& d = latents[static_cast<std::size_t>(j)];
    CHECK(d.verdict == Verdict::found);
    CHECK(d.feature == j);
    CHECK(d.cosine == 1);
    CHECK(d.second_cosine == 0);
    CHECK(d.firing_rate == doctest::Approx(count([&](Index s) { return scene.coefficients(s, j) > 0; }) / 600));
    CHECK(d.precision == 1);
    CHECK(d.recall == 1);
    CHECK(d.shrinkage == doctest::Approx(1));
    CHECK(std::fabs(d.correlation) < 0.15);
    CHECK(d.parent == -1);
  }
}

TEST_CASE("shrinkage counts the length of the decoder's row: a short code on a long row is not shrunken") {
  Scene scene;
  scene.codes.col(0) *= 0.5f;
  scene.codes.col(1) *= 0.5f;
  scene.W_dec.row(1) *= 2;
  const auto latents = scene.diagnose();
  CHECK(latents[0].verdict == Verdict::shrunken);
  CHECK(latents[0].shrinkage == doctest::Approx(0.5));
  CHECK(latents[1].verdict == Verdict::found);
  CHECK(latents[1].shrinkage == doctest::Approx(1));
}

TEST_CASE("a latent that never fires is dead, wherever it points; one that fires for little is stray") {
  Scene scene;
  scene.codes.col(2).setZero();
  Vector seldom = Vector::Zero(600);
  seldom[3] = 1;
  scene.add_latent({0.7f, 0.7f, 0, 0, 0, 0}, seldom);
  const auto latents = scene.diagnose();
  CHECK(latents[2].verdict == Verdict::dead);
  CHECK(latents[2].recall == 0);
  CHECK(latents[6].verdict == Verdict::stray);
  CHECK(latents[6].firing_rate == doctest::Approx(1 / 600.0));
}

TEST_CASE("two latents on one feature: duplicates fire together, a split shares the samples; the better one is found") {
  Scene scene;
  const Vector code = scene.codes.col(0);
  scene.add_latent({0.95f, 0.1f, 0, 0, 0, 0}, code);
  for (Index s = 0; s < 300; ++s) scene.codes(s, 1) = 0;
  Vector first_half = scene.coefficients.col(1);
  first_half.tail(300).setZero();
  scene.add_latent({0, 0.98f, 0.1f, 0, 0, 0}, first_half);
  const auto latents = scene.diagnose();
  CHECK(latents[0].verdict == Verdict::found);
  CHECK(latents[6].verdict == Verdict::duplicate);
  CHECK(latents[6].feature == 0);
  CHECK(latents[1].verdict == Verdict::found);
  CHECK(latents[1].recall < 0.7);
  CHECK(latents[7].verdict == Verdict::split);
  CHECK(latents[7].feature == 1);
}

TEST_CASE("a dead twin takes nothing from the latent that fires") {
  Scene scene;
  scene.add_latent({1, 0.1f, 0, 0, 0, 0}, scene.codes.col(0));
  scene.codes.col(0).setZero();
  const auto latents = scene.diagnose();
  CHECK(latents[0].verdict == Verdict::dead);
  CHECK(latents[6].verdict == Verdict::found);
}

TEST_CASE("one latent on two features is mixed, and names both, the larger first") {
  Scene scene;
  scene.W_dec.row(4) << 0, 0, 0, 0, 0.8f, 0.6f;
  scene.codes.col(4) = scene.coefficients.col(4) + scene.coefficients.col(5);
  const auto d = scene.diagnose()[4];
  CHECK(d.verdict == Verdict::mixed);
  CHECK(d.feature == 4);
  CHECK(d.second_feature == 5);
  CHECK(d.cosine == doctest::Approx(0.8));
  CHECK(d.second_cosine == doctest::Approx(0.6));
  CHECK(d.precision < 0.75);
  CHECK(std::fabs(d.correlation) < 0.15);
  scene.W_dec.row(4) << 0, 0, 0, 0, 0.97f, 0.24f;
  CHECK(scene.diagnose()[4].verdict == Verdict::found);
}

TEST_CASE("a neighbour of the found feature is not a second feature: what counts is what the first leaves over") {
  Scene scene;
  scene.features.row(5) << 0.8f, 0, 0, 0, 0, 0.6f;
  const auto d = scene.diagnose()[0];
  CHECK(cosine_matrix(scene.features, scene.W_dec)(5, 0) == doctest::Approx(0.8));
  CHECK(d.verdict == Verdict::found);
}

TEST_CASE("the correlation of the two features of a mixed latent is that of their presence") {
  Scene scene;
  scene.coefficients.col(5) = scene.coefficients.col(4);
  for (Index s = 0; s < 600; s += 4) scene.coefficients(s, 5) = 0;
  scene.W_dec.row(4) << 0, 0, 0, 0, 0.8f, 0.6f;
  const auto present = [&](Index i) { return [&scene, i](Index s) { return scene.coefficients(s, i) > 0; }; };
  const double a = count(present(4)) / 600, b = count(present(5)) / 600;
  const double expected = (b - a * b) / std::sqrt(a * (1 - a) * b * (1 - b));
  CHECK(scene.diagnose()[4].correlation == doctest::Approx(expected));
  CHECK(expected > 0.5);
}

TEST_CASE("absorption is found from the data, on both sides") {
  Scene scene;
  // Feature 1 needs feature 0; where both are, latent 1 carries both and latent 0 keeps silent for two samples in five.
  int both = 0, silent = 0, alone = 0;
  for (Index s = 0; s < 600; ++s) {
    if (!(scene.coefficients(s, 0) > 0)) scene.coefficients(s, 1) = 0;
    if (scene.coefficients(s, 1) > 0) {
      if (both++ % 5 < 2) {
        scene.codes(s, 0) = 0;
        ++silent;
      }
    } else {
      scene.codes(s, 1) = 0;
      alone += scene.coefficients(s, 0) > 0;
    }
  }
  scene.W_dec.row(1) << 0.67f, 0.74f, 0, 0, 0, 0;
  const auto latents = scene.diagnose();
  CHECK(alone > 20);
  for (const std::size_t j : {0u, 1u}) {
    CHECK(latents[j].verdict == Verdict::absorbed);
    CHECK(latents[j].parent == 0);
    CHECK(latents[j].child == 1);
    CHECK(latents[j].fires_alone == 1);
    CHECK(latents[j].fires_with_child == doctest::Approx(1 - static_cast<double>(silent) / both));
  }
  CHECK(latents[1].feature == 1);
  CHECK(latents[1].second_feature == 0);
  CHECK(latents[2].verdict == Verdict::found);

  SUBCASE("a child's row that leans to the parent more than to the child is the same flaw") {
    scene.W_dec.row(1) << 0.74f, 0.67f, 0, 0, 0, 0;
    const auto d = scene.diagnose()[1];
    CHECK(d.verdict == Verdict::absorbed);
    CHECK(d.parent == 0);
    CHECK(d.child == 1);
  }
  SUBCASE("a parent's latent that always fires absorbs nothing: the child's row is only mixed") {
    scene.codes.col(0) = scene.coefficients.col(0);
    const auto whole = scene.diagnose();
    CHECK(whole[0].verdict == Verdict::found);
    CHECK(whole[1].verdict == Verdict::mixed);
  }
  SUBCASE("features that are always there together have no parent") {
    for (Index s = 0; s < 600; ++s) scene.coefficients(s, 1) = scene.coefficients(s, 0);
    CHECK(scene.diagnose()[0].verdict == Verdict::found);
  }
}

TEST_CASE("no samples, no features present and weights that are not finite end in a verdict") {
  Scene scene;
  for (const auto& d : Diagnosis(scene.features, scene.W_dec).result()) CHECK(d.verdict == Verdict::dead);
  scene.coefficients.setZero();
  scene.W_dec(3, 3) = std::nanf("");
  for (const auto& d : scene.diagnose()) {
    bool finite = true;
    for_each_number(d, [&](const char*, auto value) { finite = finite && std::isfinite(static_cast<double>(value)); });
    CHECK(finite);
    CHECK(d.recall == 0);
  }
}

TEST_CASE("the diagnosis of a trainer is that of its codes on all held-out samples") {
  Config config;
  config.n_features = 12;
  config.d_in = 6;
  config.d_sae = 20;
  config.n_samples = 300;
  config.batch_size = 50;
  config.eval_samples = 300;
  Trainer trainer(config);
  trainer.train(60);
  const Samples samples = Sampling(config, trainer.features(), Purpose::evaluation).draw(config.eval_samples);
  Diagnosis whole(trainer.features(), trainer.sae().W_dec);
  whole.add(encode(config, trainer.sae(), samples.activations), samples.coefficients);
  const auto expected = whole.result();
  const auto found = diagnose(config, trainer.sae(), trainer.features(), samples);
  REQUIRE(found.size() == 20);
  for (std::size_t j = 0; j < 20; ++j) {
    std::vector<double> a, b;
    for_each_number(found[j], [&](const char*, auto value) { a.push_back(static_cast<double>(value)); });
    for_each_number(expected[j], [&](const char*, auto value) { b.push_back(static_cast<double>(value)); });
    CHECK(a == b);
    CHECK(found[j].verdict == expected[j].verdict);
  }
}

}  // namespace diagnosis_test
