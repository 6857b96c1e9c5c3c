// The engines with their checks in words: config in, lab out. index.js starts it for its callers, and each worker of a
// pool for itself.
import { agreementBy } from './agreement.js'
import { ownKeys, settingParser, typeProblem } from './config.js'
import { loadEngine, loadTurboEngine } from './engine.js'
import { frozen } from './frozen.js'
import { checkData, fill, givenConfig, heldOutRows, shapeOf } from './given.js'
import { GivenLab } from './given-lab.js'
import { Lab } from './lab.js'
import { flatRows } from './rows.js'

/** @typedef {{ engine: import('./engine.js').Engine, name: import('./index.js').EngineName }} Chosen */

// No await at the top of this file: the workers of a pool must bundle in formats that know none.
export async function startLabs() {
  const engine = await loadEngine()
  const fields = frozen(engine.fields())
  /** @type {Readonly<Record<string, import('./index.js').ConfigValue>>} */
  const defaults = Object.freeze(
    Object.fromEntries(fields.map((field) => [field.key, field.default]))
  )

  /** @param {unknown} given @param {{ activations?: { shape: readonly number[] } }} [options] */
  function problem(given, { activations } = {}) {
    const config = ownKeys(given)
    return (
      typeProblem(config, fields) ||
      (activations
        ? checked(/** @type {object} */ (config), shapeOf(activations)).problem
        : unlessGiven(/** @type {object} */ (config)))
    )
  }

  /** @param {{ sampler?: unknown }} config */
  function unlessGiven(config) {
    return config.sampler === 'given'
      ? 'sampler = given is for activations from outside: hand them to createLab, or open them under "Your own data"'
      : engine.problem(config)
  }

  /** @param {object} given @param {[number, number]} shape */
  function checked(given, shape) {
    const found = givenConfig({ ...given }, shape, { fields, defaults })
    return { ...found, problem: found.problem || engine.problem(found.config) }
  }

  /** @param {Chosen} chosen @param {object} given @param {import('./index.js').Activations} activations */
  function createGivenLab(chosen, given, activations) {
    const sentence = typeProblem(given, fields)
    if (sentence) throw new Error(sentence)
    checkData(activations)
    const [rows, width] = shapeOf(activations)
    const { config, problem: fault } = checked(given, [rows, width])
    if (fault) throw new Error(fault)
    const seed = Number(config.seed ?? defaults.seed)
    const heldOut = heldOutRows(rows, Number(config.eval_samples), seed)
    fill(chosen.engine.stage(rows, width), activations, heldOut)
    return new GivenLab(new chosen.engine.Lab(config), problem, chosen.name, heldOut)
  }

  /**
   * @param {Partial<import('./index.js').Config>} [given]
   * @param {{ engine?: string, decoder?: import('./index.js').Decoder, activations?: import('./index.js').Activations }} [options]
   * @returns {Promise<any>} a Lab, or a GivenLab for activations
   */
  async function createLab(given = {}, options = {}) {
    const wanted = options.engine ?? 'exact'
    if (wanted !== 'exact' && wanted !== 'turbo')
      throw new Error(`engine = "${String(wanted)}" is not allowed: it must be exact or turbo`)
    const turbo = wanted === 'turbo' ? await loadTurboEngine() : undefined
    /** @type {Chosen} */
    const chosen = turbo ? { engine: turbo, name: 'turbo' } : { engine, name: 'exact' }
    const config = ownKeys(given)
    if (options.activations)
      return createGivenLab(chosen, /** @type {object} */ (config), options.activations)
    const sentence = problem(config)
    if (sentence) throw new Error(sentence)
    const run = new chosen.engine.Lab(/** @type {object} */ (config))
    if (options.decoder) {
      const { d_in, d_sae } = run.config()
      const W_dec = flatRows(options.decoder.W_dec, d_in, 'W_dec')
      const b_dec = flatRows(options.decoder.b_dec, d_in, 'b_dec')
      if (W_dec.length !== d_in * d_sae) {
        run.delete()
        throw new Error(`W_dec must have d_sae = ${d_sae} rows of ${d_in} numbers`)
      }
      run.startFrom(W_dec, b_dec)
    }
    return new Lab(run, problem, chosen.name)
  }

  const parseSetting = settingParser(fields)
  return {
    fields,
    defaults,
    parseSetting,
    problem,
    createLab,
    dictionaryAgreement: agreementBy(engine)
  }
}
