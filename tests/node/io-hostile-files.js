// Good files, and the means to make wrong ones by hand. For io-hostile-cases.js, io-hostile.test.js and the fuzzer.
import { writeNpy, writeNpz, writeSafetensors } from '../../wasm/io/index.js'

export const tensor = { data: Float32Array.from({ length: 12 }, (_, i) => i), shape: [3, 4] }
export const good = {
  npy: writeNpy(tensor),
  npz: writeNpz({ a: tensor, b: tensor }, { compressed: true }),
  safetensors: writeSafetensors({ a: tensor, b: { ...tensor, dtype: 'BF16' } }, { by: 'a test' })
}
/** @typedef {keyof typeof good} Format */

/** @param {string} dictionary @param {Uint8Array} [numbers] */
export function npyFile(dictionary, numbers = new Uint8Array(48)) {
  const header = new TextEncoder().encode(`${dictionary.padEnd(117)}\n`)
  return Uint8Array.from([
    0x93,
    0x4e,
    0x55,
    0x4d,
    0x50,
    0x59,
    1,
    0,
    header.length & 255,
    header.length >> 8,
    ...header,
    ...numbers
  ])
}

/** @param {string} json @param {Uint8Array} [numbers] */
export function safetensorsFile(json, numbers = new Uint8Array(48)) {
  const header = new TextEncoder().encode(json)
  const length = new Uint8Array(8)
  new DataView(length.buffer).setBigUint64(0, BigInt(header.length), true)
  return Uint8Array.from([...length, ...header, ...numbers])
}

/** @param {Uint8Array} bytes */
export function directoryEntries(bytes) {
  return [...bytes.keys()].filter(
    (i) => bytes[i] === 0x50 && bytes[i + 1] === 0x4b && bytes[i + 2] === 1 && bytes[i + 3] === 2
  )
}

/** An archive whose directory claims another size. @param {number} bytes */
export function claims(bytes) {
  const file = writeNpz({ a: tensor }, { compressed: true })
  new DataView(file.buffer).setUint32(directoryEntries(file)[0] + 24, bytes, true)
  return file
}

/**
 * An archive with its one entry, 000.npy, many times, under names of its own.
 * @param {Uint8Array} archive
 * @param {number} times
 */
export function repeated(archive, times) {
  const [start] = directoryEntries(archive)
  const [local, entry, end] = [
    archive.slice(0, start),
    archive.slice(start, -22),
    archive.slice(-22)
  ]
  const file = new Uint8Array(times * (local.length + entry.length) + end.length)
  const directory = times * local.length
  for (let i = 0; i < times; i++) {
    const name = new TextEncoder().encode(String(i).padStart(3, '0'))
    local.set(name, 30)
    entry.set(name, 46)
    new DataView(entry.buffer).setUint32(42, i * local.length, true)
    file.set(local, i * local.length)
    file.set(entry, directory + i * entry.length)
  }
  const view = new DataView(end.buffer)
  for (const at of [8, 10]) view.setUint16(at, times, true)
  view.setUint32(12, times * entry.length, true)
  view.setUint32(16, directory, true)
  file.set(end, file.length - end.length)
  return file
}
