// The engine's surface in JavaScript: a config goes in as one object, arrays come out as copies. Nothing is computed
// here, and nothing is validated but ranges; index.js has checked names, types and shapes. Only the
// bindings know Emscripten.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <string>
#include <vector>

#include "../core/amortisation_gap.h"
#include "../core/config.h"
#include "../core/diagnosis.h"
#include "../core/matching.h"
#include "../core/metrics.h"
#include "../core/sparse_coding.h"
#include "../core/steering.h"
#include "../core/trainer.h"
#include "config_values.h"
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

std::string problem_of(val given) {
  Config config;
  return read_config(given, config);
}

val fields() { return field_list<val>(); }

auto setter_of(val& object) {
  return [&object](const char* name, auto value) { object.set(name, value); };
}

val dictionary_scores(const DictionaryRecovery& scores) {
  val result = val::object();
  for_each_score(scores, setter_of(result));
  return result;
}

val code_scores(const CodeScores& scores) {
  val result = val::object();
  result.set("explained_variance", scores.explained_variance);
  result.set("l0", scores.l0);
  result.set("precision", scores.precision);
  result.set("recall", scores.recall);
  result.set("f1", scores.f1);
  return result;
}

val by_method(const CodeScores& fista, const CodeScores& omp) {
  val result = val::object();
  result.set("fista", code_scores(fista));
  result.set("omp", code_scores(omp));
  return result;
}

class Lab {
 public:
  explicit Lab(const Config& config) : trainer_(config), evaluation_(config, trainer_.features()) {}

  int train(int n) { return trainer_.train(n); }
  val config() const { return public_config<val>(trainer_.config()); }
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

  void start_from(val W_dec, val b_dec) {
    trainer_.start_from(activations(W_dec), activations(b_dec).row(0).transpose());
  }

  val infer(val x, bool truth, const Inference& inference) const {
    Matrix centred = activations(x);
    if (!truth) centred.rowwise() -= sae().b_dec.transpose();
    return tensor(superposition::infer(truth ? trainer_.features() : sae().W_dec, centred, inference));
  }

  val fista(val x, bool truth, double l1_coefficient) const { return infer(x, truth, {false, l1_coefficient, 0}); }
  val omp(val x, bool truth, int k) const { return infer(x, truth, {true, 0, k}); }

  val amortisation_gap(double l1_coefficient, int k) const {
    const auto& samples = evaluation_.samples();
    const AmortisationGap gap = superposition::amortisation_gap(trainer_.config(), sae(), trainer_.features(), samples,
                                                                {false, l1_coefficient, k});
    val result = val::object();
    result.set("samples", static_cast<int>(gap.samples));
    result.set("l1_coefficient", l1_coefficient);
    result.set("k", gap.k);
    result.set("encoder", code_scores(gap.encoder));
    result.set("learned", by_method(gap.learned_fista, gap.learned_omp));
    result.set("true", by_method(gap.true_fista, gap.true_omp));
    return result;
  }

  val read(const std::string& name) const {
    if (name == "W_enc") return tensor(sae().W_enc);
    if (name == "b_enc") return tensor(sae().b_enc);
    if (name == "W_dec") return tensor(sae().W_dec);
    if (name == "b_dec") return tensor(sae().b_dec);
    if (name == "threshold") return tensor(thresholds(trainer_.config(), sae()));
    if (name == "r_mag" && sae().r_mag.size() != 0) return tensor(sae().r_mag);
    if (name == "b_mag" && sae().b_mag.size() != 0) return tensor(sae().b_mag);
    if (name == "activations" && trainer_.config().n_samples != 0) return tensor(trainer_.data());
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
  emscripten::function("fields", &fields);
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
  emscripten::function("lab.startFrom", free_function<&Lab::start_from>);
  emscripten::function("lab.fista", free_function<&Lab::fista>);
  emscripten::function("lab.omp", free_function<&Lab::omp>);
  emscripten::function("lab.amortisationGap", free_function<&Lab::amortisation_gap>);
  emscripten::function("lab.fingerprint", free_function<&Lab::fingerprint>);
  emscripten::function("lab.delete", &delete_lab);
}

}  // namespace superposition
