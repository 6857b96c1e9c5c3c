// Parents before children; see hierarchy.h.
#include "hierarchy.h"

#include "number_text.h"

namespace superposition {

namespace {

// A circle longer than this is cut short in its sentence.
constexpr int longest_circle = 8;

std::string circle(const std::vector<int>& parents, int start) {
  std::string text = number_text(start);
  int feature = start;
  for (int shown = 0; shown < longest_circle; ++shown) {
    feature = parents[static_cast<std::size_t>(feature)];
    text += " -> " + number_text(feature);
    if (feature == start) return text;
  }
  return text + " -> ...";
}

}  // namespace

Hierarchy::Hierarchy(const Config& config) : children_(config.parents.size()), exclusive_(config.exclusive_children) {
  for (std::size_t i = 0; i < config.parents.size(); ++i) {
    const int parent = config.parents[i];
    (parent < 0 ? order_ : children_[static_cast<std::size_t>(parent)]).push_back(static_cast<int>(i));
  }
  for (std::size_t next = 0; next < order_.size(); ++next) {
    const auto& children = children_[static_cast<std::size_t>(order_[next])];
    order_.insert(order_.end(), children.begin(), children.end());
  }
}

void Hierarchy::prune(Stream& stream, std::vector<char>& fires) const {
  for (const int parent : order_) {
    std::uint32_t firing = 0;
    for (const int child : children_[static_cast<std::size_t>(parent)]) {
      char& fired = fires[static_cast<std::size_t>(child)];
      fired = fired && fires[static_cast<std::size_t>(parent)];
      firing += fired;
    }
    if (!exclusive_ || firing < 2) continue;
    std::uint32_t before_kept = stream.below(firing);
    for (const int child : children_[static_cast<std::size_t>(parent)])
      if (char& fired = fires[static_cast<std::size_t>(child)]; fired) fired = before_kept-- == 0;
  }
}

std::string parents_problem(const Config& config) {
  const auto& parents = config.parents;
  const int n = config.n_features;
  if (parents.empty()) return {};
  if (static_cast<int>(parents.size()) != n)
    return "parents holds " + number_text(static_cast<double>(parents.size())) +
           " numbers and n_features = " + number_text(n) + ": give one for each feature, -1 where it has no parent";
  for (std::size_t i = 0; i < parents.size(); ++i)
    if (parents[i] < -1 || parents[i] >= n)
      return "parents[" + number_text(static_cast<double>(i)) + "] = " + number_text(parents[i]) +
             " is not allowed: it must be -1 (no parent) or a feature from 0 to " + number_text(n - 1);
  // Walks up from each feature and stops where an earlier walk has been; meeting itself, it has gone in a circle.
  std::vector<int> visitor(parents.size(), -1);
  for (int start = 0; start < n; ++start) {
    int feature = start;
    while (feature >= 0 && visitor[static_cast<std::size_t>(feature)] < 0) {
      visitor[static_cast<std::size_t>(feature)] = start;
      feature = parents[static_cast<std::size_t>(feature)];
    }
    if (feature >= 0 && visitor[static_cast<std::size_t>(feature)] == start)
      return "parents go in a circle, " + circle(parents, feature) + ": no feature may be its own ancestor";
  }
  return {};
}

}  // namespace superposition
