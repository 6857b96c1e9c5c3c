// The kernels of a tile against plain scalar loops in the documented order, bit for bit, for all remainders of rows and
// columns.
#include "core/tile_kernels.h"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "fixed_random.h"

using namespace superposition;
using kernels::Size;

namespace tile_kernels_test {

namespace {

// About half of the numbers 0, as in codes.
Matrix codes(FixedRandom& random, Index rows, Index columns) { return random.matrix(rows, columns).cwiseMax(0); }

bool same_bits(const Matrix& a, const Matrix& b) { return a == b && (a.array().isNaN() == b.array().isNaN()).all(); }

}  // namespace

TEST_CASE("add_transposed_product: the samples' outer products, one after the other") {
  FixedRandom random(1);
  int wrong = 0;
  for (const Size rows : {0, 1, 2, 7, 64})
    for (Size m = 1; m <= 13; ++m)
      for (Size d = 1; d <= 19; ++d) {
        const Matrix a = codes(random, rows, m), b = random.matrix(rows, d), start = random.matrix(m, d);
        Matrix found = start, expected = start;
        kernels::add_transposed_product(found.data(), a.data(), b.data(), rows, m, d);
        for (Size j = 0; j < m; ++j)
          for (Size i = 0; i < d; ++i)
            for (Size r = 0; r < rows; ++r) expected(j, i) = expected(j, i) + a(r, j) * b(r, i);
        wrong += !same_bits(found, expected);
      }
  CHECK(wrong == 0);
}

TEST_CASE(
    "affine_of_columns, relu_of_columns: the bias, then inner products in ascending order; marks where it is above 0") {
  FixedRandom random(2);
  int wrong = 0;
  for (const Size inner : {0, 1, 5, 8})
    for (Size m = 1; m <= 13; ++m) {
      const Matrix x = random.matrix(inner, kernels::side_by_side), W = random.matrix(inner, m),
                   bias = random.matrix(1, m);
      Matrix found(m, kernels::side_by_side), expected = found;
      kernels::affine_of_columns({x.data(), W.data(), bias.data(), found.data(), inner, m});
      for (Size j = 0; j < m; ++j)
        for (Size s = 0; s < kernels::side_by_side; ++s) {
          float sum = bias(0, j);
          for (Size i = 0; i < inner; ++i) sum = sum + x(i, s) * W(i, j);
          expected(j, s) = sum;
        }
      wrong += !same_bits(found, expected);
      std::vector<std::uint64_t> marks(static_cast<std::size_t>(m));
      kernels::relu_of_columns({x.data(), W.data(), bias.data(), found.data(), inner, m}, marks.data());
      for (Size j = 0; j < m; ++j)
        for (Size s = 0; s < kernels::side_by_side; ++s)
          wrong += (marks[static_cast<std::size_t>(j)] >> s & 1) != (expected(j, s) > 0);
      wrong += !same_bits(found, expected.cwiseMax(0));
    }
  CHECK(wrong == 0);
}

TEST_CASE("transpose moves every number, and nothing beside them") {
  FixedRandom random(3);
  int wrong = 0;
  for (Size rows = 0; rows <= 13; ++rows)
    for (Size columns = 1; columns <= 13; ++columns) {
      const Matrix x = random.matrix(rows, columns + 2);
      Matrix found = Matrix::Constant(columns, rows + 3, 7), expected = found;
      kernels::transpose(found.data(), rows + 3, x.data(), columns + 2, rows, columns);
      expected.leftCols(rows) = x.leftCols(columns).transpose();
      wrong += !same_bits(found, expected);
    }
  CHECK(wrong == 0);
}

TEST_CASE("keep_positive: NaN and -0 become 0") {
  float x[9] = {std::nanf(""), -0.0f, 0, 2, std::nanf(""), 1, -1, 3, std::nanf("")};
  kernels::keep_positive(x, x, 9);
  for (const int i : {0, 1, 2, 4, 6, 8}) CHECK((x[i] == 0 && !std::signbit(x[i])));
  CHECK((x[3] == 2 && x[5] == 1 && x[7] == 3));
}

}  // namespace tile_kernels_test
