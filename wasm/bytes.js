// The engine's code: fetched and compiled while it arrives in a browser, read from its file in Node. The address alone tells
// them apart, so that it works without a bundler, an import map or a condition of package.json, in workers too.

// The addresses are written out, so that a bundler finds the files.
export const compileEngine = () => compile(new URL('./dist/exact.wasm', import.meta.url))
export const compileTurboEngine = () => compile(new URL('./dist/turbo.wasm', import.meta.url))
export const compileToyEngine = () => compile(new URL('./dist/toy.wasm', import.meta.url))

// By a name that no bundler follows.
const files = 'node:fs/promises'

/**
 * Compiles an engine of wasm/dist.
 * @param {URL} url
 * @returns {Promise<WebAssembly.Module>}
 */
async function compile(url) {
  if (url.protocol === 'file:') {
    const { readFile } = await import(/* webpackIgnore: true */ /* @vite-ignore */ files)
    return WebAssembly.compile(await readFile(url))
  }
  const response = await fetch(url)
  if (!response.ok)
    throw new Error(`the engine could not be loaded: ${response.status} for ${url.pathname}`)
  // A static host that does not know the type of .wasm files rules streaming out.
  if (response.headers.get('content-type') === 'application/wasm') {
    return WebAssembly.compileStreaming(response)
  }
  return WebAssembly.compile(await response.arrayBuffer())
}
