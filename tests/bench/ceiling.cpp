// What the machine can do in this engine, and what the kernels reach of it: functions that a loop in ceiling.js times.
// Built twice, as bench_exact.wasm and bench_turbo.wasm, from the kernels of the two engines.
#include <cstdlib>

#include "core/list_kernels.h"
#include "core/tile_kernels.h"

using namespace superposition::kernels;

#define EXPORT(name) extern "C" __attribute__((export_name(#name)))

EXPORT(room) float* room(int numbers) { return static_cast<float*>(std::calloc(numbers, sizeof(float))); }

// Twelve sums that do not wait for each other hide the latency of a product and a sum: 2 * 4 * 12 operations a round.
// Each is its own factor, or the compiler would find one product for all of them.
EXPORT(multiply_adds) float multiply_adds(int rounds) {
  constexpr int sums = 12;
  Floats sum[sums];
  for (int i = 0; i < sums; ++i) sum[i] = Floats(static_cast<float>(i));
  const Floats x(0.5f), y(1e-3f);
  for (int r = 0; r < rounds; ++r)
    for (Floats& s : sum) s = multiply_add(s, x, y);
  for (int i = 1; i < sums; ++i) sum[0] = sum[0] + sum[i];
  return sum_of(sum[0]);
}

EXPORT(encode) void encode(const float* x, const float* W, const float* bias, float* out, int rows, int d, int m) {
  affine(x, W, bias, out, rows, d, m);
}

EXPORT(decode) void decode(float* sum, const float* weight, const int* index, int count, const float* W, int d) {
  add_rows(sum, weight, {index, count}, W, d);
}

EXPORT(through) void through(float* out, const int* index, int count, const float* W, const float* x, int d) {
  dot_rows(out, {index, count}, W, x, d);
}

EXPORT(outer) void outer(float* W, const float* weight, const int* index, int count, const float* x, int d) {
  add_to_rows(W, weight, {index, count}, x, d);
}

EXPORT(columns) void columns(const float* x, const float* W, const float* bias, float* out, int d, int m) {
  affine_of_columns({x, W, bias, out, d, m});
}
