// The benchmark's native contestant: bench_native WARM STEPS key=value ... trains WARM steps, then writes the seconds
// that each of STEPS further ones took. tests/bench/run.js calls it once a round.
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "core/trainer.h"
#include "tests/core/settings.h"

using namespace superposition;

int main(int count, char** words) {
  Config config;
  for (int i = 3; i < count; ++i)
    if (!apply_setting(config, words[i])) {
      std::fprintf(stderr, "%s is no setting\n", words[i]);
      return 2;
    }
  if (count < 3 || !problem(config).empty()) {
    std::fprintf(stderr, "usage: bench_native WARM STEPS key=value ... %s\n", problem(config).c_str());
    return 2;
  }
  Trainer trainer(config);
  trainer.train(std::atoi(words[1]));
  const int steps = std::atoi(words[2]);
  const auto start = std::chrono::steady_clock::now();
  trainer.train(steps);
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  std::printf("%.9f\n", taken.count() / steps);
}
