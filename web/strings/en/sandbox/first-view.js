/** The English words of the frame around every part of the page: its head, what went wrong, data and files of pictures. */
import { words as header } from './header.js'
import { words as notices } from './notices.js'
import { words as plotData } from './plot-data.js'

export const words = { ...header, ...notices, ...plotData }
