/**
 * Says in words what toy models are about and what their numbers say. Derived from the numbers only, so that it is as
 * true for a reader's own settings as for a preset. Called by ui/.
 */

/** @import { ToyConfig, ToyMetrics } from '../engine/protocol.js' */
/** @import { ToyRun } from './toy-run.js' */

/** A share of samples, as short as it can be said. @param {number} p */
export function probabilityText(p) {
  return `${Number((100 * p).toPrecision(3))} %`
}

/** What the run is about. @param {ToyConfig} config */
export function toyStatementOf(config) {
  const { n_features, d_hidden, instances, output, feature_probability, last_probability } = config
  const [first, last] = [feature_probability, last_probability].map(probabilityText)
  const active = first === last ? `in ${first}` : `in ${first} (first model) to ${last} (last)`
  const through = output === 'relu' ? 'a ReLU' : 'no ReLU'
  return (
    `${n_features} features, each active ${active} of the samples, go through ${d_hidden} ` +
    `dimensions and must come out again, with ${through} at the end. ` +
    `${instances === 1 ? 'One model is' : `${instances} models are`} trained at once.`
  )
}

/**
 * The most frequent count of represented features, and in how many models it is found.
 * @param {ToyMetrics} metrics
 */
export function usualCount({ instances }) {
  /** @type {Map<number, number>} */
  const times = new Map()
  for (const { represented } of instances) times.set(represented, (times.get(represented) ?? 0) + 1)
  const [[represented, models]] = [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])
  return { represented, models }
}

/** The counts in the first and the last model of a sweep. @param {ToyMetrics} metrics */
export function countsAtTheEnds({ instances }) {
  return [instances[0].represented, instances[instances.length - 1].represented]
}

/** What the numbers say. @param {ToyRun} run */
export function toyReadingOf(run) {
  const { metrics, config, status, step } = run
  if (!metrics) return ''
  if (status === 'diverged')
    return 'The run diverged: numbers grew beyond all bounds. A smaller learning_rate helps.'
  if (metrics.step === 0) return 'Nothing is learnt yet: the directions are random. Press Play.'
  const so = status === 'ended' ? '' : `So far, at step ${step}: `
  const { n_features, d_hidden } = config
  if (run.sweeps) return capital(`${so}${sweepWords(metrics, config)}`)
  const { represented, models } = usualCount(metrics)
  const all = `${represented} of ${n_features} features are represented in ${models} of ${config.instances} models`
  const room =
    represented > d_hidden
      ? `more than the ${d_hidden} dimensions have room for side by side: they are in superposition`
      : `no more than there are dimensions (${d_hidden}): no superposition`
  return `${so}${all}, ${room}.`
}

/** @param {ToyMetrics} metrics @param {ToyConfig} config */
function sweepWords(metrics, { n_features, d_hidden }) {
  const [first, last] = countsAtTheEnds(metrics)
  const ends = metrics.instances.map(({ feature_probability }) =>
    probabilityText(feature_probability)
  )
  return (
    `at p = ${ends[0]} the model represents ${first} of ${n_features} features, ` +
    `at p = ${ends[ends.length - 1]} it represents ${last}, in ${d_hidden} dimensions.`
  )
}

/** @param {string} text */
function capital(text) {
  return text[0].toUpperCase() + text.slice(1)
}
