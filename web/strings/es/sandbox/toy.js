/** La vista de los modelos de juguete de superposición, en español. La página pone los [nombres]. */

/** @type {Record<string, string>} */
export const words = {
  'toy.heading': 'Cuántos rasgos están representados',
  'toy.terms':
    'Representado: la dirección W_i del rasgo mide más de 0.5. Un rasgo abandonado tiene una longitud cercana a 0; uno conservado, cercana a 1.',
  'toy.loss': 'Pérdida',
  'toy.loss.meaning': 'media de los modelos, logarítmica',
  'toy.represented': 'Rasgos representados',
  'toy.represented.meaning': 'aquellos con |W_i| mayor que 0.5, media de los modelos',
  'toy.held_out': 'Pérdida, en datos reservados',
  'toy.mean': 'Representados',
  'toy.mean_over': 'media de [models]',
  'toy.hidden': 'Dimensiones ocultas',
  'toy.count': 'rasgos representados',
  'toy.count.of': 'de [all] rasgos representados',
  'toy.of': '[number] de [all]',
  'toy.to': 'de [low] a [high]',
  'toy.agree': 'modelos coinciden',

  'models.directions': 'Las direcciones de cada modelo',
  'models.heading': 'Los modelos',
  'models.lead': 'Elige uno para verlo de cerca más abajo.',
  'models.arrows':
    'Una flecha es la dirección W_i de un rasgo, en las [d_hidden] dimensiones ocultas; el círculo tiene radio 1. Busca formas regulares: las flechas repartidas por igual son las que menos se estorban.',
  'models.importance': 'El rasgo 0 es el más importante; cada uno de los siguientes importa menos.',
  'models.not_drawn': 'Las direcciones solo se dibujan en 2 y 3 dimensiones.',
  'models.table.open': 'Todos los modelos en una tabla',
  'models.table': 'Todos los modelos',
  'models.choose': 'Modelo que se ve de cerca',
  'models.model': 'Modelo [number]',
  'models.represented': '[number] de [all] representados',
  'models.number': 'Modelo',
  'models.column.model': 'modelo',
  'models.column.p': 'p',
  'models.column.represented': 'representados',
  'models.column.loss': 'pérdida',
  'models.column.angles': 'ángulos entre vecinas',
  'models.angles': 'de [low]° a [high]°',

  'geometry.heading': 'Modelo [number]',
  'geometry.heading.active': 'Modelo [number], rasgos activos en el [share]',
  'geometry.interference': 'Interferencia entre rasgos',
  'geometry.directions': 'Direcciones',
  'geometry.directions.label': 'Direcciones de los rasgos. [words]',
  'geometry.third': 'La tercera dimensión va hacia arriba a la derecha.',
  'geometry.few': 'Hay menos de dos rasgos representados.',
  'geometry.angles':
    'Ángulos entre vecinas representadas: de [low]° a [high]°. Repartidas por igual, [number] estarían a [even]°.',
  'geometry.bars': 'Longitud e interferencia de cada rasgo',
  'geometry.bars.label':
    'Longitud de la dirección de cada rasgo, y su interferencia. [represented] de [all] miden más de [threshold].',
  'geometry.bars.axis': 'rasgo',
  'geometry.bars.represented': 'longitud |W_i|, representado',
  'geometry.bars.dropped': 'no representado',
  'geometry.bars.interference': 'hacia abajo: interferencia',
  'geometry.bars.meaning':
    'La interferencia es cuánto de los demás rasgos se lee a lo largo de este: la suma de (W_i/|W_i| · W_j)² sobre todos los demás. 0 significa una dirección propia; los valores grandes son el precio de la superposición.',

  'gram.label':
    'Productos de las direcciones de los rasgos. Las teclas de flecha van de celda en celda.',
  'gram.axis': 'rasgo',
  'gram.meaning':
    'W Wᵀ: una celda viva en la diagonal es un rasgo que se conserva. El color fuera de la diagonal es interferencia: dos rasgos que comparten una dirección o que (en negativo) apuntan en sentidos opuestos.',
  'gram.none': 'Aún no hay nada que mostrar.',
  'gram.product': 'Rasgos [one] y [other]: [product].',
  'gram.strongest': 'Lo más alejado de 0 fuera de la diagonal: rasgos [one] y [other], [product].',

  'sweep.heading': 'Lo que hace la rareza',
  'sweep.counts': 'Rasgos representados',
  'sweep.counts.axis': 'p, parte de las muestras en que un rasgo está activo',
  'sweep.counts.label': 'Rasgos representados según p. [words].',
  'sweep.counts.meaning':
    'De izquierda a derecha los rasgos se hacen más raros. Mira si el número sube por encima del de dimensiones: los rasgos raros se estorban tan pocas veces que pueden compartirlas.',
  'sweep.dimensions': 'Dimensiones por rasgo',
  'sweep.dimensions.label':
    'Dimensionalidad de los rasgos representados según 1/(1 − S); la del medio, en [words].',
  'sweep.dimensions.none': 'ningún valor todavía',
  'sweep.dimensions.meaning':
    'Un punto es un rasgo representado, según la parte de una dimensión que tiene para él solo. Busca puntos a lo largo de las líneas: 1/2 es un par que apunta en sentidos opuestos; 3/8 y 1/4 son formas regulares mayores. El punto medio, en [words].'
}
