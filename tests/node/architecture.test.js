// The arrows of the design, the rules of style and where words stand, read from includes, imports, names and texts of all files; and
// for each rule a bad sample that it must refuse, so that no rule passes because it looks at nothing.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { arrows } from './rules/arrows.js'
import { repositoryFiles } from './rules/repository-files.js'
import { style } from './rules/style.js'
import { words } from './rules/words.js'

const files = repositoryFiles()

/** @param {import('./rules/arrows.js').Rule} rule @param {import('./rules/repository-files.js').RepositoryFile[]} among */
function broken({ concerns, complaints }, among) {
  const found = among.filter(concerns)
  return found.flatMap((file) => complaints(file).map((complaint) => `${file.path} ${complaint}`))
}

describe('the repository', () => {
  it('has files in every room', () => {
    for (const room of ['core/', 'wasm/', 'web/', 'tests/', 'tools/'])
      assert.ok(
        files.some(({ path }) => path.startsWith(room)),
        room
      )
  })
})

for (const [title, rules] of Object.entries({ arrows, style, words })) {
  describe(title, () => {
    for (const rule of rules) {
      it(rule.says, () => {
        assert.deepEqual(broken(rule, files), [])
        assert.ok(files.some(rule.concerns), 'the rule concerns no file')
      })
    }
  })
}

describe('a bad sample is refused:', () => {
  for (const rule of [...arrows, ...style, ...words])
    it(rule.says, () => assert.equal(broken(rule, [rule.bad]).length, 1))
})
