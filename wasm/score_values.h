// Scores as JavaScript sees them, under their public names. Val is emscripten::val: bindings.cpp, the caller, is the
// one file that knows it.
#pragma once

#include "../core/amortisation_gap.h"
#include "../core/baselines.h"

namespace superposition {

template <class Val>
auto setter_of(Val& object) {
  return [&object](const char* name, auto value) { object.set(name, value); };
}

template <class Val>
Val dictionary_scores(const DictionaryRecovery& scores) {
  Val result = Val::object();
  for_each_score(scores, setter_of(result));
  return result;
}

template <class Val>
Val code_scores(const CodeScores& scores) {
  Val result = Val::object();
  result.set("explained_variance", scores.explained_variance);
  result.set("l0", scores.l0);
  result.set("precision", scores.precision);
  result.set("recall", scores.recall);
  result.set("f1", scores.f1);
  return result;
}

template <class Val>
Val by_method(const CodeScores& fista, const CodeScores& omp) {
  Val result = Val::object();
  result.set("fista", code_scores<Val>(fista));
  result.set("omp", code_scores<Val>(omp));
  return result;
}

}  // namespace superposition
