// What the person at the keyboard can put right: a flag, a preset, a config or a file. The command line
// prints its one sentence and exits with 2; any other error is ours and exits with 1.
export class Complaint extends Error {}

/** @param {unknown} error */
export function sentenceOf(error) {
  const text = error instanceof Error ? error.message : String(error)
  return text.split('\n')[0].trim()
}
