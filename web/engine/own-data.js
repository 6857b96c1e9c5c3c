/**
 * A reader's own activations in the worker: reads the file, trains on it, surveys the latents, compares two seeds and writes
 * what was learned. The file and its numbers never pass through the page. Loaded by engine/worker.js when it is asked for.
 */
import {
  activationShape,
  activationStatistics,
  chosenArray,
  describeArrayFile,
  normalised,
  openArrayFile,
  readActivations,
  readLabels
} from '../../wasm/io/index.js'
import { answered } from './answered.js'
import { LatentSurvey } from './latent-survey.js'
import { ownFile } from './own-files.js'
import { practiceFiles } from './practice.js'
import { breathe } from './pace.js'
import { fileName } from './plain-text.js'
import { agreementOf, firingOf, learned, nextSeed } from './seed-agreement.js'

/** @import { GivenLab, OwnEngine, OwnProgress } from './own-protocol.js' */
/** @import { Config, Tensor } from './protocol.js' */
/** @typedef {(progress: OwnProgress) => unknown} Tell */
/** @typedef {{ config: Config, metrics: ReturnType<GivenLab['metrics']>, tensors: Record<string, Tensor>, fired: Uint32Array, survey: LatentSurvey }} Trained */

// Numbers are held here and, while a run trains, in the engine: together under 1.2 GB of page memory.
const MOST_NUMBERS = 125_000_000
const MOST_LABEL_BYTES = 2 ** 27
const CHUNK_MS = 40
const TELL_MS = 120

export class OwnData {
  /** @param {OwnEngine} engine */
  constructor(engine) {
    this.engine = engine
    this.jobs = 0
    this.stopping = false
    /** @type {import('./own-files.js').Origin | null} */
    this.origin = null
    /** @type {{ data: Float32Array, shape: [number, number] } | null} */
    this.activations = null
    /** @type {string[] | null} */
    this.labels = null
    /** @type {Trained | null} */
    this.trained = null
  }

  /** What was open stays until the new file's header holds. @param {File} file @param {string | undefined} wanted array @param {Tell} tell */
  async open(file, wanted, tell) {
    const answer = await this.#answer(async (job) => {
      const opened = await openArrayFile(file, fileName(file))
      const names = opened.arrays
        .filter(({ shape }) => shape.length === 2 || shape.length === 3)
        .map(({ name }) => name)
      const many = names.length > 1 && wanted === undefined
      const array = many ? null : chosenArray(opened, wanted)
      const { rows, width } = array ? activationShape(array, fileName(file)) : { rows: 0, width: 0 }
      this.#forget()
      if (!array) return { names }
      const onProgress = (/** @type {number} */ share) => tell({ share })
      const read = await readActivations(opened, {
        array: wanted,
        mostNumbers: MOST_NUMBERS,
        onProgress
      })
      const statistics = await activationStatistics(read)
      if (job !== this.jobs) return {}
      this.activations = read
      this.origin = {
        file,
        ...(opened.arrays.length > 1 ? { array: array.name } : {}),
        normalise: 'none'
      }
      return { names, description: describeArrayFile(opened), rows, width, statistics }
    })
    return { ...answer, kept: this.activations !== null }
  }

  /** @param {readonly string[]} topics */
  practice(topics) {
    return practiceFiles(this.engine, topics)
  }

  /** In place. @param {boolean} centre */
  normalise(centre) {
    return this.#answer(async () => {
      const { activations, origin } = this.#ready()
      this.trained = null
      await normalised(activations, { centre, inPlace: true })
      origin.normalise = centre ? 'centre' : 'scale'
      return { statistics: await activationStatistics(activations) }
    })
  }

  /** @param {File} file */
  label(file) {
    return this.#answer(async () => {
      const [rows] = this.#ready().activations.shape
      if (file.size > MOST_LABEL_BYTES)
        throw new Error(`${fileName(file)} is too large: at most 128 MB of labels can be read`)
      const bytes = new Uint8Array(await file.arrayBuffer())
      this.labels = readLabels(bytes, { name: fileName(file), rows })
      return { labels: this.labels.length }
    }, false)
  }

  /** An empty string, or one sentence. @param {Partial<Config>} config */
  problem(config) {
    return this.activations ? this.engine.problem(config, { activations: this.activations }) : ''
  }

  /** Trains to the end, or to where it is stopped, and surveys the latents. @param {Partial<Config>} config @param {Tell} tell */
  train(config, tell) {
    return this.#answer(async (job) => {
      const { activations } = this.#ready()
      this.trained = null
      const lab = await this.engine.createLab(config, { activations })
      try {
        await this.advance(lab, job, tell)
        const metrics = lab.metrics()
        const survey = new LatentSurvey(lab.config.d_sae)
        const pause = this.#pause(job, (share) => tell({ share, surveying: true, metrics }))
        const held = lab.read('eval_activations')
        if (!(await survey.run(lab, activations, held, pause))) return {}
        this.trained = {
          config: lab.config,
          metrics,
          tensors: tensorsOf(lab),
          fired: firingOf(lab),
          survey
        }
        return { config: lab.config, metrics, ...survey.overview() }
      } finally {
        lab.dispose()
      }
    })
  }

  /** @param {GivenLab} lab @param {number} job @param {Tell} tell */
  async advance(lab, job, tell) {
    const { steps } = lab.config
    let [step, chunk, told, seen] = [0, 1, 0, 0]
    this.stopping = false
    while (step < steps && job === this.jobs && !this.stopping) {
      const asked = Math.min(chunk, steps - step)
      const before = performance.now()
      const reached = lab.advance(asked)
      const now = performance.now()
      chunk = Math.max(1, Math.round((asked * CHUNK_MS) / Math.max(now - before, 0.05)))
      const diverged = reached < step + asked
      step = reached
      if (now - told > TELL_MS || step === steps || diverged) {
        const rows = lab.history(seen)
        seen += rows.length
        told = now
        tell({ share: step / steps, step, steps, rows })
      }
      if (diverged) return
      await breathe()
    }
  }

  /** Ends training where it stands; what is trained by then is kept. */
  stop() {
    this.stopping = true
  }

  /** @param {number} latent */
  latent(latent) {
    const found = this.trained?.survey.latent(latent)
    if (!found) return null
    const top = found.top.map(({ row, code }) => ({ row, code, label: this.labels?.[row] ?? '' }))
    return { ...found, top, labelled: this.labels !== null }
  }

  /** How far a run with the next seed learns the same dictionary. @param {Tell} tell */
  compare(tell) {
    return this.#answer(async (job) => {
      const { activations } = this.#ready()
      if (!this.trained) return {}
      const { config, tensors, fired } = this.trained
      const seed = nextSeed(config)
      const lab = await this.engine.createLab({ ...config, seed }, { activations })
      try {
        await this.advance(lab, job, tell)
        if (job !== this.jobs || this.stopping) return {}
        const first = { W_dec: tensors.W_dec, fired }
        return { agreement: agreementOf(this.engine, first, learned(lab), seed) }
      } finally {
        lab.dispose()
      }
    }, false)
  }

  /** @param {'sae-lens' | 'npz' | 'card'} format @param {Tell} tell */
  save(format, tell) {
    return this.#answer(async () => {
      const { origin } = this.#ready()
      if (!this.trained) return {}
      if (format === 'card') tell({ share: 0, hashing: true })
      return ownFile(format, { ...this.trained, origin, version: this.engine.version })
    }, false)
  }

  #forget() {
    this.activations = this.origin = this.labels = this.trained = null
  }

  #ready() {
    const { activations, origin } = this
    if (!activations || !origin) throw new Error('open a file of activations first')
    return { activations, origin }
  }

  /** @param {number} job @param {(share: number) => unknown} tell @returns {(share: number) => Promise<boolean>} */
  #pause(job, tell) {
    let told = 0
    return async (share) => {
      if (performance.now() - told > TELL_MS) {
        told = performance.now()
        tell(share)
      }
      await breathe()
      return job === this.jobs
    }
  }

  /**
   * @template {object} T
   * @param {(job: number) => Promise<T>} work
   * @param {boolean} [anew] whether it ends what was going on
   */
  #answer(work, anew = true) {
    if (anew) this.jobs++
    return answered(() => work(this.jobs))
  }
}

/** @param {GivenLab} lab @returns {Record<string, Tensor>} */
function tensorsOf(lab) {
  /** @type {('W_enc' | 'r_mag')[]} */
  const names = /** @type {any[]} */ (['W_enc', 'b_enc', 'W_dec', 'b_dec', 'threshold'])
  if (lab.config.variant === 'gated') names.push(.../** @type {any[]} */ (['r_mag', 'b_mag']))
  return Object.fromEntries(names.map((name) => [name, lab.read(name)]))
}
