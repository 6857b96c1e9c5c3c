/**
 * Trains many runs beside the one on the page, several at a time: each in a worker like the page's own with an engine of its own, so
 * that it works wherever the page works, and no result depends on how many there are. Called by state/sweep.js.
 */
import * as Comlink from 'comlink'
import { startWorker } from './start-worker.js'
import { whenBroken } from './broken-worker.js'

/** @import { Config, EngineService, WholeRun } from './protocol.js' */

/**
 * @typedef {object} Listener
 * @property {(index: number, run: WholeRun) => void} onRun
 * @property {(index: number, sentence: string) => void} onProblem why a run gave nothing
 * @property {(index: number, share: number) => void} onShare how much of it is trained
 */

/** An engine takes some ten megabytes, and more workers than this are on few machines of their readers. */
const MOST = 8

/** A processor is left to the page. @param {number} runs */
export const crewSize = (runs) =>
  Math.max(1, Math.min(MOST, runs, (navigator.hardwareConcurrency || 2) - 1))

/** @param {readonly Config[]} configs @param {Listener} listener @param {AbortSignal} signal stops it */
export async function trainAll(configs, { onRun, onProblem, onShare }, signal) {
  let next = 0
  const work = async () => {
    /** @type {Member | null} */
    let member = null
    while (next < configs.length && !signal.aborted) {
      const index = next++
      try {
        member ??= new Member(signal)
        const answer = await member.train(configs[index], (share) => onShare(index, share))
        if (signal.aborted) break
        if ('problem' in answer) onProblem(index, answer.problem)
        else onRun(index, answer)
      } catch (error) {
        if (signal.aborted) break
        onProblem(index, error instanceof Error ? error.message : String(error))
        // What broke it may have left its engine half way.
        member?.end()
        member = null
      }
    }
    member?.end()
  }
  await Promise.all(Array.from({ length: crewSize(configs.length) }, work))
}

/** A worker that trains one run after the other. */
class Member {
  /** @param {AbortSignal} signal */
  constructor(signal) {
    const worker = startWorker()
    this.worker = worker
    /** @type {Comlink.Remote<EngineService>} */
    this.engine = Comlink.wrap(worker)
    /** @type {Promise<never>} */
    this.broken = new Promise((_, reject) => {
      whenBroken(worker, (sentence) => reject(new Error(sentence)))
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    })
    // It may break when nobody waits for it.
    this.broken.catch(() => {})
  }

  /** @param {Config} config @param {(share: number) => void} tell */
  train(config, tell) {
    return Promise.race([this.engine.trainWhole(config, Comlink.proxy(tell)), this.broken])
  }

  end() {
    this.worker.terminate()
  }
}
