// The matrix types of the core: row-major float32, the layout that JavaScript and SAELens see.
#pragma once

#include <Eigen/Core>

namespace superposition {

using Index = Eigen::Index;
using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Vector = Eigen::VectorXf;

}  // namespace superposition
