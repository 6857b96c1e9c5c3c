// The run measured on held-out samples: how well it reconstructs, how sparse it is, and, beside chance, what of the
// truth it recovered. Definitions follow SAELens sae_lens/synthetic/evals.py and HoagyC/sparse_coding.
#pragma once

#include <cstdint>
#include <optional>

#include "baselines.h"
#include "config.h"
#include "gradient.h"
#include "matrix.h"
#include "sae.h"
#include "trainer.h"
#include "world.h"

namespace superposition {

/// Latents as detectors of their best feature by |cosine|: a latent is right when it fires on a sample whose
/// coefficient of that feature is above 0. Means over latents, 0 where undefined.
struct Detection {
  double uniqueness = 0;  // distinct best features / latents
  double precision = 0;
  double recall = 0;
  double f1 = 0;
};

struct Metrics {
  int step = 0;
  double samples_seen = 0;
  double loss = 0;                 // reconstruction + penalty
  double reconstruction = 0;       // squared error summed over d_in, mean over samples
  double mse = 0;                  // reconstruction / d_in
  double sparsity = 0;             // sum of codes, mean over samples
  double mean_code = 0;            // sparsity / d_sae
  double l0 = 0;                   // latents that fire, mean over samples
  double true_l0 = 0;              // features with a coefficient other than 0, mean over samples
  double dead = 0;                 // share of latents that fire on no sample
  double latents_per_feature = 0;  // living latents within a cosine of 0.9 of a feature, per feature that has one
  double explained_variance = 0;
  double shrinkage = 0;  // mean of |x_hat| / |x|, over samples with |x| above 1e-6
  bool diverged = false;
  DictionaryRecovery recovery;
  LivingRecovery living;
  double partner_cosine = 0;  // of the world's related features: see partner_cosine() below
  Detection detection;
  DictionaryRecovery chance;
  std::uint64_t fingerprint = 0;
};

/// Calls visit(name, number) for every metric of a run under its public name, but for recovery, chance and fingerprint.
template <class Visit>
void for_each_metric(const Metrics& m, Visit&& visit) {
  visit("step", m.step);
  visit("samples_seen", m.samples_seen);
  visit("loss", m.loss);
  visit("reconstruction", m.reconstruction);
  visit("mse", m.mse);
  visit("sparsity", m.sparsity);
  visit("mean_code", m.mean_code);
  visit("l0", m.l0);
  visit("true_l0", m.true_l0);
  visit("dead", m.dead);
  visit("latents_per_feature", m.latents_per_feature);
  visit("explained_variance", m.explained_variance);
  visit("shrinkage", m.shrinkage);
  visit("diverged", m.diverged);
}

/// Detection counts of codes [n, d_sae] and coefficients [n, n_features], given cosines [n_features, d_sae].
Detection detection(const Matrix& cosine, const Matrix& codes, const Matrix& coefficients);

/// How far latents carry a related feature along, [n_features, d_sae] cosines: for every child and its parent, and
/// every correlated pair, the cosine of the first's latent with the other's direction, mean; 0 in a world without
/// relations. A feature without a latent leaves the question to its partner's.
double partner_cosine(const Config& config, const Matrix& cosine);

/// Measures trainers of one config on the same held-out samples.
class Evaluation {
 public:
  /// With sampler = given the held-out samples are the last rows of those given; their coefficients are 0.
  Evaluation(const Config& config, const Matrix& features, const Matrix& given = {});

  const Samples& samples() const { return samples_; }

  Metrics measure(const Trainer& trainer);

 private:
  Config config_;
  BatchGradient loss_;
  Samples samples_;
  double true_l0_ = 0;
  double variance_ = 0;  // sum over samples of |x - mean|^2
  std::optional<DictionaryRecovery> chance_;
};

}  // namespace superposition
