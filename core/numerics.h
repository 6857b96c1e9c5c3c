// The vectors that every kernel is written in, and the only place where engines differ: four float32 lanes on every
// target (SSE2, NEON, WASM SIMD). The exact engine rounds a product and a sum one after the other, so that the same
// inputs give the same bits everywhere; the turbo engine fuses them with relaxed SIMD, where the processor can.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

#include <xsimd/xsimd.hpp>

namespace superposition::kernels {

using Size = std::ptrdiff_t;
using Floats = xsimd::make_sized_batch_t<float, 4>;
inline constexpr Size lanes = 4;

/// For random normals, whose bits are the same in both engines.
using Doubles = xsimd::make_sized_batch_t<double, 2>;

/// x with its bits turned to the left.
inline std::uint64_t rotate_left(std::uint64_t x, int by) {
#ifdef __wasm__
  // V8 takes twice as long for a rotation as for two shifts, which the compiler would join if it saw them both.
  std::uint64_t high = x << by;
  asm("" : "+r"(high));
  return high | (x >> (64 - by));
#else
  return std::rotl(x, by);
#endif
}

/// a * b + c.
inline Floats multiply_add(Floats a, Floats b, Floats c) {
#ifdef __wasm_relaxed_simd__
  return wasm_f32x4_relaxed_madd(a, b, c);
#else
  return c + a * b;
#endif
}

/// x where it is above 0, else 0; of NaN 0.
inline Floats positive(Floats x) {
#ifdef __wasm_simd128__
  return wasm_f32x4_pmax(Floats(0.0f), x);  // one instruction, where a selection is four
#else
  return xsimd::select(x > Floats(0.0f), x, Floats(0.0f));
#endif
}

/// (l0 + l2) + (l1 + l3) of the lanes.
inline float sum_of(Floats x) {
  alignas(16) float lane[lanes];
  x.store_aligned(lane);
  return (lane[0] + lane[2]) + (lane[1] + lane[3]);
}

/// The same in every lane.
inline Floats all_lanes_sum(Floats x) {
  const Floats pairs = x + Floats(__builtin_shufflevector(x.data, x.data, 2, 3, 0, 1));
  return pairs + Floats(__builtin_shufflevector(pairs.data, pairs.data, 1, 0, 3, 2));
}

}  // namespace superposition::kernels
