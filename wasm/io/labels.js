// A text for each sample, so that a latent's top samples can be read: a .txt file with one a line, a .csv (its column "text" or
// "label", else its first), or a .jsonl (texts, or objects with "text" or "label").
import { FileError, quoted, size } from './file-error.js'
import { parseCsv } from './csv.js'
import { isObject } from './strict-json.js'

const LARGEST_FILE = 2 ** 27
const columns = ['text', 'label']

/**
 * @param {string | Uint8Array} given the file
 * @param {{ name: string, rows?: number }} options its name, whose ending says the form, and how many samples there are
 * @returns {string[]}
 */
export function readLabels(given, { name, rows }) {
  if (given.length > LARGEST_FILE) {
    throw new FileError(
      `${name} has ${size(given.length)}; at most ${size(LARGEST_FILE)} of labels can be read`
    )
  }
  const text = (typeof given === 'string' ? given : new TextDecoder().decode(given)).replace(
    /^\uFEFF/,
    ''
  )
  const labels = labelsIn(text, name)
  if (rows !== undefined && labels.length !== rows) {
    throw new FileError(`${name} has ${labels.length} labels for ${rows} samples`)
  }
  return labels
}

/** @param {string} text @param {string} name */
function labelsIn(text, name) {
  const [, ending = ''] = /\.([a-z]+)$/i.exec(name) ?? []
  switch (ending.toLowerCase()) {
    case 'txt':
      return lines(text)
    case 'csv':
      return fromCsv(text, name)
    case 'jsonl':
      return lines(text).map((line, i) => fromJson(line, `${name}, line ${i + 1},`))
    default:
      throw new FileError(`${name} is no file of labels: .txt, .csv and .jsonl can be read`)
  }
}

/** The last line may end or not. @param {string} text */
const lines = (text) => (text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/))

/** @param {string} text @param {string} name */
function fromCsv(text, name) {
  const [header, ...rows] = parseCsv(text, name)
  if (!header) return []
  const named = header.findIndex((title) => columns.includes(title.trim().toLowerCase()))
  return (named < 0 ? [header, ...rows] : rows).map((row, i) => {
    const cell = row[Math.max(0, named)]
    if (cell === undefined) throw new FileError(`${name} has no label in its row ${i + 1}`)
    return cell
  })
}

/** @param {string} line @param {string} said */
function fromJson(line, said) {
  let value
  try {
    value = JSON.parse(line)
  } catch {
    throw new FileError(`${said} is not valid JSON`)
  }
  const label = isObject(value) ? (value.text ?? value.label) : value
  if (typeof label === 'string' || typeof label === 'number') return String(label)
  throw new FileError(
    `${said} has no text: ${quoted(value)} is neither a text nor an object with "text" or "label"`
  )
}
