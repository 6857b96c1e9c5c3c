// Chromium and Firefox for the tests: from the system's packages when we may install them, else unpacked
// into the cache folder with the libraries that the system lacks.
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { debianMirror, privateApt, unpack } from './apt.js'
import { browsersFolder, findChromium, findFirefox } from './browsers.js'
import { installOnce } from './cache.js'
import { step } from './progress.js'
import { attempt, run } from './run.js'

const libraries = 'usr/lib/x86_64-linux-gnu'
const otherLibraries = 'lib/x86_64-linux-gnu'
const programs = {
  chromium: 'usr/lib/chromium/chromium',
  'firefox-esr': 'usr/lib/firefox-esr/firefox-esr'
}

export async function ensureBrowsers() {
  const missing = [
    ...(findChromium() ? [] : ['chromium']),
    ...(findFirefox() ? [] : ['firefox-esr'])
  ]
  if (missing.length === 0) return
  if (!(await debianMirror())) {
    console.log(`The browser tests need Chromium and Firefox; missing here: ${missing.join(', ')}.`)
  } else if (process.getuid?.() === 0) {
    await step(`browsers: installing ${missing.join(' and ')} with apt-get`, () =>
      installAsRoot(missing)
    )
  } else {
    await installPrivately()
  }
}

/** @param {string[]} packages */
async function installAsRoot(packages) {
  const install = ['install', '-y', '-q', '--no-install-recommends', ...packages]
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const { code } = await attempt('apt-get', install, { env })
  if (code === 0) return
  await run('apt-get', ['-q', 'update'], { env })
  await run('apt-get', install, { env })
}

async function installPrivately() {
  const folder = browsersFolder()
  await installOnce(folder, (scratch) =>
    step(`browsers: unpacking chromium and firefox-esr into ${folder}`, async () => {
      const aptFolder = join(scratch, 'apt')
      mkdirSync(aptFolder)
      const apt = privateApt(aptFolder, undefined)
      await apt.update()
      await apt.downloadWithDependencies(Object.keys(programs))
      for (const archive of apt.archives()) await unpack(archive, scratch, ['*/share/doc/*'])
      rmSync(aptFolder, { recursive: true })
      writeFileSync(join(scratch, 'fonts.conf'), fontSettings(folder))
      mkdirSync(join(scratch, 'bin'), { recursive: true })
      for (const [name, program] of Object.entries(programs)) {
        const wrapper = join(scratch, 'bin', name)
        writeFileSync(wrapper, wrapperScript(scratch, folder, program))
        chmodSync(wrapper, 0o755)
      }
    })
  )
}

/** @param {string} scratch @param {string} folder @param {string} program */
function wrapperScript(scratch, folder, program) {
  const subfolders = readdirSync(join(scratch, libraries), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(libraries, entry.name))
  const searchPath = [libraries, otherLibraries, ...subfolders]
    .map((path) => join(folder, path))
    .join(':')
  const fonts = existsSync('/etc/fonts/fonts.conf') ? '' : `FONTCONFIG_FILE='${folder}/fonts.conf' `
  return `#!/bin/sh\n${fonts}LD_LIBRARY_PATH='${searchPath}' exec '${join(folder, program)}' "$@"\n`
}

/** For a system without any fonts of its own. @param {string} folder */
function fontSettings(folder) {
  return `<?xml version="1.0"?>
<fontconfig>
  <dir>${folder}/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <include>${folder}/usr/share/fontconfig/conf.avail/60-latin.conf</include>
</fontconfig>
`
}
