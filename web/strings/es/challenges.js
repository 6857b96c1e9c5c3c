/** La lección en el laboratorio, en español. *énfasis*, {símbolo}, [número de una ejecución]. */

/** @type {Record<string, string>} */
export const words = {
  title: 'El laboratorio: tres retos',
  goal: 'Tres autocodificadores que no funcionan y todos los ajustes en tus manos: averigua qué falla y arréglalo.',
  picture:
    'Dos filas de cuadrados, uno por rasgo: en una no hay ninguno lleno, en la otra lo están todos.',
  'picture.0': 'como lo encontrarás',
  'picture.1': 'como deberías dejarlo',

  'reading.heading': 'Cómo leer una ejecución enferma',
  'reading.free':
    'En las lecciones eran tuyos unos pocos controles. En el laboratorio lo es todo: el mundo, el autocodificador, su entrenamiento. Es más de lo que nadie puede probar, así que hace falta un orden en el que mirar.',
  'reading.three':
    'Primero: ¿cuántos rasgos se recuperan, {found}, y supera eso claramente al azar, {chance}? Solo entonces significan algo los demás números. Después L0 junto al número de rasgos de una muestra, luego los latentes callados, luego el encogimiento. La varianza explicada va al final.',
  'reading.sick':
    'El motor sopesa los mismos números, y dice su veredicto {verdict} en una frase con los números que lo apoyan. Aquí hay una ejecución con [latents] latentes y un precio de [price] en los códigos.',
  'reading.says':
    '[silent] de [latents] latentes no se activan nunca. El diagnóstico nombra la causa, el número que la muestra y un ajuste que probar.',
  'reading.advice':
    'Su consejo es un paso siguiente y no una solución. Cambia un ajuste cada vez, para que veas qué hizo ese ajuste.',
  'reading.sandbox':
    'Ahora el laboratorio. Los experimentos están arriba, cada ajuste con su significado abajo, y lo que difiere del experimento está marcado. «Comparar ejecuciones» guarda en una tabla las terminadas, pone dos lado a lado y entrena muchas de una vez. Un reto se marca solo cuando termina una ejecución que lo cumple.',

  'dense.heading': 'Primer reto: reconstruye a la perfección',
  'dense.looks': 'Esta ejecución explica toda la varianza. Por la curva, nada podría ser mejor.',
  'dense.find': 'Mira lo que se ha recuperado, y cuántos latentes se activan por muestra.',
  'pairs.heading': 'Segundo reto: todos los latentes se activan',
  'pairs.merged':
    'Ningún latente está muerto, los códigos son dispersos, el entrenamiento se ha asentado. Y casi ningún latente representa un solo rasgo.',
  'pairs.apart': 'Cuenta los rasgos, y cuenta los latentes.',
  'article.heading': 'Tercer reto: casi todo',
  'article.nearly':
    'El artículo reparado: la mayoría de los rasgos se encuentra, algunos quedan mezclados. El motor lo llama sano, y aun así se puede conseguir más.',
  'article.both':
    'Dos cosas estorban: direcciones demasiado cercanas entre sí, y muestras con más rasgos que códigos se conservan. El número de rasgos y de dimensiones no se toca.',

  'prediction.silent.question': '¿Cuántos de los 64 latentes no se activarán nunca?',
  'prediction.silent.answer': 'latentes que no se activan nunca',

  'task.dense':
    'Recupera los 32 rasgos con un coseno mayor que 0.95, en las mismas 16 dimensiones.',
  'task.dense.hint.1': 'Una muestra tiene unos tres rasgos. ¿Cuántos códigos conserva?',
  'task.dense.hint.2': 'Pon k en 3 y lleva la ejecución hasta el final.',
  'task.pairs':
    'Recupera al menos 22 de los 24 rasgos, con un coseno medio con el compañero de 0.2 o menos.',
  'task.pairs.hint.1': 'Un latente que tiene que servir a dos rasgos no sirve a ninguno.',
  'task.pairs.hint.2': 'Pon d_sae en 36 y lleva la ejecución hasta el final.',
  'task.article':
    'Recupera los 32 rasgos con un coseno mayor que 0.95, explica al menos el 90 % de la varianza y quédate en 8 dimensiones.',
  'task.article.hint.1':
    'Un experimento del mismo grupo tiene direcciones que guardan la distancia.',
  'task.article.hint.2': 'Permite después tantos códigos como rasgos tiene una muestra, de media.',
  'task.article.hint.3': 'Pon geometry en spread y k en 3, y lleva la ejecución hasta el final.',

  'symbol.found': 'cuántos rasgos se recuperan',
  'symbol.chance': 'cuántos recupera el azar',
  'symbol.verdict': 'de qué sufre más la ejecución',

  'summary.order':
    'Mira en un orden: recuperación junto al azar, L0 junto a la verdad, latentes callados, tamaños, y la reconstrucción al final.',
  'summary.one': 'Cambia un ajuste cada vez, y no pierdas de vista la ejecución anterior.',
  'summary.link':
    'La dirección de la página contiene siempre la ejecución entera. Quien abre el enlace obtiene los mismos números, hasta la última cifra.',
  'limits.diagnosis': 'El diagnóstico compara con la verdad. En un modelo real no hay tal frase.',
  'limits.own':
    'Con activaciones tuyas, este laboratorio puede medir lo que queda sin una verdad. Es la lección siguiente.'
}
