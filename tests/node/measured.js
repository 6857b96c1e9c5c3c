// The metrics of a finished run, remembered from one test run to the next: the engine's bits are the same every time (other
// tests hold that), so an engine that has not changed need not train the same config again.
import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder } from '../../tools/setup/cache.js'
import { createLab, createToyModel } from '../../wasm/index.js'
import { commandLine } from './command-line.js'

/** @param {string | Buffer} text */
const hash = (text) => createHash('sha256').update(text).digest('hex').slice(0, 16)

/** @param {string} name of a module in wasm/dist */
const code = (name) => readFile(new URL(`../../wasm/dist/${name}`, import.meta.url))

const folder = join(cacheFolder(), `runs-${hash(await code('exact.wasm'))}`)
const toyEngine = hash(await code('toy.wasm'))

/**
 * What make() gives, or gave before under the same key with the same engine.
 * @template Value
 * @param {unknown} key
 * @param {() => Promise<Value>} make
 * @returns {Promise<Value>}
 */
export async function remembered(key, make) {
  const file = join(folder, `${hash(JSON.stringify(key))}.json`)
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    const value = await make()
    await mkdir(folder, { recursive: true })
    await writeFile(file, JSON.stringify(value))
    return value
  }
}

/** @param {string[]} places folders */
const sourcesIn = (places) =>
  Promise.all(
    places.map(async (place) => {
      const path = new URL(`../../${place}/`, import.meta.url)
      const names = (await readdir(path)).filter((name) => name.endsWith('.js')).sort()
      return Promise.all(names.map((name) => readFile(new URL(name, path), 'utf8')))
    })
  )

const librarySources = await sourcesIn(['wasm', 'wasm/presets'])
const commandSources = await sourcesIn(['tools/cli'])

/**
 * What make() gives, remembered as long as no source in the folders has changed.
 * @template Value
 * @param {string[]} folders
 * @param {unknown} key
 * @param {() => Promise<Value>} make
 * @returns {Promise<Value>}
 */
export const rememberedOfSources = async (folders, key, make) =>
  remembered({ key, sources: await sourcesIn(folders), node: process.version }, make)

/**
 * What the library makes of a key, remembered as long as neither the engine nor any of the library's sources has changed.
 * @template Value
 * @param {unknown} key
 * @param {() => Promise<Value>} make
 * @returns {Promise<Value>}
 */
export const rememberedOfLibrary = (key, make) => remembered({ key, librarySources }, make)

/**
 * What the command line does, remembered as long as neither the engine nor any source that it runs has changed.
 * @param {string[]} args
 * @returns {Promise<import('./command-line.js').Outcome>}
 */
export const ranBefore = (args) =>
  rememberedOfLibrary({ args, commandSources }, () => commandLine(args))

/**
 * Metrics after config.steps steps.
 * @param {Partial<import('../../wasm/index.js').Config>} config
 * @returns {Promise<import('../../wasm/index.js').Metrics>}
 */
export function measured(config) {
  return remembered(config, async () => {
    const lab = await createLab(config)
    const metrics = lab.train(lab.config.steps)
    lab.dispose()
    return metrics
  })
}

/**
 * Metrics of toy models after config.steps steps.
 * @param {Partial<import('../../wasm/index.js').ToyConfig>} config
 * @returns {Promise<import('../../wasm/index.js').ToyMetrics>}
 */
export function measuredToys(config) {
  return remembered({ toyEngine, config }, async () => {
    const model = await createToyModel(config)
    const metrics = model.train(model.config.steps)
    model.dispose()
    return metrics
  })
}
