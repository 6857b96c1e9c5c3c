/**
 * Starts the worker of the site, a file of its own. The one-file build puts another module in this one's place
 * (tools/building/one-file.js). Called by engine/client.js.
 */

export function startWorker() {
  return new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })
}
