// What a run is made of: one flat struct, every field with its default. Units, ranges and meanings stand in
// config_fields.h, which the bindings, the command line and the page read; problem() is the one place that validates.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace superposition {

enum class Sampler { lab, numpy_legacy, given };
enum class Geometry { random, spread, orthogonal };
enum class Activation { uniform_count, bernoulli };
enum class ProbabilityLaw { constant, linear, zipf };
enum class Magnitude { normal, rectified_normal, uniform, lognormal, constant };
enum class VariantName { relu, topk, batch_topk, jumprelu, gated, matryoshka, sparse_coding };
enum class Penalty { activations, encoder_weights };
enum class DecoderNorm { unit, free };
enum class Init { tied, random, truth };
enum class Freeze { none, decoder, encoder };
enum class DecoderBiasInit { zero, geometric_median };
enum class OptimizerName { adam, sgd };
enum class Revival { none, resample, auxk };

/// rho of the two normals that decide whether two features fire; see copula.h.
struct Correlation {
  int first;
  int second;
  double rho;
};

struct Config {
  // Defined in config.cpp: lists copied in line, wherever a Config is copied, would add to the download.
  Config();
  Config(const Config&);
  Config& operator=(const Config&);
  ~Config();

  // data: the world of true features and what is drawn from it
  Sampler sampler = Sampler::lab;
  std::uint32_t seed = 42;
  int n_features = 32;
  int d_in = 8;
  Geometry geometry = Geometry::random;
  Activation activation = Activation::uniform_count;
  int min_active = 2;
  int max_active = 4;
  double feature_probability = 0.1;
  ProbabilityLaw probability_law = ProbabilityLaw::constant;
  double min_probability = 0.01;
  double zipf_exponent = 1.0;
  std::vector<double> probabilities;  // [n_features], or empty: by the law
  Magnitude magnitude = Magnitude::normal;
  double magnitude_mean = 1.5;
  double magnitude_std = 0.8;
  double magnitude_low = 0.0;
  double magnitude_high = 1.0;
  double noise_std = 0.05;
  std::vector<Correlation> correlations;
  std::vector<int> parents;  // [n_features], or empty: none has a parent
  bool exclusive_children = false;
  int n_samples = 20000;
  int training_features = 0;  // 0: all

  // the sparse autoencoder
  VariantName variant = VariantName::topk;
  int d_sae = 64;
  double k = 3;
  double l1_coefficient = 0.1;
  double l0_coefficient = 0.4;
  double bandwidth = 0.5;
  double initial_threshold = 0.5;
  Penalty penalty = Penalty::activations;
  DecoderNorm decoder_norm = DecoderNorm::unit;
  Init init = Init::tied;
  double init_scale = 1.0;
  DecoderBiasInit decoder_bias_init = DecoderBiasInit::zero;
  bool tied_weights = false;
  Freeze freeze = Freeze::none;
  bool subtract_decoder_bias = true;
  std::vector<int> matryoshka_prefixes;

  // training
  OptimizerName optimizer = OptimizerName::adam;
  double learning_rate = 0.01;
  double beta1 = 0.9;
  double beta2 = 0.999;
  int batch_size = 256;
  int steps = 1500;
  int warmup_steps = 0;
  int decay_steps = -1;  // -1: a fifth of steps
  int sparsity_warmup_steps = 0;
  Revival revival = Revival::none;
  int dead_window = 200;
  int resample_every = 500;
  int aux_k = 0;  // 0: half of d_in
  double aux_coefficient = 1.0 / 32;

  // evaluation
  int eval_samples = 4096;
};

/// An empty string when a Trainer can be made of this config, else one sentence that names the key and what is
/// allowed. It also bounds memory and the work of one step, so that nothing after it fails or hangs.
std::string problem(const Config& config);

/// The samples in one step: batch_size, or the whole data set when batch_size is 0.
int samples_per_step(const Config& config);

/// The dead latents that reconstruct what the others leave (auxk), with the automatic value resolved.
int resolved_aux_k(const Config& config);

/// The last steps over which the learning rate runs to 0, with the automatic value resolved.
int resolved_decay_steps(const Config& config);

}  // namespace superposition
