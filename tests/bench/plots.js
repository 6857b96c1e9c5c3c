// Redrawing while training goes on, `node tests/bench/plots.js`: four curves of 100 000 points each and the heat map of 128
// features and 512 latents, on the built page at full speed. Prints the milliseconds of the main thread from a snapshot's
// arrival to its picture: script, and the frame that shows it (style, layout, painting). Option: --seconds N.
//
// The engine keeps a few hundred rows of a run's history, so the rows are made here and put in where snapshots arrive.
import { readFileSync, readdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { launchChromium, openPage, ready, SITE } from '../browser/browser.js'
import { serve } from '../browser/static-server.js'

const { values: options } = parseArgs({
  options: { seconds: { type: 'string', default: '15' } }
})

const POINTS = 100_000
const LINK = '#n_features=128&d_in=64&d_sae=512&steps=10000000&eval_samples=512&n_samples=0'

/** @typedef {{ script: number, frame: number, painted: boolean }} Redraw */

/** The pictures alone, as a page that embeds the lab may show them, and among all others. */
const PAGES = {
  'curves and heat map alone':
    '?embed=1&hide=headline,latents,baselines,sample,steering,settings,presets',
  'the whole sandbox': ''
}

const server = await serve(SITE)
const browser = await launchChromium()
try {
  for (const [name, search] of Object.entries(PAGES)) await measure(name, search)
} finally {
  await browser.close()
  await server.close()
}

/** @param {string} name @param {string} search of the page's address */
async function measure(name, search) {
  const { page } = await openPage(browser)
  await page.goto(server.url + search + LINK)
  await ready(page)
  await page.getByText('Full speed').click()
  await page.evaluate(watch, POINTS)
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await page.waitForTimeout(2000) // what is shown first is laid out
  const before = await steps(page)
  await page.evaluate(() => void Reflect.get(window, 'redraws').splice(0))
  const processor = mainThread()
  const began = performance.now()
  await page.waitForTimeout(1000 * Number(options.seconds))
  const elapsed = (performance.now() - began) / 1000
  const spent = mainThread() - processor
  const redraws = /** @type {Redraw[]} */ (
    await page.evaluate(() => Reflect.get(window, 'redraws'))
  )
  const [points, ...shape] = await page.evaluate(() => {
    const lab = Reflect.get(document.querySelector('lab-page') ?? {}, 'state')
    return [lab.run.history.step.length, ...lab.run.match.cosine.shape]
  })
  const made = Math.round(((await steps(page)) - before) / elapsed)
  await page.context().close()
  console.log(
    `${name}: ${points} points a curve, ${shape.join(' x ')} cosines, ${made} steps a second`
  )
  report(redraws)
  const each = (spent / redraws.length).toFixed(1)
  console.log(`  processor time of the main thread, everything included: ${each} ms a redraw`)
}

/** @param {Redraw[]} redraws */
function report(redraws) {
  const kinds = {
    'four curves': redraws.filter(({ painted }) => !painted),
    'four curves and the heat map': redraws.filter(({ painted }) => painted)
  }
  for (const [kind, list] of Object.entries(kinds)) {
    const spent = {
      script: list.map(({ script }) => script),
      frame: list.map(({ frame }) => frame),
      both: list.map(({ script, frame }) => script + frame)
    }
    const texts = Object.entries(spent).map(([name, values]) => {
      const [middle, most] = spread(values)
      return `${name} ${middle.toFixed(1)} ms (95 %: ${most.toFixed(1)})`
    })
    console.log(`  ${kind}, ${list.length} redraws: ${texts.join(', ')}`)
  }
}

/** Median and 95th percentile. @param {number[]} values */
function spread(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (/** @type {number} */ share) => sorted[Math.floor(share * (sorted.length - 1))] ?? NaN
  return [at(0.5), at(0.95)]
}

/** Runs in the page: fills the history up, and times every snapshot from its arrival to its picture. @param {number} points */
function watch(points) {
  const lab = Reflect.get(document.querySelector('lab-page') ?? {}, 'state')
  /** @type {Redraw[]} */
  const redraws = []
  Object.assign(window, { redraws })
  const channel = new MessageChannel()
  /** Ends when all that is to be done before the next task is done. */
  const afterTask = () =>
    new Promise((resolve) => {
      channel.port1.onmessage = () => resolve(performance.now())
      channel.port2.postMessage(null)
    })
  let made = 0
  const add = (/** @type {number} */ count) => {
    const { history } = lab.run
    for (let i = 0; i < count; i++, made++) {
      history.step.push((lab.run.config.steps * made) / (2 * points))
      history.reconstruction.push(1 + Math.random() / (1 + made / 1000))
      history.sparsity.push(3 + Math.random())
      history.l0.push(3 + Math.sin(made / 1000))
      history.dead.push(Math.random())
    }
  }
  const take = lab.take.bind(lab)
  lab.take = async (/** @type {any} */ snapshot) => {
    snapshot.rows = []
    add(made < points ? points : 20)
    const arrived = performance.now()
    const taken = take(snapshot)
    const script = (await afterTask()) - arrived
    const began = await new Promise((resolve) =>
      requestAnimationFrame(() => resolve(performance.now()))
    )
    const frame = (await afterTask()) - began
    redraws.push({ script, frame, painted: snapshot.match !== null })
    return taken
  }
}

/** Milliseconds of the processor that the busiest page's main thread has had: unlike the clock's they do not grow when others use it. */
function mainThread() {
  // The kernel counts in hundredths of a second. A process's main thread bears its number.
  const spent = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        if (!/--type=renderer/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))) return 0
        const stat = readFileSync(`/proc/${pid}/task/${pid}/stat`, 'utf8')
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        return 10 * (Number(fields[11]) + Number(fields[12]))
      } catch {
        return 0 // it has ended meanwhile
      }
    })
  return Math.max(...spent)
}

/** @param {import('playwright-core').Page} page */
async function steps(page) {
  return Number(await page.locator('.run-bar .progress b').textContent())
}
