// SHA-256 (FIPS 180-4) of a file, a piece at a time, so that one of any size can be named: the Web Crypto API wants all of it in
// memory at once. Run cards of activations from outside name their file so.
import { breathing } from './breathing.js'
import { FileError } from './file-error.js'

const PIECE_BYTES = 2 ** 22
const BLOCK = 64

const primes = Array.from({ length: 312 }, (_, n) => n).filter(
  (n) => n > 1 && !Array.from({ length: n }, (_, d) => d).some((d) => d > 1 && n % d === 0)
)
/** The first 32 bits of the fraction. @param {number} value */
const fraction = (value) => Math.floor((value - Math.floor(value)) * 2 ** 32)
const constants = Int32Array.from(primes.slice(0, 64), (prime) => fraction(Math.cbrt(prime)))
const start = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))

/** Takes whole blocks in; schedule [64] is room for one. */
class State {
  constructor() {
    this.hash = start.slice()
    this.schedule = new Int32Array(64)
  }

  /** @param {Uint8Array} bytes whole blocks */
  absorb(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    for (let at = 0; at < bytes.length; at += BLOCK) {
      for (let i = 0; i < 16; i++) this.schedule[i] = view.getInt32(at + 4 * i)
      this.#expand()
      this.#compress()
    }
  }

  #expand() {
    const { schedule: w } = this
    for (let i = 16; i < 64; i++) {
      const x = w[i - 15]
      const y = w[i - 2]
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
      w[i] = w[i - 16] + s0 + w[i - 7] + s1
    }
  }

  #compress() {
    const { schedule: w, hash } = this
    let a = hash[0]
    let b = hash[1]
    let c = hash[2]
    let d = hash[3]
    let e = hash[4]
    let f = hash[5]
    let g = hash[6]
    let h = hash[7]
    for (let i = 0; i < 64; i++) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
      const one = (h + s1 + ((e & f) ^ (~e & g)) + constants[i] + w[i]) | 0
      const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
      h = g
      g = f
      f = e
      e = (d + one) | 0
      d = c
      c = b
      b = a
      a = (one + two) | 0
    }
    hash[0] += a
    hash[1] += b
    hash[2] += c
    hash[3] += d
    hash[4] += e
    hash[5] += f
    hash[6] += g
    hash[7] += h
  }
}

/**
 * @param {import('./byte-source.js').ByteSource} source
 * @param {string} [name] what a sentence calls it
 * @returns {Promise<string>} 64 hexadecimal digits
 */
export async function sha256(source, name = 'the file') {
  const state = new State()
  const breathe = breathing()
  const whole = source.size - (source.size % BLOCK)
  for (let at = 0; at < whole; at += PIECE_BYTES) {
    const end = Math.min(whole, at + PIECE_BYTES)
    state.absorb(await exactly(source, at, end, name))
    await breathe()
  }
  const rest = await exactly(source, whole, source.size, name)
  const last = new Uint8Array(rest.length < BLOCK - 8 ? BLOCK : 2 * BLOCK)
  last.set(rest)
  last[rest.length] = 0x80
  const view = new DataView(last.buffer)
  view.setBigUint64(last.length - 8, BigInt(source.size) * 8n)
  state.absorb(last)
  return [...state.hash].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

/** @param {import('./byte-source.js').ByteSource} source @param {number} at @param {number} end @param {string} name */
async function exactly(source, at, end, name) {
  const bytes = await source.read(at, end)
  if (bytes.length === end - at) return bytes
  throw new FileError(`${name} became shorter while it was read`)
}
