/**
 * The worker: the only part of the page that touches the engine. It exposes the commands of engine/protocol.js and
 * keeps one run. The engine is imported after the commands are exposed, because loading it takes a moment.
 */
import * as Comlink from 'comlink'
import { admit } from './admission.js'
import { Comparison } from './comparison.js'
import { Observer, buffersOf } from './observer.js'
import { breathe } from './pace.js'
import { Runner } from './runner.js'
import { ToyObserver } from './toy-observer.js'

/** @import { Description, EngineService, RunRequest, Snapshot, ToySnapshot } from './protocol.js' */

/** @type {Runner | null} */
let runner = null
/** @type {Comparison | null} */
let comparison = null
/** @type {import('./own-data.js').OwnData | null} */
let ownData = null
/** The last one that was finished. @type {import('./run-survey.js').RunSurvey | null} */
let surveyed = null
/** How many runs were asked for: only the last one is kept. */
let asked = 0
/** Done when the last one is there, or failed. @type {Promise<unknown>} */
let opening = Promise.resolve()
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
    const described = { model, fields: toys.fields, presets: toyPresets, defaults: toys.defaults }
    return /** @type {Description} */ (
      /** @type {unknown} */ ({ ...described, toyPresets, version })
    )
  },
  async admit(model, base, settings) {
    const lab = await engine
    return admit(model === 'sae' ? lab : await lab.toyModels(), base, settings)
  },
  watch(onSnapshot, onFailure) {
    take = onSnapshot
    fail = onFailure
  },
  open(request) {
    const opened = open(request)
    opening = opened.catch(() => {})
    return opened
  },
  play: (request) => withRun((run) => void run.play(request).catch(report)),
  pause: () => withRun((run) => run.pause()),
  step: () => withRun((run) => run.single()),
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
  async study(run, plan) {
    const { studyOf } = await import('./study.js')
    if (runner?.run !== run || !(runner.observer instanceof Observer)) return null
    const study = await studyOf(await engine, runner.observer.lab, plan)
    return runner.run === run ? study : null
  },
  async survey(request) {
    const { RunSurvey } = await import('./run-survey.js')
    const run = runner
    const stands = () => run === runner && run?.status !== 'playing' && run?.step === request.step
    if (run?.run !== request.run || !(run.observer instanceof Observer) || !stands()) return null
    const survey = new RunSurvey(run.observer, request)
    const overview = await survey.overview(() => breathe().then(stands))
    if (overview) surveyed = survey
    return overview
  },
  openLatent(run, step, latent) {
    return surveyed?.run === run && surveyed.step === step ? surveyed.latent(latent) : null
  },
  async compare(tell) {
    comparison?.close()
    const { baselines } = await engine
    if (!(runner?.observer instanceof Observer)) return
    const { lab } = runner.observer
    comparison = new Comparison(baselines(lab.config, { lab }), tell)
    await comparison.run()
  },
  stopComparing() {
    comparison?.close()
  },
  async card() {
    const { cardOf } = await import('./cards.js')
    const { version } = await engine
    if (!runner) return ''
    const model = runner.observer instanceof Observer ? 'sae' : 'toy_model'
    return cardOf(runner.observer.lab, model, version)
  },
  async readCard(text, name) {
    return (await import('./cards.js')).readCard(text, name)
  },
  async judgeCard(text) {
    const { differences } = await import('./cards.js')
    const { version } = await engine
    return runner ? differences(text, runner.observer.lab, version) : []
  },
  async trainWhole(config, tell) {
    const { wholeRun } = await import('./whole-run.js')
    return wholeRun(await engine, config, tell)
  },
  async ownData() {
    const { OwnData } = await import('./own-data.js')
    ownData ??= new OwnData(await engine)
    return Comlink.proxy(ownData)
  }
}

/** @param {RunRequest} request */
async function open(request) {
  const ask = ++asked
  comparison?.close()
  runner?.close()
  runner = surveyed = null
  const observer = await observed(request)
  if (ask !== asked) {
    observer.lab.dispose()
    return
  }
  runner = new Runner(observer, request.run, deliver)
  runner.rest('paused')
}

/** A command for the run that is there, or that is being opened. @param {(run: Runner) => unknown} command */
async function withRun(command) {
  const ask = asked
  await opening
  if (ask === asked && runner) command(runner)
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
