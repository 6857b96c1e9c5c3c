/**
 * A reader's own activations as the page knows them: the file, what is said of it, the settings, the run and its latents. The
 * numbers stay in the worker. Loaded with ui/own-data-view.js, which makes one.
 */
import * as Comlink from 'comlink'
import { download } from './download.js'
import { FIRST_CHOICE, configOf, suggestedK } from './own-choice.js'

/** @import { Config, GivenMetrics, HistoryRow } from '../engine/protocol.js' */
/** @import { OwnProgress, OwnService } from '../engine/own-protocol.js' */
/** @import { LabState } from './lab-state.js' */
/** @typedef {import('../engine/own-protocol.js').ActivationStatistics} ActivationStatistics */
/** @typedef {import('../engine/own-protocol.js').Agreement} Agreement */
/** @typedef {import('../engine/own-protocol.js').LatentFound} LatentFound */
/** @typedef {'empty' | 'reading' | 'ready' | 'training' | 'surveying' | 'comparing' | 'saving'} Phase */
/** @typedef {import('./own-choice.js').OwnChoice} OwnChoice */

export class OwnData {
  /** @param {LabState} state */
  constructor(state) {
    this.state = state
    /** @type {Phase} */
    this.phase = 'empty'
    /** @type {{ part: 'file' | 'labels' | 'run', sentence: string } | null} */
    this.problem = null
    /** @type {File | null} */
    this.file = null
    /** @type {string[]} arrays to choose from */
    this.names = []
    this.description = ''
    /** @type {'' | 'centred' | 'scaled'} since it was read */
    this.normalised = ''
    this.shape = [0, 0]
    /** @type {ActivationStatistics | null} */
    this.statistics = null
    this.labels = 0
    /** @type {readonly string[] | null} of the practice file, while that is open */
    this.topics = null
    /** @type {OwnChoice} */
    this.choice = { ...FIRST_CHOICE }
    /** @type {OwnProgress} */
    this.progress = { share: 0 }
    /** @type {HistoryRow[]} */
    this.history = []
    /** @type {{ config: Config, metrics: GivenMetrics, samples: number, share: Float32Array, mean: Float32Array } | null} */
    this.result = null
    /** @type {number[]} latents that fire, the most frequent first */
    this.order = []
    /** @type {LatentFound | null} */
    this.latent = null
    /** @type {Agreement | null | undefined} undefined: not asked */
    this.agreement = undefined
    this.jobs = 0
    /** How many trainings were begun. */
    this.runs = 0
    /** Of the last training; what is typed meanwhile is for the next. */
    this.steps = 0
    /** Held on to, because an answer is lost once its port is swept away. @type {{ engine: unknown, own: Comlink.Remote<OwnService> } | null} */
    this.worker = null
  }

  get busy() {
    return this.phase !== 'empty' && this.phase !== 'ready'
  }

  get trains() {
    return this.phase === 'training' || this.phase === 'comparing'
  }

  /** @param {File} file @param {string} [array] */
  async open(file, array) {
    const job = ++this.jobs
    const before = { ...this }
    this.forgetRun()
    Object.assign(this, { file, names: [], statistics: null, labels: 0, topics: null })
    this.description = this.normalised = ''
    this.enter('reading')
    const found = await this.ask((own) => own.open(file, array, this.tell(job)))
    if (job !== this.jobs) return
    if (found?.problem && found.kept) return this.settle('file', found.problem, before)
    this.names = found?.names ?? []
    this.description = found?.description ?? ''
    this.statistics = found?.statistics ?? null
    this.shape = [found?.rows ?? 0, found?.width ?? 0]
    this.choice.k = suggestedK(this.shape[1])
    this.settle('file', found?.problem)
  }

  /** Opens a file to practise on, with labels. @param {readonly string[]} topics a word for each of its features */
  async practise(topics) {
    const made = await this.ask((own) => own.practice(topics))
    if (!made) return
    await this.open(new File([/** @type {BlobPart} */ (made.activations)], 'practice.npy'))
    this.topics = topics
    await this.label(new File([made.labels], 'practice.txt'))
  }

  /** @param {boolean} centre */
  async normalise(centre) {
    this.forgetRun()
    this.enter('reading')
    const found = await this.ask((own) => own.normalise(centre))
    if (found?.statistics) {
      this.statistics = found.statistics
      this.normalised = centre ? 'centred' : 'scaled'
    }
    this.settle('file', found?.problem)
  }

  /** @param {File} file */
  async label(file) {
    const found = await this.ask((own) => own.label(file))
    this.labels = found?.labels ?? this.labels
    if (this.latent) await this.look(this.latent.latent)
    this.settle('labels', found?.problem)
  }

  /** @param {keyof OwnChoice} key @param {string} value */
  async choose(key, value) {
    this.choice[key] = value
    if (!this.statistics) return this.changed()
    const config = this.config
    const sentence = await this.ask((own) => own.problem(config))
    this.problem = sentence ? { part: 'run', sentence } : null
    this.changed()
  }

  /** The training so far, as the curves take it. */
  get course() {
    const column = (/** @type {keyof HistoryRow} */ name) => this.history.map((row) => row[name])
    const history = {
      step: column('step'),
      reconstruction: column('reconstruction'),
      l0: column('l0'),
      dead: column('dead')
    }
    return { number: this.runs, steps: this.steps, history }
  }

  /** The settings as typed. */
  get config() {
    return configOf(this.choice, this.shape[1])
  }

  async train() {
    const job = ++this.jobs
    this.runs++
    this.forgetRun()
    this.enter('training')
    const { config } = this
    this.steps = Number(config.steps)
    const found = await this.ask((own) => own.train(config, this.tell(job)))
    if (job !== this.jobs) return
    if (found?.config && found.metrics && found.share && found.mean) {
      const { metrics, share, mean, samples = 0 } = found
      this.result = { config: found.config, metrics, samples, share, mean }
      this.order = Array.from(share.keys())
        .filter((j) => share[j] > 0)
        .sort((a, b) => share[b] - share[a] || a - b)
      if (this.order.length > 0) await this.look(this.order[0])
    }
    this.settle('run', found?.problem)
  }

  stop() {
    void this.ask((own) => own.stop())
  }

  async compare() {
    const job = ++this.jobs
    this.enter('comparing')
    const found = await this.ask((own) => own.compare(this.tell(job)))
    if (job !== this.jobs) return
    this.agreement = found?.agreement
    this.settle('run', found?.problem)
  }

  /** @param {number} latent */
  async look(latent) {
    this.latent = (await this.ask((own) => own.latent(latent))) ?? null
    this.changed()
  }

  /** @param {'sae-lens' | 'npz' | 'card'} format */
  async save(format) {
    this.enter('saving')
    const found = await this.ask((own) => own.save(format, this.tell(this.jobs)))
    if (found?.name && found.bytes) download(found.name, found.bytes)
    this.settle('run', found?.problem)
  }

  forgetRun() {
    Object.assign(this, { result: null, latent: null, agreement: undefined, problem: null })
    this.history = []
    this.order = []
  }

  /** @param {number} job */
  tell(job) {
    return Comlink.proxy((/** @type {OwnProgress} */ progress) => {
      if (job !== this.jobs || !this.busy) return
      this.progress = progress
      if (this.phase === 'training') this.history.push(...(progress.rows ?? []))
      if (progress.surveying) this.phase = 'surveying'
      this.changed()
    })
  }

  /** @param {Phase} phase */
  enter(phase) {
    this.phase = phase
    this.progress = { share: 0 }
    this.problem = null
    this.changed()
  }

  /** @param {'file' | 'labels' | 'run'} part @param {string} [sentence] @param {Partial<OwnData>} [before] what stands again */
  settle(part, sentence, before = {}) {
    Object.assign(this, before)
    this.phase = this.statistics ? 'ready' : 'empty'
    this.problem = sentence ? { part, sentence } : null
    this.changed()
  }

  changed() {
    this.state.topics.tell('own-data')
  }

  /**
   * @template T
   * @param {(own: Comlink.Remote<OwnService>) => Promise<T>} work
   * @returns {Promise<T | undefined>} undefined when the engine failed, and with it all that it held
   */
  async ask(work) {
    if (!(await this.state.revive())) return undefined
    const { engine } = this.state.client
    const answer = await this.state.client.ask(async (service) => {
      if (this.worker?.engine !== engine) {
        const own = /** @type {unknown} */ (await service.ownData())
        this.worker = { engine, own: /** @type {Comlink.Remote<OwnService>} */ (own) }
      }
      return work(this.worker.own)
    })
    if (this.state.client.engine !== engine) {
      Object.assign(this, { statistics: null, file: null })
      this.forgetRun()
    }
    return answer
  }
}
