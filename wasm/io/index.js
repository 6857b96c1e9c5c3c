// The entry of everything about files, the same in Node, a page and a worker: bytes in, typed arrays out, and back. Knows no
// engine and no file system. The contract is index.d.ts.
export { writeZip } from './archive.js'
export { byteSource, sourceOfBlob, sourceOfBytes } from './byte-source.js'
export { FileError } from './file-error.js'
export { npyHeader, readNpy, readNpyHeader, writeNpy } from './npy.js'
export { readNpzHeaders, readZipped, writeNpz } from './npz.js'
export { readSafetensors, readSafetensorsHeader, writeSafetensors } from './safetensors.js'
export { readStored } from './stored-array.js'
export { OutsideSae } from './outside-sae.js'
export { readSae } from './sae-directory.js'
export { readSaeLens, saeLensFiles } from './sae-lens.js'
export { weightsOf } from './sae-weights.js'
export { readSparsify, sparsifyFiles } from './sparsify.js'
export { sha256 } from './sha256.js'
export { worldFiles } from './sae-lens-world.js'
export { cardDifferences, stepsToRepeat } from './card-verdict.js'
export { cardProblem, isRunCard, makeRunCard, readRunCard, runCardText } from './run-card.js'
export { activationStatistics, normalised } from './activation-statistics.js'
export {
  activationShape,
  chosenArray,
  describeArrayFile,
  openArrayFile,
  readActivations
} from './activations.js'
export { historyCsv, matchesCsv, parseCsv, writeCsv } from './csv.js'
export { readLabels } from './labels.js'
