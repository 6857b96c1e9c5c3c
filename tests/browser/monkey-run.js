/**
 * The monkey by hand, for as long as one likes: node tests/browser/monkey-run.js --minutes 2 --place all --seed 1 (after a build of
 * the site). Says for every place what was done; stops at nothing that it finds, and exits with 1 then.
 */
import { parseArgs } from 'node:util'
import { openStage } from './embed-stage.js'
import { PLACES, visit } from './monkey-places.js'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '2' },
    place: { type: 'string', default: 'all' },
    seed: { type: 'string', default: '1' }
  }
})
const places = values.place === 'all' ? PLACES : values.place.split(',')
const unknown = places.find((place) => !PLACES.includes(place))
const minutes = Number(values.minutes)
const seed = Number(values.seed)
if (unknown !== undefined || !(minutes > 0) || !Number.isSafeInteger(seed)) {
  console.error(`--place is all or some of ${PLACES.join(',')}; --minutes and --seed are numbers.`)
  process.exit(2)
}

const stage = await openStage()
for (const place of places)
  try {
    const { actions, done } = await visit(stage, { place, seed, minutes })
    console.log(`${place}: seed ${seed}, ${actions} actions, nothing found ${JSON.stringify(done)}`)
  } catch (error) {
    process.exitCode = 1
    console.log(`${place}: seed ${seed}, FOUND ${error instanceof Error ? error.message : error}`)
  }
await stage.close()
