// Random streams: xoshiro256++ (Blackman and Vigna 2019) seeded by SplitMix64, one stream per purpose, so that changing
// d_sae does not change the data. Normals by Marsaglia's polar method on exact_log: the same bits on every target.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace superposition {

/// What a stream is for; each purpose gives an independent stream of the same seed.
enum class Purpose : std::uint32_t { world, samples, init, batches, evaluation, chance, revival, decoder_bias };

class Stream {
 public:
  Stream(std::uint32_t seed, Purpose purpose);

  std::uint64_t bits();

  /// Uniform in [0, 1), 53 bits.
  double uniform();

  /// Uniform integer in [0, bound), without bias; bound > 0.
  std::uint32_t below(std::uint32_t bound);

  /// Standard normal.
  double normal();

  /// The next n of what normal() gives, in its order. out [n + normals_padding]; what stands behind the n is
  /// overwritten.
  void normals(double* out, std::ptrdiff_t n);
  static constexpr std::ptrdiff_t normals_padding = 3;

 private:
  double integer();
  double minus_one_to_one();

  std::array<std::uint64_t, 4> state_{};
  double spare_normal_ = 0;
  bool has_spare_ = false;
};

}  // namespace superposition
