// The benchmark's results in words: rows of medians with the ratio to our exact engine in Node.

/** @typedef {{ workload: string, title: string, contestant: string, seconds: number, l0: number | undefined, ratio: number | undefined }} Result */

/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** @param {number} seconds */
export const duration = (seconds) =>
  seconds >= 0.1 ? `${seconds.toFixed(2)} s` : `${(seconds * 1000).toPrecision(3)} ms`

/** A table of Markdown: a row for each workload, a column for each contestant. @param {Result[]} results */
export function table(results) {
  const names = [...new Set(results.map(({ contestant }) => contestant))]
  const rows = [...new Set(results.map(({ workload }) => workload))].map((workload) => {
    const own = results.filter((result) => result.workload === workload)
    const l0 = own.find((result) => result.l0 !== undefined)?.l0
    const cells = names.map((name) => {
      const result = own.find(({ contestant }) => contestant === name)
      if (!result) return ''
      const ratio = result.ratio === undefined ? '' : ` (${result.ratio.toFixed(2)})`
      return `${duration(result.seconds)}${ratio}`
    })
    return `| ${own[0].title}${l0 === undefined ? '' : `, L0 ${l0.toFixed(1)}`} | ${cells.join(' | ')} |`
  })
  return [`| | ${names.join(' | ')} |`, `|---|${'---|'.repeat(names.length)}`, ...rows].join('\n')
}
