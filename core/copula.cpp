// Cholesky factor of the correlations, and events below thresholds; see copula.h.
#include "copula.h"

#include <cmath>

#include "normal_quantile.h"
#include "number_text.h"

namespace superposition {

namespace {

// A pivot this small is 0 but for rounding; what its column still has to explain is then at most the root of it.
constexpr double smallest_pivot = 1e-10;
constexpr double largest_rest = 1e-5;

std::vector<int> named_features(const Config& config) {
  std::vector<char> named(static_cast<std::size_t>(config.n_features), 0);
  for (const Correlation& c : config.correlations)
    named[static_cast<std::size_t>(c.first)] = named[static_cast<std::size_t>(c.second)] = 1;
  std::vector<int> features;
  for (int i = 0; i < config.n_features; ++i)
    if (named[static_cast<std::size_t>(i)]) features.push_back(i);
  return features;
}

// Calls visit(larger place, smaller place, rho) for every pair; places count the named features.
template <class Visit>
void for_each_pair(const Config& config, const std::vector<int>& features, Visit&& visit) {
  std::vector<std::size_t> place(static_cast<std::size_t>(config.n_features), 0);
  for (std::size_t i = 0; i < features.size(); ++i) place[static_cast<std::size_t>(features[i])] = i;
  for (const Correlation& c : config.correlations) {
    const std::size_t i = place[static_cast<std::size_t>(c.first)];
    const std::size_t j = place[static_cast<std::size_t>(c.second)];
    visit(i > j ? i : j, i > j ? j : i, c.rho);
  }
}

// Lower triangle of R, row by row [m, m].
std::vector<double> correlation_matrix(const Config& config, const std::vector<int>& features) {
  const std::size_t m = features.size();
  std::vector<double> matrix(m * m, 0.0);
  for (std::size_t i = 0; i < m; ++i) matrix[i * m + i] = 1;
  for_each_pair(config, features, [&](std::size_t i, std::size_t j, double rho) { matrix[i * m + j] = rho; });
  return matrix;
}

// Where each row begins, [m]; to the left of it stand zeros, in the factor as in the matrix, that cost nothing.
std::vector<std::size_t> row_starts(const std::vector<double>& matrix, std::size_t m) {
  std::vector<std::size_t> starts(m, 0);
  for (std::size_t i = 0; i < m; ++i)
    while (matrix[i * m + starts[i]] == 0) ++starts[i];
  return starts;
}

// Replaces a lower triangle by its Cholesky factor; zero pivots are allowed. Returns the first row that contradicts
// those before it, or m.
std::size_t factorise(std::vector<double>& matrix, const std::vector<std::size_t>& starts) {
  const std::size_t m = starts.size();
  for (std::size_t i = 0; i < m; ++i) {
    double* row = &matrix[i * m];
    double variance = 1;
    for (std::size_t j = starts[i]; j < i; ++j) {
      const double* above = &matrix[j * m];
      double rest = row[j];
      for (std::size_t k = starts[i] > starts[j] ? starts[i] : starts[j]; k < j; ++k) rest -= row[k] * above[k];
      if (above[j] == 0 && std::fabs(rest) > largest_rest) return i;
      row[j] = above[j] == 0 ? 0 : rest / above[j];
      variance -= row[j] * row[j];
    }
    if (variance < -smallest_pivot) return i;
    row[i] = variance > smallest_pivot ? std::sqrt(variance) : 0;
  }
  return m;
}

std::string pair_problem(const Config& config, std::size_t item) {
  const auto [first, second, rho] = config.correlations[item];
  const std::string name = "correlations[" + number_text(static_cast<double>(item)) + "]";
  for (const int feature : {first, second})
    if (feature < 0 || feature >= config.n_features)
      return name + " names feature " + number_text(feature) +
             ": features go from 0 to n_features - 1 = " + number_text(config.n_features - 1);
  if (first == second) return name + " pairs feature " + number_text(first) + " with itself: name two features";
  if (std::fabs(rho) <= 1) return {};
  return name + " has rho = " + number_text(rho) + ": it must be between -1 and 1";
}

std::string repeated_pair(const Config& config, const std::vector<int>& features) {
  std::string found;
  std::vector<char> seen(features.size() * features.size(), 0);
  for_each_pair(config, features, [&](std::size_t i, std::size_t j, double) {
    char& before = seen[i * features.size() + j];
    if (before)
      found = "correlations name the pair of features " + number_text(features[j]) + " and " +
              number_text(features[i]) + " twice: give it once";
    before = 1;
  });
  return found;
}

}  // namespace

int correlated_features(const Config& config) { return static_cast<int>(named_features(config).size()); }

std::string correlation_problem(const Config& config) {
  for (std::size_t item = 0; item < config.correlations.size(); ++item)
    if (const std::string found = pair_problem(config, item); !found.empty()) return found;
  const std::vector<int> features = named_features(config);
  if (features.size() > most_correlated)
    return "correlations name " + number_text(static_cast<double>(features.size())) + " features and " +
           number_text(most_correlated) + " are allowed: make the list smaller";
  if (const std::string found = repeated_pair(config, features); !found.empty()) return found;
  std::vector<double> matrix = correlation_matrix(config, features);
  const std::size_t row = factorise(matrix, row_starts(matrix, features.size()));
  if (row == features.size()) return {};
  return "correlations of feature " + number_text(features[row]) +
         " contradict those of the features before it (not positive semi-definite; pairs that are not given have rho "
         "0): bring rho nearer to 0, or give the missing pairs";
}

GaussianCopula::GaussianCopula(const Config& config, const Vector& probabilities)
    : features_(named_features(config)),
      factor_(correlation_matrix(config, features_)),
      starts_(row_starts(factor_, features_.size())),
      normals_(features_.size() + Stream::normals_padding) {
  factorise(factor_, starts_);
  for (const int i : features_) thresholds_.push_back(exact_normal_quantile(static_cast<double>(probabilities[i])));
}

void GaussianCopula::draw(Stream& stream, std::vector<char>& fires) {
  const std::size_t m = features_.size();
  stream.normals(normals_.data(), static_cast<std::ptrdiff_t>(m));
  for (std::size_t i = 0; i < m; ++i) {
    double g = 0;
    for (std::size_t k = starts_[i]; k <= i; ++k) g += factor_[i * m + k] * normals_[k];
    fires[static_cast<std::size_t>(features_[i])] = g < thresholds_[i];
  }
}

}  // namespace superposition
