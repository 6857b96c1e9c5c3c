// Rows picked by lists of active latents, and the making of such lists; see list_kernels.h.
#include "list_kernels.h"

#include <algorithm>
#include <bit>
#include <cstdint>

#include "pieces.h"

namespace superposition::kernels {

namespace {

Rows rows_of(const Lists& lists, Size r) { return {lists.index + lists.begin[r], lists.end[r] - lists.begin[r]}; }

const float* with(const float* x, const Rows& rows, Size a, Size d) {
  return rows.sample == nullptr ? x : x + rows.sample[a] * d;
}

// Calls run(rows, where they begin, their x) for what may go as one: the samples of x [samples, d] whose lists follow
// each other, so that few loops end where a processor does not foresee it; of long rows one sample, whose x stays in
// registers.
template <class Run>
void for_each_run(const Lists& lists, const float* x, Size d, Run run) {
  const bool together = d <= 4 * lanes;
  for (Size r = 0, next; r < lists.samples; r = next) {
    const int begin = lists.begin[r];
    for (next = r + 1; together && next < lists.samples && lists.begin[next] == lists.end[next - 1];) ++next;
    const Rows rows{lists.index + begin, lists.end[next - 1] - begin, together ? lists.sample + begin : nullptr};
    run(rows, begin, together ? x : x + r * d);
  }
}

}  // namespace

[[gnu::noinline]] void add_rows(float* sum, const float* weight, Rows rows, const float* W, Size d) {
  for_each_piece<4, 2, 1>(
      d,
      [&]<Size Vectors>(Size at) {
        Piece<Vectors> piece(sum + at);
        for (Size a = 0; a < rows.count; ++a) piece.add(weight[a], Piece<Vectors>(W + rows.index[a] * d + at));
        piece.store(sum + at);
      },
      [&](Size at) {
        for (Size a = 0; a < rows.count; ++a) sum[at] += weight[a] * W[rows.index[a] * d + at];
      });
}

[[gnu::noinline]] void dot_rows(float* out, Rows rows, const float* W, const float* x, Size d) {
  Size a = 0;
  for (; a + 4 <= rows.count; a += 4) {
    const float *row[4], *factor[4];
    for (Size r = 0; r < 4; ++r) {
      row[r] = W + rows.index[a + r] * d;
      factor[r] = with(x, rows, a + r, d);
    }
    Floats sums[4] = {Floats(0.0f), Floats(0.0f), Floats(0.0f), Floats(0.0f)};
    Size i = 0;
    for (; i + lanes <= d; i += lanes)
      for (Size r = 0; r < 4; ++r)
        sums[r] = multiply_add(Floats::load_unaligned(row[r] + i), Floats::load_unaligned(factor[r] + i), sums[r]);
    // After the transpose, sums[l] holds lane l of all four rows.
    xsimd::transpose(sums, sums + 4);
    ((sums[0] + sums[2]) + (sums[1] + sums[3])).store_unaligned(out + a);
    for (; i < d; ++i)
      for (Size r = 0; r < 4; ++r) out[a + r] += row[r][i] * factor[r][i];
  }
  for (; a < rows.count; ++a) out[a] = dot(W + rows.index[a] * d, with(x, rows, a, d), d);
}

[[gnu::noinline]] void add_to_rows(float* W, const float* weight, Rows rows, const float* x, Size d) {
  for_each_piece<4, 2, 1>(
      d,
      [&]<Size Vectors>(Size at) {
        for (Size a = 0; a < rows.count; ++a) {
          float* row = W + rows.index[a] * d + at;
          Piece<Vectors> sum(row);
          sum.add(weight[a], Piece<Vectors>(with(x, rows, a, d) + at));
          sum.store(row);
        }
      },
      [&](Size at) {
        for (Size a = 0; a < rows.count; ++a) W[rows.index[a] * d + at] += weight[a] * with(x, rows, a, d)[at];
      });
}

double add_rows(float* sums, const float* weight, const Lists& lists, const float* W, Size d) {
  double squares = 0;
  for (Size r = 0; r < lists.samples; ++r, sums += d) {
    add_rows(sums, weight + lists.begin[r], rows_of(lists, r), W, d);
    squares += static_cast<double>(dot(sums, sums, d));
  }
  return squares;
}

void dot_rows(float* out, const Lists& lists, const float* W, const float* x, Size d) {
  for_each_run(lists, x, d,
               [&](const Rows& rows, int begin, const float* of) { dot_rows(out + begin, rows, W, of, d); });
}

void add_to_rows(float* W, const float* weight, const Lists& lists, const float* x, Size d) {
  for_each_run(lists, x, d,
               [&](const Rows& rows, int begin, const float* of) { add_to_rows(W, weight + begin, rows, of, d); });
}

void scatter(float* total, const float* x, Rows rows) {
  for (Size a = 0; a < rows.count; ++a) total[rows.index[a]] += x[a];
}

std::uint64_t marks_above(const float* x, Size n, float bound) {
  constexpr Size group = 4;  // vectors whose bits come together before they are moved to their place
  std::uint64_t marks = 0;
  Size i = 0;
  for (; i + group * lanes <= n; i += group * lanes) {
    unsigned bits = 0;
    for (Size v = 0; v < group; ++v)
      bits |= static_cast<unsigned>((Floats::load_unaligned(x + i + v * lanes) > Floats(bound)).mask()) << (v * lanes);
    marks |= static_cast<std::uint64_t>(bits) << i;
  }
  for (; i < n; ++i) marks |= static_cast<std::uint64_t>(x[i] > bound) << i;
  return marks;
}

Size list_above(const float* x, Size n, float bound, int* index, float* value) {
  constexpr Size word = side_by_side;
  Size count = 0;
  for (Size first = 0; first < n; first += word) {
    std::uint64_t above = marks_above(x + first, std::min(n - first, word), bound);
    // Always several at a time, as a processor foresees: what they write too much is overwritten or left out.
    const int found = std::popcount(above);
    for (int a = 0; a < found; a += list_overrun)
      for (Size k = count + a; k < count + a + list_overrun; ++k, above &= above - 1) {
        const Size at = first + (std::countr_zero(above) & (word - 1));
        index[k] = static_cast<int>(at);
        value[k] = x[at];
      }
    count += found;
  }
  return count;
}

Tally tally(const float* code, Rows rows, int* fired) {
  Tally result{};
  for (Size a = 0; a < rows.count; ++a) {
    const bool fires = code[a] > 0;
    result.sum += static_cast<double>(code[a]);
    result.firing += fires;
    fired[rows.index[a]] |= fires;
  }
  return result;
}

}  // namespace superposition::kernels
