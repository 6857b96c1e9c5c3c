/**
 * A place where a file may be dropped: says while one hangs above it, and hands over the first that falls. Called by ui/lab-page.js
 * and ui/own-data-view.js.
 */

/**
 * @param {(over: boolean) => unknown} show
 * @param {(file: File) => unknown} take
 */
export function dropTarget(show, take) {
  const carriesFiles = (/** @type {DragEvent} */ { dataTransfer }) =>
    dataTransfer?.types.includes('Files') ?? false
  return {
    /** @param {DragEvent} event */
    over(event) {
      if (!carriesFiles(event)) return
      event.preventDefault()
      event.stopPropagation()
      show(true)
    },
    leave() {
      show(false)
    },
    /** @param {DragEvent} event */
    drop(event) {
      if (!carriesFiles(event)) return
      event.preventDefault()
      event.stopPropagation()
      show(false)
      const [file] = event.dataTransfer?.files ?? []
      if (file) void take(file)
    }
  }
}
