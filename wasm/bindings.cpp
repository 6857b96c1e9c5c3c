// The engine's surface in JavaScript: a config goes in as one object, arrays come out as copies. Nothing is computed
// here, and nothing is validated but ranges; index.js has checked names, types and shapes. The only file that knows
// Emscripten.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <string>
#include <vector>

#include "../core/config.h"
#include "../core/config_fields.h"
#include "../core/diagnosis.h"
#include "../core/matching.h"
#include "../core/metrics.h"
#include "../core/sparse_coding.h"
#include "../core/steering.h"
#include "../core/trainer.h"
#include "free_function.h"

using emscripten::val;

// Embind writes the address of a type without a name by sprintf, and printf would be a large part of the download.
extern "C" int siprintf(char* text, const char*, ...) {
  *text = '\0';
  return 0;
}

namespace superposition {

namespace {

val number_array(const auto* values, Index size) {
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

val public_value(const Correlation& c) {
  val row = val::array();
  row.call<void>("push", c.first, c.second, c.rho);
  return row;
}

template <class Value>
val public_value(const Value& value) {
  if constexpr (std::is_enum_v<Value>) {
    return val(std::string(names_of<Value>[static_cast<std::size_t>(value)]));
  } else if constexpr (is_list<Value>) {
    val list = val::array();
    for (const auto& entry : value) list.call<void>("push", public_value(entry));
    return list;
  } else {
    return val(value);
  }
}

Correlation correlation_from(const double* row) { return {static_cast<int>(row[0]), static_cast<int>(row[1]), row[2]}; }

template <class Value>
Value value_from(const val& given) {
  if constexpr (std::is_enum_v<Value>) {
    const auto name = given.as<std::string>();
    std::size_t index = 0;
    while (names_of<Value>[index] != name) ++index;
    return static_cast<Value>(index);
  } else if constexpr (std::is_same_v<Value, std::vector<Correlation>>) {
    const auto numbers = emscripten::convertJSArrayToNumberVector<double>(given.call<val>("flat"));
    Value list;
    for (std::size_t i = 0; i < numbers.size(); i += 3) list.push_back(correlation_from(&numbers[i]));
    return list;
  } else if constexpr (is_list<Value>) {
    return emscripten::convertJSArrayToNumberVector<typename Value::value_type>(given);
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
  const val values = public_config(defaults);
  for_each_field(defaults, [&]<class Value>(const Field& field, const Value&) {
    val entry = val::object();
    entry.set("key", std::string(field.key));
    entry.set("group", public_value(field.group));
    entry.set("default", values[std::string(field.key)]);
    entry.set("meaning", std::string(field.meaning));
    if constexpr (is_number<Value>) {
      entry.set("kind", std::string(std::is_integral_v<Value> ? "integer" : "number"));
      entry.set("minimum", field.minimum);
      entry.set("maximum", field.maximum);
    } else if constexpr (std::is_enum_v<Value>) {
      entry.set("kind", std::string("choice"));
      entry.set("choices", name_list(names_of<Value>));
    } else if constexpr (is_list<Value>) {
      const bool pairs = std::is_same_v<Value, std::vector<Correlation>>;
      const bool whole = std::is_same_v<Value, std::vector<int>>;
      entry.set("kind", std::string(pairs ? "correlation list" : whole ? "integer list" : "number list"));
      entry.set("minimum", field.minimum);
      entry.set("maximum", field.maximum);
      entry.set("longest", field.longest);
    } else {
      entry.set("kind", std::string("boolean"));
    }
    list.call<void>("push", entry);
  });
  return list;
}

auto setter_of(val& object) {
  return [&object](const char* name, auto value) { object.set(name, value); };
}

val dictionary_scores(const DictionaryRecovery& scores) {
  val result = val::object();
  for_each_score(scores, setter_of(result));
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

  val steer(val x, val direction, double alpha, int method) const {
    return tensor(superposition::steer(activations(x), activations(direction).row(0), alpha, SteeringMethod(method)));
  }

  val ablate(val x, val latents) const {
    const auto chosen = emscripten::convertJSArrayToNumberVector<int>(latents);
    return tensor(superposition::ablate(trainer_.config(), sae(), activations(x), chosen));
  }

  val read_features(val x) const { return tensor(superposition::read_features(trainer_.features(), activations(x))); }

  val read(const std::string& name) const {
    if (name == "W_enc") return tensor(sae().W_enc);
    if (name == "b_enc") return tensor(sae().b_enc);
    if (name == "W_dec") return tensor(sae().W_dec);
    if (name == "b_dec") return tensor(sae().b_dec);
    if (name == "threshold") return tensor(thresholds(trainer_.config(), sae()));
    if (name == "r_mag" && sae().r_mag.size() != 0) return tensor(sae().r_mag);
    if (name == "b_mag" && sae().b_mag.size() != 0) return tensor(sae().b_mag);
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
    for_each_metric(m, setter_of(result));
    val recovery = dictionary_scores(m.recovery);
    recovery.set("living_mcc", m.living.mcc);
    recovery.set("living_above_90", m.living.matched_above_90);
    recovery.set("partner_cosine", m.partner_cosine);
    recovery.set("uniqueness", m.detection.uniqueness);
    recovery.set("precision", m.detection.precision);
    recovery.set("recall", m.detection.recall);
    recovery.set("f1", m.detection.f1);
    result.set("recovery", recovery);
    result.set("chance", dictionary_scores(m.chance));
    result.set("fingerprint", hexadecimal(m.fingerprint));
    return result;
  }

  val diagnose() const {
    val latents = val::array();
    for (const auto& d :
         superposition::diagnose(trainer_.config(), sae(), trainer_.features(), evaluation_.samples())) {
      val row = val::object();
      row.set("verdict", std::string(verdict_names[static_cast<std::size_t>(d.verdict)]));
      for_each_number(d, setter_of(row));
      latents.call<void>("push", row);
    }
    return latents;
  }

  val history(int from) const {
    val rows = val::array();
    for (auto i = static_cast<std::size_t>(from); i < trainer_.history().size(); ++i) {
      val row = val::object();
      for_each_column(trainer_.history()[i], trainer_.config(), setter_of(row));
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

Address create_lab(val given) {
  Config config;
  read_config(given, config);
  return reinterpret_cast<Address>(new Lab(config));
}

void delete_lab(Address lab) { delete reinterpret_cast<Lab*>(lab); }

}  // namespace

EMSCRIPTEN_BINDINGS(superposition_lab) {
  emscripten::function("problem", &problem_of);
  emscripten::function("fields", &field_list);
  emscripten::function("create", &create_lab);
  emscripten::function("lab.config", free_function<&Lab::config>);
  emscripten::function("lab.train", free_function<&Lab::train>);
  emscripten::function("lab.metrics", free_function<&Lab::metrics>);
  emscripten::function("lab.diagnose", free_function<&Lab::diagnose>);
  emscripten::function("lab.history", free_function<&Lab::history>);
  emscripten::function("lab.read", free_function<&Lab::read>);
  emscripten::function("lab.match", free_function<&Lab::match>);
  emscripten::function("lab.encode", free_function<&Lab::encode>);
  emscripten::function("lab.decode", free_function<&Lab::decode>);
  emscripten::function("lab.steer", free_function<&Lab::steer>);
  emscripten::function("lab.ablate", free_function<&Lab::ablate>);
  emscripten::function("lab.readFeatures", free_function<&Lab::read_features>);
  emscripten::function("lab.fingerprint", free_function<&Lab::fingerprint>);
  emscripten::function("lab.delete", &delete_lab);
}

}  // namespace superposition
