// log and exp from + - * / alone, so that every compiler and browser computes the same bits; the platform's libm
// differs in the last place. Argument reduction and minimax polynomials as in FDLIBM (Sun Microsystems, 1993), below 1
// ulp.
#pragma once

#include "numerics.h"

namespace superposition {

/// Natural logarithm of a positive, normal, finite x.
double exact_log(double x);
kernels::Doubles exact_log(kernels::Doubles x);

/// e to the power x; x is clamped to [-700, 700].
double exact_exp(double x);

}  // namespace superposition
