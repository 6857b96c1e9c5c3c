/**
 * Texts as a stranger or a tired reader may give them to anything that takes a text. Used by the monkey and hostile-channels.test.js.
 */

/** What would run if it became markup or an address that is followed. */
export const MARKUP = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(2)</script>',
  "'-alert(3)-'",
  'javascript:alert(4)',
  '<svg/onload=alert(5)>',
  '${alert(6)}',
  '</title></style></textarea><iframe srcdoc="<script>parent.alert(7)</script>">'
]

/** Turns round what stands after it, hides, or breaks where it is cut. */
export const ODD = [
  '\u202eevil\u202c\u200f',
  '\u2066\u2067\u202e',
  '\u0000\u0007\u001b[31m',
  '\ud800',
  '👩‍👩‍👧‍👦'.repeat(12),
  '%00%0d%0a%E0%A4%A'
]

export const LONG = '<b>long</b> '.repeat(100_000 / 12)

/** Numbers that are none, or too much. */
export const NUMBERS = [
  '',
  ' ',
  '0',
  '-1',
  '1e999',
  'NaN',
  '0x10',
  '3,5',
  '1e-300',
  '99999999999',
  '[[0,1,2]]',
  '[',
  'null'
]

export const TYPED = [...MARKUP, ...ODD, ...NUMBERS, '7', '12', 'topk', '__proto__', 'constructor']
