/** Los números y archivos de una imagen, en español. La página pone los [nombres]. */

/** @type {Record<string, string>} */
export const words = {
  'plot.open': 'Datos y archivos de [title]',
  'plot.rows.one': 'La única fila de esta imagen, tal como estaba al abrir esta ventana.',
  'plot.rows.other': 'Las [count] filas de esta imagen, tal como estaba al abrir esta ventana.',
  'plot.first':
    'Las primeras [shown] de las [count] filas de esta imagen, tal como estaba al abrir esta ventana. El archivo CSV las contiene todas.',
  'plot.none': 'Todavía no se ha medido nada.',
  'plot.save': 'Guardar [format]',
  'plot.close': 'Cerrar'
}
