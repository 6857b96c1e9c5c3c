// The toy model's surface in JavaScript, a module of its own that is loaded when a toy model is asked for. As in
// bindings.cpp, nothing is computed here; toy-models.js has checked names, types and shapes.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <string>

#include "../core/sae.h"
#include "../core/toy_fields.h"
#include "../core/toy_measures.h"
#include "../core/toy_model.h"

using emscripten::val;

namespace superposition {

namespace {

using Address = std::uintptr_t;

template <class Value>
val number_list(const Value& values) {
  const auto view = emscripten::typed_memory_view(static_cast<std::size_t>(values.size()), values.data());
  return val::global("Array").call<val>("from", val(view));
}

template <class Value>
val public_value(const Value& value) {
  if constexpr (std::is_enum_v<Value>)
    return val(std::string(names_of<Value>[static_cast<std::size_t>(value)]));
  else
    return val(value);
}

// Reads the keys that are given; returns what toy_problem() says of the whole.
std::string read_config(const val& given, ToyConfig& config) {
  std::string found;
  for_each_field(config, [&]<class Value>(const ToyField& field, Value& member) {
    const val value = given[std::string(field.key)];
    if (value.isUndefined() || !found.empty()) return;
    if constexpr (is_number<Value>) {
      found = range_problem(field, value.as<double>());
      if (found.empty()) member = value.as<Value>();
    } else {
      const bool first = names_of<Value>[0] == value.as<std::string>();
      member = static_cast<Value>(first ? 0 : 1);
    }
  });
  return found.empty() ? toy_problem(config) : found;
}

std::string problem_of(val given) {
  ToyConfig config;
  return read_config(given, config);
}

val public_config(const ToyConfig& config) {
  val result = val::object();
  for_each_field(config, [&result](const ToyField& field, const auto& member) {
    result.set(std::string(field.key), public_value(member));
  });
  return result;
}

val field_list() {
  val list = val::array();
  const ToyConfig defaults;
  for_each_field(defaults, [&list]<class Value>(const ToyField& field, const Value& member) {
    val entry = val::object();
    entry.set("key", std::string(field.key));
    entry.set("group", public_value(field.group));
    entry.set("default", public_value(member));
    entry.set("meaning", std::string(field.meaning));
    if constexpr (is_number<Value>) {
      entry.set("kind", std::string(std::is_integral_v<Value> ? "integer" : "number"));
      entry.set("minimum", field.minimum);
      entry.set("maximum", field.maximum);
    } else {
      val choices = val::array();
      for (const auto name : names_of<Value>) choices.call<void>("push", std::string(name));
      entry.set("kind", std::string("choice"));
      entry.set("choices", choices);
    }
    list.call<void>("push", entry);
  });
  return list;
}

ToyModel& at(Address model) { return *reinterpret_cast<ToyModel*>(model); }

Address create(val given) {
  ToyConfig config;
  read_config(given, config);
  return reinterpret_cast<Address>(new ToyModel(config));
}

void free_model(Address model) { delete &at(model); }
int train(Address model, int n) { return at(model).train(n); }
val config_of(Address model) { return public_config(at(model).config()); }
std::string fingerprint_of(Address model) { return hexadecimal(at(model).fingerprint()); }
bool diverged(Address model) { return at(model).diverged(); }

// Rows of numbers of one instance, under the name in the typed contract.
val read(Address model, const std::string& name, int instance) {
  const ToyModel& toy = at(model);
  if (name == "W") return number_list(toy.W(instance));
  if (name == "b") return number_list(toy.b(instance));
  return val::undefined();
}

val measure(Address model, int instance) {
  const ToyMeasures m = toy_measures(at(model).W(instance));
  val result = val::object();
  result.set("feature_probability", at(model).feature_probability(instance));
  result.set("loss", at(model).held_out_loss(instance));
  result.set("represented", m.represented);
  result.set("dimensions_per_feature", m.dimensions_per_feature);
  result.set("representation", number_list(m.representation));
  result.set("interference", number_list(m.interference));
  result.set("dimensionality", number_list(m.dimensionality));
  result.set("gaps", number_list(m.gaps));
  return result;
}

val history(Address model, int from) {
  val rows = val::array();
  const auto& all = at(model).history();
  for (auto i = static_cast<std::size_t>(from); i < all.size(); ++i) {
    val row = val::object();
    for_each_column(all[i], [&row](const char* name, auto value) { row.set(name, value); });
    rows.call<void>("push", row);
  }
  return rows;
}

}  // namespace

EMSCRIPTEN_BINDINGS(toy_models) {
  emscripten::function("problem", &problem_of);
  emscripten::function("fields", &field_list);
  emscripten::function("create", &create);
  emscripten::function("free", &free_model);
  emscripten::function("config", &config_of);
  emscripten::function("train", &train);
  emscripten::function("diverged", &diverged);
  emscripten::function("measure", &measure);
  emscripten::function("history", &history);
  emscripten::function("read", &read);
  emscripten::function("fingerprint", &fingerprint_of);
}

}  // namespace superposition
