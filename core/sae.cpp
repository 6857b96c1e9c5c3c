// First weights, encode, decode and the fingerprint; see sae.h.
#include "sae.h"

#include <algorithm>
#include <bit>

#include "elementary.h"
#include "geometry.h"
#include "rng.h"
#include "tile_kernels.h"
#include "variants/any_variant.h"

namespace superposition {

namespace {

Matrix scaled_normal(Index rows, Index columns, double scale, Stream& stream) {
  Matrix drawn(rows, columns);
  for (Index i = 0; i < drawn.size(); ++i) drawn.data()[i] = static_cast<float>(scale * stream.normal());
  return drawn;
}

template <class Part>
void absorb(std::uint64_t& hash, const Part& part) {
  const float* values = part.data();
  for (Index i = 0; i < part.size(); ++i) {
    // Every NaN counts as one, since targets differ in its payload.
    const std::uint32_t bits = values[i] == values[i] ? std::bit_cast<std::uint32_t>(values[i]) : 0x7fc00000u;
    hash = (hash ^ bits) * 0x100000001b3ULL;
    hash ^= hash >> 32;
  }
}

}  // namespace

void add_own_parameters(const Config& config, Sae& sae) {
  if (config.variant == VariantName::jumprelu)
    sae.log_threshold = Vector::Constant(config.d_sae, static_cast<float>(exact_log(config.initial_threshold)));
  if (config.variant == VariantName::gated) sae.r_mag = sae.b_mag = Vector::Zero(config.d_sae);
  if (config.variant == VariantName::batch_topk || config.variant == VariantName::matryoshka)
    sae.threshold = Vector::Zero(1);
}

Sae zeros_like(const Sae& sae) {
  Sae zeros;
  for_each_part([&](auto part) {
    (zeros.*part).resizeLike(sae.*part);
    (zeros.*part).setZero();
  });
  return zeros;
}

Vector thresholds(const Config& config, const Sae& sae) {
  Vector result = Vector::Zero(config.d_sae);
  if (sae.threshold.size() != 0) result.setConstant(sae.threshold[0]);
  for (Index j = 0; j < sae.log_threshold.size(); ++j)
    result[j] = static_cast<float>(exact_exp(static_cast<double>(sae.log_threshold[j])));
  return result;
}

Sae initial_sae(const Config& config, const Matrix& features) {
  Stream stream(config.seed, Purpose::init);
  Sae sae{Matrix(config.d_in, config.d_sae), Vector::Zero(config.d_sae), Matrix(config.d_sae, config.d_in),
          Vector::Zero(config.d_in)};
  add_own_parameters(config, sae);
  if (config.init == Init::random) {
    sae.W_dec = scaled_normal(config.d_sae, config.d_in, config.init_scale, stream);
    sae.W_enc = scaled_normal(config.d_in, config.d_sae, config.init_scale, stream);
    if (config.decoder_norm == DecoderNorm::unit) normalise_rows(sae.W_dec);
  } else {
    sae.W_dec = random_directions(config.d_sae, config.d_in, stream);
    const Index known = config.init == Init::truth ? std::min<Index>(config.d_sae, config.n_features) : 0;
    sae.W_dec.topRows(known) = features.topRows(known);
  }
  if (config.init != Init::random || config.tied_weights) sae.W_enc = sae.W_dec.transpose();
  return sae;
}

Matrix encode(const Config& config, const Sae& sae, const Matrix& x) {
  Matrix centred = x;
  if (config.subtract_decoder_bias) centred.rowwise() -= sae.b_dec.transpose();
  Matrix codes(x.rows(), config.d_sae);
  CodeLists lists(1, config.d_sae);
  ActiveCodes active = lists.open();
  AnyVariant any = make_variant(config);
  std::visit(
      [&]<class Policy>(Policy& variant) {
        variant.prepare(sae);
        if constexpr (Policy::infers)
          variant.infer(centred.data(), x.rows(), codes.data());
        else
          kernels::affine(centred.data(), sae.W_enc.data(), sae.b_enc.data(), codes.data(), x.rows(), config.d_in,
                          config.d_sae);
        for (Index r = 0; r < codes.rows(); ++r) {
          float* code = codes.row(r).data();
          variant.activate({x.row(r).data(), centred.row(r).data(), code}, active);
          codes.row(r).setZero();
          for (int a = 0; a < active.count; ++a) code[active.latent[a]] = active.code[a];
        }
      },
      any);
  return codes;
}

Matrix decode(const Sae& sae, const Matrix& z) {
  Matrix x_hat(z.rows(), sae.W_dec.cols());
  for (Index r = 0; r < z.rows(); ++r) {
    x_hat.row(r) = sae.b_dec.transpose();
    for (Index j = 0; j < z.cols(); ++j)
      if (z(r, j) != 0) kernels::add_scaled(x_hat.row(r).data(), z(r, j), sae.W_dec.row(j).data(), x_hat.cols());
  }
  return x_hat;
}

std::uint64_t fingerprint(const Sae& sae) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;  // FNV-1a, on 32-bit words
  for_each_part([&](auto part) { absorb(hash, sae.*part); });
  return hash;
}

std::string hexadecimal(std::uint64_t hash) {
  std::string digits(16, '0');
  for (std::size_t i = 0; i < 16; ++i) digits[15 - i] = "0123456789abcdef"[(hash >> (4 * i)) & 15];
  return digits;
}

}  // namespace superposition
