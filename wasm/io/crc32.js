// The checksum of zip archives: CRC-32 with the reflected polynomial 0xedb88320, a byte at a time. Called by zip.js.

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/**
 * @param {Uint8Array} bytes
 * @param {number} [before] the checksum of what came before them
 */
export function crc32(bytes, before = 0) {
  let crc = ~before
  for (let i = 0; i < bytes.length; i++) crc = table[(crc ^ bytes[i]) & 255] ^ (crc >>> 8)
  return ~crc >>> 0
}
