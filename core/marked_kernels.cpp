// Kernels over marked samples; see marked_kernels.h.
#include "marked_kernels.h"

#include <bit>

#include "pieces.h"

namespace superposition::kernels {

namespace {

// A row of OuterSums, a piece of it in registers.
template <Size Vectors>
struct OuterPiece {
  const OuterSums& sums;
  Size row, d, at;
  Piece<Vectors> piece{sums.outer + row * d + at};
  Floats total{sums.total[row]};  // every lane alike

  void add(Size s) {
    const float weight = sums.weight[row * side_by_side + s];
    piece.add(weight, Piece<Vectors>(sums.x + s * d + at));
    total = total + Floats(weight);
  }

  void store() const {
    piece.store(sums.outer + row * d + at);
    if (at == 0) sums.total[row] = total.get(0);
  }
};

// Calls run(s) for every sample s that marks has a bit for, ascending.
template <class Run>
void for_each_mark(std::uint64_t marks, Run run) {
  for (; marks != 0; marks &= marks - 1) run(static_cast<Size>(std::countr_zero(marks)));
}

using MarkedRow = Piece<marked_width / lanes>;

// Latent j.
void backpropagate(const MarkedCodes& codes, const MarkedGradient& gradient, Size j, Floats& code_sum) {
  const float* code = codes.code + j * side_by_side;
  const Size row = j * marked_width;
  const MarkedRow direction(gradient.W_dec + row);
  MarkedRow dW_dec(gradient.dW_dec + row), dW_enc(gradient.dW_enc + row);
  Floats total(gradient.delta[j]);  // every lane alike
  for_each_mark(codes.marks[j], [&](Size s) {
    const Floats z(code[s]);
    const MarkedRow g(gradient.g + s * marked_width);
    dW_dec.add(z, g);
    code_sum = code_sum + z;
    const Floats delta = all_lanes_sum(direction.dot(g)) + Floats(gradient.slope);
    dW_enc.add(delta, MarkedRow(gradient.x + s * marked_width));
    total = total + delta;
  });
  dW_dec.store(gradient.dW_dec + row);
  dW_enc.store(gradient.dW_enc + row);
  gradient.delta[j] = total.get(0);
}

}  // namespace

void add_marked_rows(float* x_hat, const MarkedCodes& codes, const float* W) {
  for (Size j = 0; j < codes.latents; ++j, W += marked_width) {
    const float* code = codes.code + j * side_by_side;
    const MarkedRow row(W);
    for_each_mark(codes.marks[j], [=](Size s) {
      float* to = x_hat + s * marked_width;
      MarkedRow sum(to);
      sum.add(code[s], row);
      sum.store(to);
    });
  }
}

double backpropagate_marked(const MarkedCodes& codes, const MarkedGradient& gradient) {
  Floats code_sum(0.0f);
  for (Size j = 0; j < codes.latents; ++j) backpropagate(codes, gradient, j, code_sum);
  return static_cast<double>(code_sum.get(0));
}

[[gnu::noinline]] void add_marked(const OuterSums& one, const OuterSums& other, const std::uint64_t* marks, Size rows,
                                  Size d) {
  for_each_piece<2>(
      d,
      [&]<Size Vectors>(Size at) {
        for (Size j = 0; j < rows; ++j) {
          OuterPiece<Vectors> first{one, j, d, at}, second{other, j, d, at};
          for_each_mark(marks[j], [&](Size s) {
            first.add(s);
            second.add(s);
          });
          first.store();
          second.store();
        }
      },
      [&](Size at) {
        for (const OuterSums* sums : {&one, &other})
          for (Size j = 0; j < rows; ++j)
            for_each_mark(marks[j], [&](Size s) {
              const float weight = sums->weight[j * side_by_side + s];
              sums->outer[j * d + at] += weight * sums->x[s * d + at];
              if (at == 0) sums->total[j] += weight;
            });
      });
}

}  // namespace superposition::kernels
