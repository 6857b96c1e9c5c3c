// npm test: set-up, then every layer of tests, one after the other; `npm test -- node browser` runs only those.
// A layer that fails, or that runs no test, fails the whole, and the layers after it run all the same.
import { setUp } from './setup/index.js'
import { layers } from './testing/layers.js'
import { schedule } from './testing/schedule.js'

const names = process.argv.slice(2)
const unknown = names.find((name) => !layers.some((layer) => layer.name === name))
if (unknown) {
  console.error(
    `There is no layer "${unknown}": it must be one of ${layers.map((layer) => layer.name).join(', ')}.`
  )
  process.exit(2)
}
const chosen = layers.filter((layer) => names.length === 0 || names.includes(layer.name))

try {
  await setUp({ clangTools: true, browsers: chosen.some((layer) => layer.name === 'browser') })
} catch (error) {
  console.error(/** @type {Error} */ (error).message)
  process.exit(1)
}

let passed = 0
let failed = 0
for (const [layer, running] of schedule(chosen)) {
  process.stdout.write(`${layer.name.padEnd(12)}  ${layer.title} ... `)
  const outcome = await running
  const ranNothing = outcome.passed + outcome.failed === 0
  const counts = ranNothing ? 'ran no test' : `${outcome.passed} passed, ${outcome.failed} failed`
  const when = outcome.before ? 'before, with these very files' : ''
  console.log(`${[counts, when].filter(Boolean).join(' ')} (${outcome.seconds.toFixed(1)} s)`)
  for (const line of outcome.skipped ?? []) console.log(`  skipped: ${line}`)
  for (const name of outcome.again ?? [])
    console.log(`  passed only when run again, alone: ${name}`)
  if (outcome.failed || ranNothing) console.log(outcome.output.trimEnd())
  passed += outcome.passed
  failed += ranNothing ? 1 : outcome.failed
}
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed ? 1 : 0
