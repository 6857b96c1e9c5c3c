// Finds the browsers that the tests and the screenshots drive: an override, the system's, or what set-up
// unpacked into the cache folder.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from './cache.js'
import { onPath } from './run.js'

export const browsersFolder = () => join(cacheFolder(), 'browsers')

const applications = '/Applications'
const chromium = {
  name: 'Chromium',
  override: 'SUPERPOSITION_LAB_CHROMIUM',
  programs: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
  application: 'Google Chrome.app/Contents/MacOS/Google Chrome'
}
const firefox = {
  name: 'Firefox',
  override: 'SUPERPOSITION_LAB_FIREFOX',
  programs: ['firefox-esr', 'firefox'],
  application: 'Firefox.app/Contents/MacOS/firefox'
}

export const findChromium = () => find(chromium)
export const findFirefox = () => find(firefox)

/** @returns {string} */
export function chromiumPath() {
  return findChromium() ?? complain(chromium)
}

/** @returns {string} */
export function firefoxPath() {
  return findFirefox() ?? complain(firefox)
}

/** @param {typeof chromium} browser */
function find({ override, programs, application }) {
  const overridden = process.env[override]
  const unpacked = programs.map((name) => join(browsersFolder(), 'bin', name))
  const candidates = [overridden, onPath(...programs), join(applications, application), ...unpacked]
  return candidates.find((path) => path && existsSync(path))
}

/** @param {typeof chromium} browser @returns {never} */
function complain({ name, override }) {
  throw new Error(
    `There is no ${name}: run \`npm test\`, install one, or name its program in ${override}.`
  )
}
