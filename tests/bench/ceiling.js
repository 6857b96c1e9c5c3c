// The machine's own ceiling in an engine: multiply-adds of 128-bit vectors, fused or not, and the share of it that each kernel
// reaches; and how the time of a step grows with d_in, d_sae, batch and L0.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { repository } from '../../tools/setup/repository.js'
import { createLab } from '../../wasm/index.js'

/** Milliseconds of the fastest of several repetitions: what the machine can do, not what else it did. @param {() => void} run */
function fastest(run) {
  let best = Infinity
  for (let i = 0; i < 12; i++) {
    const start = performance.now()
    run()
    best = Math.min(best, performance.now() - start)
  }
  return best
}

/** @param {() => void} run @param {number} operations of one run */
function gigaflops(run, operations) {
  const repeats = Math.ceil(3e7 / operations)
  const repeated = () => {
    for (let i = 0; i < repeats; i++) run()
  }
  for (let i = 0; i < 5; i++) repeated() // V8 compiles it for speed
  return (operations * repeats) / fastest(repeated) / 1e6
}

/** @param {'exact' | 'turbo'} engine */
async function kernels(engine) {
  const code = await readFile(join(repository, `build/wasm/bench_${engine}.wasm`))
  if (!WebAssembly.validate(code)) return undefined
  const { instance } = await WebAssembly.instantiate(code, {
    env: { emscripten_notify_memory_growth() {} },
    wasi_snapshot_preview1: { proc_exit() {} }
  })
  const functions = /** @type {Record<string, (...given: number[]) => number>} */ (
    /** @type {unknown} */ (instance.exports)
  )
  functions._initialize?.()
  const memory = /** @type {WebAssembly.Memory} */ (instance.exports.memory)
  return { functions, memory }
}

/**
 * @param {'exact' | 'turbo'} engine
 * @returns {Promise<{ engine: string, ceiling: number, kernels: { name: string, gigaflops: number, share: number }[] } | undefined>}
 */
export async function shareOfCeiling(engine) {
  const module = await kernels(engine)
  if (!module) return undefined
  const { functions: f, memory } = module
  const rounds = 20000
  const ceiling = gigaflops(() => f.multiply_adds(rounds), rounds * 12 * 8)
  /** @type {{ name: string, gigaflops: number, share: number }[]} */
  const found = []
  for (const [label, rows, d, m, active] of /** @type {const} */ ([
    ['(a) 8 -> 128', 64, 8, 128, 66],
    ['(c) 256 -> 512', 64, 256, 512, 8],
    ['(d) 64 -> 1024', 64, 64, 1024, 16]
  ])) {
    const [x, W, bias, out, sum] = [rows * d, d * m, m, rows * m, d].map((n) => f.room(n))
    const [weight, index] = [f.room(m), f.room(m)]
    new Int32Array(memory.buffer, index, active).forEach((_, a, list) => {
      list[a] = Math.floor((a * m) / active)
    })
    /** @param {string} name @param {number} operations @param {() => void} run */
    const add = (name, operations, run) => {
      const reached = gigaflops(run, operations)
      found.push({ name: `${name}, ${label}`, gigaflops: reached, share: reached / ceiling })
    }
    add('encode', 2 * rows * d * m, () => f.encode(x, W, bias, out, rows, d, m))
    add('decode, active latents', 2 * active * d, () => f.decode(sum, weight, index, active, W, d))
    add('gradient by codes', 2 * active * d, () => f.through(out, index, active, W, x, d))
    add('gradient by weights', 2 * active * d, () => f.outer(W, weight, index, active, x, d))
    if (active > m / 3)
      add('encode, dense tile', 2 * rows * d * m, () => f.columns(x, W, bias, out, d, m))
  }
  return { engine, ceiling, kernels: found }
}

const base = {
  n_features: 64,
  d_in: 32,
  d_sae: 128,
  k: 4,
  batch_size: 256,
  n_samples: 5000,
  eval_samples: 100
}
const growing = /** @type {const} */ ({
  d_in: [16, 32, 64, 128, 256],
  d_sae: [64, 128, 256, 512, 1024],
  batch_size: [64, 256, 1024, 4096],
  k: [1, 4, 16, 64]
})

/** Microseconds a step of topk as one size grows. @returns {Promise<Record<string, [number, number][]>>} */
export async function growth() {
  /** @type {Record<string, [number, number][]>} */
  const table = {}
  for (const [key, values] of Object.entries(growing)) {
    table[key] = []
    for (const value of values) {
      const lab = await createLab({ ...base, [key]: value, steps: 100000 })
      lab.advance(60)
      table[key].push([value, (fastest(() => lab.advance(20)) * 1000) / 20])
      lab.dispose()
    }
  }
  return table
}
