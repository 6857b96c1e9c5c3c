/** De qué trata una ejecución y qué dicen sus números, en español. La página pone los [nombres]. */

/** @type {Record<string, string>} */
export const words = {
  statement:
    '[features] rasgos verdaderos comparten [d_in] dimensiones, [active]. El autocodificador solo ve las sumas y tiene que escribir cada una con [code]. Tras [steps] pasos: ¿tiene cada rasgo un latente propio?',
  'statement.several': '[number] a la vez',
  'statement.range': 'de [low] a [high] a la vez',
  'statement.bernoulli': 'cada uno con su propia probabilidad',
  'statement.topk': 'los [k] mayores de [d_sae] latentes',
  'statement.latents': '[d_sae] latentes',
  'reading.diverged':
    'La ejecución divergió en el paso [step]: su pérdida ya no es un número. Prueba con un learning_rate más pequeño, un init_scale más pequeño o el optimizador adam.',
  'reading.truth':
    'Aún no se ha entrenado nada: el decodificador empieza en los rasgos verdaderos.',
  'reading.untrained':
    'Aún no se ha entrenado nada. Un decodificador de direcciones al azar obtiene lo que da el azar: [found] recuperados, [chance] esperados.',
  'reading.and': '[reconstruction], y [recovery].',
  'reading.yet': '[reconstruction], pero [recovery].',
  'reading.reconstruction.perfect': 'La reconstrucción es casi perfecta',
  'reading.reconstruction.good': 'La reconstrucción es buena',
  'reading.reconstruction.rough': 'La reconstrucción es tosca',
  'reading.reconstruction.poor': 'La reconstrucción es mala',
  'reading.recovery.chance': 'la recuperación no es mejor que el azar',
  'reading.recovery.all': 'cada rasgo tiene un latente propio',
  'reading.recovery.most': 'la mayoría de los rasgos tienen un latente propio',
  'reading.recovery.lucky': '[recovery], aunque aquí el azar por sí solo encuentra la mayoría',
  'reading.recovery.part': 'solo se ha encontrado una parte de los rasgos',
  'reading.recovery.none':
    'no se ha encontrado de verdad ningún rasgo, aunque los latentes se inclinan hacia ellos',
  'reading.recovery.few':
    'se han encontrado de verdad pocos rasgos, aunque los latentes se inclinan hacia ellos',

  'toy.reading.diverged':
    'La ejecución divergió: los números crecieron sin límite. Ayuda un learning_rate más pequeño.',
  'toy.reading.untrained':
    'Aún no se ha aprendido nada: las direcciones son al azar. Pulsa Ejecutar.',
  'toy.reading.so_far': 'Hasta ahora, en el paso [step]: [reading]',
  'toy.reading.more':
    '[represented] de [features] rasgos están representados en [models] de [all] modelos, más de los que caben uno al lado del otro en [d_hidden] dimensiones: están en superposición.',
  'toy.reading.no_more':
    '[represented] de [features] rasgos están representados en [models] de [all] modelos, no más que dimensiones ([d_hidden]): no hay superposición.',
  'toy.reading.sweep':
    'con p = [low] el modelo representa [first] de [features] rasgos; con p = [high], [last]; en [d_hidden] dimensiones.',
  'toy.statement.one':
    '[features] rasgos, cada uno activo [active] de las muestras, pasan por [d_hidden] dimensiones y tienen que volver a salir, [output]. Se entrena un modelo.',
  'toy.statement.other':
    '[features] rasgos, cada uno activo [active] de las muestras, pasan por [d_hidden] dimensiones y tienen que volver a salir, [output]. Se entrenan [count] modelos a la vez.',
  'toy.statement.same': 'en el [first]',
  'toy.statement.sweep': 'desde el [first] (primer modelo) hasta el [last] (último)',
  'toy.statement.relu': 'con una ReLU al final',
  'toy.statement.linear': 'sin ReLU al final'
}
