// Progress on stderr: a bar that redraws itself on a terminal, and a line every few seconds elsewhere (a
// log file, a pipe).
const barWidth = 24
const secondsBetweenLines = 5
const eraseLine = '\r\x1b[2K'

/** @param {NodeJS.WriteStream} stream */
export function progressOn(stream) {
  return stream.isTTY ? bar(stream) : sparseLines(stream)
}

/** @param {NodeJS.WritableStream} stream */
function bar(stream) {
  return {
    /** @param {string} label @param {number} step @param {number} steps @param {string} [_unit] */
    show(label, step, steps, _unit) {
      const filled = Math.round((barWidth * step) / Math.max(steps, 1))
      const drawn = '█'.repeat(filled) + '░'.repeat(barWidth - filled)
      stream.write(`${eraseLine}${label} ${drawn} ${step} of ${steps}`)
    },
    clear() {
      stream.write(eraseLine)
    }
  }
}

/** @param {NodeJS.WritableStream} stream */
function sparseLines(stream) {
  let last = performance.now()
  return {
    /** @param {string} label @param {number} step @param {number} steps @param {string} [unit] */
    show(label, step, steps, unit = 'step') {
      const now = performance.now()
      if (now - last < secondsBetweenLines * 1000) return
      last = now
      stream.write(`${label}: ${unit} ${step} of ${steps}\n`)
    },
    clear() {}
  }
}
