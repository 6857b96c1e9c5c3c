// Tracking and resampling of dead latents; see revival.h.
#include "revival.h"

#include <algorithm>
#include <cmath>

#include "elementary.h"
#include "kernels.h"

namespace superposition {

namespace {

// Rows that are encoded at a time.
constexpr Index tile_size = 256;

Index row_of(const Batch& batch, Index i) { return batch.rows == nullptr ? i : static_cast<Index>(batch.rows[i]); }

// Running sums of the samples' squared errors [count].
std::vector<double> cumulated_errors(const Config& config, const Sae& sae, const Batch& batch) {
  std::vector<double> sums;
  double sum = 0;
  for (Index first = 0; first < batch.count; first += tile_size) {
    Matrix x(std::min(tile_size, batch.count - first), batch.data.cols());
    for (Index r = 0; r < x.rows(); ++r) x.row(r) = batch.data.row(row_of(batch, first + r));
    const Matrix residual = decode(sae, encode(config, sae, x)) - x;
    for (Index r = 0; r < x.rows(); ++r) {
      const float* row = residual.row(r).data();
      sum += static_cast<double>(kernels::dot(row, row, residual.cols()));
      sums.push_back(sum);
    }
  }
  return sums;
}

float mean_living_norm(const Sae& sae, const std::vector<int>& dead) {
  float sum = 0;
  Index living = 0;
  auto next_dead = dead.begin();
  for (Index j = 0; j < sae.W_enc.cols(); ++j) {
    if (next_dead != dead.end() && *next_dead == j) {
      ++next_dead;
      continue;
    }
    float square = 0;
    for (Index i = 0; i < sae.W_enc.rows(); ++i) square += sae.W_enc(i, j) * sae.W_enc(i, j);
    sum += std::sqrt(square);
    ++living;
  }
  return living > 0 ? sum / static_cast<float>(living) : 1;
}

}  // namespace

void DeadLatents::observe(const std::vector<int>& fired) {
  list_.clear();
  for (std::size_t j = 0; j < fired.size(); ++j) {
    silent_steps_[j] = fired[j] != 0 ? 0 : silent_steps_[j] + 1;
    if (silent_steps_[j] >= window_) list_.push_back(static_cast<int>(j));
  }
}

void DeadLatents::forgive() {
  for (const int j : list_) silent_steps_[static_cast<std::size_t>(j)] = 0;
  list_.clear();
}

void resample(const Config& config, const std::vector<int>& dead, const Batch& batch, Stream& stream, Sae& sae) {
  const std::vector<double> sums = cumulated_errors(config, sae, batch);
  if (!(sums.back() > 0) || !std::isfinite(sums.back())) return;
  const float scale = config.tied_weights ? 1 : 0.2f * mean_living_norm(sae, dead);
  for (const int j : dead) {
    const auto chosen = std::upper_bound(sums.begin(), sums.end(), stream.uniform() * sums.back()) - sums.begin();
    const Index row = row_of(batch, std::min<Index>(chosen, batch.count - 1));
    Vector direction = batch.data.row(row).transpose() - sae.b_dec;
    const float norm = std::sqrt(kernels::dot(direction.data(), direction.data(), direction.size()));
    if (!(norm > 0)) continue;
    direction /= norm;
    sae.W_dec.row(j) = direction.transpose();
    sae.W_enc.col(j) = scale * direction;
    sae.b_enc[j] = 0;
    for (const auto part : {&Sae::r_mag, &Sae::b_mag})
      if ((sae.*part).size() != 0) (sae.*part)[j] = 0;
    if (sae.log_threshold.size() != 0) sae.log_threshold[j] = static_cast<float>(exact_log(config.initial_threshold));
  }
}

}  // namespace superposition
