// One training run: the world's data, the autoencoder, and the loop that brings them together. The lab's bindings and
// the tests drive it; metrics.h measures it.
#pragma once

#include <optional>
#include <vector>

#include "config.h"
#include "gradient.h"
#include "matrix.h"
#include "optimizer.h"
#include "revival.h"
#include "rng.h"
#include "sae.h"
#include "world.h"

namespace superposition {

/// What the batch of one step showed in the forward pass, before that step's update.
struct HistoryRow {
  int step;
  BatchReport batch;
};

/// Calls visit(name, number) for every column of the history under its public name.
template <class Visit>
void for_each_column(const HistoryRow& row, const Config& config, Visit&& visit) {
  visit("step", row.step);
  visit("loss", row.batch.reconstruction + row.batch.penalty);
  visit("reconstruction", row.batch.reconstruction);
  visit("mse", row.batch.reconstruction / config.d_in);
  visit("sparsity", row.batch.sparsity);
  visit("mean_code", row.batch.sparsity / config.d_sae);
  visit("l0", row.batch.l0);
  visit("dead", row.batch.dead);
}

class Trainer {
 public:
  /// The config must have no problem(). With sampler = given it trains on the first n_samples rows of the activations
  /// given [n_samples + eval_samples, d_in]; the rest is held out.
  explicit Trainer(const Config& config, Matrix given = {});

  /// Begins with this decoder [d_sae, d_in], [d_in] in place of the first weights, and its transpose as the encoder.
  void start_from(const Matrix& W_dec, const Vector& b_dec) {
    sae_.W_dec = W_dec;
    sae_.W_enc = W_dec.transpose();
    sae_.b_dec = b_dec;
  }

  /// Takes n more steps; returns the step reached, less than asked when the run diverged.
  /// train(100) equals train(60) then train(40), bit for bit.
  int train(int n);

  /// True once a loss or a weight was no longer finite; the weights then stand as they were found.
  bool diverged() const { return diverged_; }

  int step() const { return step_; }
  const Config& config() const { return config_; }
  const Matrix& features() const { return features_; }  // [n_features, d_in]
  const Sae& sae() const { return sae_; }
  const Matrix& data() const { return data_; }  // as data_

  /// A row every few steps: at least 200 a run of config.steps, evenly spread, round steps among them.
  const std::vector<HistoryRow>& history() const { return history_; }

 private:
  Batch next_batch();
  void start_decoder_bias();
  void revive(const Batch& batch);

  Config config_;
  Matrix features_;  // [n_features, d_in]
  Matrix data_;      // [n_samples, d_in], or [batch_size, d_in] of fresh samples; all that was given
  Sae sae_;
  std::optional<Sampling> fresh_;
  Stream batches_;
  std::vector<std::uint32_t> rows_;  // [batch_size], the rows of data_ in this step's batch
  BatchGradient gradient_;
  Optimizer optimizer_;
  DeadLatents dead_;
  Stream revival_;
  std::vector<HistoryRow> history_;
  int history_stride_;
  int step_ = 0;
  bool diverged_ = false;
};

}  // namespace superposition
