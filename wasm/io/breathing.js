// Long work in pieces: between two of them the event loop gets its turn, so that a page draws and a worker answers.

// Two frames of a page.
const MILLISECONDS = 30

/** A function to await between pieces; it returns at once until some time has gone by. */
export function breathing() {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < MILLISECONDS) return
    await new Promise((resolve) => setTimeout(resolve))
    last = performance.now()
  }
}
