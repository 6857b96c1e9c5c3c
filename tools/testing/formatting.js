// The commands that lay out the code, or check that it is laid out. Which files: those of git, and new ones.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { npmProgram } from '../setup/npm-packages.js'
import { findTools } from '../setup/paths.js'
import { repository } from '../setup/repository.js'

/** @param {'check' | 'write'} mode @returns {[string, string[]][]} */
export function formatCommands(mode) {
  const { clangFormat } = findTools()
  if (!clangFormat) throw new Error('There is no clang-format 19: put one on PATH.')
  const prettier = [mode === 'check' ? '--check' : '--write', '--log-level=warn']
  const clang = mode === 'check' ? ['--dry-run', '-Werror'] : ['-i']
  /** @type {[string, string[]][]} */
  const commands = [
    [npmProgram('prettier'), [...prettier, ...filesEndingIn(/\.(js|mjs|ts|css|html|json|yml)$/)]],
    [clangFormat, [...clang, ...filesEndingIn(/\.(cpp|h)$/)]]
  ]
  return commands
}

/** @param {RegExp} ending */
function filesEndingIn(ending) {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: repository,
    encoding: 'utf8'
  })
  return listed
    .split('\n')
    .filter((path) => ending.test(path) && existsSync(`${repository}${path}`))
}
