/**
 * Run cards in the worker: the card of a run as text, and what a card that was opened claims beside what the same run gives.
 * Loaded by engine/worker.js when it is asked for.
 */
import {
  cardDifferences,
  makeRunCard,
  readRunCard,
  runCardText,
  stepsToRepeat
} from '../../wasm/io/index.js'

import { fileName } from './plain-text.js'

/** @import { Lab, Model, ToyModel } from './protocol.js' */

/** @param {Lab | ToyModel} lab @param {Model} model @param {string} version */
export function cardOf(lab, model, version) {
  const { config } = lab
  return runCardText(makeRunCard({ config, metrics: lab.metrics(), version, model }))
}

/**
 * What a card asks to be run, or one sentence on why it is none.
 * @param {string} text @param {string} name
 */
export function readCard(text, name) {
  try {
    const card = readRunCard(text, name)
    if (card.activations) {
      const { file, sha256 } = card.activations
      const problem = `${name} is of a run on activations from “${fileName({ name: file })}” (SHA-256 ${sha256.slice(0, 12)}…), which are not in it. superposition-lab verify runs it again with that file.`
      return { problem }
    }
    const { model, config } = card
    return { model, config, steps: stepsToRepeat(card) }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

/** Sentences, none when every bit is the same. @param {string} text @param {Lab | ToyModel} lab @param {string} version */
export function differences(text, lab, version) {
  const rerun = { config: lab.config, metrics: lab.metrics(), version }
  return cardDifferences(readRunCard(text), rerun)
}
