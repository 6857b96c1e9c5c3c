// The activation of batch_topk against a reference that sorts the whole batch: ties across samples, too few positives,
// fractional k, the buffer that forgets; and the threshold that stands in for the batch outside training.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/gradient.h"
#include "core/sae.h"
#include "core/variants/batch_topk.h"
#include "fixed_random.h"

using namespace superposition;

namespace variants_batch_topk_test {

namespace {

Config config_of(int d_sae, double k) {
  Config config;
  config.variant = VariantName::batch_topk;
  config.d_sae = d_sae;
  config.k = k;
  return config;
}

Sae with_threshold(float threshold) {
  Sae sae{};
  sae.threshold = Vector::Constant(1, threshold);
  return sae;
}

// Codes [n, d_sae] of a batch of pre-activations, as training chooses them; the estimate goes to sae.
Matrix batch_codes(const Config& config, const Matrix& pre, Sae& sae) {
  BatchTopK variant(config);
  variant.prepare(sae);
  variant.look_ahead(pre.rows());
  for (Index s = 0; s < pre.rows(); ++s) variant.consider({nullptr, nullptr, pre.row(s).data()});
  variant.choose();
  Matrix codes = Matrix::Zero(pre.rows(), pre.cols());
  CodeLists lists(1, pre.cols());
  ActiveCodes active = lists.open();
  for (Index s = 0; s < pre.rows(); ++s) {
    variant.activate({nullptr, nullptr, pre.row(s).data()}, active);
    for (std::size_t a = 0; a < static_cast<std::size_t>(active.count); ++a)
      codes(s, active.latent[a]) = active.code[a];
  }
  variant.estimate(sae);
  return codes;
}

Matrix batch_codes(const Config& config, const Matrix& pre) {
  Sae sae = with_threshold(0);
  return batch_codes(config, pre, sae);
}

// The floor(k B + 1/2) largest values above 0 of the batch, at least one; of equals the earlier in the batch.
Matrix sorted_reference(double k, const Matrix& pre) {
  std::vector<Index> order(static_cast<std::size_t>(pre.size()));
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<Index>(i);
  std::stable_sort(order.begin(), order.end(), [&](Index a, Index b) { return pre.data()[a] > pre.data()[b]; });
  const auto wanted = static_cast<std::size_t>(std::max(1.0, std::floor(k * static_cast<double>(pre.rows()) + 0.5)));
  Matrix codes = Matrix::Zero(pre.rows(), pre.cols());
  for (std::size_t i = 0; i < std::min(wanted, order.size()); ++i)
    if (pre.data()[order[i]] > 0) codes.data()[order[i]] = pre.data()[order[i]];
  return codes;
}

}  // namespace

TEST_CASE("batch_topk keeps what sorting the batch keeps, for any k and batch") {
  FixedRandom random(1);
  int wrong = 0;
  for (int round = 0; round < 600; ++round) {
    const Index n = 1 + random.below(12), d_sae = 1 + random.below(20);
    const double k = std::max(0.01, random.below(100 * static_cast<int>(d_sae)) / 100.0);
    const Matrix pre = random.matrix(n, d_sae);
    wrong += batch_codes(config_of(static_cast<int>(d_sae), k), pre) != sorted_reference(k, pre);
  }
  CHECK(wrong == 0);
}

TEST_CASE("batch_topk: of equal values the earlier sample wins, then the lower latent") {
  FixedRandom random(2);
  int wrong = 0;
  for (int round = 0; round < 2000; ++round) {
    const Index n = 1 + random.below(6), d_sae = 1 + random.below(9);
    Matrix pre(n, d_sae);
    const int levels = 1 + random.below(3);
    for (Index i = 0; i < pre.size(); ++i) pre.data()[i] = static_cast<float>(random.below(levels + 1) - 1);
    const double k = 0.5 * (1 + random.below(2 * static_cast<int>(d_sae)));
    wrong += batch_codes(config_of(static_cast<int>(d_sae), k), pre) != sorted_reference(k, pre);
  }
  CHECK(wrong == 0);

  const Matrix level = Matrix::Constant(3, 4, 2);
  Matrix expected = Matrix::Zero(3, 4);
  expected.row(0).setConstant(2);
  expected(1, 0) = 2;
  CHECK(batch_codes(config_of(4, 5.0 / 3), level) == expected);
}

TEST_CASE("batch_topk: the bounded buffer forgets nothing that counts, whatever the order of values") {
  FixedRandom random(3);
  for (const int order : {-1, 0, 1}) {  // descending, random, ascending
    Matrix pre = random.matrix(400, 30);
    if (order != 0)
      std::sort(pre.data(), pre.data() + pre.size(), [order](float a, float b) { return order > 0 ? a < b : a > b; });
    for (const double k : {0.01, 0.3, 1.7, 12.0}) CHECK(batch_codes(config_of(30, k), pre) == sorted_reference(k, pre));
    for (Index i = 0; i < pre.size(); ++i) pre.data()[i] = std::round(4 * pre.data()[i]);
    for (const double k : {0.01, 0.3, 1.7, 12.0}) CHECK(batch_codes(config_of(30, k), pre) == sorted_reference(k, pre));
  }
}

TEST_CASE("batch_topk: fewer positives than k B, none at all, zeros and NaN") {
  Matrix pre(2, 3);
  pre << -1, 0.5f, -0.0f, 0, 2, -3;
  Matrix expected = Matrix::Zero(2, 3);
  expected(0, 1) = 0.5f;
  expected(1, 1) = 2;
  CHECK(batch_codes(config_of(3, 2), pre) == expected);
  CHECK(batch_codes(config_of(3, 2), -pre.cwiseAbs()) == Matrix::Zero(2, 3));
  pre(0, 0) = std::nanf("");
  CHECK(batch_codes(config_of(3, 2), pre) == expected);
}

TEST_CASE("batch_topk: the threshold is the running mean of the batches' smallest kept value") {
  const Config config = config_of(3, 1);
  Sae sae = with_threshold(0);
  Matrix pre(2, 3);
  pre << 1, 3, 2, 4, 0.5f, -1;
  batch_codes(config, pre, sae);
  CHECK(sae.threshold[0] == 3);  // the first is taken as it is
  batch_codes(config, 2 * pre, sae);
  CHECK(static_cast<double>(sae.threshold[0]) == doctest::Approx(0.99 * 3 + 0.01 * 6));
  const float before = sae.threshold[0];
  batch_codes(config, -pre.cwiseAbs(), sae);
  CHECK(sae.threshold[0] == before);  // a batch without positives says nothing
}

TEST_CASE("batch_topk: outside training a latent fires above the threshold, whatever else is in the batch") {
  FixedRandom random(4);
  Config config = config_of(11, 2);
  config.d_in = 4;
  config.subtract_decoder_bias = false;
  Sae sae{random.matrix(4, 11), Vector::Zero(11), random.matrix(11, 4), Vector::Zero(4)};
  const Matrix x = random.matrix(40, 4);
  for (const float threshold : {0.0f, 0.4f}) {
    sae.threshold = Vector::Constant(1, threshold);
    const Matrix z = encode(config, sae, x);
    const Eigen::MatrixXd pre = x.cast<double>() * sae.W_enc.cast<double>();
    double worst = 0;
    for (Index s = 0; s < 40; ++s) {
      CHECK(encode(config, sae, x.row(s)) == Matrix(z.row(s)));
      for (Index j = 0; j < 11; ++j) {
        const double code = pre(s, j) > static_cast<double>(threshold) ? pre(s, j) : 0;
        worst = std::fmax(worst, std::fabs(static_cast<double>(z(s, j)) - code));
      }
    }
    CHECK(worst < 1e-6);
    BatchGradient gradient(config);
    const BatchReport report = gradient.compute(sae, {x, nullptr, 40}, {.inference = true});
    CHECK(report.l0 == doctest::Approx(static_cast<double>((z.array() > 0).count()) / 40));
    const double error = (decode(sae, z) - x).cast<double>().squaredNorm() / 40;
    CHECK(report.reconstruction == doctest::Approx(error).epsilon(1e-5));
  }
  // Exactly at the threshold nothing fires.
  Matrix one(1, 4);
  one << 1, 0, 0, 0;
  sae.W_enc.row(0).setConstant(0.25f);
  sae.threshold[0] = 0.25f;
  CHECK(encode(config, sae, one).isZero(0));
}

}  // namespace variants_batch_topk_test
