// A row of numbers cut into pieces that fit in registers; the kernels over picked rows are made of them.
#pragma once

#include "numerics.h"

namespace superposition::kernels {

// Cuts a row of d numbers into pieces of so many vectors, the largest first, whose sums fit in registers; the rest is
// done by number.
template <Size... Vectors, class Piece, class Rest>
void for_each_piece(Size d, Piece piece, Rest rest) {
  Size at = 0;
  const auto cut = [&]<Size V>() {
    for (; at + V * lanes <= d; at += V * lanes) piece.template operator()<V>(at);
  };
  (cut.template operator()<Vectors>(), ...);
  for (; at < d; ++at) rest(at);
}

template <Size Vectors>
struct Piece {
  Floats part[Vectors];

  explicit Piece(const float* from) {
    for (Size v = 0; v < Vectors; ++v) part[v] = Floats::load_unaligned(from + v * lanes);
  }

  void add(Floats scale, const Piece& x) {
    for (Size v = 0; v < Vectors; ++v) part[v] = multiply_add(scale, x.part[v], part[v]);
  }

  /// The sums of products in each lane, as dot() of kernels.h has them but for the sign of a 0.
  Floats dot(const Piece& x) const {
    Floats sums = part[0] * x.part[0];
    for (Size v = 1; v < Vectors; ++v) sums = multiply_add(part[v], x.part[v], sums);
    return sums;
  }

  void store(float* to) const {
    for (Size v = 0; v < Vectors; ++v) part[v].store_unaligned(to + v * lanes);
  }
};

}  // namespace superposition::kernels
