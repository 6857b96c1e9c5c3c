// Reads key=value into a Config, as the golden table and the benchmark's command line write it; lists as JSON.
#pragma once

#include <cstdlib>
#include <iterator>
#include <sstream>
#include <string>
#include <type_traits>
#include <vector>

#include "core/config_fields.h"

namespace superposition {

inline bool parse(const std::string& text, bool& value) {
  value = text == "true";
  return text == "true" || text == "false";
}

// JSON without strings: [1,2] or [[0,1,0.5],[2,3,-1]], read as the numbers between its brackets and commas.
inline bool parse_numbers(std::string text, std::vector<double>& numbers) {
  if (text.size() < 2 || text.front() != '[' || text.back() != ']') return false;
  for (char& sign : text)
    if (sign == '[' || sign == ']' || sign == ',') sign = ' ';
  std::istringstream words(text);
  for (double number; words >> number;) numbers.push_back(number);
  return words.eof();
}

template <class Item>
inline bool parse(const std::string& text, std::vector<Item>& list) {
  std::vector<double> numbers;
  if (!parse_numbers(text, numbers)) return false;
  for (const double number : numbers) list.push_back(static_cast<Item>(number));
  return true;
}

inline bool parse(const std::string& text, std::vector<Correlation>& list) {
  std::vector<double> numbers;
  if (!parse_numbers(text, numbers) || numbers.size() % 3 != 0) return false;
  for (std::size_t i = 0; i < numbers.size(); i += 3)
    list.push_back({static_cast<int>(numbers[i]), static_cast<int>(numbers[i + 1]), numbers[i + 2]});
  return true;
}

template <class Value>
inline bool parse(const std::string& text, Value& value) {
  if constexpr (std::is_enum_v<Value>) {
    for (std::size_t i = 0; i < std::size(names_of<Value>); ++i) {
      if (names_of<Value>[i] != text) continue;
      value = static_cast<Value>(i);
      return true;
    }
    return false;
  } else {
    char* end = nullptr;
    value = static_cast<Value>(std::strtod(text.c_str(), &end));
    return !text.empty() && *end == '\0';
  }
}

inline bool apply_setting(Config& config, const std::string& setting) {
  const auto equals = setting.find('=');
  if (equals == std::string::npos) return false;
  bool applied = false;
  for_each_field(config, [&](const Field& field, auto& member) {
    if (field.key == setting.substr(0, equals)) applied = parse(setting.substr(equals + 1), member);
  });
  return applied;
}

}  // namespace superposition
