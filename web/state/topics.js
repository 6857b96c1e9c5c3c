/**
 * Who wants to hear of what: a list of listeners for each topic. The state speaks, the parts of the page listen.
 *
 * @typedef {'page' | 'lesson' | 'settings' | 'run' | 'selection' | 'comparison' | 'card' | 'own-data' | 'words' | 'kept' | 'sweep'} Topic
 */
export class Topics {
  constructor() {
    /** @type {Map<Topic, Set<() => void>>} */
    this.listeners = new Map()
  }

  /**
   * @param {readonly Topic[]} topics
   * @param {() => void} listener
   * @returns {() => void} stops listening
   */
  listen(topics, listener) {
    for (const topic of topics) {
      const set = this.listeners.get(topic) ?? new Set()
      this.listeners.set(topic, set.add(listener))
    }
    return () => topics.forEach((topic) => this.listeners.get(topic)?.delete(listener))
  }

  /**
   * Waits until something is so, which these topics tell of.
   * @param {readonly Topic[]} topics
   * @param {() => unknown} isSo
   * @returns {Promise<void>} done at once when it is
   */
  until(topics, isSo) {
    return new Promise((resolve) => {
      if (isSo()) return resolve()
      const stop = this.listen(topics, () => {
        if (!isSo()) return
        stop()
        resolve()
      })
    })
  }

  /** @param {Topic} topic */
  tell(topic) {
    for (const listener of this.listeners.get(topic) ?? []) listener()
  }
}
