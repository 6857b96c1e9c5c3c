"""Trains sparse autoencoders in NumPy float64, whole matrices at a time, from the papers' equations alone: what the
engine's runs are held against. Reads {"runs": [{"config", "activations", "W_enc", "b_enc", "W_dec", "b_dec"}, ...]} from
stdin, writes for each run its rows (a loss a step, before the update), its last weights, and how many dead latents AuxK
revived, summed over steps. tests/node/reference-runs.test.js calls it.
"""

import json
import sys

import numpy as np


def largest(values, count):
    """True where a row's entry is among its count largest and above 0; equal values go to the lower index."""
    order = np.argsort(-values, axis=1, kind="stable")[:, :count]
    chosen = np.zeros(values.shape, bool)
    np.put_along_axis(chosen, order, True, axis=1)
    return chosen & (values > 0)


def lasso(x, dictionary, penalty):
    """Codes z >= 0 that minimise ||x - z D||^2 + penalty sum z: FISTA, which starts anew where it overshoots."""
    rate = 1 / np.linalg.eigvalsh(dictionary @ dictionary.T)[-1]
    codes = ahead = np.zeros((len(x), len(dictionary)))
    momentum = 1.0
    for _ in range(1000):
        last, downhill = codes, (x - ahead @ dictionary) @ dictionary.T - penalty / 2
        codes = np.maximum(0, ahead + rate * downhill)
        if np.abs(codes - last).max() < 1e-9:
            break
        if ((ahead - codes) * (codes - last)).sum() > 0:
            momentum = 1.0
        longer = (1 + np.sqrt(1 + 4 * momentum**2)) / 2
        ahead = codes + (momentum - 1) / longer * (codes - last)
        momentum = longer
    return codes


def prefixes(c):
    """The nested sizes as given, or five, each half of the next."""
    if c["variant"] != "matryoshka":
        return [c["d_sae"]]
    if len(c["matryoshka_prefixes"]):
        return list(c["matryoshka_prefixes"])
    sizes = [c["d_sae"] // 2**level for level in range(5)]
    return [size for size in sizes if size > 0][::-1]


class Pass:
    """Forward and backward pass of one full batch; gradients by the name of the weight."""

    def __init__(self, c, w, x, sparsity_scale, dead):
        self.c, self.w, self.x = c, w, x
        self.n = len(x)
        self.l1 = c["l1_coefficient"] * sparsity_scale
        self.l0 = c["l0_coefficient"] * sparsity_scale
        self.centred = x - w["b_dec"] if c["subtract_decoder_bias"] else x
        self.pre = self.centred @ w["W_enc"] + w["b_enc"]
        self.g = {name: np.zeros_like(value) for name, value in w.items()}
        self.penalty = 0.0
        self.activate()
        self.decode()
        getattr(self, c["variant"])()
        if dead.any():
            self.auxiliary(dead)
        self.encode()

    def activate(self):
        c, pre = self.c, self.pre
        self.fires = pre > 0
        if c["variant"] == "topk":
            self.fires = largest(pre, int(c["k"]))
        if c["variant"] in ("batch_topk", "matryoshka"):
            count = max(1, int(np.floor(c["k"] * self.n + 0.5)))
            self.fires = largest(pre.reshape(1, -1), count).reshape(pre.shape)
        if c["variant"] == "jumprelu":
            self.theta = np.exp(self.w["log_threshold"])
            self.fires = pre > self.theta
        self.z = np.where(self.fires, pre, 0)
        if c["variant"] == "gated":
            self.unbiased = pre - self.w["b_enc"]
            magnitude = np.exp(self.w["r_mag"]) * self.unbiased + self.w["b_mag"]
            self.z = np.where(self.fires, np.maximum(magnitude, 0), 0)
        if c["variant"] == "sparse_coding":
            self.z = lasso(self.centred, self.w["W_dec"], c["l1_coefficient"])

    def decode(self):
        W_dec = self.w["W_dec"]
        self.by_code = np.zeros_like(self.z)
        for size in prefixes(self.c):
            self.error = self.z[:, :size] @ W_dec[:size] + self.w["b_dec"] - self.x
            self.reconstruction = (self.error**2).sum() / self.n
            self.penalty += self.reconstruction
            g = 2 * self.error / self.n
            self.by_code[:, :size] += g @ W_dec[:size].T
            self.g["W_dec"][:size] += self.z[:, :size].T @ g
            self.g["b_dec"] += g.sum(0)
        self.penalty -= self.reconstruction

    def relu(self):
        self.by_pre = self.by_code * self.fires
        if self.c["penalty"] == "activations":
            self.penalty += self.l1 * self.z.sum() / self.n
            self.by_pre += self.l1 / self.n * self.fires
        else:
            self.penalty += self.l1 * np.abs(self.w["W_enc"]).sum() / self.n
            self.g["W_enc"] += self.l1 / self.n * np.sign(self.w["W_enc"])

    def topk(self):
        self.by_pre = self.by_code * self.fires

    batch_topk = matryoshka = topk

    def jumprelu(self):
        width = self.c["bandwidth"]
        rectangle = np.abs((self.pre - self.theta) / width) < 0.5
        self.penalty += self.l0 * self.fires.sum() / self.n
        by_theta = -(self.theta / width * self.by_code + self.l0 / width / self.n) * rectangle
        self.g["log_threshold"] += by_theta.sum(0) * self.theta
        self.by_pre = self.by_code * self.fires

    def gated(self):
        scale = np.exp(self.w["r_mag"])
        by_magnitude = self.by_code * (self.z > 0)
        self.g["b_mag"] += by_magnitude.sum(0)
        self.g["r_mag"] += (by_magnitude * scale * self.unbiased).sum(0)
        gates = np.maximum(self.pre, 0)
        error = gates @ self.w["W_dec"] + self.w["b_dec"] - self.x
        self.penalty += (self.l1 * gates.sum() + (error**2).sum()) / self.n
        by_gate = (2 / self.n * error @ self.w["W_dec"].T + self.l1 / self.n) * self.fires
        self.g["b_enc"] -= (by_magnitude * scale).sum(0)
        self.by_pre = by_gate + by_magnitude * scale

    def sparse_coding(self):
        self.penalty += self.c["l1_coefficient"] * self.z.sum() / self.n
        self.by_pre = np.zeros_like(self.z)

    def auxiliary(self, dead):
        """Dead latents reconstruct what the others leave, which is held fixed."""
        count = self.c["aux_k"] or max(1, self.c["d_in"] // 2)
        chosen = largest(np.where(dead, self.pre, 0), count)
        z = np.where(chosen, self.pre, 0)
        weight = self.c["aux_coefficient"]
        rest = z @ self.w["W_dec"] + self.error
        rest[~chosen.any(1)] = 0
        self.penalty += weight * (rest**2).sum() / self.n
        g = 2 * weight / self.n * rest
        self.g["W_dec"] += z.T @ g
        self.by_pre = self.by_pre + (g @ self.w["W_dec"].T) * chosen

    def encode(self):
        self.g["W_enc"] += self.centred.T @ self.by_pre
        self.g["b_enc"] += self.by_pre.sum(0)
        if self.c["subtract_decoder_bias"]:
            self.g["b_dec"] -= (self.by_pre @ self.w["W_enc"].T).sum(0)


class Optimizer:
    def __init__(self, c, w):
        self.c = c
        self.first = {name: np.zeros_like(value) for name, value in w.items()}
        self.second = {name: np.zeros_like(value) for name, value in w.items()}

    def rate(self, step):
        c, factor = self.c, 1.0
        if step < c["warmup_steps"]:
            factor = (step + 1) / c["warmup_steps"]
        decay = c["steps"] // 5 if c["decay_steps"] < 0 else c["decay_steps"]
        if c["steps"] - step < decay:
            factor = min(factor, (c["steps"] - step) / decay)
        return c["learning_rate"] * factor

    def direction(self, name, g, step):
        if self.c["optimizer"] == "sgd":
            return g
        b1, b2 = self.c["beta1"], self.c["beta2"]
        self.first[name] = b1 * self.first[name] + (1 - b1) * g
        self.second[name] = b2 * self.second[name] + (1 - b2) * g**2
        m = self.first[name] / (1 - b1 ** (step + 1))
        v = self.second[name] / (1 - b2 ** (step + 1))
        return m / (np.sqrt(v) + 1e-8)

    def update(self, w, g, step):
        c = self.c
        kept = {"none": (), "decoder": ("W_dec", "b_dec"), "encoder": set(w) - {"W_dec", "b_dec"}}[c["freeze"]]
        if c["tied_weights"]:
            g["W_dec"] = g["W_dec"] + g["W_enc"].T
        if c["decoder_norm"] == "unit":
            g["W_dec"] = g["W_dec"] - (g["W_dec"] * w["W_dec"]).sum(1, keepdims=True) * w["W_dec"]
        for name in w:
            if name not in kept:
                w[name] = w[name] - self.rate(step) * self.direction(name, g[name], step)
        if c["decoder_norm"] == "unit" and "W_dec" not in kept:
            w["W_dec"] = w["W_dec"] / np.linalg.norm(w["W_dec"], axis=1, keepdims=True)
        if c["tied_weights"]:
            w["W_enc"] = w["W_dec"].T.copy()


def train(run):
    c = run["config"]
    m, d = c["d_sae"], c["d_in"]
    shapes = {"W_enc": (d, m), "b_enc": (m,), "W_dec": (m, d), "b_dec": (d,)}
    w = {name: np.array(run[name], np.float64).reshape(shape) for name, shape in shapes.items()}
    if c["variant"] == "jumprelu":
        w["log_threshold"] = np.full(m, np.log(c["initial_threshold"]))
    if c["variant"] == "gated":
        w["r_mag"], w["b_mag"] = np.zeros(m), np.zeros(m)
    x = np.array(run["activations"], np.float64).reshape(-1, d)
    optimizer = Optimizer(c, w)
    silent, threshold, rows, revived = np.zeros(m, int), 0.0, [], 0
    for step in range(c["steps"]):
        warmup = c["sparsity_warmup_steps"]
        dead = (silent >= c["dead_window"]) & (c["revival"] == "auxk")
        one = Pass(c, w, x, (step + 1) / warmup if step < warmup else 1.0, dead)
        revived += int(dead.sum())
        rows.append(
            {
                "loss": one.reconstruction + one.penalty,
                "reconstruction": one.reconstruction,
                "sparsity": one.z.sum() / len(x),
            }
        )
        silent = np.where((one.z > 0).any(0), 0, silent + 1)
        if c["variant"] in ("batch_topk", "matryoshka"):
            smallest = one.z[one.z > 0].min()
            threshold = smallest if threshold == 0 else 0.99 * threshold + 0.01 * smallest
        optimizer.update(w, one.g, step)
    last = {name: value.ravel().tolist() for name, value in w.items()}
    last["threshold"] = [threshold] * m if "log_threshold" not in w else np.exp(w["log_threshold"]).tolist()
    last.pop("log_threshold", None)
    return {"rows": rows, "weights": last, "revived": revived}


json.dump([train(run) for run in json.load(sys.stdin)["runs"]], sys.stdout)
