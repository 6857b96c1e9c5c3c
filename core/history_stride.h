// How often a run keeps a row of its history. Called by trainer.cpp and toy_model.cpp.
#pragma once

namespace superposition {

/// The largest of 1, 2, 5, 10, 20, 50, ... that still gives 200 rows in a run of so many steps.
inline int history_stride(int steps) {
  int stride = 1;
  for (int decade = 1; decade <= steps; decade *= 10)
    for (const int candidate : {decade, 2 * decade, 5 * decade})
      if (steps / candidate >= 200) stride = candidate;
  return stride;
}

}  // namespace superposition
