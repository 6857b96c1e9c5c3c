/**
 * What a worker of the engine says, in a sentence, when it breaks. Called by engine/client.js and engine/crew.js.
 */

/** @param {Worker} worker @param {(sentence: string) => void} fail */
export function whenBroken(worker, fail) {
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    fail(event.message || 'The training engine could not be loaded.')
  })
  worker.addEventListener('messageerror', () => fail('A message from the engine was lost.'))
}
