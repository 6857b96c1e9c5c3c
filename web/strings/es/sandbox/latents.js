/** Cómo se activan los latentes, y un latente por dentro, en español; también en la vista de datos propios. La página pone los [nombres]. */

/** @type {Record<string, string>} */
export const words = {
  'survey.previous': 'Anterior',
  'survey.next': 'Siguiente',
  'survey.choose': 'Latente, los más frecuentes primero',
  'survey.code': 'código',
  'survey.samples': 'muestras',
  'survey.sample': 'muestra',
  'survey.top.one': 'Su muestra más fuerte',
  'survey.top.other': 'Sus [count] muestras más fuertes',
  'survey.top.table': 'Muestras más fuertes del latente [latent]',
  'survey.codes.data': 'Códigos del latente [latent], donde se activa',

  'survey.heading': 'Cómo se activan los latentes',
  'survey.lead':
    'Un latente que encontró un rasgo se activa donde el rasgo está presente: en igual número de muestras, y en las mismas. Aquí se cuentan ambas cosas en las muestras reservadas.',
  'survey.none': 'Se cuenta cuando el entrenamiento se detiene.',
  'survey.diverged': 'El entrenamiento divergió: no hay nada que contar.',
  'survey.counted': 'Contado en [samples] muestras reservadas, en el paso [step].',
  'survey.past':
    'Contado en el paso [step]; se cuenta otra vez cuando el entrenamiento se detiene.',
  'survey.nothing': 'Aún no se ha contado nada.',

  'survey.frequency': 'Con qué frecuencia se activan',
  'survey.frequency.axis': 'proporción de muestras, logarítmica',
  'survey.frequency.counted': 'latentes, rasgos',
  'survey.frequency.never': 'nunca',
  'survey.frequency.latents': 'latentes que se activan en esta proporción de muestras',
  'survey.frequency.dead': 'latentes muertos, que no se activan nunca',
  'survey.frequency.features': 'rasgos verdaderos presentes en esta proporción',
  'survey.frequency.mark': 'el latente señalado o abierto',
  'survey.frequency.all_dead.one': '[count] de [all] latentes no se activa nunca.',
  'survey.frequency.all_dead.other': '[count] de [all] latentes no se activan nunca.',
  'survey.frequency.dense.one':
    '[count] es demasiado denso: se activa más del doble de veces que el rasgo más frecuente.',
  'survey.frequency.dense.other':
    '[count] son demasiado densos: se activan más del doble de veces que el rasgo más frecuente.',
  'survey.frequency.rare.one': '[count] se activa menos de la mitad de veces que el más raro.',
  'survey.frequency.rare.other': '[count] se activan menos de la mitad de veces que el más raro.',
  'survey.frequency.middle':
    'El latente mediano de los que se activan lo hace en el [latent] de las muestras; el rasgo mediano está presente en el [feature].',

  'survey.single': 'Un latente por dentro',
  'survey.single.how':
    'Elige uno aquí, o púlsalo en otra parte de la página: su nombre, o una celda del mapa de cosenos.',
  'survey.choice.matched': 'latente [latent]: rasgo [feature], se activa en el [share]',
  'survey.choice.unmatched': 'latente [latent]: sin rasgo, se activa en el [share]',
  'survey.choice.dead': 'latente [latent]: no se activa nunca',
  'survey.matched':
    'El [latent] se asignó al [feature]. Se activa en el [share] de las muestras; el rasgo está presente en el [active].',
  'survey.unmatched':
    'El [latent] no se asignó a ningún rasgo; el más cercano es el [feature], y con él se juzga aquí. Se activa en el [share] de las muestras; ese rasgo está presente en el [active].',
  'survey.codes': 'Sus códigos',
  'survey.codes.label':
    'Códigos del latente [latent]. Se activa en [fired] muestras: en [hits] de ellas el rasgo [feature] está presente, en [alarms] no. En [missed] muestras con el rasgo calla.',
  'survey.codes.silent': 'calla',
  'survey.hits': 'rasgo [feature] presente: [count] aciertos',
  'survey.alarms': 'no presente: [count] falsas alarmas',
  'survey.missed': 'presente, pero el latente calla: [count] omisiones',
  'survey.scores': 'El latente [latent] como detector del rasgo [feature]',
  'survey.scores.score': 'rasgo [feature]',
  'survey.scores.latent': 'este latente',
  'survey.scores.chance': 'azar',
  'survey.precision': 'Precisión',
  'survey.recall': 'Exhaustividad',
  'survey.cosine': 'Coseno',
  'survey.terms':
    'Precisión: de las muestras en las que se activa, la proporción que tiene el rasgo. Exhaustividad: de las muestras que tienen el rasgo, la proporción en la que se activa. Azar: un latente que se activa igual de a menudo, pero al azar.',
  'survey.terms.matched':
    'En el coseno, el azar es el emparejamiento de un diccionario aleatorio del mismo tamaño.',
  'survey.terms.unmatched':
    'En el coseno, el azar es una dirección aleatoria con el rasgo que le queda más cerca.',
  'survey.top.row': 'muestra [row]',
  'survey.top.none': 'No se activa en ninguna muestra.',
  'survey.top.feature': 'rasgo [feature]',
  'survey.top.others': 'otros rasgos',
  'survey.top.open': 'El número de una muestra la abre en «Una muestra por dentro».'
}
