// Selection of the k largest; see selection.h.
#include "selection.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace superposition {

namespace {

using kernels::Floats;
using kernels::lanes;
using kernels::Size;

// About as many blocks as vectors in one: what a round looks at is least then.
Size block_size_of(Size n) { return (n <= 128 ? 4 : 16) * lanes; }

// With more rounds than this, a tournament takes longer than dividing.
constexpr int most_rounds = 64;

float largest(Floats x) {
  alignas(16) float lane[lanes];
  x.store_aligned(lane);
  return std::max(std::max(lane[0], lane[1]), std::max(lane[2], lane[3]));
}

Floats largest_lanes(const float* x, Size n) {
  Floats best = Floats::load_unaligned(x);
  for (Size i = lanes; i < n; i += lanes) best = xsimd::max(best, Floats::load_unaligned(x + i));
  return best;
}

// The four largest numbers of each lane, descending; 0 where there were fewer above 0.
constexpr int few = 4;
struct LargestOfLanes {
  Floats first{0.0f}, second{0.0f}, third{0.0f}, fourth{0.0f};

  void enter(Floats numbers) {
    const Floats x = kernels::positive(numbers);
    const Floats below_first = xsimd::min(first, x);
    first = xsimd::max(first, x);
    const Floats below_second = xsimd::min(second, below_first);
    second = xsimd::max(second, below_first);
    const Floats below_third = xsimd::min(third, below_second);
    third = xsimd::max(third, below_second);
    fourth = xsimd::max(fourth, below_third);
  }

  /// Takes value out of each lane whose first it is, once; returns of how many. After four times a lane knows no more.
  int take_out(float value) {
    const auto taken = first == Floats(value);
    first = xsimd::select(taken, second, first);
    second = xsimd::select(taken, third, second);
    third = xsimd::select(taken, fourth, third);
    return std::popcount(taken.mask());
  }
};

// The k-th largest, k <= few, of the numbers above 0, or 0: it is among the few largest of its lane.
float kth_of_few(const float* values, Size n, int k) {
  LargestOfLanes left;
  Size i = 0;
  for (; i + lanes <= n; i += lanes) left.enter(Floats::load_unaligned(values + i));
  for (; i < n; ++i) left.enter(Floats(values[i], 0, 0, 0));
  for (int wanted = k;;) {
    const float best = largest(left.first);
    if (best == 0) return best;
    wanted -= left.take_out(best);
    if (wanted <= 0) return best;
  }
}

}  // namespace

float divide_at(float* values, Size n, Size k) {
  Size first = 0;
  for (Size last = n - 1; first < last;) {
    // Larger than the middle one go to the left, smaller ones to the right; equal ones to either side.
    const float middle = values[first + (last - first) / 2];
    Size i = first, j = last;
    while (i <= j) {
      while (values[i] > middle) ++i;
      while (values[j] < middle) --j;
      if (i <= j) std::swap(values[i++], values[j--]);
    }
    if (k - 1 <= j)
      last = j;
    else if (k - 1 >= i)
      first = i;
    else
      break;
  }
  return values[k - 1];
}

// Copies the numbers above 0 into blocks and notes the best of each.
void LargestK::enter(const float* values, Size n) {
  block_size_ = block_size_of(n);
  const Size blocks = (n + block_size_ - 1) / block_size_;
  left_.resize(static_cast<std::size_t>(blocks * block_size_));
  best_.resize(static_cast<std::size_t>(blocks * lanes));
  kernels::keep_positive(left_.data(), values, n);
  std::fill(left_.begin() + n, left_.end(), 0.0f);
  for (Size b = 0; b < blocks; ++b)
    largest_lanes(left_.data() + b * block_size_, block_size_).store_unaligned(best_.data() + b * lanes);
}

float LargestK::winner() const { return largest(largest_lanes(best_.data(), static_cast<Size>(best_.size()))); }

// Sets to 0 what equals value in the first block that holds it; returns how many there were.
int LargestK::take_out(float value) {
  const Floats taken(value);
  float* best = best_.data();
  float* block = left_.data();
  for (; !xsimd::any(Floats::load_unaligned(best) == taken); best += lanes) block += block_size_;
  Floats count(0.0f), most(0.0f);
  for (Size i = 0; i < block_size_; i += lanes) {
    const Floats x = Floats::load_unaligned(block + i);
    const auto equal = x == taken;
    const Floats rest = xsimd::select(equal, Floats(0.0f), x);
    rest.store_unaligned(block + i);
    most = xsimd::max(most, rest);
    count = count + xsimd::select(equal, Floats(1.0f), Floats(0.0f));
  }
  most.store_unaligned(best);
  alignas(16) float lane[lanes];
  count.store_aligned(lane);
  return static_cast<int>(lane[0] + lane[1] + lane[2] + lane[3]);
}

float LargestK::kth_largest(const float* values, Size n) {
  if (k_ <= few) return kth_of_few(values, n, k_);
  enter(values, n);
  if (k_ > most_rounds) return divide_at(left_.data(), n, k_);
  for (int wanted = k_;;) {
    const float best = winner();
    if (wanted == 1 || best == 0) return best;
    wanted -= take_out(best);
    if (wanted <= 0) return best;
  }
}

void LargestK::pick(const float* values, Size n, ActiveCodes& picked) {
  const float smallest = kth_largest(values, n);
  // The largest float below it, so that it is above the bound itself.
  const float bound = smallest > 0 ? std::bit_cast<float>(std::bit_cast<std::uint32_t>(smallest) - 1) : 0;
  picked.take_above(values, n, bound);
  if (picked.count <= k_) return;
  int ties = k_;
  for (int a = 0; a < picked.count; ++a) ties -= picked.code[a] > smallest;
  picked.keep_from(smallest, ties);
}

}  // namespace superposition
