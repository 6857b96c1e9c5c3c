// Training while the page draws: frames a second, the longest task of the main thread, and the share of time that the worker is
// busy, on the built page at full speed.
import { readdirSync, readFileSync } from 'node:fs'
import { launchChromium, openPage, ready, SITE } from '../browser/browser.js'
import { serve } from '../browser/static-server.js'

/** @param {number} seconds */
export async function whileDrawing(seconds = 6) {
  const server = await serve(SITE)
  const browser = await launchChromium()
  try {
    const { page } = await openPage(browser)
    await page.goto(`${server.url}#preset=clean&steps=1000000`)
    await ready(page)
    await page.getByText('Full speed').click()
    await page.getByRole('button', { name: 'Play', exact: true }).click()
    await page.waitForTimeout(1500) // what is shown first is laid out
    const before = await steps(page)
    const busyBefore = workerSeconds()
    const began = performance.now()
    const seen = await page.evaluate(
      (ms) =>
        new Promise((resolve) => {
          let [frames, longest] = [0, 0]
          const observer = new PerformanceObserver((list) => {
            for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
          })
          observer.observe({ type: 'longtask' })
          const start = performance.now()
          const frame = () => {
            frames++
            if (performance.now() - start < ms) return requestAnimationFrame(frame)
            observer.disconnect()
            resolve({ frames: (frames * 1000) / (performance.now() - start), longest })
          }
          requestAnimationFrame(frame)
        }),
      seconds * 1000
    )
    const elapsed = (performance.now() - began) / 1000
    const busy = (workerSeconds() - busyBefore) / elapsed
    const made = (await steps(page)) - before
    const { frames, longest } = /** @type {{ frames: number, longest: number }} */ (seen)
    return { frames, longest, busy, stepsPerSecond: made / elapsed }
  } finally {
    await browser.close()
    await server.close()
  }
}

// The kernel counts in hundredths of a second.
const TICKS = 100

/** Seconds of processor time that the busiest worker thread of any page has had; 0 where there is no /proc. */
function workerSeconds() {
  let most = 0
  for (const process of numbers('/proc'))
    for (const thread of numbers(`/proc/${process}/task`)) {
      const text = textOf(`/proc/${process}/task/${thread}/stat`)
      if (!text.includes('(DedicatedWorker')) continue
      const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
      most = Math.max(most, (Number(fields[11]) + Number(fields[12])) / TICKS)
    }
  return most
}

/** @param {string} folder */
function numbers(folder) {
  try {
    return readdirSync(folder).filter((name) => /^\d+$/.test(name))
  } catch {
    return [] // it has ended meanwhile
  }
}

/** @param {string} path */
function textOf(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** @param {import('playwright-core').Page} page */
const steps = async (page) => Number(await page.locator('.run-bar .progress b').textContent())
