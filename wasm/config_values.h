// A Config as JavaScript sees it, and the schema of its keys, built from the table in core/config_fields.h. Val is
// emscripten::val: bindings.cpp, the caller, is the one file that knows it. index.js has checked names, types and
// lists.
#pragma once

#include <string>
#include <vector>

#include "../core/config.h"
#include "../core/config_fields.h"

namespace superposition {

template <class Val>
Val name_list(const auto& names) {
  Val list = Val::array();
  for (const auto name : names) list.template call<void>("push", std::string(name));
  return list;
}

template <class Val, class Value>
Val public_value(const Value& value) {
  if constexpr (std::is_enum_v<Value>) {
    return Val(std::string(names_of<Value>[static_cast<std::size_t>(value)]));
  } else if constexpr (std::is_same_v<Value, Correlation>) {
    Val row = Val::array();
    row.template call<void>("push", value.first, value.second, value.rho);
    return row;
  } else if constexpr (is_list<Value>) {
    Val list = Val::array();
    for (const auto& entry : value) list.template call<void>("push", public_value<Val>(entry));
    return list;
  } else {
    return Val(value);
  }
}

// The numbers of a list, or of a list of rows one after another.
template <class Val>
std::vector<double> numbers_from(const Val& list) {
  const Val flat = list.template call<Val>("flat");
  std::vector<double> numbers(flat["length"].template as<std::size_t>());
  for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = flat[i].template as<double>();
  return numbers;
}

template <class Value, class Val>
Value value_from(const Val& given) {
  if constexpr (std::is_enum_v<Value>) {
    const auto name = given.template as<std::string>();
    std::size_t index = 0;
    while (names_of<Value>[index] != name) ++index;
    return static_cast<Value>(index);
  } else if constexpr (std::is_same_v<Value, std::vector<Correlation>>) {
    const std::vector<double> numbers = numbers_from(given);
    Value list(numbers.size() / 3);
    for (std::size_t i = 0; i < list.size(); ++i)
      list[i] = {static_cast<int>(numbers[3 * i]), static_cast<int>(numbers[3 * i + 1]), numbers[3 * i + 2]};
    return list;
  } else if constexpr (is_list<Value>) {
    const std::vector<double> numbers = numbers_from(given);
    return Value(numbers.begin(), numbers.end());
  } else {
    return given.template as<Value>();
  }
}

/// Reads the keys that are given; returns what problem() says of the whole.
template <class Val>
std::string read_config(const Val& given, Config& config) {
  std::string found;
  for_each_field(config, [&]<class Value>(const Field& field, Value& member) {
    const Val value = given[std::string(field.key)];
    if (value.isUndefined() || !found.empty()) return;
    if constexpr (is_number<Value>) found = range_problem(field, value.template as<double>());
    if (found.empty()) member = value_from<Value>(value);
  });
  return found.empty() ? problem(config) : found;
}

template <class Val>
Val public_config(const Config& config) {
  Val result = Val::object();
  for_each_field(config, [&result](const Field& field, const auto& member) {
    result.set(std::string(field.key), public_value<Val>(member));
  });
  return result;
}

/// What a settings panel or a parser needs to know of each key.
template <class Val>
Val field_list() {
  Val list = Val::array();
  const Config defaults;
  const Val values = public_config<Val>(defaults);
  for_each_field(defaults, [&]<class Value>(const Field& field, const Value&) {
    Val entry = Val::object();
    entry.set("key", std::string(field.key));
    entry.set("group", public_value<Val>(field.group));
    entry.set("default", values[std::string(field.key)]);
    entry.set("meaning", std::string(field.meaning));
    std::string kind = "boolean";
    if constexpr (std::is_enum_v<Value>) {
      kind = "choice";
      entry.set("choices", name_list<Val>(names_of<Value>));
    } else if constexpr (is_number<Value> || is_list<Value>) {
      kind = std::is_integral_v<Value>                    ? "integer"
             : std::is_floating_point_v<Value>            ? "number"
             : std::is_same_v<Value, std::vector<int>>    ? "integer list"
             : std::is_same_v<Value, std::vector<double>> ? "number list"
                                                          : "correlation list";
      entry.set("minimum", field.minimum);
      entry.set("maximum", field.maximum);
      if constexpr (is_list<Value>) entry.set("longest", field.longest);
    }
    entry.set("kind", kind);
    list.template call<void>("push", entry);
  });
  return list;
}

}  // namespace superposition
