// What a one-layer encoder loses against full inference (the amortisation gap; Cremer et al. 2018, O'Neill et al.
// 2024): codes of the same samples by the encoder, by FISTA and by matching pursuit, with the learned and with the true
// dictionary, scored alike. The bindings call it.
#pragma once

#include "config.h"
#include "matrix.h"
#include "sae.h"
#include "world.h"

namespace superposition {

/// How codes are found when a dictionary is given.
struct Inference {
  bool pursuit = false;         // matching pursuit, or else FISTA
  double l1_coefficient = 0.2;  // lambda of FISTA
  int k = 0;                    // codes of a sample in the pursuit
};

/// Codes [n, m] of activations x [n, d] with directions D [m, d].
Matrix infer(const Matrix& dictionary, const Matrix& x, const Inference& inference);

/// The codes of one inference on the held-out samples. A feature is detected where its matched latent fires; precision,
/// recall and f1 are means over features of that against a coefficient above 0, 0 where undefined.
struct CodeScores {
  double explained_variance = 0;
  double l0 = 0;
  double precision = 0;
  double recall = 0;
  double f1 = 0;
};

struct AmortisationGap {
  Index samples = 0;  // the first held-out samples, as many as are affordable
  int k = 0;
  CodeScores encoder;
  CodeScores learned_fista, learned_omp;
  CodeScores true_fista, true_omp;
};

/// How many of the held-out samples are inferred with dictionaries of so many latents and of the features: the first
/// 1024, fewer where inference with k codes is costly.
Index affordable_samples(const Samples& samples, Index latents, double k);

/// Scores every inference; features [n_features, d_in]. The lambda and k of `inference` hold for both dictionaries;
/// k = 0 stands for how many features are active in the mean sample.
AmortisationGap amortisation_gap(const Config& config, const Sae& sae, const Matrix& features, const Samples& samples,
                                 Inference inference);

}  // namespace superposition
