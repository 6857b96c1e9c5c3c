// The Hungarian method against all permutations, a dynamic programme over subsets, and, for large cases, the absence of
// any improving exchange; the cosine matrix against its formula.
#include "core/matching.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

#include "fixed_random.h"

using namespace superposition;

namespace matching_test {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

double at(const Matrix& cost, std::size_t row, std::size_t column) {
  return static_cast<double>(cost(static_cast<Index>(row), static_cast<Index>(column)));
}

double cheapest_permutation(const Matrix& cost) {
  std::vector<std::size_t> order(static_cast<std::size_t>(cost.rows()));
  std::iota(order.begin(), order.end(), 0u);
  double best = infinity;
  do {
    double sum = 0;
    for (std::size_t row = 0; row < order.size(); ++row) sum += at(cost, row, order[row]);
    best = std::min(best, sum);
  } while (std::next_permutation(order.begin(), order.end()));
  return best;
}

// least[set] is the least cost of giving the rows of set a column among those seen so far. Rows <= columns.
double cheapest_by_subsets(const Matrix& any) {
  const Matrix cost = any.rows() <= any.cols() ? any : Matrix(any.transpose());
  const auto rows = static_cast<std::size_t>(cost.rows());
  std::vector<double> least(std::size_t{1} << rows, infinity);
  least[0] = 0;
  for (std::size_t column = 0; column < static_cast<std::size_t>(cost.cols()); ++column)
    for (std::size_t set = least.size(); set-- > 0;)
      for (std::size_t row = 0; row < rows; ++row)
        if (set & (std::size_t{1} << row))
          least[set] = std::min(least[set], least[set ^ (std::size_t{1} << row)] + at(cost, row, column));
  return least.back();
}

// One to one, as many pairs as fit, and total_cost is their sum.
bool is_assignment(const Matrix& cost, const Match& match) {
  if (match.column_of_row.size() != static_cast<std::size_t>(cost.rows())) return false;
  std::vector<int> taken(static_cast<std::size_t>(cost.cols()));
  Index pairs = 0;
  double sum = 0;
  for (std::size_t row = 0; row < match.column_of_row.size(); ++row) {
    const int column = match.column_of_row[row];
    if (column < -1 || column >= cost.cols()) return false;
    if (column < 0) continue;
    if (taken[static_cast<std::size_t>(column)]++) return false;
    ++pairs;
    sum += at(cost, row, static_cast<std::size_t>(column));
  }
  return pairs == std::min(cost.rows(), cost.cols()) && std::fabs(sum - match.total_cost) < 1e-6 * (1 + std::fabs(sum));
}

// An assignment is optimal exactly when no chain of exchanges is profitable: row a takes the column of row b, b that of
// c, and so on back to a, or to a column that nobody has. Bellman and Ford's search for a negative cycle. Rows <=
// columns.
bool can_be_improved(const Matrix& cost, const std::vector<int>& column_of_row) {
  const std::size_t n = column_of_row.size();
  std::vector<double> own(n);
  std::vector<char> taken(static_cast<std::size_t>(cost.cols()));
  for (std::size_t row = 0; row < n; ++row) {
    own[row] = at(cost, row, static_cast<std::size_t>(column_of_row[row]));
    taken[static_cast<std::size_t>(column_of_row[row])] = 1;
  }
  // Node n stands for the columns that nobody has; leaving a column to them costs nothing.
  std::vector<std::vector<double>> step(n + 1, std::vector<double>(n + 1, 0));
  for (std::size_t row = 0; row < n; ++row) {
    for (std::size_t other = 0; other < n; ++other)
      step[row][other] = at(cost, row, static_cast<std::size_t>(column_of_row[other])) - own[row];
    step[row][n] = infinity;
    for (std::size_t column = 0; column < taken.size(); ++column)
      if (!taken[column]) step[row][n] = std::min(step[row][n], at(cost, row, column) - own[row]);
  }
  std::vector<double> reach(n + 1, 0);
  for (std::size_t round = 0; round <= n; ++round)
    for (std::size_t from = 0; from <= n; ++from)
      for (std::size_t to = 0; to <= n; ++to) reach[to] = std::min(reach[to], reach[from] + step[from][to]);
  for (std::size_t from = 0; from <= n; ++from)
    for (std::size_t to = 0; to <= n; ++to)
      if (reach[from] + step[from][to] < reach[to] - 1e-9) return true;
  return false;
}

// kind 0: any number; 1: few levels, so many ties; 2: negative; 3: huge beside tiny.
Matrix costs(FixedRandom& random, Index rows, Index columns, int kind) {
  Matrix cost = random.matrix(rows, columns);
  if (kind == 1) cost = cost.unaryExpr([](float c) { return std::floor(2 * c); });
  if (kind == 2) cost = cost.unaryExpr([](float c) { return c * 10 - 50; });
  if (kind == 3) cost = cost.unaryExpr([](float c) { return c > 0.5f ? 1e6f * c : c; });
  return cost;
}

bool agrees(double found, double expected) { return std::fabs(found - expected) <= 1e-9 * (1 + std::fabs(expected)); }

}  // namespace

TEST_CASE("square costs up to 7 x 7 reach the cheapest of all permutations") {
  FixedRandom random(1);
  int wrong = 0;
  for (Index n = 1; n <= 7; ++n)
    for (int round = 0; round < (n < 7 ? 24 : 8); ++round) {
      const Matrix cost = costs(random, n, n, round % 4);
      const Match match = minimum_cost_match(cost);
      wrong += !is_assignment(cost, match) || !agrees(match.total_cost, cheapest_permutation(cost));
    }
  CHECK(wrong == 0);
}

TEST_CASE("the second method agrees with the first, so that it may judge the rest") {
  FixedRandom random(2);
  for (int kind = 0; kind < 4; ++kind) {
    const Matrix cost = costs(random, 6, 6, kind);
    CHECK(agrees(cheapest_by_subsets(cost), cheapest_permutation(cost)));
  }
}

TEST_CASE("rectangular costs, wide and tall, reach the optimum over subsets") {
  FixedRandom random(3);
  int wrong = 0;
  for (int round = 0; round < 120; ++round) {
    const Index rows = 1 + random.below(8), columns = 1 + random.below(16);
    for (const bool tall : {false, true}) {
      const Matrix cost = tall ? costs(random, columns, rows, round % 4) : costs(random, rows, columns, round % 4);
      const Match match = minimum_cost_match(cost);
      wrong += !is_assignment(cost, match) || !agrees(match.total_cost, cheapest_by_subsets(cost));
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("large costs leave no profitable exchange") {
  FixedRandom random(4);
  for (const Index columns : {40, 41, 90})
    for (const int kind : {0, 1, 2}) {
      const Matrix cost = costs(random, 40, columns, kind);
      Match match = minimum_cost_match(cost);
      CHECK(is_assignment(cost, match));
      CHECK(!can_be_improved(cost, match.column_of_row));
      const Match tall = minimum_cost_match(cost.transpose());
      CHECK(is_assignment(cost.transpose(), tall));
      CHECK(agrees(tall.total_cost, match.total_cost));
      if (kind == 0) {  // and the judge is able to say no
        std::swap(match.column_of_row[3], match.column_of_row[17]);
        CHECK(can_be_improved(cost, match.column_of_row));
      }
    }
}

TEST_CASE("hand-made: the greedy choice is wrong") {
  Matrix cost(2, 2);
  cost << 1, 2, 2, 100;
  CHECK(minimum_cost_match(cost).column_of_row == std::vector<int>{1, 0});
  Matrix tall(3, 1);
  tall << 5, 2, 3;
  CHECK(minimum_cost_match(tall).column_of_row == std::vector<int>{-1, 0, -1});
}

TEST_CASE("equal costs go to the lower index") {
  CHECK(minimum_cost_match(Matrix::Constant(3, 5, 0.5f)).column_of_row == std::vector<int>{0, 1, 2});
  CHECK(minimum_cost_match(Matrix::Constant(5, 3, 0.5f)).column_of_row == std::vector<int>{0, 1, 2, -1, -1});
  CHECK(minimum_cost_match(Matrix::Constant(4, 4, -2)).column_of_row == std::vector<int>{0, 1, 2, 3});
}

TEST_CASE("features are matched by absolute cosine") {
  Matrix cosine(2, 3);
  cosine << 0.5f, -0.9f, 0.1f, 0.2f, 0.8f, 0.3f;
  // |.9| + .3 = 1.2 against .5 + .8 = 1.3.
  CHECK(match_features(cosine).column_of_row == std::vector<int>{0, 1});
  cosine(1, 2) = -0.5f;  // now |.9| + |.5| = 1.4
  CHECK(match_features(cosine).column_of_row == std::vector<int>{1, 2});
}

TEST_CASE("cosines equal their formula and lie in [-1, 1]; a row without length has cosine 0") {
  FixedRandom random(5);
  for (const Index d : {1, 2, 3, 8, 33}) {
    Matrix a = random.matrix(6, d, 3), b = random.matrix(9, d, 1e-3f);
    a.row(2).setZero();
    b.row(8).setZero();
    b.row(7) = -2 * a.row(1);
    b.row(6) = 0.125f * a.row(0);
    const Matrix cosine = cosine_matrix(a, b);
    REQUIRE(cosine.rows() == 6);
    REQUIRE(cosine.cols() == 9);
    double worst = 0;
    for (Index i = 0; i < 6; ++i)
      for (Index j = 0; j < 9; ++j) {
        double product = 0, aa = 0, bb = 0;
        for (Index k = 0; k < d; ++k) {
          product += static_cast<double>(a(i, k)) * static_cast<double>(b(j, k));
          aa += static_cast<double>(a(i, k)) * static_cast<double>(a(i, k));
          bb += static_cast<double>(b(j, k)) * static_cast<double>(b(j, k));
        }
        const double expected = aa * bb > 0 ? product / std::sqrt(aa * bb) : 0;
        worst = std::fmax(worst, std::fabs(static_cast<double>(cosine(i, j)) - expected));
      }
    CHECK(worst < 5e-7);  // unit rows rounded to float32 and at most 33 products summed
    CHECK(cosine.cwiseAbs().maxCoeff() <= 1.0f);
    CHECK(std::fabs(cosine(1, 7) + 1) < 5e-7f);
    CHECK(std::fabs(cosine(0, 6) - 1) < 5e-7f);
    CHECK(cosine.row(2).isZero(0));
    CHECK(cosine.col(8).isZero(0));
  }
}

TEST_CASE("cosines of extreme and broken rows are numbers") {
  Matrix a(5, 2), b(1, 2);
  a << 1e-30f, 0, 3e38f, 3e38f, std::nanf(""), 1, std::numeric_limits<float>::infinity(), 1, 0, 2;
  b << 1, 0;
  const Matrix cosine = cosine_matrix(a, b);
  CHECK(cosine(0, 0) == 1.0f);
  CHECK(static_cast<double>(cosine(1, 0)) == doctest::Approx(std::sqrt(0.5)));
  CHECK(cosine(2, 0) == 0.0f);
  CHECK(cosine(3, 0) == 0.0f);
  CHECK(cosine(4, 0) == 0.0f);
  CHECK(match_features(cosine).column_of_row == std::vector<int>{0, -1, -1, -1, -1});
}

}  // namespace matching_test
