// The lessons as the tests read them: data, words and formulas of each, and the runs that they name, remembered.
import { readFile } from 'node:fs/promises'
import { LANGUAGES, LESSONS } from '../../web/state/course.js'
import { measureOf } from '../../web/state/lesson-measures.js'
import { loadLesson } from '../../web/lessons/catalogue.js'
import { studyOf } from '../../web/engine/study.js'
import * as engine from '../../wasm/index.js'
import { records } from './command-line.js'
import { measured, measuredToys, ranBefore, rememberedOfLibrary } from './measured.js'

/** @import { Lesson, Section, Stage } from '../../web/lessons/catalogue.js' */
/** @import { Measurable } from '../../web/state/lesson-measures.js' */

const studySource = await readFile(new URL('../../web/engine/study.js', import.meta.url), 'utf8')

const { createLab, defaults, presets, toyModels, toyPresets } = engine

/** @type {{ lesson: Lesson, formulas: Record<string, string>, words: Record<string, Record<string, string>> }[]} */
export const lessons = await Promise.all(
  LESSONS.map(async (id) => {
    const loaded = await Promise.all(LANGUAGES.map((language) => loadLesson(id, language)))
    const words = Object.fromEntries(LANGUAGES.map((name, i) => [name, loaded[i].words]))
    const formulas = /** @type {Record<string, string>} */ (loaded[0].formulas)
    return { lesson: loaded[0].lesson, formulas, words }
  })
)

/** @param {Stage} stage @param {string} [experiment] the first, when none is named */
export function configOf({ experiments }, experiment = Object.keys(experiments)[0]) {
  const { preset, changes } = experiments[experiment] ?? { preset: experiment }
  const { config } = toyPresets[preset] ?? presets[preset]
  return { ...config, ...changes }
}

/** What is run in a section: its stage, or what the sandbox opens with. @param {Section} section @returns {Stage | undefined} */
export function stageOf({ stage, challenge }) {
  if (!challenge) return stage
  return { model: 'sae', experiments: { challenge }, figures: [], speed: 1 }
}

/** Trained for a minute by tests/node/article.test.js, and remembered from there. */
const LISTING = 'article-as-printed'

async function listing() {
  const { stdout } = await ranBefore(['run', LISTING, '--json'])
  return records(stdout)[0].metrics
}

/**
 * The stage's run, trained to its end with these settings changed.
 * @param {Stage} stage @param {Record<string, number | string>} [changes] @returns {Promise<Measurable>}
 */
export async function trained(stage, changes = {}) {
  const run = await alone(stage, changes)
  if (!stage.race) return run
  const field = Object.keys(stage.experiments).map((name) => alone(stage, { experiment: name }))
  return { ...run, field: await Promise.all(field) }
}

/** @param {Stage} stage @param {Record<string, number | string>} changes @returns {Promise<Measurable>} */
async function alone(stage, { experiment, ...given }) {
  const [intervention, changes] = apart(stage, given)
  const config = { ...configOf(stage, experiment ? String(experiment) : undefined), ...changes }
  const toys = stage.model === 'toy_model'
  const base = toys ? (await toyModels()).defaults : defaults
  const whole = experiment === LISTING && Object.keys(changes).length === 0
  const metrics = await (whole ? listing() : toys ? measuredToys(config) : measured(config))
  const study = stage.study ? await studied(config, stage.study) : null
  return { config: /** @type {any} */ ({ ...base, ...config }), metrics, study, intervention }
}

/** What controls set, without and with a new run. @param {Stage} stage @param {Record<string, number | string>} given */
function apart({ intervention }, given) {
  const own = (/** @type {[string, unknown]} */ [key]) => key in (intervention ?? {})
  const set = Object.entries(given)
  return /** @type {[Measurable['intervention'], Record<string, number | string>]} */ ([
    intervention ? { ...intervention, ...Object.fromEntries(set.filter(own)) } : null,
    Object.fromEntries(set.filter((each) => !own(each)))
  ])
}

/** @param {Partial<import('../../wasm/index.js').Config>} config @param {import('../../web/engine/protocol.js').StudyPlan} plan */
function studied(config, plan) {
  return rememberedOfLibrary({ config, plan, studySource }, async () => {
    const lab = await createLab(config)
    lab.advance(lab.config.steps)
    const study = await studyOf(engine, lab, plan)
    lab.dispose()
    return study
  })
}

/** @param {Measurable} run @param {string} name */
export function measuredNumber(run, name) {
  return Number(measureOf(run, name))
}

/** @param {Lesson} lesson @param {string} id @returns {Section & { stage: Stage }} */
export function sectionWithStage(lesson, id) {
  const section = lesson.sections.find((one) => one.id === id)
  if (!section?.stage) throw new Error(`${lesson.id} has no stage in a section ${id}`)
  return /** @type {Section & { stage: Stage }} */ (section)
}
