// The engine's code in a browser: fetched and compiled while it arrives. Chosen by "#engine-bytes" in package.json.

/**
 * Compiles an engine of wasm/dist.
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compileEngine() {
  const url = new URL('./dist/exact.wasm', import.meta.url)
  const response = await fetch(url)
  if (!response.ok)
    throw new Error(`the engine could not be loaded: ${response.status} for ${url.pathname}`)
  // A static host that does not know the type of .wasm files rules streaming out.
  if (response.headers.get('content-type') === 'application/wasm') {
    return WebAssembly.compileStreaming(response)
  }
  return WebAssembly.compile(await response.arrayBuffer())
}
