// `npm run bench`: times our engines and the installed peers, one after the other in every round, and prints medians with their
// ratio to the exact engine in Node. Options: --json, --rounds N, --only NAME[,NAME], --write (the table in README.md).
import { readFile, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { buildEngine, buildPreset } from '../../tools/building/preset.js'
import { buildSite } from '../../tools/building/site.js'
import { growth, shareOfCeiling } from './ceiling.js'
import { contestants, howToInstall } from './contestants.js'
import { whileDrawing } from './drawing.js'
import { duration, median, table } from './report.js'
import { timeSweep } from './sweep.js'
import { workloads } from './workloads.js'

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
    write: { type: 'boolean', default: false }
  }
})
const rounds = Number(options.rounds)
if (!Number.isInteger(rounds) || rounds < 1)
  throw new Error('--rounds must be a whole number from 1')
/** @param {string} text */
const say = (text) => void process.stderr.write(`${text}\n`)

/** @returns {Promise<import('./report.js').Result[]>} */
async function timings() {
  const chosen = workloads.filter(
    ({ name }) => !options.only || options.only.split(',').includes(name)
  )
  const all = await contestants()
  /** @type {Map<string, { seconds: number, l0?: number }[]>} */
  const seen = new Map()
  try {
    for (let round = 1; round <= rounds; round++) {
      for (const workload of chosen)
        for (const { name, time } of all) {
          say(`round ${round} of ${rounds}: ${workload.name}, ${name}`)
          const timing = await time(workload)
          const key = JSON.stringify([workload.name, name])
          if (timing) seen.set(key, [...(seen.get(key) ?? []), timing])
        }
    }
  } finally {
    for (const { close } of all) await close?.()
  }
  return chosen.flatMap(({ name: workload, title }) => {
    /** @param {string} name */
    const of = (name) => seen.get(JSON.stringify([workload, name]))
    const ours = of('exact, Node')
    return all.flatMap(({ name: contestant }) => {
      const found = of(contestant)
      if (!found || !ours) return []
      const seconds = median(found.map((timing) => timing.seconds))
      // Round by round, so that a slow moment of the machine weighs on both.
      const ratio = median(found.map((timing, i) => timing.seconds / ours[i].seconds))
      return { workload, title, contestant, seconds, l0: found[0].l0, ratio }
    })
  })
}

/** @param {typeof shareOfCeiling extends (engine: any) => Promise<infer R> ? R : never} found */
function ceilingText(found) {
  if (!found) return 'turbo: this Node has no relaxed SIMD'
  const lines = found.kernels.map(
    ({ name, gigaflops, share }) =>
      `  ${name.padEnd(46)} ${gigaflops.toFixed(1).padStart(6)} GFLOP/s ${(100 * share).toFixed(0).padStart(4)} %`
  )
  return [
    `${found.engine}: multiply-adds of four lanes reach ${found.ceiling.toFixed(1)} GFLOP/s`,
    ...lines
  ].join('\n')
}

await buildEngine()
await buildPreset('wasm', 'bench')
await buildPreset('native', 'bench')
await buildSite()

const machine = `${cpus()[0].model.trim()}, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}`
const results = await timings()
const measured = {
  machine,
  results,
  ceilings: [await shareOfCeiling('exact'), await shareOfCeiling('turbo')],
  growth: await growth(),
  sweep: { alone: await timeSweep(0), one: await timeSweep(1), two: await timeSweep(2) },
  drawing: await whileDrawing()
}

if (options.json) process.stdout.write(`${JSON.stringify(measured)}\n`)
else {
  const { sweep, drawing, ceilings } = measured
  process.stdout.write(
    [
      machine,
      `Medians of ${rounds} rounds; in brackets how many times as long as the exact engine in Node.`,
      table(results),
      ...ceilings.map(ceilingText),
      ...Object.entries(measured.growth).map(
        ([key, row]) =>
          `${key}: ${row.map(([value, us]) => `${value} ${us.toFixed(0)} us`).join(', ')}`
      ),
      `16 small runs: ${duration(sweep.alone)} in one thread, ${duration(sweep.one)} on one worker, ${duration(sweep.two)} on two`,
      `while the page draws: ${drawing.frames.toFixed(0)} frames a second, longest task ${drawing.longest.toFixed(0)} ms, ` +
        `worker busy ${(100 * drawing.busy).toFixed(0)} % of the time, ${drawing.stepsPerSecond.toFixed(0)} steps a second`,
      howToInstall,
      ''
    ].join('\n')
  )
}

if (options.write) {
  const readme = new URL('../../README.md', import.meta.url)
  const [begin, end] = ['<!-- bench: written by npm run bench -- --write -->', '<!-- /bench -->']
  const text = await readFile(readme, 'utf8')
  const [before, rest] = text.split(begin)
  if (!rest?.includes(end))
    throw new Error(`README.md has no place for the table: ${begin} … ${end}`)
  const said = `${machine}. Medians of ${rounds} rounds, one thread; in brackets how many times as long as the exact engine in Node.`
  await writeFile(
    readme,
    `${before}${begin}\n\n${table(results)}\n\n${said}\n\n${end}${rest.split(end)[1]}`
  )
}
