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
 * @typedef {import('../../wasm/index.js').GivenMetrics} GivenMetrics
 * @typedef {import('../../wasm/index.js').Baseline} Baseline
 * @typedef {import('../../wasm/index.js').BaselineProgress} BaselineProgress
 * @typedef {import('../../wasm/index.js').AmortisationGap} AmortisationGap
 * @typedef {import('../../wasm/index.js').Diagnosis} Diagnosis
 * @typedef {import('../../wasm/index.js').LatentDiagnosis} LatentDiagnosis
 * @typedef {import('../../wasm/index.js').SteeringEffects} SteeringEffects
 * @typedef {import('../../wasm/index.js').SteeringMethod} SteeringMethod
 * @typedef {import('../../wasm/index.js').AblationEffects} AblationEffects
 * @typedef {import('../../wasm/index.js').ToyConfig} ToyConfig
 * @typedef {import('../../wasm/index.js').ToyHistoryRow} ToyHistoryRow
 * @typedef {import('../../wasm/index.js').ToyMetrics} ToyMetrics
 * @typedef {import('../../wasm/index.js').ToyModel} ToyModel
 * @typedef {import('../../wasm/index.js').ToyPreset} ToyPreset
 * @typedef {import('../../wasm/index.js').Tensor} Tensor
 */

/** @import { Agreement, OwnService } from './own-protocol.js' */

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
 * @property {{ features: Float32Array, latents: Float32Array } | null} directions rows of d_in numbers, where those can be drawn
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
 * What a lesson wants to know of a finished run.
 * @typedef {object} StudyPlan
 * @property {'steering' | 'partner' | 'encoder' | 'seeds'} kind
 * @property {number} [feature]
 */

/** @typedef {Omit<AblationEffects['interventions'][number], 'name'>} Ablated */

/**
 * A latent and the feature that tends to come with its own: shares of samples on which it fires, changes when it is pushed.
 * @typedef {object} Partner
 * @property {number} feature
 * @property {number} partner
 * @property {number} latent
 * @property {number} fires_with
 * @property {number} fires_without
 * @property {number} moved
 * @property {number} partner_moved
 */

/**
 * @typedef {object} Study
 * @property {Record<SteeringMethod, SteeringEffects>} [steering]
 * @property {Record<string, Ablated>} [ablation] by the name of the intervention
 * @property {Partner | null} [partner]
 * @property {AmortisationGap} [gap]
 * @property {Agreement | null} [agreement] with the next seed on the same samples
 */

/**
 * A count of how the latents of a run fire, as it stands at a step: of each the feature that it is judged by.
 * @typedef {object} SurveyRequest
 * @property {number} run
 * @property {number} step
 * @property {Int32Array} features [d_sae]
 */

/**
 * On the held-out samples.
 * @typedef {object} SurveyOverview
 * @property {number} run
 * @property {number} step
 * @property {number} samples
 * @property {Uint32Array} fired on how many of them each latent fires [d_sae]
 * @property {Uint32Array} hits of those, on how many the latent's feature is active [d_sae]
 * @property {Uint32Array} active in how many of them each feature is active [n_features]
 * @property {number} nearest mean cosine of a random direction with the feature nearest to it
 */

/**
 * One latent of a survey.
 * @typedef {object} LatentOpened
 * @property {number} latent
 * @property {number} range of the histogram
 * @property {number[]} bins of the codes above 0
 * @property {number[]} hitBins of those on samples where its feature is active
 * @property {{ row: number, code: number, holds: { feature: number, coefficient: number }[] }[]} top
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
 * @property {(run: number, plan: StudyPlan) => Promise<Study | null>} study null when another run has come
 * @property {(request: SurveyRequest) => Promise<SurveyOverview | null>} survey null when the run has gone on
 * @property {(run: number, step: number, latent: number) => LatentOpened | null} openLatent of the last survey
 * @property {(tell: (report: BaselineProgress) => unknown) => Promise<void>} compare done when all are trained, or it is stopped
 * @property {() => void} stopComparing
 * @property {() => Promise<string>} card of the run as it stands
 * @property {(text: string, name: string) => Promise<CardRequest>} readCard
 * @property {(text: string) => Promise<string[]>} judgeCard what differs between a card and the run as it stands
 * @property {(config: Config, tell: (share: number) => unknown) => Promise<WholeRun | { problem: string }>} trainWhole of a sweep, from its world to its end
 * @property {() => Promise<OwnService>} ownData
 */

/**
 * A run that was trained beside the one on the page.
 * @typedef {object} WholeRun
 * @property {Config} config as it was asked for
 * @property {Metrics} metrics
 * @property {{ step: number[], reconstruction: number[], l0: number[], dead: number[] }} history as columns
 * @property {number[]} matched the cosine of each feature with its own latent, the largest first
 */

/**
 * What a card asks to be run, or a problem of one sentence.
 * @typedef {object} CardRequest
 * @property {Model} [model]
 * @property {Record<string, unknown>} [config]
 * @property {number} [steps]
 * @property {string} [problem]
 */

/** Thirty pictures a second look continuous; more would only cost the page time. */
export const SNAPSHOT_INTERVAL_MS = 33

/** A chunk of training this long leaves the worker free to hear "pause" within a frame. */
export const CHUNK_MS = 10

/** The strengths at which steering along a latent and its rivals is compared. */
export const COMPARED_ALPHAS = [0, 0.5, 1, 1.5, 2, 2.5, 3]

/** The largest part of the time that measuring may take while the run plays. */
export const MEASURING_SHARE = 0.2
