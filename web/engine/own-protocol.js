/**
 * What the page and the worker say to each other about a reader's own activations. Nothing here runs. Called by engine/own-data.js and
 * state/own-data.js.
 *
 * @typedef {import('../../wasm/index.js').GivenLab} GivenLab
 * @typedef {import('../../wasm/io/index.js').ActivationStatistics} ActivationStatistics
 */

/** @import { Config, GivenMetrics, HistoryRow } from './protocol.js' */

/**
 * What runs on a reader's own activations need of the engine.
 * @typedef {Pick<typeof import('../../wasm/index.js'), 'createLab' | 'fields' | 'problem' | 'dictionaryAgreement' | 'version'>} OwnEngine
 */

/**
 * How far a piece of work on a reader's own activations has come.
 * @typedef {object} OwnProgress
 * @property {number} share
 * @property {number} [step]
 * @property {number} [steps]
 * @property {HistoryRow[]} [rows] recorded since the last one
 * @property {boolean} [surveying] the latents
 * @property {boolean} [hashing] the file
 * @property {GivenMetrics} [metrics]
 */

/**
 * A latent by the samples on which its code is largest.
 * @typedef {object} LatentFound
 * @property {number} latent
 * @property {number} range of the histogram
 * @property {number[]} bins of the codes above 0
 * @property {{ row: number, code: number, label: string }[]} top
 * @property {boolean} labelled
 */

/** @typedef {(progress: OwnProgress) => unknown} OwnTell */
/** @typedef {{ seed: number, latents: number, cosine: number, chance: number }} Agreement */

/**
 * A reader's own activations, in the worker; a problem is one sentence.
 * @typedef {object} OwnService
 * @property {(topics: readonly string[]) => Promise<{ activations: Uint8Array, labels: string }>} practice files to begin with
 * @property {(file: File, array: string | undefined, tell: OwnTell) => Promise<{ problem?: string, names?: string[],
 *   description?: string, rows?: number, width?: number, statistics?: ActivationStatistics, kept?: boolean }>} open; kept: there are activations, with
 *   a problem those of before
 * @property {(centre: boolean) => Promise<{ problem?: string, statistics?: ActivationStatistics }>} normalise
 * @property {(file: File) => Promise<{ problem?: string, labels?: number }>} label
 * @property {(config: Partial<Config>) => string} problem
 * @property {(config: Partial<Config>, tell: OwnTell) => Promise<{ problem?: string, config?: Config, metrics?: GivenMetrics,
 *   samples?: number, share?: Float32Array, mean?: Float32Array }>} train
 * @property {() => void} stop
 * @property {(latent: number) => LatentFound | null} latent
 * @property {(tell: OwnTell) => Promise<{ problem?: string, agreement?: Agreement | null }>} compare
 * @property {(format: 'sae-lens' | 'npz' | 'card', tell: OwnTell) => Promise<{ problem?: string, name?: string, bytes?: Uint8Array }>} save
 */

export {}
