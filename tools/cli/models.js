// The two models that `run` can train, each with its rules, its maker and its table: the lab's sparse autoencoder, and
// the toy model, whose module is loaded only when it is asked for.
import { createLab, createToyModel, parseSetting, problem, toyModels } from '../../wasm/index.js'
import { study } from './study.js'
import { table } from './table.js'
import { toyTable } from './toy-table.js'

/**
 * @typedef {object} Trained what Lab and ToyModel have in common
 * @property {{ readonly seed: number, readonly steps: number }} config
 * @property {(n: number) => number} advance
 * @property {() => { step: number, diverged: boolean, fingerprint: string }} metrics
 * @property {(from?: number) => object[]} history
 * @property {() => void} dispose
 * @property {import('../../wasm/index.js').EngineName} [engine] exact unless it says otherwise
 *
 * @typedef {object} Model
 * @property {(config: unknown) => string} problem
 * @property {(key: string, text: string) => import('../../wasm/index.js').ConfigValue} parseSetting
 * @property {(config: object, options?: { engine: import('../../wasm/index.js').EngineName }) => Promise<Trained>} create
 * @property {(lab: any, request: { baselines: boolean }, watcher: import('./experiment.js').Watcher) => Promise<object>} [study]
 *   what the record says beside the metrics
 * @property {(name: string, records: any[]) => string} table
 */

/** @type {Record<string, () => Promise<Model>>} */
export const models = {
  sae: async () => ({ problem, parseSetting, create: createLab, study, table }),
  toy_model: async () => ({
    ...(await toyModels()),
    create: (config) => createToyModel(config),
    table: toyTable
  })
}
