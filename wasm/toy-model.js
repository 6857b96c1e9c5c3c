// A run of toy models as callers see it: arguments checked in words, then one call into the engine for each instance.
// The contract is index.d.ts.
import { MOST_STEPS, count } from './arguments.js'

/** @import { ToyModel as ToyContract, ToyTensorName } from './index.js' */

/** @implements {ToyContract} */
export class ToyModel {
  /** @type {number | undefined} its address in the engine */
  #address
  #engine

  /**
   * @param {Record<string, Function>} engine the functions that toy_bindings.cpp binds
   * @param {number} address
   */
  constructor(engine, address) {
    this.#engine = engine
    this.#address = address
    this.config = Object.freeze(engine.config(address))
  }

  get #run() {
    if (this.#address === undefined)
      throw new Error('this toy model was disposed: create another with createToyModel')
    return this.#address
  }

  get #instances() {
    return Array.from({ length: this.config.instances }, (_, instance) => instance)
  }

  /** @param {number} n */
  train(n) {
    this.advance(n)
    return this.metrics()
  }

  /** @param {number} n @returns {number} */
  advance(n) {
    return this.#engine.train(this.#run, count(n, MOST_STEPS, 'n'))
  }

  metrics() {
    const run = this.#run
    const step = this.advance(0)
    const instances = this.#instances.map((instance) => this.#engine.measure(run, instance))
    const losses = instances.map(({ loss }) => loss)
    const { batch_size, feature_probability, last_probability } = this.config
    return {
      step,
      samples_seen: step * batch_size,
      loss: mean(losses),
      represented: mean(instances.map(({ represented }) => represented)),
      best: feature_probability === last_probability ? losses.indexOf(Math.min(...losses)) : -1,
      diverged: this.#engine.diverged(run),
      instances,
      fingerprint: this.fingerprint()
    }
  }

  /** @param {number} [from] */
  history(from = 0) {
    return this.#engine.history(this.#run, count(from, MOST_STEPS, 'from'))
  }

  /** @param {ToyTensorName} name */
  read(name) {
    const run = this.#run
    if (name !== 'W' && name !== 'b') throw new Error(`"${name}" cannot be read: read W or b`)
    const { instances, n_features, d_hidden } = this.config
    const shape = name === 'W' ? [instances, n_features, d_hidden] : [instances, n_features]
    const rows = this.#instances.map((instance) => this.#engine.read(run, name, instance))
    return { data: Float32Array.from(rows.flat()), shape }
  }

  /** @returns {string} */
  fingerprint() {
    return this.#engine.fingerprint(this.#run)
  }

  dispose() {
    if (this.#address !== undefined) this.#engine.free(this.#address)
    this.#address = undefined
  }
}

/** @param {number[]} values */
function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
