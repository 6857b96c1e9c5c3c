// The engine's code in Node: read from the files beside this one. Chosen by "#engine-bytes" in package.json.
import { readFile } from 'node:fs/promises'

export const compileEngine = () => compile('exact')
export const compileToyEngine = () => compile('toy')

/**
 * Compiles an engine of wasm/dist.
 * @param {string} name
 * @returns {Promise<WebAssembly.Module>}
 */
async function compile(name) {
  return WebAssembly.compile(await readFile(new URL(`./dist/${name}.wasm`, import.meta.url)))
}
