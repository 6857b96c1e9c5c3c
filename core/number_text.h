// Numbers as they stand in a sentence of problem().
#pragma once

#include <string>

namespace superposition {

/// At most six decimals, no trailing zeros: 0.05, 42, -1.5.
std::string number_text(double value);

}  // namespace superposition
