// The programs that do the set-up start where nothing is installed yet: what they import before it, and what that imports,
// is Node's own or a file of the repository.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { describe, it } from 'node:test'
import { repository } from '../../tools/setup/repository.js'

const STATIC_IMPORT = /^(?:import|export)\b[^'"(=]*['"](?<from>[^'"]+)['"]/gm

/**
 * Static imports, followed through the repository, that are neither a file of it nor Node's own.
 * @param {string} program in the repository
 * @returns {string[]} "file imports package"
 */
function packagesBeforeSetUp(program) {
  const met = new Set([join(repository, program)])
  const packages = []
  for (const file of met)
    for (const { groups } of readFileSync(file, 'utf8').matchAll(STATIC_IMPORT)) {
      const from = groups?.from ?? ''
      if (from.startsWith('.')) met.add(join(dirname(file), from))
      else if (!isBuiltin(from)) packages.push(`${relative(repository, file)} imports ${from}`)
    }
  return packages
}

describe('in a fresh clone', () => {
  for (const program of ['start', 'test', 'build', 'format'])
    it(`tools/${program}.js needs no package before the set-up`, () =>
      assert.deepEqual(packagesBeforeSetUp(`tools/${program}.js`), []))

  it('a package that would be needed is found, also behind other files', () =>
    assert.ok(
      packagesBeforeSetUp('tools/building/beside-the-site.js').includes(
        'tools/building/one-file.js imports vite'
      )
    ))
})
