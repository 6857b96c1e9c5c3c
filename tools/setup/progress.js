// Says what set-up is doing, one line a step, with the time each took. Steps that have nothing to do say nothing.

/** @param {string} title @param {() => Promise<unknown>} action */
export async function step(title, action) {
  process.stdout.write(`${title} ... `)
  const start = Date.now()
  try {
    await action()
  } catch (error) {
    process.stdout.write('failed\n')
    throw error
  }
  process.stdout.write(`done in ${((Date.now() - start) / 1000).toFixed(1)} s\n`)
}
