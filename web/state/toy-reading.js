/**
 * Says in words what toy models are about and what their numbers say. Derived from the numbers only, so that it is as
 * true for a reader's own settings as for a preset. Called by ui/.
 */

/** @import { ToyConfig, ToyMetrics } from '../engine/protocol.js' */
/** @import { ToyRun } from './toy-run.js' */
/** @import { Translate } from '../strings/translator.js' */

/** A share of samples, as short as it can be said. @param {number} p */
export function probabilityText(p) {
  return `${Number((100 * p).toPrecision(3))} %`
}

/** What the run is about. @param {ToyConfig} config @param {Translate} t */
export function toyStatementOf(config, t) {
  const { n_features, d_hidden, instances, output, feature_probability, last_probability } = config
  const [first, last] = [feature_probability, last_probability].map(probabilityText)
  return t('toy.statement', {
    count: instances,
    features: n_features,
    active: t(first === last ? 'toy.statement.same' : 'toy.statement.sweep', { first, last }),
    d_hidden,
    output: t(output === 'relu' ? 'toy.statement.relu' : 'toy.statement.linear')
  })
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

/** What the numbers say. @param {ToyRun} run @param {Translate} t */
export function toyReadingOf(run, t) {
  const { metrics, config, status, step } = run
  if (!metrics) return ''
  if (status === 'diverged') return t('toy.reading.diverged')
  if (metrics.step === 0) return t('toy.reading.untrained')
  const reading = run.sweeps ? sweepWords(metrics, config, t) : countWords(metrics, config, t)
  return status === 'ended' ? capital(reading) : t('toy.reading.so_far', { step, reading })
}

/** @param {ToyMetrics} metrics @param {ToyConfig} config @param {Translate} t */
function countWords(metrics, { n_features, d_hidden, instances }, t) {
  const { represented, models } = usualCount(metrics)
  const values = { represented, features: n_features, models, all: instances, d_hidden }
  return t(represented > d_hidden ? 'toy.reading.more' : 'toy.reading.no_more', values)
}

/** @param {ToyMetrics} metrics @param {ToyConfig} config @param {Translate} t */
function sweepWords(metrics, { n_features, d_hidden }, t) {
  const [first, last] = countsAtTheEnds(metrics)
  const ends = metrics.instances.map(({ feature_probability }) =>
    probabilityText(feature_probability)
  )
  const [low, high] = [ends[0], ends[ends.length - 1]]
  return t('toy.reading.sweep', { low, high, first, last, features: n_features, d_hidden })
}

/** @param {string} text */
function capital(text) {
  return text[0].toUpperCase() + text.slice(1)
}
