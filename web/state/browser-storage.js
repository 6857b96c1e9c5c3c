/**
 * One text under one key in the browser's storage, where that is allowed: what is denied or full is told, never thrown. Called by
 * state/progress.js.
 */

export class BrowserStorage {
  /** @param {string} key */
  constructor(key) {
    this.key = key
  }

  /** @returns {string | null} */
  read() {
    try {
      return localStorage.getItem(this.key)
    } catch {
      return null
    }
  }

  /** @param {string} text @returns {boolean} whether it was kept */
  write(text) {
    try {
      localStorage.setItem(this.key, text)
      return true
    } catch {
      return false
    }
  }

  clear() {
    try {
      localStorage.removeItem(this.key)
    } catch {
      // What could not be kept need not be removed.
    }
  }
}
