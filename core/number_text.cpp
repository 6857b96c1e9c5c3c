// Numbers in words; see number_text.h. Written by hand, from the last digit to the first: std::to_chars for double
// would add 50 KB of tables to the download.
#include "number_text.h"

#include <cmath>
#include <cstdint>

namespace superposition {

std::string number_text(double value) {
  if (!(std::fabs(value) < 1e12)) return value < 0 ? "less than -10^12" : "more than 10^12";
  const auto millionths = static_cast<std::uint64_t>(std::llround(std::fabs(value) * 1e6));
  char text[24];
  char* const end = text + sizeof text;
  char* first = end;
  std::uint64_t rest = millionths;
  for (int place = 0; place <= 6 || rest > 0; ++place, rest /= 10) {
    if (place == 6 && first != end) *--first = '.';
    const auto digit = static_cast<char>('0' + rest % 10);
    if (place >= 6 || first != end || digit != '0') *--first = digit;
  }
  if (value < 0 && millionths > 0) *--first = '-';
  return {first, end};
}

}  // namespace superposition
