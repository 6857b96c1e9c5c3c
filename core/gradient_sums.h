// The sums over samples from which all gradients follow; gradient.cpp and its parts add to them. With g the gradient by
// a reconstruction and delta that by the pre-activations: dW_dec = sum z g, dW_enc = sum (x - b_dec) delta.
#pragma once

#include "config.h"
#include "kernels.h"
#include "matrix.h"
#include "sae.h"

namespace superposition {

struct GradientSums {
  /// Zeros in the shape of these weights; nothing for parts that are not trained.
  void clear(const Sae& sae) {
    if (W_enc_transposed.size() == 0) {
      gradients = zeros_like(sae);
      gradients.threshold.resize(0);
      W_enc_transposed.resize(sae.W_dec.rows(), sae.W_dec.cols());
      delta.resize(sae.W_dec.rows());
    }
    for_each_part([this](auto part) { (gradients.*part).setZero(); });
    W_enc_transposed.setZero();
    delta.setZero();
  }

  /// One sample: codes of some latents and the gradient g [d_in] by its reconstruction.
  void add_decoder(kernels::Rows rows, const float* codes, const float* g) {
    kernels::add_to_rows(gradients.W_dec.data(), codes, rows, g, gradients.W_dec.cols());
  }

  /// One sample: the gradients by the pre-activations of some latents, and the input [d_in] of the encoder.
  void add_encoder(kernels::Rows rows, const float* deltas, const float* input) {
    for (kernels::Size a = 0; a < rows.count; ++a) delta[rows.index[a]] += deltas[a];
    kernels::add_to_rows(W_enc_transposed.data(), deltas, rows, input, W_enc_transposed.cols());
  }

  /// Completes the gradients by W_enc, b_enc and, where it is subtracted from the input, b_dec.
  void finish(const Sae& sae, bool subtract_decoder_bias) {
    gradients.W_enc = W_enc_transposed.transpose();
    gradients.b_enc += delta;
    if (!subtract_decoder_bias) return;
    for (Index i = 0; i < sae.W_enc.rows(); ++i)
      gradients.b_dec[i] -= kernels::dot(sae.W_enc.row(i).data(), delta.data(), delta.size());
  }

  Sae gradients;
  Matrix W_enc_transposed;  // [d_sae, d_in], gradient of the encoder while samples are summed
  Vector delta;             // [d_sae], gradient by the pre-activations, summed over samples
};

}  // namespace superposition
