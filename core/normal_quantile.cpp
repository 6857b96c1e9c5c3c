// Deterministic normal quantile; see normal_quantile.h. The coefficients are PPND16's of AS 241.
#include "normal_quantile.h"

#include <cmath>
#include <limits>

#include "elementary.h"

namespace superposition {

namespace {

// Numerator and denominator of one rational approximation, lowest power first.
struct Ratio {
  double above[8];
  double below[8];
};

constexpr Ratio centre = {{3.3871328727963666080, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
                           45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727},
                          {1.0, 42.313330701600911252, 687.18700749205790830, 5394.1960214247511077,
                           21213.794301586595867, 39307.895800092710610, 28729.085735721942674, 5226.4952788528545610}};

constexpr Ratio tail = {
    {1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504,
     1.27045825245236838258, 0.241780725177450611770, 0.0227238449892691845833, 7.74545014278341407640e-4},
    {1.0, 2.05319162663775882187, 1.67638483018380384940, 0.689767334985100004550, 0.148103976427480074590,
     0.0151986665636164571966, 5.47593808499534494600e-4, 1.05075007164441684324e-9}};

double polynomial(const double (&coefficients)[8], double x) {
  double value = 0;
  for (int i = 7; i >= 0; --i) value = value * x + coefficients[i];
  return value;
}

double ratio(const Ratio& r, double x) { return polynomial(r.above, x) / polynomial(r.below, x); }

}  // namespace

double exact_normal_quantile(double p) {
  const double infinity = std::numeric_limits<double>::infinity();
  if (p < smallest_tail) return -infinity;
  if (p > 1 - smallest_tail) return infinity;
  const double q = p - 0.5;
  if (q >= -0.425 && q <= 0.425) return q * ratio(centre, 0.180625 - q * q);
  const double size = ratio(tail, std::sqrt(-exact_log(q < 0 ? p : 1 - p)) - 1.6);
  return q < 0 ? -size : size;
}

}  // namespace superposition
