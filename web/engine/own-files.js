/**
 * What a run on a reader's own activations leaves behind as files: the autoencoder for SAELens, its weights, its run card. Called by
 * engine/own-data.js.
 */
import {
  makeRunCard,
  runCardText,
  saeLensFiles,
  sha256,
  sourceOfBlob,
  weightsOf,
  writeNpz,
  writeZip
} from '../../wasm/io/index.js'

/** @import { Config, GivenMetrics, Tensor } from './protocol.js' */
/** @typedef {{ file: File, array?: string, normalise: 'none' | 'scale' | 'centre' }} Origin */

/**
 * @param {'sae-lens' | 'npz' | 'card'} format
 * @param {{ config: Config, metrics: GivenMetrics, tensors: Record<string, Tensor>, origin: Origin, version: string }} run
 */
export async function ownFile(format, { config, metrics, tensors, origin, version }) {
  const fingerprint = () => metrics.fingerprint
  const read = (/** @type {string} */ name) => tensors[name]
  const lab = { config, read, fingerprint }
  if (format === 'sae-lens')
    return { name: 'sae-lens.zip', bytes: writeZip(saeLensFiles(lab, { version })) }
  if (format === 'npz') return { name: 'weights.npz', bytes: writeNpz(weightsOf(lab).tensors) }
  const { file, array, normalise } = origin
  const hash = await sha256(sourceOfBlob(file), file.name)
  const activations = { file: file.name, sha256: hash, normalise, ...(array && { array }) }
  const card = makeRunCard({ config, metrics, version, activations })
  const bytes = new TextEncoder().encode(runCardText(card))
  return { name: `own-seed-${config.seed}.card.json`, bytes }
}
