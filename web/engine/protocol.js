/**
 * What the page and the worker say to each other: the commands, the snapshot, and how often one is sent.
 * Nothing here runs; both sides read the same words. Called by engine/client.js and engine/worker.js.
 *
 * @typedef {import('../../wasm/index.js').Config} Config
 * @typedef {import('../../wasm/index.js').ConfigValue} ConfigValue
 * @typedef {import('../../wasm/index.js').Field} Field
 * @typedef {import('../../wasm/index.js').Preset} Preset
 * @typedef {import('../../wasm/index.js').Metrics} Metrics
 * @typedef {import('../../wasm/index.js').HistoryRow} HistoryRow
 * @typedef {import('../../wasm/index.js').Match} Match
 * @typedef {import('../../wasm/index.js').Lab} Lab
 * @typedef {import('../../wasm/index.js').Baseline} Baseline
 * @typedef {import('../../wasm/index.js').BaselineProgress} BaselineProgress
 * @typedef {import('../../wasm/index.js').AmortisationGap} AmortisationGap
 * @typedef {import('../../wasm/index.js').Diagnosis} Diagnosis
 * @typedef {import('../../wasm/index.js').LatentDiagnosis} LatentDiagnosis
 * @typedef {import('../../wasm/index.js').SteeringEffects} SteeringEffects
 * @typedef {import('../../wasm/index.js').SteeringMethod} SteeringMethod
 * @typedef {import('../../wasm/index.js').ToyConfig} ToyConfig
 * @typedef {import('../../wasm/index.js').ToyHistoryRow} ToyHistoryRow
 * @typedef {import('../../wasm/index.js').ToyMetrics} ToyMetrics
 * @typedef {import('../../wasm/index.js').ToyModel} ToyModel
 * @typedef {import('../../wasm/index.js').ToyPreset} ToyPreset
 * @typedef {import('../../wasm/index.js').Tensor} Tensor
 */

/** What is trained: a sparse autoencoder, or toy models of superposition. @typedef {'sae' | 'toy_model'} Model */

/**
 * What the engine offers for one model, read once. A toy model's settings go where an autoencoder's go: by key, as
 * the fields say.
 * @typedef {object} Description
 * @property {Model} model
 * @property {readonly Field[]} fields
 * @property {Readonly<Record<string, Preset>>} presets
 * @property {Readonly<Config>} defaults
 * @property {Readonly<Record<string, ToyPreset>>} toyPresets known before the toy models' module is loaded
 * @property {string} version
 */

/**
 * Settings that were asked for, sorted into those that hold together and those that do not.
 * @typedef {object} Admission
 * @property {Config} config the base with every setting that was admitted
 * @property {Refusal[]} refusals
 */

/**
 * @typedef {object} Refusal
 * @property {string} key the setting that was not taken
 * @property {string} text what was asked for
 * @property {string} sentence why not, and what is allowed
 */

/**
 * One held-out sample, opened up.
 * @typedef {object} Sample
 * @property {number} index
 * @property {number} count how many held-out samples there are
 * @property {Float32Array} activation [d_in]
 * @property {Float32Array} reconstruction [d_in]
 * @property {Float32Array} coefficients of the true features [n_features]
 * @property {Float32Array} codes [d_sae]
 */

/**
 * The same sample moved along W_dec[latent].
 * @typedef {object} Steering
 * @property {number} latent
 * @property {SteeringMethod} method
 * @property {number} alpha
 * @property {number} sample
 * @property {Float32Array} before which true features the activation contains [n_features]
 * @property {Float32Array} after [n_features]
 */

/** @typedef {'playing' | 'paused' | 'ended' | 'diverged'} RunStatus */

/**
 * @typedef {object} Snapshot
 * @property {number} run number of the run this belongs to, counted by the page
 * @property {RunStatus} status
 * @property {number} step
 * @property {number} stepsPerSecond
 * @property {HistoryRow[]} rows recorded since the last snapshot
 * @property {Metrics | null} metrics null when there was no time to measure
 * @property {Match | null} match
 * @property {Sample} sample
 * @property {Steering | null} steering
 * @property {Diagnosis | null} diagnosis of a trained run that stands still
 * @property {SteeringEffects | null} effects of steering the same latent, when the run stands still
 */

/**
 * Of toy models: W is in every one, so that the arrows move while the run plays.
 * @typedef {object} ToySnapshot
 * @property {number} run
 * @property {RunStatus} status
 * @property {number} step
 * @property {number} stepsPerSecond
 * @property {ToyHistoryRow[]} rows recorded since the last snapshot
 * @property {ToyMetrics | null} metrics null when there was no time to measure
 * @property {Tensor} W [instances, n_features, d_hidden]
 */

/**
 * What to steer: a null latent asks for the best matched one.
 * @typedef {object} SteeringChoice
 * @property {number | null} latent
 * @property {number} alpha
 * @property {SteeringMethod} method
 */

/**
 * What is wanted of a new run.
 * @typedef {object} RunRequest
 * @property {number} run
 * @property {Model} model
 * @property {Config} config
 * @property {number} sample
 * @property {SteeringChoice} steering
 */

/**
 * @typedef {object} PlayRequest
 * @property {number} until step at which to stop
 * @property {number} stepsPerSecond Infinity for as fast as possible
 */

/**
 * What the worker exposes. Every call answers with a promise.
 * @typedef {object} EngineService
 * @property {(model: Model) => Promise<Description>} describe
 * @property {(model: Model, base: Config, asked: [string, string][]) => Promise<Admission>} admit
 * @property {(take: (snapshot: Snapshot | ToySnapshot) => unknown, fail: (sentence: string) => unknown) => void} watch
 * @property {(request: RunRequest) => Promise<void>} open
 * @property {(request: PlayRequest) => void} play
 * @property {() => void} pause
 * @property {() => void} step
 * @property {(index: number) => void} inspect
 * @property {(choice: SteeringChoice) => void} steer
 * @property {(tell: (report: BaselineProgress) => unknown) => Promise<void>} compare done when all are trained, or it is stopped
 * @property {() => void} stopComparing
 */

/** Thirty pictures a second look continuous; more would only cost the page time. */
export const SNAPSHOT_INTERVAL_MS = 33

/** A chunk of training this long leaves the worker free to hear "pause" within a frame. */
export const CHUNK_MS = 10

/** The strengths at which steering along a latent and its rivals is compared. */
export const COMPARED_ALPHAS = [0, 0.5, 1, 1.5, 2, 2.5, 3]

/** The largest part of the time that measuring may take while the run plays. */
export const MEASURING_SHARE = 0.2
