// Starts a compiled module with the glue that Emscripten made for it, so that the code is fetched and compiled by us.

/**
 * @param {(options: object) => Promise<any>} instantiate what Emscripten's file exports
 * @param {WebAssembly.Module} compiled
 * @returns {Promise<any>}
 */
export function startModule(instantiate, compiled) {
  return new Promise((resolve, reject) => {
    /** @type {(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void) => object} */
    const instantiateWasm = (imports, receive) => {
      WebAssembly.instantiate(compiled, imports).then(receive).catch(reject)
      return {}
    }
    instantiate({ instantiateWasm }).then(resolve, reject)
  })
}
