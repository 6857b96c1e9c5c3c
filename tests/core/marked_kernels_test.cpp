// Kernels over marked samples against plain scalar loops in the documented order, bit for bit.
#include "core/marked_kernels.h"

#include <doctest/doctest.h>

#include "numbers.h"

using namespace superposition;
using kernels::Size;

namespace marked_kernels_test {

namespace {

constexpr Size samples = kernels::side_by_side, latents = 5;

// None, one, all, and twice about half of the samples.
std::vector<std::uint64_t> some_marks(FixedRandom& random) {
  std::vector<std::uint64_t> marks{0, 1, ~std::uint64_t{0}};
  for (int j = 3; j < latents; ++j) marks.push_back(static_cast<std::uint64_t>(random.bits()) << 32 | random.bits());
  return marks;
}

template <class Visit>
void for_each_mark(const std::vector<std::uint64_t>& marks, Visit visit) {
  for (std::size_t j = 0; j < marks.size(); ++j)
    for (Size s = 0; s < samples; ++s)
      if (marks[j] >> s & 1) visit(static_cast<Size>(j), s);
}

}  // namespace

TEST_CASE("add_marked_rows, backpropagate_marked: latent by latent, sample by sample") {
  FixedRandom random(10);
  int wrong = 0;
  constexpr Size d = kernels::marked_width;
  for (int round = 0; round < 20; ++round) {
    const Numbers W = random_numbers(random, latents * d), code = random_numbers(random, latents * samples),
                  g = random_numbers(random, samples * d), x = random_numbers(random, samples * d);
    Numbers x_hat = random_numbers(random, samples * d), dW_dec = random_numbers(random, latents * d),
            dW_enc = random_numbers(random, latents * d), delta = random_numbers(random, latents);
    Numbers expected_x_hat = x_hat, expected_dW_dec = dW_dec, expected_dW_enc = dW_enc, expected_delta = delta;
    double expected_sum = 0;
    const std::vector<std::uint64_t> marks = some_marks(random);
    for_each_mark(marks, [&](Size j, Size s) {
      const float z = code.data()[j * samples + s];
      const float by_pre = scalar_dot(W.data() + j * d, g.data() + s * d, d) + 0.25f;
      expected_sum += static_cast<double>(z);
      float& sum = expected_delta.data()[j];
      sum = sum + by_pre;
      for (Size i = 0; i < d; ++i) {
        const auto add = [](float& to, float a, float b) { to = to + a * b; };
        add(expected_x_hat.data()[s * d + i], z, W.data()[j * d + i]);
        add(expected_dW_dec.data()[j * d + i], z, g.data()[s * d + i]);
        add(expected_dW_enc.data()[j * d + i], by_pre, x.data()[s * d + i]);
      }
    });
    const kernels::MarkedCodes codes{code.data(), marks.data(), latents};
    kernels::add_marked_rows(x_hat.data(), codes, W.data());
    const double sum = kernels::backpropagate_marked(
        codes, {W.data(), g.data(), x.data(), 0.25f, dW_dec.data(), dW_enc.data(), delta.data()});
    wrong += !same_bits(x_hat, expected_x_hat) + !same_bits(dW_dec, expected_dW_dec) +
             !same_bits(dW_enc, expected_dW_enc) + !same_bits(delta, expected_delta);
    CHECK(sum == doctest::Approx(expected_sum).epsilon(1e-4));
  }
  CHECK(wrong == 0);
}

TEST_CASE("add_marked: outer products and sums of the marked samples, one after the other") {
  FixedRandom random(8);
  int wrong = 0;
  for (Size d = 1; d <= 37; ++d) {
    const Numbers x[2] = {random_numbers(random, samples * d), random_numbers(random, samples * d)};
    const Numbers weight[2] = {random_numbers(random, latents * samples), random_numbers(random, latents * samples)};
    Numbers outer[2] = {random_numbers(random, latents * d), random_numbers(random, latents * d)};
    Numbers total[2] = {random_numbers(random, latents), random_numbers(random, latents)};
    const std::vector<std::uint64_t> marks = some_marks(random);
    Numbers expected_outer[2] = {outer[0], outer[1]}, expected_total[2] = {total[0], total[1]};
    for (std::size_t k = 0; k < 2; ++k)
      for_each_mark(marks, [&](Size j, Size s) {
        const float w = weight[k].data()[j * samples + s];
        expected_total[k].data()[j] = expected_total[k].data()[j] + w;
        for (Size i = 0; i < d; ++i) {
          float& sum = expected_outer[k].data()[j * d + i];
          sum = sum + w * x[k].data()[s * d + i];
        }
      });
    kernels::add_marked({outer[0].data(), total[0].data(), weight[0].data(), x[0].data()},
                        {outer[1].data(), total[1].data(), weight[1].data(), x[1].data()}, marks.data(), latents, d);
    for (std::size_t k = 0; k < 2; ++k)
      wrong += !same_bits(outer[k], expected_outer[k]) + !same_bits(total[k], expected_total[k]);
  }
  CHECK(wrong == 0);
}

}  // namespace marked_kernels_test
