// The list of variants: a new one is its own file beside this, an alternative here, and a name in config_fields.h.
#pragma once

#include <variant>

#include "batch_topk.h"
#include "gated.h"
#include "jumprelu.h"
#include "matryoshka.h"
#include "relu.h"
#include "sparse_coding.h"
#include "topk.h"

namespace superposition {

using AnyVariant = std::variant<Relu, TopK, BatchTopK, JumpRelu, Gated, Matryoshka, SparseCoding>;

inline AnyVariant make_variant(const Config& config) {
  switch (config.variant) {
    case VariantName::topk:
      return TopK(config);
    case VariantName::batch_topk:
      return BatchTopK(config);
    case VariantName::jumprelu:
      return JumpRelu(config);
    case VariantName::gated:
      return Gated(config);
    case VariantName::matryoshka:
      return Matryoshka(config);
    case VariantName::sparse_coding:
      return SparseCoding(config);
    case VariantName::relu:
      break;
  }
  return Relu(config);
}

}  // namespace superposition
