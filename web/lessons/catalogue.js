/**
 * The lessons by name: each is a file of data, one of formulas and one of words a language, downloaded when it is opened.
 * What a lesson is made of is written down here. Called by ui/lesson/ and the lessons' tests.
 *
 * @typedef {import('../state/course.js').Experiment} Experiment
 * @typedef {import('../state/course.js').Language} Language
 * @typedef {import('../state/lesson-measures.js').Condition} Condition
 * @typedef {import('../state/lesson-measures.js').Intervention} Intervention
 * @typedef {import('../state/stage-plan.js').StagePlan['study']} StudyPlan
 */

/**
 * Something the reader may change: a config key with the values it can take, or which of the stage's experiments is run.
 * @typedef {object} Control
 * @property {string} key of the config, or `experiment`
 * @property {string[]} [with] keys that get the same value
 * @property {(number | string)[]} stops
 * @property {'share' | 'number'} [shown] how a number is written
 * @property {string} [symbol] of the formulas that it sets
 */

/**
 * One run at a time, with its pictures. Until its prediction is settled the reader sees the first experiment only.
 * @typedef {object} Stage
 * @property {'sae' | 'toy_model'} model
 * @property {Record<string, Experiment>} experiments the first is what it starts with
 * @property {Control[]} [controls]
 * @property {string[]} figures
 * @property {number} speed steps a second
 * @property {boolean} [race] one start runs all experiments, one after the other
 * @property {StudyPlan} [study] what is measured of a finished run besides its metrics
 * @property {Intervention} [intervention] what is done to its activations at first; its keys are controls without a new run
 */

/**
 * A question before a run. The run's own number answers it.
 * @typedef {object} Prediction
 * @property {string} id
 * @property {string} of the measure that is asked for
 * @property {{ id: string, from?: number, to?: number }[]} [options] one of them holds the number
 * @property {{ min: number, max: number, start: number }} [range] or a slider over whole numbers
 * @property {number} [near] a guess on the slider this close counts as right
 * @property {string} [beside] a second measure shown with the answer
 */

/**
 * @typedef {object} Task
 * @property {string} id
 * @property {Condition[]} needs
 * @property {number} hints how many
 * @property {Record<string, number | string>} solution settings that solve it, as the last hint gives them
 */

/**
 * A paragraph by its key, a formula by its name, a list (counted from start), or the table of what runs of these experiments gave.
 * @typedef {string | { formula: string, symbols: string[] } | { list: string[], start?: number } | { results: string[], columns?: string[] }} Block
 */

/**
 * @typedef {object} Section
 * @property {string} id
 * @property {Block[]} before the run
 * @property {Prediction} [prediction]
 * @property {Stage} [stage]
 * @property {{ preset: string }} [challenge] instead of a stage: done in the sandbox, which opens with this preset
 * @property {boolean} [own] instead of a stage: the view for a reader's own activations, and a file to practise on
 * @property {Block[]} [after] the run; shown when its prediction is settled
 * @property {Task[]} [tasks]
 */

/**
 * A number that prose states as [name]: the value of a measure after a run, to so many digits. A test makes the run.
 * @typedef {object} Stated
 * @property {string} text as it is printed
 * @property {string} of measure
 * @property {string} in section with the stage
 * @property {string} [experiment] of the stage, or a preset
 * @property {Record<string, number | string>} [changes] set by controls
 * @property {number} [times] 100 for a percentage
 */

/**
 * @typedef {object} Lesson
 * @property {string} id
 * @property {object} cover what its picture shows
 * @property {Record<string, string>} symbols as they are written in a line of prose
 * @property {Section[]} sections
 * @property {Record<string, Stated>} numbers
 * @property {string[]} summary keys
 * @property {string[]} limits keys: what the toy does not tell about real models
 * @property {{ text: string, url: string }[]} references
 */

/** @typedef {Record<string, string>} Words */

/** @type {Record<string, { data: () => Promise<{ lesson: Lesson }>, formulas: () => Promise<object>, words: Record<Language, () => Promise<{ words: Words }>> }>} */
const FILES = {
  superposition: {
    data: () => import('./01-superposition.js'),
    formulas: () => import('./tex/superposition.js'),
    words: {
      en: () => import('../strings/en/superposition.js'),
      es: () => import('../strings/es/superposition.js')
    }
  },
  dictionary: {
    data: () => import('./02-dictionary.js'),
    formulas: () => import('./tex/dictionary.js'),
    words: {
      en: () => import('../strings/en/dictionary.js'),
      es: () => import('../strings/es/dictionary.js')
    }
  },
  recovery: {
    data: () => import('./03-recovery.js'),
    formulas: () => import('./tex/recovery.js'),
    words: {
      en: () => import('../strings/en/recovery.js'),
      es: () => import('../strings/es/recovery.js')
    }
  },
  variants: {
    data: () => import('./04-variants.js'),
    formulas: () => import('./tex/variants.js'),
    words: {
      en: () => import('../strings/en/variants.js'),
      es: () => import('../strings/es/variants.js')
    }
  },
  failures: {
    data: () => import('./05-failures.js'),
    formulas: () => import('./tex/failures.js'),
    words: {
      en: () => import('../strings/en/failures.js'),
      es: () => import('../strings/es/failures.js')
    }
  },
  encoder: {
    data: () => import('./06-encoder.js'),
    formulas: () => import('./tex/encoder.js'),
    words: {
      en: () => import('../strings/en/encoder.js'),
      es: () => import('../strings/es/encoder.js')
    }
  },
  steering: {
    data: () => import('./07-steering.js'),
    formulas: () => import('./tex/steering.js'),
    words: {
      en: () => import('../strings/en/steering.js'),
      es: () => import('../strings/es/steering.js')
    }
  },
  challenges: {
    data: () => import('./08-challenges.js'),
    formulas: () => import('./tex/challenges.js'),
    words: {
      en: () => import('../strings/en/challenges.js'),
      es: () => import('../strings/es/challenges.js')
    }
  },
  'own-data': {
    data: () => import('./09-own-data.js'),
    formulas: () => import('./tex/own-data.js'),
    words: {
      en: () => import('../strings/en/own-data.js'),
      es: () => import('../strings/es/own-data.js')
    }
  }
}

/** @param {string} id @param {Language} language */
export async function loadLesson(id, language) {
  const files = FILES[id]
  const [{ lesson }, formulas, { words }] = await Promise.all([
    files.data(),
    files.formulas(),
    files.words[language]()
  ])
  return { lesson, formulas: /** @type {Record<string, unknown>} */ (formulas), words }
}
