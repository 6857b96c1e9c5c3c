// Cosines and the Hungarian method; see matching.h.
#include "matching.h"

#include <cmath>
#include <limits>
#include <utility>

#include "tile_kernels.h"

namespace superposition {

namespace {

// Rows of length 1; a row without a finite length becomes zeros.
Matrix unit_rows(const Matrix& a) {
  Matrix unit = Matrix::Zero(a.rows(), a.cols());
  for (Index i = 0; i < a.rows(); ++i) {
    const double norm = a.row(i).cast<double>().norm();
    if (norm > 0 && std::isfinite(norm)) unit.row(i) = (a.row(i).cast<double>() / norm).cast<float>();
  }
  return unit;
}

// Rows <= columns. Keeps dual prices of rows and columns, and adds one row at a time along the cheapest path of
// swaps, found as in Dijkstra's algorithm on reduced costs.
class Assignment {
 public:
  explicit Assignment(const Matrix& cost)
      : cost_(cost),
        row_price_(size(cost.rows())),
        column_price_(size(cost.cols())),
        row_of_column_(size(cost.cols()), -1),
        column_of_row_(size(cost.rows())),
        distance_(size(cost.cols())),
        previous_row_(size(cost.cols())),
        settled_(size(cost.cols())) {
    for (Index row = 0; row < cost.rows(); ++row) add_row(static_cast<int>(row));
  }

  const std::vector<int>& row_of_column() const { return row_of_column_; }

 private:
  static std::size_t size(Index n) { return static_cast<std::size_t>(n); }

  double reduced_cost(int row, std::size_t column) const {
    return static_cast<double>(cost_(row, static_cast<Index>(column))) - row_price_[size(row)] - column_price_[column];
  }

  void add_row(int new_row) {
    const double infinity = std::numeric_limits<double>::infinity();
    distance_.assign(distance_.size(), infinity);
    settled_.assign(settled_.size(), 0);
    std::vector<std::size_t> path;
    int row = new_row;
    double reached = 0;
    std::size_t last = 0;
    while (true) {
      double nearest = infinity;
      for (std::size_t column = 0; column < distance_.size(); ++column) {
        if (settled_[column]) continue;
        const double candidate = reached + reduced_cost(row, column);
        if (candidate < distance_[column]) {
          distance_[column] = candidate;
          previous_row_[column] = row;
        }
        if (distance_[column] < nearest) {
          nearest = distance_[column];
          last = column;
        }
      }
      reached = nearest;
      settled_[last] = 1;
      if (row_of_column_[last] < 0) break;
      path.push_back(last);
      row = row_of_column_[last];
    }
    row_price_[size(new_row)] += reached;
    for (const std::size_t column : path) {
      row_price_[size(row_of_column_[column])] += reached - distance_[column];
      column_price_[column] -= reached - distance_[column];
    }
    swap_along_path(new_row, last);
  }

  // Every row on the path takes the column where the path left it, and gives its own to the row before.
  void swap_along_path(int new_row, std::size_t column) {
    while (true) {
      const int row = previous_row_[column];
      row_of_column_[column] = row;
      std::swap(column, column_of_row_[size(row)]);
      if (row == new_row) return;
    }
  }

  const Matrix& cost_;
  std::vector<double> row_price_;
  std::vector<double> column_price_;
  std::vector<int> row_of_column_;
  std::vector<std::size_t> column_of_row_;
  std::vector<double> distance_;
  std::vector<int> previous_row_;
  std::vector<char> settled_;
};

}  // namespace

Matrix cosine_matrix(const Matrix& a, const Matrix& b) {
  const Matrix rows = unit_rows(a);
  const Matrix columns = unit_rows(b).transpose();  // [d, m]
  const Vector zero = Vector::Zero(b.rows());
  Matrix cosine(a.rows(), b.rows());
  kernels::affine(rows.data(), columns.data(), zero.data(), cosine.data(), a.rows(), a.cols(), b.rows());
  // Rounding can carry a cosine beyond 1 by a few units in the last place.
  return cosine.cwiseMax(-1.0f).cwiseMin(1.0f);
}

Match minimum_cost_match(const Matrix& cost) {
  const bool wide = cost.rows() <= cost.cols();
  const Matrix oriented = wide ? cost : Matrix(cost.transpose());
  const std::vector<int> row_of_column = Assignment(oriented).row_of_column();
  Match match;
  match.column_of_row.assign(static_cast<std::size_t>(cost.rows()), -1);
  for (std::size_t column = 0; column < row_of_column.size(); ++column) {
    const int row = row_of_column[column];
    if (row < 0) continue;
    const auto long_side = static_cast<int>(column);
    match.column_of_row[wide ? static_cast<std::size_t>(row) : column] = wide ? long_side : row;
    match.total_cost += static_cast<double>(oriented(row, long_side));
  }
  return match;
}

Match match_features(const Matrix& cosine) {
  return minimum_cost_match(cosine.unaryExpr([](float c) { return 1.0f - std::fabs(c); }));
}

}  // namespace superposition
