// Starts the compiled engines and hands out their surface; with toy-models.js the only importer of what Emscripten made.
import { compileEngine, compileTurboEngine } from './bytes.js'
import instantiate from './dist/exact.mjs'
import { startModule } from './start-module.js'

// A module whose one function uses i8x16.relaxed_swizzle.
const RELAXED_SIMD = Uint8Array.from([
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 15, 1, 13, 0],
  ...[65, 1, 253, 15, 65, 2, 253, 15, 253, 128, 2, 11]
])

/**
 * @typedef {object} NativeLab The run inside the engine, as wasm/bindings.cpp binds it; arguments are checked before.
 * @property {() => import('./index.js').Config} config
 * @property {(n: number) => number} train
 * @property {() => import('./index.js').Metrics} metrics
 * @property {() => import('./index.js').LatentDiagnosis[]} diagnose
 * @property {(from: number) => import('./index.js').HistoryRow[]} history
 * @property {(name: string) => import('./index.js').Tensor} read a view into the engine's memory, until it runs on
 * @property {(W_dec: Float32Array) => number} agreement
 * @property {() => import('./index.js').Match} match
 * @property {(x: Float32Array) => import('./index.js').Tensor} encode
 * @property {(z: Float32Array) => import('./index.js').Tensor} decode
 * @property {(x: Float32Array, direction: Float32Array, alpha: number, method: number) => import('./index.js').Tensor} steer
 * @property {(x: Float32Array, latents: number[]) => import('./index.js').Tensor} ablate
 * @property {(x: Float32Array) => import('./index.js').Tensor} readFeatures
 * @property {(W_dec: Float32Array, b_dec: Float32Array) => void} startFrom
 * @property {(x: Float32Array, truth: boolean, l1_coefficient: number) => import('./index.js').Tensor} fista
 * @property {(x: Float32Array, truth: boolean, k: number) => import('./index.js').Tensor} omp
 * @property {(l1_coefficient: number, k: number) => import('./index.js').AmortisationGap} amortisationGap
 * @property {() => string} fingerprint
 * @property {() => void} delete frees it; no other call may follow
 *
 * @typedef {object} Engine
 * @property {(config: object) => string} problem
 * @property {() => import('./index.js').Field[]} fields
 * @property {new (config: object) => NativeLab} Lab
 * @property {(rows: number, columns: number) => Float32Array} stage room for activations of the next Lab, a view
 */

const prefix = 'lab.'

/**
 * The class whose methods are the module's functions "lab.train", "lab.metrics" and so on, each of which takes the
 * lab's address first.
 * @param {Record<string, Function>} module
 * @returns {Engine['Lab']}
 */
function labClass(module) {
  class EngineLab {
    /** @param {object} config */
    constructor(config) {
      this.address = module.create(config)
    }
  }
  for (const name of Object.keys(module).filter((key) => key.startsWith(prefix))) {
    Object.defineProperty(EngineLab.prototype, name.slice(prefix.length), {
      /** @this {EngineLab} @param {unknown[]} given */
      value(...given) {
        return module[name](this.address, ...given)
      }
    })
  }
  return /** @type {Engine['Lab']} */ (/** @type {unknown} */ (EngineLab))
}

/** @param {WebAssembly.Module} compiled @returns {Promise<Engine>} */
async function start(compiled) {
  const module = await startModule(instantiate, compiled)
  const { problem, fields, stage } = module
  return { problem, fields, stage, Lab: labClass(module) }
}

/** Compiles and starts the exact engine. */
export const loadEngine = async () => start(await compileEngine())

/** @type {Promise<Engine> | undefined} */
let turbo

/** The same with fused arithmetic, fetched when it is first asked for; undefined where relaxed SIMD is missing. */
export async function loadTurboEngine() {
  if (!WebAssembly.validate(RELAXED_SIMD)) return undefined
  // The glue does not differ between the two.
  turbo ??= compileTurboEngine().then(start)
  return turbo
}
