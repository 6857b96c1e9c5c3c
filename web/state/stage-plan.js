/**
 * What a stage of a lesson is made of, and what comes of a run of it. Nothing here runs. Read by state/stage-run.js and ui/lesson/.
 */

/** @import { Model, StudyPlan } from '../engine/protocol.js' */
/** @import { Experiment } from './course.js' */
/** @import { Intervention, Measurable } from './lesson-measures.js' */
/** @import { Run } from './run.js' */
/** @import { ToyRun } from './toy-run.js' */

/**
 * What a stage is made of; lessons hold it as data.
 * @typedef {object} StagePlan
 * @property {Model} model
 * @property {Record<string, Experiment>} experiments
 * @property {{ key: string, with?: string[], stops: (number | string)[] }[]} [controls]
 * @property {number} speed
 * @property {boolean} [race] one start runs all experiments, one after the other
 * @property {StudyPlan} [study] what is measured of a finished run besides its metrics
 * @property {Intervention} [intervention] what is done to its activations at first; controls change it without a new run
 */

/**
 * A finished run as it was measured.
 * @typedef {object} Result
 * @property {Record<string, number | string>} label
 * @property {Run | ToyRun} of
 * @property {Measurable} run
 */

export {}
