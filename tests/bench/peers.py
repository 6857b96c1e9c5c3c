"""The benchmark's process for NumPy and PyTorch, one thread: a line {peer, workload} in, a line {seconds} out.

The steps are ours in the peers' own idiom: NumPy with gradients by hand, as in the article's listing, PyTorch with
gradients by hand too, which is a little faster than its autograd. Run by tests/bench/run.js.
"""

import json
import os
import sys
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"


class Numpy:
    def __init__(self, dtype):
        import numpy

        self.np, self.dtype = numpy, dtype

    def array(self, values):
        return self.np.asarray(values, dtype=self.dtype)

    def matmul(self, a, b):
        return a @ b

    def affine(self, x, W, b):
        y = x @ W
        y += b
        return y

    def relu(self, a):
        return self.np.maximum(a, 0, out=a)

    def keep_largest(self, pre, k):
        np = self.np
        index = np.argpartition(pre, -k, axis=1)[:, -k:]
        z = np.zeros_like(pre)
        np.put_along_axis(z, index, np.maximum(np.take_along_axis(pre, index, 1), 0), 1)
        return z

    def sqrt(self, a):
        return self.np.sqrt(a)

    def norms(self, a):
        return self.np.sqrt((a * a).sum(1, keepdims=True))

    def batch(self, X, rows):
        return X[rows]

    def rows(self, rng, n, size):
        return rng.integers(0, n, size)

    def masked(self, a, z):
        return a * (z > 0)

    def sign(self, a):
        return self.np.sign(a)


class Torch:
    def __init__(self):
        import torch

        torch.set_num_threads(1)
        torch.set_grad_enabled(False)
        self.torch = torch

    def array(self, values):
        return self.torch.as_tensor(values, dtype=self.torch.float32).contiguous()

    def matmul(self, a, b):
        return a @ b

    def affine(self, x, W, b):
        return self.torch.addmm(b, x, W)

    def relu(self, a):
        return self.torch.relu_(a)

    def keep_largest(self, pre, k):
        value, index = self.torch.relu(pre).topk(k, dim=1)
        return self.torch.zeros_like(pre).scatter_(1, index, value)

    def sqrt(self, a):
        return a.sqrt()

    def norms(self, a):
        return a.norm(dim=1, keepdim=True)

    def batch(self, X, rows):
        return X[rows]

    def rows(self, rng, n, size):
        return self.torch.randint(0, n, (size,))

    def masked(self, a, z):
        return a * (z > 0)

    def sign(self, a):
        return self.torch.sign(a)


class Model:
    """An SAE with the step that the config describes."""

    def __init__(self, lib, config, X, rng):
        d, m = config["d_in"], config["d_sae"]
        self.lib, self.c, self.X, self.rng, self.t = lib, config, X, rng, 0
        W_dec = rng.standard_normal((m, d))
        W_dec /= (W_dec**2).sum(1, keepdims=True) ** 0.5
        self.p = [lib.array(w) for w in (W_dec.T.copy(), rng.standard_normal(m) * 0, W_dec, rng.standard_normal(d) * 0)]
        self.moments = [[0 * w, 0 * w] for w in self.p]

    def step(self, x=None):
        lib, c = self.lib, self.c
        W_enc, b_enc, W_dec, b_dec = self.p
        if x is None:
            size = c["batch_size"]
            x = self.X if size == 0 else lib.batch(self.X, lib.rows(self.rng, len(self.X), size))
        n = len(x)
        centred = x - b_dec if c["subtract_decoder_bias"] else x
        pre = lib.affine(centred, W_enc, b_enc)
        z = lib.keep_largest(pre, int(c["k"])) if c["variant"] == "topk" else lib.relu(pre)
        g = lib.affine(z, W_dec, b_dec)
        g -= x
        g *= 2 / n
        g_dec = lib.matmul(z.T, g)
        through = lib.matmul(g, W_dec.T)
        printed = c["penalty"] == "encoder_weights"
        if c["variant"] == "relu" and not printed:
            through += c["l1_coefficient"] / n
        delta = lib.masked(through, z)
        g_enc = lib.matmul(centred.T, delta)
        g_b = delta.sum(0)
        g_b_dec = g.sum(0)
        if c["subtract_decoder_bias"]:
            g_b_dec = g_b_dec - lib.matmul(W_enc, g_b)
        if printed:
            g_enc = g_enc + (c["l1_coefficient"] / n) * lib.sign(W_enc)
        unit = c["decoder_norm"] == "unit"
        if unit:
            g_dec = g_dec - (g_dec * W_dec).sum(1)[:, None] * W_dec
        self.update([g_enc, g_b, g_dec, g_b_dec])
        if unit:
            self.p[2] /= lib.norms(self.p[2])

    def update(self, gradients):
        lr = self.c["learning_rate"]
        self.t += 1
        for w, g, moment in zip(self.p, gradients, self.moments):
            if self.c["optimizer"] == "sgd":
                w -= lr * g
                continue
            first, second = moment
            first *= 0.9
            first += 0.1 * g
            second *= 0.999
            second += 0.001 * (g * g)
            rate = lr / (1 - 0.9**self.t)
            w -= rate * first / (self.lib.sqrt(second) * (1 - 0.999**self.t) ** -0.5 + 1e-8)


def samples(config, rng, n):
    """Activations of the lab's world: min_active to max_active features, normal coefficients, noise."""
    import numpy as np

    F = rng.standard_normal((config["n_features"], config["d_in"]))
    F /= np.sqrt((F**2).sum(1, keepdims=True))
    return F, draw(config, F, rng, n)


def draw(config, F, rng, n):
    import numpy as np

    low, high = config["min_active"], config["max_active"]
    order = rng.random((n, len(F))).argsort(1)[:, :high]
    keep = np.arange(high) < rng.integers(low, high + 1, (n, 1))
    coefficients = np.zeros((n, len(F)))
    values = config["magnitude_mean"] + config["magnitude_std"] * rng.standard_normal((n, high))
    np.put_along_axis(coefficients, order, values * keep, 1)
    return coefficients @ F + config["noise_std"] * rng.standard_normal((n, config["d_in"]))


def time_steps(lib, config, warm, steps):
    import numpy as np

    rng = np.random.default_rng(42)
    X = lib.array(rng.standard_normal((config["n_samples"] or 20000, config["d_in"])))
    model = Model(lib, config, X, rng)
    for _ in range(min(warm, 3)):
        model.step()
    start = time.perf_counter()
    for _ in range(steps):
        model.step()
    return (time.perf_counter() - start) / steps


def time_run(lib, config):
    """From nothing to the largest cosine of every feature."""
    import numpy as np

    start = time.perf_counter()
    rng = np.random.default_rng(42)
    fixed = config["n_samples"]
    F, X = samples(config, rng, fixed or config["batch_size"])
    model = Model(lib, config, lib.array(X), rng)
    for _ in range(config["steps"]):
        model.step(None if fixed else lib.array(draw(config, F, rng, config["batch_size"])))
    best = lib.matmul(lib.array(F), model.p[2].T)
    (best.max(1) if lib.__class__ is Numpy else best.amax(1)).mean()
    return time.perf_counter() - start


def main():
    peers = {}
    for line in sys.stdin:
        job = json.loads(line)
        name, config = job["peer"], job["config"]
        try:
            if name not in peers:
                peers[name] = Torch() if name == "torch" else Numpy(name)
        except ImportError as missing:
            print(json.dumps({"missing": str(missing)}), flush=True)
            continue
        lib = peers[name]
        seconds = time_run(lib, config) if job["wholeRun"] else time_steps(lib, config, job["warm"], job["steps"])
        print(json.dumps({"seconds": seconds}), flush=True)


main()
