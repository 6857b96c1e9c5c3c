// What the terminal does to us: a reader that goes away (`| head -1`) ends the command quietly, and Ctrl-C
// stops training between two pieces of work, so that nothing is left half written.
export const interruptedExitCode = 130

export function quietWhenTheReaderLeaves() {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code !== 'EPIPE') throw error
      process.exit(0)
    })
  }
}

/** A signal that is aborted by the first Ctrl-C; the second one ends the process as usual. */
export function interruption() {
  const controller = new AbortController()
  const stop = () => controller.abort()
  process.once('SIGINT', stop)
  return { signal: controller.signal, release: () => process.off('SIGINT', stop) }
}
