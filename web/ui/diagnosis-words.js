/**
 * The engine's diagnosis of a run in the reader's language: its own sentence in English, elsewhere words by its verdict with the
 * run's numbers, and the settings that it advises. Called by ui/diagnosis.js and ui/lesson/failure-figures.js.
 */
import { recoveredOf } from '../state/reading.js'
import { engineWords } from './marked-words.js'
import { fixed } from './numbers.js'

/** @import { Config, Diagnosis, Metrics } from '../engine/protocol.js' */
/** @import { Speech } from '../state/speech.js' */

/** @typedef {{ config: Config, metrics: Metrics | null, diagnosis: Diagnosis | null }} Diagnosed */

/** @param {Speech} speech @param {Diagnosed} run */
export function diagnosisWords(speech, { config, metrics, diagnosis }) {
  if (!diagnosis || !metrics) return ''
  const numbers = valuesOf(config, metrics, diagnosis)
  const standing = speech.ofEngine('-', 'standing', numbers).text
  const key = `verdict.${diagnosis.verdict}`
  const sentence = speech.ofEngine(diagnosis.sentence, key, { ...numbers, standing })
  if (sentence.text === diagnosis.sentence || !diagnosis.try) return engineWords(sentence)
  const settings = settingsText(diagnosis.try, speech.t)
  return `${sentence.text} ${speech.t('advice', { settings })}`
}

/** @param {Config} config @param {Metrics} metrics @param {Diagnosis} diagnosis */
function valuesOf(config, metrics, { counts, latents }) {
  const shrunken = latents.filter(({ verdict }) => verdict === 'shrunken')
  const shrinkage = shrunken.reduce((sum, latent) => sum + latent.shrinkage, 0) / shrunken.length
  const { n_features: features, d_in, d_sae, steps, learning_rate, init } = config
  return {
    ...counts,
    ...{ features, d_in, d_sae, steps, learning_rate, init },
    step: metrics.step,
    found: recoveredOf(metrics, features).found,
    mcc: fixed(metrics.recovery.mcc, 2),
    chance: fixed(metrics.chance.mcc, 2),
    lucky: Math.round(100 * metrics.chance.above_90),
    l0: fixed(metrics.l0, 1),
    true_l0: fixed(metrics.true_l0, 1),
    shrinkage: Math.round(100 * shrinkage),
    repeated: counts.split + counts.duplicate,
    idle: counts.dead + counts.stray
  }
}

/** @param {Partial<Config>} settings @param {Speech['t']} t */
function settingsText(settings, t) {
  const each = Object.entries(settings).map(
    ([key, value]) => `${key} = ${JSON.stringify(value).replace(/"/g, '')}`
  )
  if (each.length < 2) return each.join('')
  return t('advice.both', { first: each.slice(0, -1).join(', '), last: each[each.length - 1] })
}
