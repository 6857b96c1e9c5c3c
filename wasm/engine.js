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
 * @property {() => string} fingerprint
 * @property {() => void} delete
 *
 * @typedef {object} Engine
 * @property {(config: object) => string} problem
 * @property {() => import('./index.js').Field[]} fields
 * @property {new (config: object) => NativeLab} Lab
 */

/**
 * Compiles and starts the exact engine.
 * @returns {Promise<Engine>}
 */
export async function loadEngine() {
  const compiled = await compileEngine()
  return new Promise((resolve, reject) => {
    /** @type {(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void) => object} */
    const instantiateWasm = (imports, receive) => {
      WebAssembly.instantiate(compiled, imports).then(receive).catch(reject)
      return {}
    }
    instantiate({ instantiateWasm }).then(resolve, reject)
  })
}
