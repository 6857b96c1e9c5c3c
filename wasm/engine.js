// Loads the compiled engine once and hands out its surface; the only importer of what Emscripten made.
import { compileEngine } from '#engine-bytes'
import instantiate from './dist/exact.mjs'

/**
 * @typedef {object} NativeLab The run inside the engine, as wasm/bindings.cpp binds it; arguments are checked before.
 * @property {() => import('./index.js').Config} config
 * @property {(n: number) => number} train
 * @property {() => import('./index.js').Metrics} metrics
 * @property {() => import('./index.js').LatentDiagnosis[]} diagnose
 * @property {(from: number) => import('./index.js').HistoryRow[]} history
 * @property {(name: string) => import('./index.js').Tensor | undefined} read
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

/**
 * Compiles and starts the exact engine.
 * @returns {Promise<Engine>}
 */
export async function loadEngine() {
  const compiled = await compileEngine()
  const module = await new Promise((resolve, reject) => {
    /** @type {(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void) => object} */
    const instantiateWasm = (imports, receive) => {
      WebAssembly.instantiate(compiled, imports).then(receive).catch(reject)
      return {}
    }
    instantiate({ instantiateWasm }).then(resolve, reject)
  })
  return { problem: module.problem, fields: module.fields, Lab: labClass(module) }
}
