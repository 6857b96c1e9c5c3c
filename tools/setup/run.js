// Runs other programs. `run` collects what they print and fails with its last lines; `pipe` joins two of
// them. Every part of set-up and of the test runner goes through here.
import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const linesShownOnFailure = 60

/** @typedef {{ cwd?: string, env?: Record<string, string | undefined> }} Options */

/**
 * @param {string} command @param {string[]} args @param {Options} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function attempt(command, args, { cwd, env } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe']
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', (text) => (output += text))
    }
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** @param {string} command @param {string[]} args @param {Options} [options] */
export async function run(command, args, options) {
  const { code, output } = await attempt(command, args, options)
  if (code === 0) return output
  const ending = output.trim().split('\n').slice(-linesShownOnFailure).join('\n')
  throw new Error(`${command} ${args[0] ?? ''} ended with exit code ${code}:\n${ending}`)
}

/**
 * @param {[string, string[]]} first @param {[string, string[]]} second
 * @returns {Promise<void>}
 */
export function pipe(first, second) {
  return new Promise((resolve, reject) => {
    const producer = spawn(first[0], first[1], { stdio: ['ignore', 'pipe', 'inherit'] })
    const consumer = spawn(second[0], second[1], { stdio: [producer.stdout, 'ignore', 'inherit'] })
    let running = 2
    for (const [child, name] of /** @type {const} */ ([
      [producer, first[0]],
      [consumer, second[0]]
    ])) {
      child.on('error', reject)
      child.on('exit', (code) => {
        if (code !== 0) reject(new Error(`${name} ended with exit code ${code}`))
        else if (--running === 0) resolve()
      })
    }
  })
}

/** The first line a program prints about its version, or nothing when it isn't there. @param {string} command */
export function versionLine(command) {
  const { status, stdout } = spawnSync(command, ['--version'], { encoding: 'utf8' })
  return status === 0 ? stdout.split('\n')[0] : undefined
}

/** @param {...string} names @returns {string | undefined} the first of these programs found on PATH */
export function onPath(...names) {
  for (const name of names)
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const path = join(folder, name)
      if (folder && isExecutable(path)) return path
    }
}

/** @param {string} path */
export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
