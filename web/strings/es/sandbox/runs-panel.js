/** Lo que hay donde se comparan ejecuciones antes de que eso se cargue, en español. */

/** @type {Record<string, string>} */
export const words = {
  'runs.heading': 'Comparar ejecuciones',
  'runs.lead':
    'Guarda en una tabla ejecuciones terminadas, pon dos de ellas lado a lado o entrena muchas de una vez. Lo guardado se conserva mientras esta página esté abierta.'
}
