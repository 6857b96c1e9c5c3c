// The engine's code in a browser: fetched and compiled while it arrives. Chosen by "#engine-bytes" in package.json.

// The addresses are written out, so that a bundler finds the files.
export const compileEngine = () => compile(new URL('./dist/exact.wasm', import.meta.url))
export const compileToyEngine = () => compile(new URL('./dist/toy.wasm', import.meta.url))

/**
 * Compiles an engine of wasm/dist.
 * @param {URL} url
 * @returns {Promise<WebAssembly.Module>}
 */
async function compile(url) {
  const response = await fetch(url)
  if (!response.ok)
    throw new Error(`the engine could not be loaded: ${response.status} for ${url.pathname}`)
  // A static host that does not know the type of .wasm files rules streaming out.
  if (response.headers.get('content-type') === 'application/wasm') {
    return WebAssembly.compileStreaming(response)
  }
  return WebAssembly.compile(await response.arrayBuffer())
}
