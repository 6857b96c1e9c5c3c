/**
 * The frame's side of an embedded lab: tells the host's page how the run goes, and does what it asks (embed/messages.js). Takes
 * commands of the parent window only, and only from the origin that the frame's address names. Called by state/lab-state.js.
 */
import { LAB, readCommand } from '../embed/messages.js'
import { Dropped } from './dropped.js'
import { Gate } from './gate.js'

/** @import { Command, EventName } from '../embed/messages.js' */
/** @import { LabState } from './lab-state.js' */

/** How often the host hears of a run that plays. */
const STEP_INTERVAL_MS = 100

const UNNAMED =
  'This frame takes no commands: its address must name the origin of your page, as in &host=https://example.org.'

export class Host {
  /** @param {LabState} state @param {Window} [parent] */
  constructor(state, parent = window.parent) {
    this.state = state
    this.parent = parent
    this.origin = state.embedding.host || originOf(document.referrer)
    this.gate = new Gate()
    this.dropped = new Dropped((ids) => this.post({ dropped: ids, problem: this.gate.sentence }))
    this.toldAt = 0
    /** What was told of a run that stands still. */
    this.told = ''
    this.failure = ''
    this.height = 0
  }

  start() {
    const { state } = this
    window.addEventListener('message', (event) => void this.hear(event))
    state.topics.listen(['run'], () => this.tellRun())
    state.topics.listen(['page'], () => this.tellFailure())
    state.course.progress.onSolve = (lesson, task) => this.tellTask(lesson, task)
    document.addEventListener('click', leaveFrame, { capture: true })
    new ResizeObserver(() => this.tellHeight()).observe(document.body)
  }

  /** The lab is there. */
  async ready() {
    this.tell('ready', {})
    if (this.state.embedding.autoplay) await this.play()
  }

  /** @param {EventName} event @param {object} detail */
  tell(event, detail) {
    this.post({ event, detail })
  }

  /** @param {object} message */
  post(message) {
    const target = /^https?:\/\//.test(this.origin) ? this.origin : '*'
    this.parent.postMessage({ lab: LAB, ...message }, target)
  }

  tellHeight() {
    const { scrollHeight } = document.body
    if (scrollHeight === this.height) return
    this.height = scrollHeight
    this.tell('height', { height: scrollHeight })
  }

  tellFailure() {
    const { failure } = this.state
    if (failure && failure !== this.failure)
      this.tell('problem', { sentence: `The engine stopped: ${failure}` })
    this.failure = failure
  }

  tellRun() {
    const run = this.state.current
    if (!run || run.status === 'opening') return
    const now = performance.now()
    const { measured } = run
    const moment = `${run.number} ${run.step} ${run.status}`
    if (measured ? moment === this.told : now - this.toldAt < STEP_INTERVAL_MS) return
    this.toldAt = now
    this.told = measured ? moment : ''
    this.tell('step', this.standing() ?? {})
    if (measured && run.status === 'ended')
      this.tell('complete', { of: 'run', lesson: this.state.course.lesson, ...this.standing() })
  }

  /** @param {string} lesson @param {string} task */
  tellTask(lesson, task) {
    const { progress, opened } = this.state.course
    this.tell('task', { lesson, task })
    const tasks = opened?.tasks ?? []
    if (tasks.length > 0 && tasks.every((name) => progress.isSolved(lesson, name)))
      this.tell('complete', { of: 'lesson', lesson, tasks })
  }

  standing() {
    const run = this.state.current
    return (
      run && { step: run.step, steps: run.config.steps, status: run.status, metrics: run.metrics }
    )
  }

  /** @param {MessageEvent} message */
  async hear({ source, origin, data }) {
    if (source !== this.parent) return
    const command = readCommand(data)
    if (!command) return
    const { id } = command
    if (this.origin && origin !== this.origin) return
    const verdict = this.gate.ask(performance.now())
    if (verdict === 'closed') return this.dropped.add(id)
    if (verdict === 'closing') return this.post({ answer: id, problem: this.gate.sentence })
    if (!this.origin) return this.post({ answer: id, problem: UNNAMED })
    if ('problem' in command) return this.post({ answer: id, problem: command.problem })
    try {
      this.post({ answer: id, value: (await this.obey(command)) ?? null })
    } catch (error) {
      this.post({ answer: id, problem: error instanceof Error ? error.message : String(error) })
    }
  }

  /** @param {Command} command */
  async obey({ command, settings }) {
    const { state } = this
    if (command === 'metrics') return this.standing()
    if (command === 'play') return this.play()
    if (command === 'pause') return state.pause()
    if (command === 'reset') return this.stage ? this.stage.open() : state.wishes.reset()
    return this.set(settings)
  }

  /** The stage of a lesson that a host speaks to: the one that plays, or else the first that was not run to its end. */
  get stage() {
    const { opened, lesson } = this.state.course
    const stages = opened?.lesson === lesson ? opened.stages : []
    const at = (/** @type {(stage: (typeof stages)[number]) => boolean} */ test) =>
      stages.find(test)
    return at(({ playing }) => playing) ?? at(({ ended }) => !ended) ?? stages.at(-1)
  }

  /** @returns {Promise<void>} when the lesson and its first run are there, or the engine failed */
  prepared() {
    const { state } = this
    const done = () => {
      const { opened, lesson } = state.course
      return state.failure || (opened?.lesson === lesson && (this.stage?.run ?? !this.stage))
    }
    return state.topics.until(['run', 'page'], done)
  }

  async play() {
    const { state } = this
    if (state.course.lesson) {
      await this.prepared()
      return this.stage?.start(this.stage.plan.speed)
    }
    const { current, settings } = state
    if (current?.status !== 'ended' || !settings || (await state.apply(settings.config)))
      state.play()
  }

  /** @param {[string, string][]} settings */
  async set(settings) {
    const { state, stage } = this
    const wanted = state.wishes.last()
    const admission = await state.admit(settings)
    if (!admission) throw new Error(state.failure || 'The engine does not answer.')
    if (!wanted()) throw new Error('Something else was opened before these settings were taken.')
    const [refused] = admission.refusals
    if (refused) throw new Error(refused.sentence)
    if (!stage) {
      state.settings?.replace(admission.config)
      return void (await state.apply(admission.config))
    }
    const config = /** @type {Record<string, any>} */ (admission.config)
    for (const [key] of settings) stage.chosen[key] = config[key]
    return stage.open()
  }
}

/** @param {string} address */
function originOf(address) {
  return URL.canParse(address) ? new URL(address).origin : ''
}

/** What leads away from the lab opens beside the host's page, not in the frame. @param {Event} event */
function leaveFrame({ target }) {
  const link = target instanceof Element ? target.closest('a') : null
  if (!(link instanceof HTMLAnchorElement) || !/^https?:$/.test(link.protocol)) return
  if (link.origin === location.origin && link.pathname === location.pathname) return
  link.target = '_blank'
  link.rel = 'noopener'
}
