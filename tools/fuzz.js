// node tools/fuzz.js [reader...] [--seconds 60] [--seed 1]: fuzzes the readers of files, a minute each unless told. What it finds
// goes to tests/fixtures/hostile, where a test keeps it; exit code 1 then.
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { fuzz } from './fuzzing/fuzz.js'
import { readers } from './fuzzing/readers.js'
import { found, seedsOf } from './fuzzing/seeds.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 32) }
  }
})
const chosen = positionals.length > 0 ? positionals : Object.keys(readers)
for (const reader of chosen) {
  if (!Object.hasOwn(readers, reader)) {
    console.error(
      `There is no reader "${reader}": it must be one of ${Object.keys(readers).join(', ')}.`
    )
    process.exit(2)
  }
}
for (const reader of chosen) {
  const options = { seconds: Number(values.seconds), seed: Number(values.seed) }
  const { runs, blocks, kept, find } = await fuzz(reader, seedsOf(reader), options)
  console.log(
    `${reader}: ${runs} files, ${blocks} blocks reached, ${kept} kept (seed ${values.seed})`
  )
  if (!find) continue
  const hash = createHash('sha256').update(find.bytes).digest('hex').slice(0, 12)
  mkdirSync(found, { recursive: true })
  const path = new URL(`${hash}.${reader}`, found)
  writeFileSync(path, find.bytes)
  console.error(`${find.fault}\nkept as ${path.pathname}`)
  process.exitCode = 1
}
