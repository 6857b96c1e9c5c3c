/**
 * The typed contract of reading and writing files: what `wasm/io/index.js` exports in Node, in a page and in a worker. Bytes in,
 * typed arrays out, and back; no file system, no engine. Every reader throws a FileError, with one sentence, and nothing else.
 */
export * from './contract/activations.js'
export * from './contract/arrays.js'
export * from './contract/run-card.js'
export * from './contract/sae.js'
