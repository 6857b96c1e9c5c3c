// Reads the golden table, tests/golden/fingerprints.txt: lines `key=value ... : step fingerprint, ...`, with
// comments after # and blank lines between.
import { readFile } from 'node:fs/promises'
import { parseSetting } from '../../wasm/index.js'

/**
 * @typedef {object} GoldenRow
 * @property {string} line the settings as written
 * @property {Partial<import('../../wasm/index.js').Config>} config
 * @property {{ step: number, fingerprint: string }[]} fingerprints steps ascending
 */

/** @returns {Promise<GoldenRow[]>} */
export async function readGolden() {
  const text = await readFile(new URL('../golden/fingerprints.txt', import.meta.url), 'utf8')
  return text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter(Boolean)
    .map(goldenRow)
}

/** @param {string} line @returns {GoldenRow} */
function goldenRow(line) {
  const [settings, table] = line.split(/\s*:\s*/)
  const config = settings
    .split(/\s+/)
    .filter(Boolean)
    .map((setting) => {
      const [key, text] = setting.split('=')
      return [key, parseSetting(key, text)]
    })
  const fingerprints = table.split(',').map((entry) => {
    const [step, fingerprint] = entry.trim().split(/\s+/)
    return { step: Number(step), fingerprint }
  })
  return { line: settings, config: Object.fromEntries(config), fingerprints }
}
