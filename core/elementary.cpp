// Deterministic log and exp; see elementary.h. The polynomial coefficients are FDLIBM's (e_log.c, e_exp.c).
#include "elementary.h"

#include <bit>
#include <cstdint>

namespace superposition {

using kernels::Doubles;

namespace {

constexpr double ln2_high = 6.93147180369123816490e-01;  // the upper 32 bits of ln 2: its multiples by k are exact
constexpr double ln2_low = 1.90821492927058770002e-10;   // ln 2 - ln2_high

double power_of_two(int exponent) { return std::bit_cast<double>(static_cast<std::uint64_t>(exponent + 1023) << 52); }

}  // namespace

Doubles exact_log(Doubles x) {
  using Bits = xsimd::make_sized_batch_t<std::uint64_t, 2>;
  const auto bits = xsimd::bitwise_cast<std::uint64_t>(x);
  // 2^52 + the biased exponent, whose bits stand at the low end of the sum's.
  const auto shifted = xsimd::bitwise_cast<double>((bits >> 52) | Bits(0x4330000000000000ULL));
  const auto in_one_two =
      xsimd::bitwise_cast<double>((bits & Bits(0x000fffffffffffffULL)) | Bits(0x3ff0000000000000ULL));
  const auto above = in_one_two > Doubles(1.4142135623730951);
  const Doubles mantissa = xsimd::select(above, in_one_two * Doubles(0.5), in_one_two);
  const Doubles exponent = shifted - xsimd::select(above, Doubles(0x1.0p52 + 1022), Doubles(0x1.0p52 + 1023));
  const Doubles f = mantissa - Doubles(1.0);
  const Doubles s = f / (Doubles(2.0) + f);
  const Doubles z = s * s;
  const Doubles w = z * z;
  const Doubles even = w * (Doubles(3.999999999940941908e-01) +
                            w * (Doubles(2.222219843214978396e-01) + w * Doubles(1.531383769920937332e-01)));
  const Doubles odd = z * (Doubles(6.666666666666735130e-01) +
                           w * (Doubles(2.857142874366239149e-01) +
                                w * (Doubles(1.818357216161805012e-01) + w * Doubles(1.479819860511658591e-01))));
  const Doubles half_square = Doubles(0.5) * f * f;
  return s * (half_square + (even + odd)) + exponent * Doubles(ln2_low) - half_square + f +
         exponent * Doubles(ln2_high);
}

double exact_log(double x) { return exact_log(Doubles(x)).get(0); }

double exact_exp(double x) {
  x = x < -700.0 ? -700.0 : x > 700.0 ? 700.0 : x;
  const int exponent = static_cast<int>(x * 1.44269504088896338700 + (x < 0 ? -0.5 : 0.5));
  const double high = x - exponent * ln2_high;
  const double low = exponent * ln2_low;
  const double r = high - low;
  const double t = r * r;
  const double c =
      r -
      t * (1.66666666666666019037e-01 +
           t * (-2.77777777770155933842e-03 +
                t * (6.61375632143793436117e-05 + t * (-1.65339022054652515390e-06 + t * 4.13813679705723846039e-08))));
  return (1.0 + (r * c / (2.0 - c) - low + high)) * power_of_two(exponent);
}

}  // namespace superposition
