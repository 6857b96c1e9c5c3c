// What a run may cost: memory, and the work of drawing the world, of one step and of one evaluation. problem() asks
// here, so that no config, however hostile, hangs a reader's tab.
#pragma once

#include <string>

#include "config.h"

namespace superposition {

/// An empty string, or one sentence that names the keys to make smaller. Ranges and relations must hold already.
std::string size_problem(const Config& config);

}  // namespace superposition
