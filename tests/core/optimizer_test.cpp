// SGD and Adam over several steps against their formulas in double, and the constraints: unit decoder rows, frozen
// parts, tied weights.
#include "core/optimizer.h"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "fixed_random.h"

using namespace superposition;

namespace optimizer_test {

namespace {

using DoubleMatrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

constexpr int d_in = 5;
constexpr int d_sae = 7;

Config small_config() {
  Config config;
  config.d_in = d_in;
  config.d_sae = d_sae;
  config.steps = 100;
  config.decay_steps = 0;
  return config;
}

Sae random_sae(FixedRandom& random) {
  Sae sae{random.matrix(d_in, d_sae), Vector(d_sae), random.matrix(d_sae, d_in), Vector(d_in)};
  random.fill(sae.b_enc.data(), d_sae);
  random.fill(sae.b_dec.data(), d_in);
  return sae;
}

Sae unit_sae(FixedRandom& random) {
  Sae sae = random_sae(random);
  sae.W_dec.rowwise().normalize();
  return sae;
}

// One weight matrix under Adam or SGD, as the papers write it.
struct Reference {
  DoubleMatrix w, m, v;

  template <class AnyMatrix>
  explicit Reference(const AnyMatrix& start) : w(start.template cast<double>()) {
    m = v = DoubleMatrix::Zero(w.rows(), w.cols());
  }

  void step(const Config& config, const DoubleMatrix& gradient, double rate, int t) {
    if (config.optimizer == OptimizerName::sgd) {
      w -= rate * gradient;
      return;
    }
    for (Index i = 0; i < w.size(); ++i) {
      const double g = gradient.data()[i];
      m.data()[i] = config.beta1 * m.data()[i] + (1 - config.beta1) * g;
      v.data()[i] = config.beta2 * v.data()[i] + (1 - config.beta2) * g * g;
      const double m_hat = m.data()[i] / (1 - std::pow(config.beta1, t));
      const double v_hat = v.data()[i] / (1 - std::pow(config.beta2, t));
      w.data()[i] -= rate * m_hat / (std::sqrt(v_hat) + 1e-8);
    }
  }

  template <class AnyMatrix>
  double distance(const AnyMatrix& found) const {
    return (found.template cast<double>() - w).cwiseAbs().maxCoeff();
  }
};

DoubleMatrix projected(const DoubleMatrix& gradient, const DoubleMatrix& directions) {
  DoubleMatrix rest = gradient;
  for (Index j = 0; j < rest.rows(); ++j) rest.row(j) -= gradient.row(j).dot(directions.row(j)) * directions.row(j);
  return rest;
}

bool equal(const Sae& a, const Sae& b) {
  return a.W_enc == b.W_enc && a.b_enc == b.b_enc && a.W_dec == b.W_dec && a.b_dec == b.b_dec;
}

// The optimizer works on the gradients it is given: here on a copy.
template <class AnyOptimizer>
bool update(AnyOptimizer&& optimizer, Sae& sae, Sae gradients, int step) {
  return optimizer.update(sae, gradients, step);
}

}  // namespace

TEST_CASE("SGD and Adam follow their formulas over ten steps, with free and with unit decoder rows") {
  for (const OptimizerName name : {OptimizerName::sgd, OptimizerName::adam})
    for (const DecoderNorm norm : {DecoderNorm::free, DecoderNorm::unit})
      for (const bool tied : {false, true}) {
        FixedRandom random(1);
        Config config = small_config();
        config.optimizer = name;
        config.decoder_norm = norm;
        config.tied_weights = tied;
        config.beta1 = 0.8;
        config.beta2 = 0.95;
        config.warmup_steps = 4;
        Sae sae = unit_sae(random);
        if (tied) sae.W_enc = sae.W_dec.transpose();
        Reference W_enc(sae.W_enc), b_enc(sae.b_enc), W_dec(sae.W_dec), b_dec(sae.b_dec);
        Optimizer optimizer(config);
        for (int step = 0; step < 10; ++step) {
          const Sae gradients = random_sae(random);
          CHECK(update(optimizer, sae, gradients, step));
          const double rate = step < 4 ? 0.01 * (step + 1) / 4 : 0.01;
          DoubleMatrix decoder_gradient = gradients.W_dec.cast<double>();
          if (tied) decoder_gradient += gradients.W_enc.cast<double>().transpose();
          if (norm == DecoderNorm::unit) decoder_gradient = projected(decoder_gradient, W_dec.w);
          W_dec.step(config, decoder_gradient, rate, step + 1);
          if (norm == DecoderNorm::unit) W_dec.w.rowwise().normalize();
          W_enc.step(config, gradients.W_enc.cast<double>(), rate, step + 1);
          b_enc.step(config, gradients.b_enc.cast<double>(), rate, step + 1);
          b_dec.step(config, gradients.b_dec.cast<double>(), rate, step + 1);
          if (tied) W_enc.w = W_dec.w.transpose();
        }
        const double tolerance = 3e-6;  // ten float32 roundings of numbers near 1
        CHECK(W_enc.distance(sae.W_enc) < tolerance);
        CHECK(b_enc.distance(sae.b_enc) < tolerance);
        CHECK(W_dec.distance(sae.W_dec) < tolerance);
        CHECK(b_dec.distance(sae.b_dec) < tolerance);
        if (tied) CHECK(sae.W_enc == Matrix(sae.W_dec.transpose()));
      }
}

TEST_CASE("Adam's first step is the learning rate in the gradient's sign, however small the gradient") {
  FixedRandom random(2);
  Config config = small_config();
  config.decoder_norm = DecoderNorm::free;
  Sae sae = random_sae(random);
  const Sae before = sae;
  Sae gradients = random_sae(random);
  gradients.W_enc *= 1e-3f;
  update(Optimizer(config), sae, gradients, 0);
  double worst = 0, largest_gradient = 0;
  for (Index i = 0; i < sae.W_enc.size(); ++i) {
    const double moved = static_cast<double>(before.W_enc.data()[i]) - static_cast<double>(sae.W_enc.data()[i]);
    const auto gradient = static_cast<double>(gradients.W_enc.data()[i]);
    worst = std::fmax(worst, std::fabs(moved - 0.01 * gradient / (std::fabs(gradient) + 1e-8)));
    largest_gradient = std::fmax(largest_gradient, std::fabs(gradient));
  }
  CHECK(worst < 1.5e-7);  // a rounding of a weight near 1, and of the quotient
  CHECK(largest_gradient <= 1e-3);
}

TEST_CASE("unit rows stay unit, and a gradient along the row moves nothing") {
  FixedRandom random(3);
  Config config = small_config();
  Sae sae = unit_sae(random);
  Optimizer adam(config);
  for (int step = 0; step < 50; ++step) {
    Sae gradients = random_sae(random);
    gradients.W_dec *= 100;
    update(adam, sae, gradients, step);
  }
  CHECK((sae.W_dec.cast<double>().rowwise().norm().array() - 1).abs().maxCoeff() < 1e-7);

  config.optimizer = OptimizerName::sgd;
  config.learning_rate = 1;
  Sae gradients{Matrix::Zero(d_in, d_sae), Vector::Zero(d_sae), 5 * sae.W_dec, Vector::Zero(d_in)};
  const Matrix before = sae.W_dec;
  Optimizer sgd(config);
  update(sgd, sae, gradients, 0);
  CHECK((sae.W_dec - before).cwiseAbs().maxCoeff() < 2e-6f);  // rounding of 5 (1 - |row|^2)
}

TEST_CASE("free rows take the whole gradient") {
  FixedRandom random(4);
  Config config = small_config();
  config.decoder_norm = DecoderNorm::free;
  config.optimizer = OptimizerName::sgd;
  config.learning_rate = 1;
  Sae sae = unit_sae(random);
  const Sae gradients{Matrix::Zero(d_in, d_sae), Vector::Zero(d_sae), 0.5f * sae.W_dec, Vector::Zero(d_in)};
  update(Optimizer(config), sae, gradients, 0);
  CHECK((sae.W_dec.rowwise().norm().array() - 0.5f).abs().maxCoeff() < 1e-6f);
}

TEST_CASE("a frozen part does not move, bit for bit, and the other part does") {
  for (const OptimizerName name : {OptimizerName::sgd, OptimizerName::adam})
    for (const Freeze freeze : {Freeze::decoder, Freeze::encoder}) {
      FixedRandom random(5);
      Config config = small_config();
      config.optimizer = name;
      config.freeze = freeze;
      Sae sae = unit_sae(random);
      const Sae before = sae;
      Optimizer optimizer(config);
      for (int step = 0; step < 5; ++step) update(optimizer, sae, random_sae(random), step);
      const bool encoder_kept = sae.W_enc == before.W_enc && sae.b_enc == before.b_enc;
      const bool decoder_kept = sae.W_dec == before.W_dec && sae.b_dec == before.b_dec;
      CHECK(encoder_kept == (freeze == Freeze::encoder));
      CHECK(decoder_kept == (freeze == Freeze::decoder));
      const bool encoder_moved = sae.W_enc != before.W_enc && sae.b_enc != before.b_enc;
      const bool decoder_moved = sae.W_dec != before.W_dec && sae.b_dec != before.b_dec;
      CHECK(encoder_moved == (freeze == Freeze::decoder));
      CHECK(decoder_moved == (freeze == Freeze::encoder));
    }
}

TEST_CASE("a learning rate of 0 moves nothing") {
  FixedRandom random(6);
  for (const OptimizerName name : {OptimizerName::sgd, OptimizerName::adam}) {
    Config config = small_config();
    config.optimizer = name;
    config.decoder_norm = DecoderNorm::free;
    config.learning_rate = 0;
    Sae sae = random_sae(random);
    const Sae before = sae;
    CHECK(update(Optimizer(config), sae, random_sae(random), 0));
    CHECK(equal(sae, before));
  }
}

TEST_CASE("a weight that is no longer finite is reported, whichever part it is in") {
  for (const OptimizerName name : {OptimizerName::sgd, OptimizerName::adam})
    for (int part = 0; part < 4; ++part) {
      FixedRandom random(7);
      Config config = small_config();
      config.optimizer = name;
      Sae sae = unit_sae(random);
      Sae gradients = random_sae(random);
      float* places[] = {gradients.W_enc.data(), gradients.b_enc.data(), gradients.W_dec.data(),
                         gradients.b_dec.data()};
      places[part][3] = std::nanf("");
      CHECK(!update(Optimizer(config), sae, gradients, 0));
    }
}

}  // namespace optimizer_test
