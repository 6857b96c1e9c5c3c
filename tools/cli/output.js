// Files that a command writes: the folder they go to, and a line on stderr for each. What cannot be written is a complaint.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Complaint, sentenceOf } from './complaint.js'

/** @param {string} folder */
export function makeFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new Complaint(`cannot create the folder ${folder}: ${sentenceOf(error)}`)
  }
}

/** @param {string} folder @param {string} name @param {string | Uint8Array} content */
export function writeOutput(folder, name, content) {
  const path = join(folder, name)
  try {
    writeFileSync(path, content)
  } catch (error) {
    throw new Complaint(`cannot write ${path}: ${sentenceOf(error)}`)
  }
  process.stderr.write(`wrote ${path}\n`)
}
