// The kernels of a tile against plain scalar loops in the documented order, bit for bit, for all remainders of rows and
// columns.
#include "core/tile_kernels.h"

#include <doctest/doctest.h>

#include <cmath>

#include "fixed_random.h"

using namespace superposition;
using kernels::Size;

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

TEST_CASE("rectify: ReLU in place, column sums from the top, and how many are above 0") {
  FixedRandom random(2);
  int wrong = 0;
  for (const Size rows : {0, 1, 3, 8, 64})
    for (Size columns = 1; columns <= 21; ++columns) {
      Matrix a = random.matrix(rows, columns), sums = random.matrix(1, columns);  // what the sums were does not count
      Matrix expected = a, expected_sums = Matrix::Zero(1, columns);
      Size above = 0;
      for (Size r = 0; r < rows; ++r)
        for (Size j = 0; j < columns; ++j) {
          expected(r, j) = a(r, j) > 0 ? a(r, j) : 0;
          expected_sums(0, j) = expected_sums(0, j) + expected(r, j);
          above += a(r, j) > 0;
        }
      wrong += kernels::rectify(a.data(), sums.data(), rows, columns) != above;
      wrong += !same_bits(a, expected) + !same_bits(sums, expected_sums);
    }
  CHECK(wrong == 0);
  float odd[] = {std::nanf(""), -0.0f, 0, 2, std::nanf("")}, sums[5];
  CHECK(kernels::rectify(odd, sums, 1, 5) == 1);
  for (const int j : {0, 1, 2, 4}) CHECK(odd[j] == 0);
  CHECK(sums[3] == 2);
}

TEST_CASE("mask: 0 where the code is not above 0, and the column sums go on") {
  FixedRandom random(3);
  int wrong = 0;
  for (const Size rows : {0, 1, 3, 8, 64})
    for (Size columns = 1; columns <= 21; ++columns) {
      const Matrix z = codes(random, rows, columns);
      Matrix a = random.matrix(rows, columns), sums = random.matrix(1, columns);
      Matrix expected = a, expected_sums = sums;
      for (Size r = 0; r < rows; ++r)
        for (Size j = 0; j < columns; ++j) {
          if (!(z(r, j) > 0)) expected(r, j) = 0;
          expected_sums(0, j) = expected_sums(0, j) + expected(r, j);
        }
      kernels::mask(a.data(), z.data(), sums.data(), rows, columns);
      wrong += !same_bits(a, expected) + !same_bits(sums, expected_sums);
    }
  CHECK(wrong == 0);
}

TEST_CASE("count_above_zero: neither zeros of either sign nor NaN count") {
  FixedRandom random(4);
  for (Size n = 0; n <= 41; ++n) {
    Matrix x = random.matrix(1, 41);
    x(0, 0) = std::nanf("");
    x(0, 5) = 0;
    x(0, 9) = -0.0f;
    Size expected = 0;
    for (Size i = 0; i < n; ++i) expected += x(0, i) > 0;
    CHECK(kernels::count_above_zero(x.data(), n) == expected);
  }
}
