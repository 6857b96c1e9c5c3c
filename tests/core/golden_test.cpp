// The golden table, tests/golden/fingerprints.txt, compiled in: every run reaches the recorded bits at every recorded
// step. Lines: key=value key=value ... : step fingerprint, step fingerprint, ...   # comment
#include <doctest/doctest.h>

#include <cstdlib>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "core/trainer.h"
#include "golden_table.h"
#include "settings.h"

using namespace superposition;

namespace golden_test {

namespace {

struct GoldenRow {
  Config config;
  std::vector<std::pair<int, std::uint64_t>> fingerprints;
};

// False when the line is not of the form above.
bool parse_row(const std::string& line, GoldenRow& row) {
  const auto colon = line.find(':');
  if (colon == std::string::npos) return false;
  std::istringstream settings(line.substr(0, colon));
  for (std::string setting; settings >> setting;)
    if (!apply_setting(row.config, setting)) return false;
  std::istringstream entries(line.substr(colon + 1));
  for (std::string entry; std::getline(entries, entry, ',');) {
    std::istringstream words(entry);
    int step = -1;
    std::string hash, rest;
    if (!(words >> step >> hash) || words >> rest || step < 0 || hash.size() != 16) return false;
    if (hash.find_first_not_of("0123456789abcdef") != std::string::npos) return false;
    row.fingerprints.emplace_back(step, std::strtoull(hash.c_str(), nullptr, 16));
  }
  return !row.fingerprints.empty();
}

}  // namespace

TEST_CASE("the golden rows: each run reaches its recorded bits") {
  std::istringstream table{golden_table};
  int rows = 0;
  for (std::string line; std::getline(table, line);) {
    line.resize(std::min(line.find('#'), line.size()));
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    ++rows;
    CAPTURE(line);
    GoldenRow row;
    const bool understood = parse_row(line, row);
    CHECK(understood);
    if (!understood) continue;
    const std::string complaint = problem(row.config);
    CHECK(complaint == "");
    if (!complaint.empty()) continue;
    Trainer trainer(row.config);
    for (const auto& [step, expected] : row.fingerprints) {
      CAPTURE(step);
      REQUIRE(step >= trainer.step());
      trainer.train(step - trainer.step());
      CHECK(trainer.step() == step);
      CHECK(fingerprint(trainer.sae()) == expected);
    }
  }
  REQUIRE(rows >= 1);
}

TEST_CASE("a golden line is read whole or refused") {
  GoldenRow row;
  CHECK(parse_row("seed=7 variant=relu tied_weights=true learning_rate=0.5 : 0 00000000000000ff, 10 ffffffffffffffff",
                  row));
  CHECK(row.config.seed == 7);
  CHECK(row.config.variant == VariantName::relu);
  CHECK(row.config.tied_weights);
  CHECK(row.config.learning_rate == 0.5);
  GoldenRow lists;
  CHECK(
      parse_row("parents=[-1,0] probabilities=[0.5,1] correlations=[[0,1,0.5],[2,3,-1]] : 0 00000000000000ff", lists));
  CHECK(lists.config.parents == std::vector<int>{-1, 0});
  CHECK(lists.config.probabilities == std::vector<double>{0.5, 1});
  REQUIRE(lists.config.correlations.size() == 2);
  CHECK(lists.config.correlations[1].second == 3);
  CHECK(lists.config.correlations[1].rho == -1);
  CHECK(row.fingerprints == decltype(row.fingerprints){{0, 255}, {10, 0xffffffffffffffffu}});
  for (const char* wrong :
       {"", "seed=7", "seed : 0 00000000000000ff", "nonsense=1 : 0 00000000000000ff",
        "variant=gated2 : 0 00000000000000ff", "seed=1x : 0 00000000000000ff", "seed=1 : 0 ff",
        "seed=1 : 0 00000000000000FF", "seed=1 : 00000000000000ff", "parents=1 : 0 00000000000000ff",
        "parents=[x] : 0 00000000000000ff", "correlations=[[0,1]] : 0 00000000000000ff"}) {
    GoldenRow unread;
    CAPTURE(wrong);
    CHECK(!parse_row(wrong, unread));
  }
}

}  // namespace golden_test
