/** Una muestra, y dirigirla, en español. La página pone los [nombres]. */

/** @type {Record<string, string>} */
export const words = {
  'sample.heading': 'Una muestra por dentro',
  'sample.bars': 'Activación y reconstrucción',
  'sample.bars.label.one': 'La única dimensión de la muestra, al lado de su reconstrucción.',
  'sample.bars.label.other':
    'Las [count] dimensiones de la muestra, cada una al lado de su reconstrucción.',
  'sample.none': 'Aún no hay muestra.',
  'sample.activation': 'activación x',
  'sample.reconstruction': 'reconstrucción x̂',
  'sample.explained': 'explicado: [share]',
  'sample.choose': 'Elige una muestra',
  'sample.previous': 'Muestra anterior',
  'sample.next': 'Muestra siguiente',
  'sample.number': 'Número de la muestra, de 0 a [last]',
  'sample.random': 'Al azar',
  'sample.features': 'Rasgos verdaderos',
  'sample.codes': 'Códigos que se activan',
  'sample.more.features.one': 'y [count] rasgo más',
  'sample.more.features.other': 'y [count] rasgos más',
  'sample.more.codes.one': 'y [count] código más',
  'sample.more.codes.other': 'y [count] códigos más',
  'sample.unmatched': 'sin pareja, cerca de [feature]',
  'sample.absent': 'rasgo [feature]: no está',
  'sample.stands': 'rasgo [feature] ✓',
  'sample.roughly': 'rasgo [feature], más o menos',

  'steer.heading': 'Dirígela',
  'steer.lead':
    'Mueve la muestra de arriba a lo largo de la dirección de un latente y pregunta qué rasgos verdaderos contiene ahora la activación. Si el latente encontró un rasgo, ese rasgo se mueve y los demás se quedan.',
  'steer.latent': 'Latente',
  'steer.latent.best': 'el mejor emparejado',
  'steer.latent.best.is': 'el mejor emparejado: latente [latent]',
  'steer.latent.feature': 'latente [latent]: rasgo [feature] ([cosine])',
  'steer.latent.none': 'latente [latent]: ningún rasgo',
  'steer.strength': 'Fuerza',
  'steer.method': 'Método',
  'steer.add': 'sumar',
  'steer.add.about': 'x + α v: se suma la dirección, haya lo que haya.',
  'steer.orthogonal': 'fijar',
  'steer.orthogonal.about':
    'La componente a lo largo de la dirección pasa a ser α; lo que es ortogonal a ella se queda.',
  'steer.cap': 'limitar',
  'steer.cap.about':
    'La componente a lo largo de la dirección es como mucho α; una menor se queda.',
  'steer.columns':
    'Lo que la activación contiene de cada rasgo verdadero, antes y después de dirigirla.',
  'steer.columns.axis': 'rasgo verdadero',
  'steer.data': 'Lo que contiene la activación, antes y después',
  'steer.before': 'antes',
  'steer.after': 'después',
  'steer.after.own': 'después, el rasgo del propio latente',
  'steer.read': 'leído con un ajuste disperso de las direcciones verdaderas',
  'steer.by.add': 'Latente [latent] con fuerza [alpha]',
  'steer.by.orthogonal': 'Latente [latent] fijado en [alpha]',
  'steer.by.cap': 'Latente [latent] limitado a [alpha]',
  'steer.its': 'el rasgo [feature], el suyo,',
  'steer.nearest': 'el rasgo [feature], el más cercano a él,',
  'steer.rose':
    '[by]: [owner] subió de [before] a [after]; todos los demás cambiaron [others] en total.',
  'steer.fell':
    '[by]: [owner] bajó de [before] a [after]; todos los demás cambiaron [others] en total.',
  'steer.stayed': '[by]: [owner] se quedó en [after]; todos los demás cambiaron [others] en total.',
  'steer.most': 'El rasgo [feature] cambió más: [change].',

  'dose.heading': 'Lo mismo a lo largo de otras direcciones',
  'dose.none': 'Se mide cuando la ejecución se detiene tras algunos pasos.',
  'dose.none.label': 'Aún no se ha medido nada.',
  'dose.target': 'cambio en la lectura del propio rasgo',
  'dose.others': 'cambio de todos los demás rasgos, en total',
  'dose.label': '[title], según la fuerza. [words]',
  'dose.strength': 'fuerza',
  'dose.decoder': 'la fila del decodificador',
  'dose.truth': 'la dirección verdadera',
  'dose.difference_of_means': 'diferencia de medias',
  'dose.encoder': 'la columna del codificador',
  'dose.axis': 'una dimensión (una neurona)',
  'dose.random': 'una dirección al azar',
  'dose.no_samples.hold': 'No hay muestras reservadas que tengan el rasgo [feature].',
  'dose.no_samples.without': 'No hay muestras reservadas sin el rasgo [feature].',
  'dose.words.hold':
    'En [samples] muestras reservadas que tienen el rasgo [feature], con fuerza [strength], el rasgo y todos los demás cambian en: [parts].',
  'dose.words.without':
    'En [samples] muestras reservadas sin el rasgo [feature], con fuerza [strength], el rasgo y todos los demás cambian en: [parts].',
  'dose.part': '[direction] [target] y [others]'
}
