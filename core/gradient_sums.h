// The sums over samples from which all gradients follow; gradient.cpp and its parts add to them. With g the gradient by
// a reconstruction and delta that by the pre-activations: dW_dec = sum z g, dW_enc = sum (x - b_dec) delta.
#pragma once

#include "config.h"
#include "list_kernels.h"
#include "matrix.h"
#include "sae.h"
#include "tile_kernels.h"

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

  /// Codes of some latents of each sample and the gradients g [samples, d_in] by the samples' reconstructions.
  void add_decoder(const kernels::Lists& lists, const float* codes, const float* g) {
    kernels::add_to_rows(gradients.W_dec.data(), codes, lists, g, gradients.W_dec.cols());
  }

  /// The gradients by the pre-activations of some latents of each sample, and the encoder's inputs [samples, d_in].
  void add_encoder(const kernels::Lists& lists, const float* deltas, const float* inputs) {
    const int first = lists.begin[0];
    kernels::scatter(delta.data(), deltas + first, {lists.index + first, lists.end[lists.samples - 1] - first});
    kernels::add_to_rows(W_enc_transposed.data(), deltas, lists, inputs, W_enc_transposed.cols());
  }

  /// Completes the gradients by W_enc, b_enc and, where it is subtracted from the input, b_dec.
  void finish(const Sae& sae, bool subtract_decoder_bias) {
    const Index d_sae = W_enc_transposed.rows(), d_in = W_enc_transposed.cols();
    kernels::transpose(gradients.W_enc.data(), d_sae, W_enc_transposed.data(), d_in, d_sae, d_in);
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
