/** Lección 2 en español. *énfasis*, {símbolo}, [número de una ejecución]. */

/** @type {Record<string, string>} */
export const words = {
  title: 'Un diccionario para activaciones',
  goal: 'Cómo un autocodificador disperso separa lo que una red ha apretado: de una lista de números salen unas pocas entradas de un diccionario.',
  picture:
    'Una lista corta de números, una lista más larga en la que solo tres no son cero, y otra vez la lista corta.',

  'parts.heading': 'De los números a las partes',
  'parts.activation':
    'En la lección 1 escribimos rasgos en neuronas. Ahora estamos al otro lado: vemos los números que una red guarda en un lugar, su *activación*, y queremos saber qué rasgos contiene.',
  'parts.recipe':
    'Para saber si lo logramos, hacemos nosotros las activaciones. Hay [features] rasgos, cada uno una dirección {f} en [dimensions] dimensiones: demasiados para ángulos rectos, así que están en superposición. Cada activación es la suma de unos pocos, cada uno con su propia fuerza, y de un poco de ruido: números pequeños al azar.',
  'parts.few':
    'En cada una hay entre [fewest] y [most] rasgos, [true_l0] de media. Una activación así es una *muestra*. La máquina recibe las sumas {x} y nada más.',
  'parts.code':
    'Un *autocodificador disperso*, o SAE, son dos pasos pequeños. El primero, el *codificador*, convierte {x} en una lista más larga, el *código*:',
  'parts.encoder':
    'Cada número del código pertenece a un *latente*: dice con qué fuerza participa. También a estos números los llamamos *códigos*, uno por latente. ReLU convierte en cero lo negativo, así que un latente participa o calla. El segundo paso, el *decodificador*, vuelve a construir la activación solo con el código:',
  'parts.dictionary':
    'Cada latente posee una fila de {dec}, una dirección. La reconstrucción {xhat} es la suma de las filas de todos los latentes que participan, cada una tan fuerte como su código. Así, {dec} es un *diccionario*: dice qué significa cada latente en activaciones. Todas sus filas tienen longitud 1.',
  'parts.wider':
    'Hay [latents] latentes, más que rasgos, porque de antemano nadie sabe cuántos rasgos hay. La máquina que acompaña a este texto se entrena haciendo que {xhat} se parezca a {x}, y con una exigencia más que llega más abajo.',
  'parts.sparse':
    'De media, [l0_trained] de los [latents] códigos no son cero: casi tan pocos como rasgos hay en una muestra, [true_l0]. Esta media tiene un nombre, *L0*. De aquí viene lo de autocodificador *disperso*.',
  'parts.names':
    'Recorre algunas muestras. Los códigos que participan suelen representar justo los rasgos que hay en la muestra. Nadie le dijo a la máquina cuáles son los rasgos: tras entrenar, [recovered_trained] de los [features] tienen un latente propio.',
  'parts.name':
    'Tener un latente propio significa exactamente esto: la dirección del latente y la del rasgo tienen un coseno mayor que [threshold], y cada latente puede servir a un solo rasgo. Decimos entonces que el rasgo está *recuperado*.',

  'error.heading': 'La pérdida, primera mitad',
  'error.want':
    'Entrenar requiere un número que disminuya cuando las cosas mejoran, una *pérdida*. El primer deseo es sencillo: que la reconstrucción sea igual a la activación. Así que tomamos el cuadrado de la longitud de lo que falta.',
  'error.count':
    'Un segundo número dice lo mismo en una escala más fácil de leer. La *varianza explicada* es la parte de la variación de las activaciones que tienen las reconstrucciones: toda cuando no falta nada, ninguna cuando respondemos siempre con la media.',
  'error.only':
    'Supón que nos detenemos aquí y entrenamos solo con este error, con los [latents] latentes. ¿Cuántos de los [features] rasgos se recuperarán? Junto a la respuesta verás el *azar*: cuántos recuperaría un diccionario de direcciones al azar que no aprendió nada. Cada cuadrado de la imagen es un rasgo: lleno cuando está recuperado; si no, más pálido cuanto menor es su coseno.',
  'error.perfect':
    'La reconstrucción es casi perfecta, [ev_free] % explicado, y se recuperan [recovered_free] rasgos. El azar recupera [chance].',
  'error.ways':
    'Con [latents] direcciones en [dimensions] dimensiones hay infinitas maneras de escribir la misma activación. De media participan [l0_free] códigos, muchos más que rasgos hay. Cualquier mezcla sirve con tal de que la suma cuadre.',
  'error.prefer':
    'El error no distingue un diccionario de rasgos verdaderos de un diccionario de mezclas: ambos pueden llegar a cero. Otra cosa debe preferir el verdadero.',

  'price.heading': 'La pérdida, segunda mitad',
  'price.add':
    'Lo que los distingue es cuántos códigos necesita una muestra. Los rasgos verdaderos necesitan pocos; las mezclas, muchos. Así que ponemos precio a los códigos: {lambda} por unidad.',
  'price.pays':
    'El primer término pide una buena reconstrucción; el segundo, códigos pequeños. {lambda} es el tipo de cambio entre ambos. Una suma de tamaños se llama *penalización L1*; los códigos nunca son negativos, así que la suma no necesita valores absolutos.',
  'price.balance':
    'La pendiente dice qué le ocurre a un código que participa. La primera parte lo empuja hacia arriba mientras su dirección {d} explique algo de lo que falta. El precio lo empuja hacia abajo, siempre con la misma fuerza {lambda}. Un código que rinde menos que su precio cae a cero y ahí se queda.',
  'price.try':
    'Ahora {lambda} es tuyo. En cero tienes la ejecución de arriba. La última imagen sigue una muestra: lo que cuesta su error y lo que cuestan sus códigos.',

  'topk.heading': 'Contar en vez de cobrar',
  'topk.shrink':
    'El precio tiene un efecto secundario. Empuja hacia abajo todos los códigos, también los correctos: con un precio de [dear] se encuentra todo, pero las reconstrucciones miden solo el [kept_priced] % de las activaciones y se explica el [ev_priced] % de la varianza. Esto se llama *encogimiento*.',
  'topk.count':
    'Otro camino no cobra nada. De todos los códigos conserva los {k} mayores y pone a cero los demás; la pérdida es solo el error. Es un autocodificador *TopK*.',
  'topk.rank':
    'Nada empuja hacia abajo los códigos conservados. Con tres códigos por muestra, las reconstrucciones miden el [kept_topk] % de las activaciones y se explica el [ev_topk] % de la varianza.',
  'topk.turn':
    'Pero hay que elegir {k}. Empieza en [start], demasiados. Observa cómo la reconstrucción y la recuperación van por caminos distintos.',

  'prediction.active.question':
    'Tras entrenar, ¿cuántos de los 64 códigos de una muestra no serán cero, de media?',
  'prediction.active.answer': 'códigos distintos de cero',
  'prediction.free.question':
    'Entrenado solo con el error: ¿cuántos de los 32 rasgos se recuperarán?',
  'prediction.free.answer': 'rasgos recuperados, de 32',

  'task.all': 'Encuentra un precio con el que se recuperen los 32 rasgos.',
  'task.all.hint.1': 'En 0 los códigos no cuestan nada; en 6 cuestan demasiado. Busca en medio.',
  'task.all.hint.2': 'Pon el precio en 0.8 y ejecuta.',
  'task.silence':
    'Haz los códigos tan caros que el autocodificador calle: casi ningún código, casi nada de varianza explicada.',
  'task.silence.hint.1': 'Un código que rinde menos que su precio cae a cero.',
  'task.silence.hint.2': 'Pon el precio en 6 y ejecuta.',
  'task.close':
    'Recupera los 32 rasgos con un coseno mayor que 0.95, con 3 códigos por muestra como máximo y al menos el 88 % de la varianza explicada.',
  'task.close.hint.1': '¿Cuántos rasgos hay en una muestra, de media?',
  'task.close.hint.2': 'Pon k en 3 y ejecuta.',
  'task.copy':
    'Ahora engáñate: explica al menos el 95 % de la varianza con 10 códigos como máximo y no recuperes más de 5 rasgos.',
  'task.copy.hint.1': 'Si hay más códigos que rasgos, queda sitio para las mezclas.',
  'task.copy.hint.2': 'Pon k en 8 y ejecuta.',

  'control.l1_coefficient': 'Precio de los códigos, λ',
  'control.k': 'Códigos que se conservan por muestra, k',

  'symbol.x': 'la activación: [dimensions] números',
  'symbol.a': 'con qué fuerza está presente el rasgo i; cero en la mayoría',
  'symbol.f': 'la dirección del rasgo i: [dimensions] números',
  'symbol.z': 'el código: [latents] números, ninguno negativo, uno por latente',
  'symbol.enc': 'el codificador: a qué atiende cada latente',
  'symbol.b': 'sesgos: desplazan dónde está el cero, y también se aprenden',
  'symbol.xhat': 'la reconstrucción: [dimensions] números que deberían ser iguales a x',
  'symbol.dec': 'el decodificador: una fila de [dimensions] números por latente',
  'symbol.d': 'la fila del decodificador que pertenece al latente j',
  'symbol.error': 'el error cuadrático de una muestra',
  'symbol.L': 'la pérdida de una muestra; entrenar reduce su media sobre muchas',
  'symbol.lambda': 'el precio de una unidad de código',
  'symbol.sum': 'todos los códigos de la muestra, sumados',
  'symbol.slope': 'cuánto cambia la pérdida cuando el código j crece un poco',
  'symbol.k': 'cuántos códigos se conservan',

  'summary.two':
    'Un autocodificador disperso es un codificador que dice qué latentes participan y un decodificador que es un diccionario de direcciones.',
  'summary.sparse':
    'La reconstrucción sola no encuentra rasgos. La dispersión sí, cuando los propios rasgos son dispersos: con un precio sobre los códigos o conservando los k mayores.',
  'summary.tradeoff':
    'Un precio demasiado bajo, o un k demasiado grande, da mezclas con una buena reconstrucción. Un precio demasiado alto da silencio. Además, un precio encoge todos los códigos.',
  'limits.truth':
    'Contamos rasgos recuperados porque los habíamos hecho nosotros. En un modelo real no hay tal lista, así que λ y k se eligen por lo que se puede medir: la reconstrucción, L0 y si las personas entienden los latentes.',
  'limits.clean':
    'Aquí todos los rasgos son igual de frecuentes e independientes. Los reales no lo son; entonces los latentes juntan rasgos o se quedan con parte del trabajo de otro.',
  'limits.size':
    'Los autocodificadores para modelos de lenguaje tienen de miles a millones de latentes, y muchos pueden no participar nunca.'
}
