// The quantile of the standard normal distribution, z with Phi(z) = p, from + - * / and sqrt alone: the same bits on
// every target. Wichura 1988, algorithm AS 241 (PPND16), within 1e-15 of the truth relatively. The copula asks it for
// thresholds.
#pragma once

namespace superposition {

/// Below this probability an event counts as impossible: AS 241 needs a third approximation from here on.
inline constexpr double smallest_tail = 1.4e-11;

/// z with Phi(z) = p; minus or plus infinity within smallest_tail of 0 or 1.
double exact_normal_quantile(double p);

}  // namespace superposition
