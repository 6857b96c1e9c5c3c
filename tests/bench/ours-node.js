// The benchmark's process for an engine in Node: a line {workload, engine} in, a line {seconds, l0, engine} out.
import { createInterface } from 'node:readline'
import { createLab } from '../../wasm/index.js'
import { timeOurs } from './ours.js'
import { workloads } from './workloads.js'

for await (const line of createInterface({ input: process.stdin })) {
  const { name, engine } = JSON.parse(line)
  const workload = workloads.find((known) => known.name === name)
  if (!workload) throw new Error(`no workload ${name}`)
  process.stdout.write(`${JSON.stringify(await timeOurs(createLab, workload, engine))}\n`)
}
