/**
 * The worker: the only part of the page that touches the engine. It exposes the commands of engine/protocol.js and
 * keeps one run. The engine is imported after the commands are exposed, because loading it takes a moment.
 */
import * as Comlink from 'comlink'
import { admit } from './admission.js'
import { Comparison } from './comparison.js'
import { buffersOf } from './observer.js'
import { Runner } from './runner.js'

/** @import { EngineService, Snapshot } from './protocol.js' */

/** @type {Runner | null} */
let runner = null
/** @type {Comparison | null} */
let comparison = null
/** How many runs were asked for: only the last one is kept. */
let asked = 0
/** @type {(snapshot: Snapshot) => unknown} */
let take = () => {}
/** @type {(sentence: string) => unknown} */
let fail = () => {}

/** @type {EngineService} */
const service = {
  async describe() {
    const { fields, presets, defaults, version } = await engine
    return { fields, presets, defaults, version }
  },
  async admit(base, settings) {
    return admit(await engine, base, settings)
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
    const { createLab } = await engine
    const lab = await createLab(request.config)
    if (ask !== asked) {
      lab.dispose()
      return
    }
    runner = new Runner(lab, request, deliver)
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
    runner?.inspect(index)
  },
  steer(choice) {
    runner?.steer(choice)
  },
  async compare(tell) {
    comparison?.close()
    if (!runner) return
    const { baselines } = await engine
    comparison = new Comparison(baselines(runner.lab.config, { lab: runner.lab }), tell)
    await comparison.run()
  },
  stopComparing() {
    comparison?.close()
  }
}

/** @param {Snapshot} snapshot */
async function deliver(snapshot) {
  try {
    await take(Comlink.transfer(snapshot, buffersOf(snapshot)))
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
