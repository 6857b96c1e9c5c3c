// The list of variants: a new one is its own file beside this, an alternative here, and a name in config_fields.h.
// A variant turns pre-activations into codes, activate(pre, active), and says what a code costs, code_penalty().
#pragma once

#include <variant>

#include "relu.h"
#include "topk.h"

namespace superposition {

using AnyVariant = std::variant<Relu, TopK>;

inline AnyVariant make_variant(const Config& config) {
  if (config.variant == VariantName::topk) return TopK(config);
  return Relu(config);
}

}  // namespace superposition
