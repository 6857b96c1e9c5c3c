// Which blocks of code in wasm/io ran, and how often, from V8's own precise coverage: no instrumented build is needed. (The
// prebuilt Jazzer.js asks for a newer C library than Debian 12 has.)
import { Session } from 'node:inspector/promises'

const watched = /\/wasm\/io\/[\w-]+\.js$/

export class Coverage {
  session = new Session()
  /** @type {Set<string>} */
  seen = new Set()

  async start() {
    this.session.connect()
    await this.session.post('Profiler.enable')
    await this.session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  }

  /** Whether what ran since the last call reached a block, or a number of times, for the first time. */
  async isNew() {
    const { result } = await this.session.post('Profiler.takePreciseCoverage')
    const before = this.seen.size
    for (const { url, functions } of result.filter((script) => watched.test(script.url)))
      for (const { ranges } of functions)
        for (const { startOffset, endOffset, count } of ranges)
          if (count > 0) this.seen.add(`${url}:${startOffset}-${endOffset}:${magnitude(count)}`)
    return this.seen.size > before
  }

  stop() {
    this.session.disconnect()
  }
}

/** 1, 2, 3 to 4, 5 to 8 and so on count as one each. @param {number} count */
const magnitude = (count) => Math.ceil(Math.log2(count))
