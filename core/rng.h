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

  /// x[i] += scale * normal(), for i ascending. x [n].
  void add_normals(float* x, std::ptrdiff_t n, double scale);

 private:
  // A point of the unit disc, and factor() that makes two normals of it.
  struct Polar {
    double u, v, square;
    double factor() const;
  };
  Polar polar();

  std::array<std::uint64_t, 4> state_{};
  double spare_normal_ = 0;
  bool has_spare_ = false;
};

}  // namespace superposition
