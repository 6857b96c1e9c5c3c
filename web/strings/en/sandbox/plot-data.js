/** The numbers and files behind a picture, in English. [name] is put in by the page. */

/** @type {Record<string, string>} */
export const words = {
  'plot.open': 'Data and files of [title]',
  'plot.rows.one': 'The one row behind the picture, as it stood when you opened this.',
  'plot.rows.other': 'The [count] rows behind the picture, as it stood when you opened this.',
  'plot.first':
    'The first [shown] of the [count] rows behind the picture, as it stood when you opened this. The CSV file has them all.',
  'plot.none': 'Nothing has been measured yet.',
  'plot.save': 'Save [format]',
  'plot.close': 'Close'
}
