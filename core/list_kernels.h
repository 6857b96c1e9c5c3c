// Kernels over lists of active latents: which rows of a matrix a sample, or every sample of a tile, concerns; see
// kernels.h for the rules. All matrices are row-major.
#pragma once

#include <cstdint>

#include "kernels.h"

namespace superposition::kernels {

/// Some rows of a matrix [*, d], picked by index: the decoder directions of the latents that fire.
struct Rows {
  const int* index;  // [count]
  Size count;
  const int* sample = nullptr;  // [count], which row of x each goes with; null where x is but one
};

/// sum += sum_a weight[a] W[rows[a], :], a ascending. sum [d].
void add_rows(float* sum, const float* weight, Rows rows, const float* W, Size d);

/// out[a] = dot(W[rows[a], :], x), the same bits as dot. out [count], x [d] or [samples, d].
void dot_rows(float* out, Rows rows, const float* W, const float* x, Size d);

/// W[rows[a], :] += weight[a] x, a ascending. x [d] or [samples, d].
void add_to_rows(float* W, const float* weight, Rows rows, const float* x, Size d);

/// Some rows of a matrix for each sample of a tile: those of sample r are index[begin[r]] to index[end[r] - 1].
struct Lists {
  const int* begin;  // [samples]
  const int* end;    // [samples]
  const int* index;
  const int* sample;  // beside index, the sample
  Size samples;
};

/// add_rows for every sample: sums [samples, d], weight beside index. Returns the sum of all squares of the sums.
double add_rows(float* sums, const float* weight, const Lists& lists, const float* W, Size d);

/// dot_rows for every sample: out beside index, x [samples, d].
void dot_rows(float* out, const Lists& lists, const float* W, const float* x, Size d);

/// add_to_rows for every sample, in order: weight beside index, x [samples, d].
void add_to_rows(float* W, const float* weight, const Lists& lists, const float* x, Size d);

/// total[index[a]] += x[a], a ascending. x [count].
void scatter(float* total, const float* x, Rows rows);

/// How many numbers list_above may write after those that it lists, less one.
inline constexpr Size list_overrun = 8;

/// Lists the numbers of x [n] that are above bound, ascending: index[a] and value[a] = x[index[a]]; returns how many.
/// index and value have room for n + list_overrun.
Size list_above(const float* x, Size n, float bound, int* index, float* value);

/// A bit for each of x [n] that is above bound; n at most side_by_side.
std::uint64_t marks_above(const float* x, Size n, float bound);

/// Sum of the codes and the number of them above 0, whose latents are marked with 1 in fired.
struct Tally {
  double sum;
  int firing;
};
Tally tally(const float* code, Rows rows, int* fired);

}  // namespace superposition::kernels
