/**
 * The title under or over a plot, in the middle; words longer than the plot are pressed together until they fit, because a drawing
 * has no lines to break. Pure. Called by the plots whose titles are sentences of a lesson.
 */
import { nothing, svg } from 'lit'

/** About the width of a letter of a title, in pixels. */
const LETTER = 6.5

/** @param {{ text: string, middle: number, y: number, room: number }} title room: the pixels that there are */
export function axisTitle({ text, middle, y, room }) {
  const pressed = LETTER * text.length > room
  return svg`<text class="axis-label" text-anchor="middle" x=${middle} y=${y}
    textLength=${pressed ? room : nothing} lengthAdjust=${pressed ? 'spacingAndGlyphs' : nothing}>${text}</text>`
}
