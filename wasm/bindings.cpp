// The engine's surface in JavaScript: a config goes in as one object, arrays come out as copies. Nothing is computed
// here, and nothing is validated but ranges; index.js has checked names, types and shapes. Only the
// bindings know Emscripten.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <memory>
#include <string>
#include <vector>

#include "../core/config.h"
#include "../core/config_fields.h"
#include "../core/matching.h"
#include "../core/metrics.h"
#include "../core/sparse_coding.h"
#include "../core/steering.h"
#include "../core/trainer.h"

using emscripten::val;

namespace superposition {

namespace {

// lambda with which readFeatures decodes an activation over the true dictionary.
constexpr double feature_reading_lambda = 0.2;

template <class Value>
val number_array(const Value* values, Index size) {
  return val(emscripten::typed_memory_view(static_cast<std::size_t>(size), values)).template call<val>("slice");
}

val tensor(const float* values, const std::vector<Index>& shape) {
  Index size = 1;
  val dimensions = val::array();
  for (const Index n : shape) {
    size *= n;
    dimensions.call<void>("push", static_cast<int>(n));
  }
  val result = val::object();
  result.set("data", number_array(values, size));
  result.set("shape", dimensions);
  return result;
}

val tensor(const Matrix& matrix) { return tensor(matrix.data(), {matrix.rows(), matrix.cols()}); }
val tensor(const Vector& vector) { return tensor(vector.data(), {vector.size()}); }

Matrix matrix_from(const val& values, Index columns) {
  const auto flat = emscripten::convertJSArrayToNumberVector<float>(values);
  return Eigen::Map<const Matrix>(flat.data(), static_cast<Index>(flat.size()) / columns, columns);
}

val name_list(const auto& names) {
  val list = val::array();
  for (const auto name : names) list.call<void>("push", std::string(name));
  return list;
}

template <class Value>
val public_value(const Value& value) {
  if constexpr (std::is_enum_v<Value>)
    return val(std::string(names_of<Value>[static_cast<std::size_t>(value)]));
  else
    return val(value);
}

template <class Value>
Value value_from(const val& given) {
  if constexpr (std::is_enum_v<Value>) {
    const auto name = given.as<std::string>();
    std::size_t index = 0;
    while (names_of<Value>[index] != name) ++index;
    return static_cast<Value>(index);
  } else {
    return given.as<Value>();
  }
}

// Reads the keys that are given; returns what problem() says of the whole.
std::string read_config(const val& given, Config& config) {
  std::string found;
  for_each_field(config, [&]<class Value>(const Field& field, Value& member) {
    const val value = given[std::string(field.key)];
    if (value.isUndefined() || !found.empty()) return;
    if constexpr (is_number<Value>) found = range_problem(field, value.as<double>());
    if (found.empty()) member = value_from<Value>(value);
  });
  return found.empty() ? problem(config) : found;
}

std::string problem_of(val given) {
  Config config;
  return read_config(given, config);
}

val public_config(const Config& config) {
  val result = val::object();
  for_each_field(config, [&result](const Field& field, const auto& member) {
    result.set(std::string(field.key), public_value(member));
  });
  return result;
}

val field_list() {
  val list = val::array();
  const Config defaults;
  for_each_field(defaults, [&list]<class Value>(const Field& field, const Value& member) {
    val entry = val::object();
    entry.set("key", std::string(field.key));
    entry.set("group", public_value(field.group));
    entry.set("default", public_value(member));
    entry.set("meaning", std::string(field.meaning));
    if constexpr (is_number<Value>) {
      entry.set("kind", std::string(std::is_integral_v<Value> ? "integer" : "number"));
      entry.set("minimum", field.minimum);
      entry.set("maximum", field.maximum);
    } else if constexpr (std::is_enum_v<Value>) {
      entry.set("kind", std::string("choice"));
      entry.set("choices", name_list(names_of<Value>));
    } else {
      entry.set("kind", std::string("boolean"));
    }
    list.call<void>("push", entry);
  });
  return list;
}

val dictionary_scores(const DictionaryRecovery& scores) {
  val result = val::object();
  result.set("mmcs", scores.mmcs);
  result.set("mcc", scores.mcc);
  result.set("above_90", scores.above_90);
  result.set("matched_above_90", scores.matched_above_90);
  result.set("matched_above_95", scores.matched_above_95);
  return result;
}

class Lab {
 public:
  explicit Lab(const Config& config) : trainer_(config), evaluation_(config, trainer_.features()) {}

  int train(int n) { return trainer_.train(n); }
  val config() const { return public_config(trainer_.config()); }
  std::string fingerprint() const { return hexadecimal(superposition::fingerprint(sae())); }
  val encode(val x) const { return tensor(superposition::encode(trainer_.config(), sae(), activations(x))); }
  val decode(val z) const { return tensor(superposition::decode(sae(), matrix_from(z, trainer_.config().d_sae))); }

  val steer(val x, int latent, double alpha) const {
    return tensor(superposition::steer(sae(), activations(x), latent, alpha));
  }

  val ablate(val x, val latents) const {
    const auto chosen = emscripten::convertJSArrayToNumberVector<int>(latents);
    return tensor(superposition::ablate(trainer_.config(), sae(), activations(x), chosen));
  }

  val read_features(val x) const {
    return tensor(nonnegative_lasso(trainer_.features(), activations(x), feature_reading_lambda));
  }

  val read(const std::string& name) const {
    if (name == "W_enc") return tensor(sae().W_enc);
    if (name == "b_enc") return tensor(sae().b_enc);
    if (name == "W_dec") return tensor(sae().W_dec);
    if (name == "b_dec") return tensor(sae().b_dec);
    if (name == "features") return tensor(trainer_.features());
    if (name == "eval_activations") return tensor(evaluation_.samples().activations);
    if (name == "eval_coefficients") return tensor(evaluation_.samples().coefficients);
    return val::undefined();
  }

  val match() const {
    const Matrix cosine = cosine_matrix(trainer_.features(), sae().W_dec);
    const std::vector<int> latents = match_features(cosine).column_of_row;
    Vector matched = Vector::Zero(cosine.rows());
    for (Index i = 0; i < cosine.rows(); ++i)
      if (const int j = latents[static_cast<std::size_t>(i)]; j >= 0) matched[i] = cosine(i, j);
    val result = val::object();
    result.set("cosine", tensor(cosine));
    result.set("feature_to_latent", number_array(latents.data(), cosine.rows()));
    result.set("matched_cosine", number_array(matched.data(), cosine.rows()));
    return result;
  }

  val metrics() {
    const Metrics m = evaluation_.measure(trainer_);
    val result = val::object();
    for_each_metric(m, [&result](const char* name, auto value) { result.set(name, value); });
    val recovery = dictionary_scores(m.recovery);
    recovery.set("uniqueness", m.detection.uniqueness);
    recovery.set("precision", m.detection.precision);
    recovery.set("recall", m.detection.recall);
    recovery.set("f1", m.detection.f1);
    result.set("recovery", recovery);
    result.set("chance", dictionary_scores(m.chance));
    result.set("fingerprint", hexadecimal(m.fingerprint));
    return result;
  }

  val history(int from) const {
    val rows = val::array();
    const auto& history = trainer_.history();
    for (auto i = static_cast<std::size_t>(from); i < history.size(); ++i) {
      val row = val::object();
      for_each_column(history[i], trainer_.config(), [&row](const char* name, auto value) { row.set(name, value); });
      rows.call<void>("push", row);
    }
    return rows;
  }

 private:
  const Sae& sae() const { return trainer_.sae(); }
  Matrix activations(const val& x) const { return matrix_from(x, trainer_.config().d_in); }

  Trainer trainer_;
  Evaluation evaluation_;
};

std::unique_ptr<Lab> create_lab(val given) {
  Config config;
  read_config(given, config);
  return std::make_unique<Lab>(config);
}

}  // namespace

EMSCRIPTEN_BINDINGS(superposition_lab) {
  emscripten::function("problem", &problem_of);
  emscripten::function("fields", &field_list);
  emscripten::class_<Lab>("Lab")
      .constructor(&create_lab)
      .function("config", &Lab::config)
      .function("train", &Lab::train)
      .function("metrics", &Lab::metrics)
      .function("history", &Lab::history)
      .function("read", &Lab::read)
      .function("match", &Lab::match)
      .function("encode", &Lab::encode)
      .function("decode", &Lab::decode)
      .function("steer", &Lab::steer)
      .function("ablate", &Lab::ablate)
      .function("readFeatures", &Lab::read_features)
      .function("fingerprint", &Lab::fingerprint);
}

}  // namespace superposition
