/** What stands where runs are compared before that is loaded, in English. */

/** @type {Record<string, string>} */
export const words = {
  'runs.heading': 'Compare runs',
  'runs.lead':
    'Keep finished runs in a table, put two of them side by side, or train many at once. Kept runs stay while this page is open.'
}
