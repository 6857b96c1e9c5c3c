// The typed contract wasm/io/index.d.ts and the live module say the same, name by name.
import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { createLab, version } from '../../wasm/index.js'
import * as live from '../../wasm/io/index.js'
import { readDeclared } from './declared.js'

const declared = readDeclared('wasm/io/index.d.ts')
after(() => declared.close())

/** @param {object} value @param {string} name */
function hasTheMembersOf(value, name) {
  const members = declared.members(name)
  for (const key of Object.keys(value)) assert.ok(key in members, `${name} declares no ${key}`)
  for (const [key, { optional }] of Object.entries(members))
    if (!optional) assert.ok(key in value, `${name} lacks ${key}`)
}

describe('the contract of wasm/io', () => {
  it('declares what the module exports, and nothing else', () => {
    assert.deepEqual(Object.keys(live).sort(), declared.values.sort())
  })

  it('declares what the functions return', async () => {
    const lab = await createLab({ steps: 20, eval_samples: 50 })
    lab.advance(20)
    const card = live.makeRunCard({ config: lab.config, metrics: lab.metrics(), version })
    hasTheMembersOf(card, 'RunCard')
    const sae = await live.readSae(live.saeLensFiles(lab))
    hasTheMembersOf(sae.summary(), 'SaeSummary')
    hasTheMembersOf(live.weightsOf(lab), 'SaeWeights')
    const methods = Object.getOwnPropertyNames(live.OutsideSae.prototype)
    const own = [...Object.keys(sae), ...methods].filter((name) => name !== 'constructor')
    assert.deepEqual(own.sort(), Object.keys(declared.members('OutsideSae')).sort())
    const x = lab.read('eval_activations')
    hasTheMembersOf(await live.activationStatistics(x), 'ActivationStatistics')
    const file = await live.openArrayFile(live.writeNpz({ x }))
    hasTheMembersOf(file, 'ArrayFile')
    const [header] = await live.readNpzHeaders(file.source)
    hasTheMembersOf(header, 'ZippedArray')
    hasTheMembersOf(header.entry, 'ZipEntry')
    lab.dispose()
  })
})
