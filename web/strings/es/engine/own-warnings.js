/** Lo que el motor advierte sobre unas activaciones, en español, por las claves de web/state/own-warnings.js. */

/** @type {Record<string, string>} */
export const words = {
  'warning.same': 'Todas las muestras son iguales: no hay nada que aprender.',
  'warning.normalise':
    'Normaliza primero: la longitud media de una muestra es [mean_norm], y las tasas de aprendizaje y las penalizaciones están pensadas para √d = [root], más o menos; multiplícalas todas por [scale].',
  'warning.centre':
    'Centra primero: la media de todas las muestras tiene el [mean_share] % de la longitud de una muestra; réstala, o empieza b_dec ahí (decoder_bias_init = geometric_median).',
  'warning.dimension':
    'La dimensión [dimension] tiene ella sola el [largest_share] % de la varianza: quítala o redúcela, o el autocodificador apenas aprenderá otra cosa.',
  'warning.constant.one': '[count] de [width] dimensiones no cambia nunca.',
  'warning.constant.other': '[count] de [width] dimensiones no cambian nunca.',
  'warning.few':
    '[rows] muestras son pocas para [width] dimensiones: el autocodificador puede aprendérselas de memoria.'
}
