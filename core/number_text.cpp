// Numbers in words; see number_text.h. Written by hand: std::to_chars for double would add 50 KB of tables to the
// download.
#include "number_text.h"

#include <cmath>
#include <cstdint>

namespace superposition {

std::string number_text(double value) {
  if (!(std::fabs(value) < 1e12)) return value < 0 ? "less than -10^12" : "more than 10^12";
  const auto millionths = static_cast<std::int64_t>(std::llround(std::fabs(value) * 1e6));
  std::string digits = std::to_string(millionths % 1000000 + 1000000).substr(1);
  digits.erase(digits.find_last_not_of('0') + 1);
  std::string number = value < 0 && millionths > 0 ? "-" : "";
  number += std::to_string(millionths / 1000000);
  if (!digits.empty()) number.append(".").append(digits);
  return number;
}

}  // namespace superposition
