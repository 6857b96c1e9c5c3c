// A private apt: its own sources, lists and cache in a scratch folder, so packages can be fetched without
// root and without touching the system. Signatures are checked as always, with the distribution's keyring.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onPath, pipe, run } from './run.js'

const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg'

export function hasApt() {
  return Boolean(onPath('apt-get') && onPath('dpkg-deb')) && process.arch === 'x64'
}

function release() {
  const lines = readFileSync('/etc/os-release', 'utf8').split('\n')
  return Object.fromEntries(lines.map((line) => line.replaceAll('"', '').split('=', 2)))
}

/** The mirror this system already fetches Debian from, or nothing when it isn't a Debian. */
export async function debianMirror() {
  if (!hasApt()) return undefined
  const { ID, VERSION_CODENAME } = release()
  if (ID !== 'debian') return undefined
  const uris = await run('apt-get', ['--print-uris', '-o', 'Debug::NoLocking=1', 'update'])
  return uris.match(new RegExp(`'(\\S+?)/dists/(?:${VERSION_CODENAME}|stable)/InRelease'`))?.[1]
}

/**
 * @param {string} folder @param {{ suite: string, mirror: string } | undefined} source another suite than the
 *   system's own; with none, the system's own sources and what it already has installed
 */
export function privateApt(folder, source) {
  const state = ['lists/partial', 'cache/archives/partial'].map((name) => join(folder, name))
  for (const path of state) mkdirSync(path, { recursive: true })
  const settings = [
    `Dir::State::Lists "${join(folder, 'lists')}";`,
    `Dir::Cache "${join(folder, 'cache')}";`,
    'Debug::NoLocking "1";',
    'APT::Install-Recommends "0";',
    'APT::Sandbox::User "";',
    'Acquire::Languages "none";',
    'Acquire::IndexTargets::deb::DEP-11::DefaultEnabled "false";'
  ]
  if (source) {
    const line = `deb [signed-by=${keyring}] ${source.mirror} ${source.suite} main\n`
    writeFileSync(join(folder, 'sources.list'), line)
    writeFileSync(join(folder, 'status'), '')
    settings.push(
      `Dir::Etc::SourceList "${join(folder, 'sources.list')}";`,
      'Dir::Etc::SourceParts "-";',
      `Dir::State::status "${join(folder, 'status')}";`
    )
  }
  writeFileSync(join(folder, 'apt.conf'), settings.join('\n') + '\n')
  const options = {
    cwd: join(folder, 'cache/archives'),
    env: { APT_CONFIG: join(folder, 'apt.conf') }
  }

  return {
    update: () => run('apt-get', ['-q', 'update', '-o', 'APT::Update::Error-Mode=any'], options),
    /** @param {string[]} packages just these, without what they depend on */
    download: (packages) => run('apt-get', ['-q', 'download', ...packages], options),
    /** @param {string[]} packages these and whatever they need that the system lacks */
    downloadWithDependencies: (packages) =>
      run('apt-get', ['-q', '-y', '--download-only', 'install', ...packages], options),
    archives: () =>
      readdirSync(options.cwd)
        .filter((name) => name.endsWith('.deb'))
        .map((name) => join(options.cwd, name))
  }
}

/** @param {string} archive @param {string} folder @param {string[]} [leftOut] patterns of paths to leave out */
export async function unpack(archive, folder, leftOut = []) {
  const excluded = leftOut.map((pattern) => `--exclude=${pattern}`)
  await pipe(['dpkg-deb', ['--fsys-tarfile', archive]], ['tar', ['-x', '-C', folder, ...excluded]])
}
