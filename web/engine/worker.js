/**
 * The worker: the only part of the page that touches the engine. It exposes the commands of engine/protocol.js and
 * keeps one run. The engine is imported after the commands are exposed, because loading it takes a moment.
 */
import * as Comlink from 'comlink'
import { admit } from './admission.js'
import { Comparison } from './comparison.js'
import { Observer, buffersOf } from './observer.js'
import { Runner } from './runner.js'
import { ToyObserver } from './toy-observer.js'

/** @import { Description, EngineService, RunRequest, Snapshot, ToySnapshot } from './protocol.js' */

/** @type {Runner | null} */
let runner = null
/** @type {Comparison | null} */
let comparison = null
/** How many runs were asked for: only the last one is kept. */
let asked = 0
/** @type {(snapshot: Snapshot | ToySnapshot) => unknown} */
let take = () => {}
/** @type {(sentence: string) => unknown} */
let fail = () => {}

/** @type {EngineService} */
const service = {
  async describe(model) {
    const { fields, presets, toyPresets, defaults, version, toyModels } = await engine
    if (model === 'sae') return { model, fields, presets, defaults, toyPresets, version }
    const toys = await toyModels()
    const own = { model, fields: toys.fields, presets: toyPresets, defaults: toys.defaults }
    return /** @type {Description} */ (/** @type {unknown} */ ({ ...own, toyPresets, version }))
  },
  async admit(model, base, settings) {
    const lab = await engine
    return admit(model === 'sae' ? lab : await lab.toyModels(), base, settings)
  },
  watch(onSnapshot, onFailure) {
    take = onSnapshot
    fail = onFailure
  },
  async open(request) {
    const ask = ++asked
    comparison?.close()
    runner?.close()
    runner = null
    const observer = await observed(request)
    if (ask !== asked) {
      observer.lab.dispose()
      return
    }
    runner = new Runner(observer, request.run, deliver)
    runner.rest('paused')
  },
  play(request) {
    runner?.play(request).catch(report)
  },
  pause() {
    runner?.pause()
  },
  step() {
    runner?.single()
  },
  inspect(index) {
    if (!(runner?.observer instanceof Observer)) return
    runner.observer.sampleIndex = index
    runner.owe()
  },
  steer(choice) {
    if (!(runner?.observer instanceof Observer)) return
    runner.observer.steering = choice
    runner.owe()
  },
  async compare(tell) {
    comparison?.close()
    if (!(runner?.observer instanceof Observer)) return
    const { lab } = runner.observer
    const { baselines } = await engine
    comparison = new Comparison(baselines(lab.config, { lab }), tell)
    await comparison.run()
  },
  stopComparing() {
    comparison?.close()
  }
}

/** A new run with who looks at it. @param {RunRequest} request */
async function observed({ model, config, sample, steering }) {
  const { createLab, createToyModel } = await engine
  if (model === 'sae') return new Observer(await createLab(config), sample, steering)
  return new ToyObserver(await createToyModel(config))
}

/** @param {Snapshot | ToySnapshot} snapshot */
async function deliver(snapshot) {
  try {
    await take('W' in snapshot ? snapshot : Comlink.transfer(snapshot, buffersOf(snapshot)))
  } catch (error) {
    report(error)
  }
}

/** @param {unknown} error */
function report(error) {
  runner?.pause()
  runner = null
  fail(error instanceof Error ? error.message : String(error))
}

Comlink.expose(service)
const engine = import('../../wasm/index.js')
