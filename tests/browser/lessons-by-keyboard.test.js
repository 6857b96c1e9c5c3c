/**
 * The course in Chromium, with the keyboard alone; see lesson-pass.js.
 */
import { passEveryLesson } from './lesson-pass.js'
import { keyboard } from './lesson-play.js'

passEveryLesson('keyboard', keyboard)
