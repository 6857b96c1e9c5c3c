/**
 * A panel below the first view: it draws itself in a task of its own, so that several panels never hold up a click together.
 */
import { betweenFrames } from './pace.js'
import { Panel } from './panel.js'

export class LatePanel extends Panel {
  scheduleUpdate() {
    return new Promise((resolve) => {
      betweenFrames.add(() => resolve(super.scheduleUpdate()))
    })
  }
}
