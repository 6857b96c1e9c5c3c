// The seal of a run card: a 64-bit hash (FNV-1a, two of 32 bits) of its parts but the seal, written in one canonical way, keys
// in order. It finds what was changed by hand or in transit; it is no signature, and whoever wants to can make a new one.
import { isObject } from './strict-json.js'

const PRIME = 0x01000193
const STARTS = [0x811c9dc5, 0x050c5d1f]

/** @param {Record<string, unknown>} card */
export function sealOf({ seal: _seal, ...rest }) {
  const bytes = new TextEncoder().encode(canonicalJson(rest))
  const halves = STARTS.map((start) => {
    const hash = bytes.reduce((sum, byte) => Math.imul(sum ^ byte, PRIME), start)
    return (hash >>> 0).toString(16).padStart(8, '0')
  })
  return halves.join('')
}

/**
 * JSON in which equal values have equal texts.
 * @param {unknown} value
 */
export function canonicalJson(value) {
  return JSON.stringify(value, (_, part) =>
    isObject(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part
  )
}
