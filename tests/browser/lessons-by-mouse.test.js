/**
 * The course in Chromium, with the mouse; see lesson-pass.js.
 */
import { passEveryLesson } from './lesson-pass.js'
import { mouse } from './lesson-play.js'

passEveryLesson('mouse', mouse)
