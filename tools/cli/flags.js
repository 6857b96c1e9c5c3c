// Flags by node:util, with what is wrong with them as a complaint in one line.
import { parseArgs } from 'node:util'
import { Complaint } from './complaint.js'

/**
 * @template {import('node:util').ParseArgsConfig} T
 * @param {T} config
 */
export function parseFlags(config) {
  try {
    return parseArgs(config)
  } catch (error) {
    const { message } = /** @type {Error} */ (error)
    throw new Complaint(message.replace(/\. To specify a positional .*/s, '').replaceAll('\n', ' '))
  }
}
