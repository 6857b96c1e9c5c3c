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
#include "score_values.h"

using emscripten::val;

// Embind writes the address of a type without a name by sprintf, and printf would be a large part of the download.
extern "C" int siprintf(char* text, const char*, ...) {
  *text = '\0';
  return 0;
}

namespace superposition {

namespace {

// Numbers where they lie, to be copied or written to before the engine runs on.
val view(const auto* values, Index size) {
  return val(emscripten::typed_memory_view(static_cast<std::size_t>(size), values));
}

val number_array(const auto* values, Index size) { return view(values, size).template call<val>("slice"); }

val with_shape(const val& data, std::initializer_list<Index> shape) {
  val dimensions = val::array();
  for (const Index n : shape) dimensions.call<void>("push", static_cast<int>(n));
  val result = val::object();
  result.set("data", data);
  result.set("shape", dimensions);
  return result;
}

val tensor(const Matrix& m) { return with_shape(number_array(m.data(), m.size()), {m.rows(), m.cols()}); }
val view(const Matrix& m) { return with_shape(view(m.data(), m.size()), {m.rows(), m.cols()}); }
val view(const Vector& v) { return with_shape(view(v.data(), v.size()), {v.size()}); }

Matrix matrix_from(const val& values, Index columns) {
  const auto flat = emscripten::convertJSArrayToNumberVector<float>(values);
  return Eigen::Map<const Matrix>(flat.data(), static_cast<Index>(flat.size()) / columns, columns);
}

std::string problem_of(val given) {
  Config config;
  return read_config(given, config);
}

val fields() { return field_list<val>(); }

// Activations from outside, [n_samples + eval_samples, d_in], for the next lab that is created.
Matrix staged;

val stage(Address rows, int columns) {
  staged.resize(static_cast<Index>(rows), columns);
  return view(staged.data(), staged.size());
}

class Lab {
 public:
  explicit Lab(const Config& config)
      : trainer_(config, std::move(staged)), evaluation_(config, trainer_.features(), trainer_.data()) {}

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
    result.set("encoder", code_scores<val>(gap.encoder));
    result.set("learned", by_method<val>(gap.learned_fista, gap.learned_omp));
    result.set("true", by_method<val>(gap.true_fista, gap.true_omp));
    return result;
  }

  val read(const std::string& name) {
    if (name == "W_enc") return view(sae().W_enc);
    if (name == "b_enc") return view(sae().b_enc);
    if (name == "W_dec") return view(sae().W_dec);
    if (name == "b_dec") return view(sae().b_dec);
    if (name == "threshold") return view(thresholds_ = thresholds(trainer_.config(), sae()));
    if (name == "log_threshold") return view(sae().log_threshold);
    if (name == "r_mag") return view(sae().r_mag);
    if (name == "b_mag") return view(sae().b_mag);
    if (name == "activations" && trainer_.config().n_samples != 0) return view(trainer_.data());
    if (name == "features") return view(trainer_.features());
    if (name == "eval_activations") return view(evaluation_.samples().activations);
    if (name == "eval_coefficients") return view(evaluation_.samples().coefficients);
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

  /// With another dictionary [m, d_in]: the mean |cosine| of the optimal match.
  val agreement(val W_dec) const {
    return val(dictionary_recovery(cosine_matrix(sae().W_dec, activations(W_dec))).mcc);
  }

  val metrics() {
    const Metrics m = evaluation_.measure(trainer_);
    val result = val::object();
    for_each_metric(m, setter_of(result));
    val recovery = dictionary_scores<val>(m.recovery);
    recovery.set("living_mcc", m.living.mcc);
    recovery.set("living_above_90", m.living.matched_above_90);
    recovery.set("partner_cosine", m.partner_cosine);
    recovery.set("uniqueness", m.detection.uniqueness);
    recovery.set("precision", m.detection.precision);
    recovery.set("recall", m.detection.recall);
    recovery.set("f1", m.detection.f1);
    result.set("recovery", recovery);
    result.set("chance", dictionary_scores<val>(m.chance));
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
  Vector thresholds_;  // as last read
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
  emscripten::function("stage", &stage);
  emscripten::function("create", &create_lab);
  emscripten::function("lab.config", free_function<&Lab::config>);
  emscripten::function("lab.train", free_function<&Lab::train>);
  emscripten::function("lab.metrics", free_function<&Lab::metrics>);
  emscripten::function("lab.diagnose", free_function<&Lab::diagnose>);
  emscripten::function("lab.history", free_function<&Lab::history>);
  emscripten::function("lab.read", free_function<&Lab::read>);
  emscripten::function("lab.match", free_function<&Lab::match>);
  emscripten::function("lab.agreement", free_function<&Lab::agreement>);
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
