// The engine's code in Node: read from the file beside this one. Chosen by "#engine-bytes" in package.json.
import { readFile } from 'node:fs/promises'

/**
 * Compiles an engine of wasm/dist.
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compileEngine() {
  return WebAssembly.compile(await readFile(new URL('./dist/exact.wasm', import.meta.url)))
}
