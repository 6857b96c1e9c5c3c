/** Lección 3 en español. *énfasis*, {símbolo}, [número de una ejecución]. */

/** @type {Record<string, string>} */
export const words = {
  title: '¿Ha encontrado algo?',
  goal: 'Una reconstrucción casi perfecta puede esconder un diccionario que no significa nada. Medirás lo que de verdad se ha encontrado, junto al azar.',
  picture:
    'Dos filas de cuadrados, uno por rasgo: en una casi ninguno está lleno, en la otra casi todos.',
  'picture.0': 'un diccionario que reconstruye bien',
  'picture.1': 'un diccionario que encontró los rasgos',

  'compare.heading': 'Comparar dos diccionarios',
  'compare.question':
    'Un autocodificador ha aprendido un diccionario: una dirección por latente. Conocemos las direcciones de los rasgos verdaderos. ¿Cómo decir si lo uno es lo otro? Dos direcciones coinciden cuando el ángulo entre ellas es pequeño, así que tomamos su coseno.',
  'compare.cosine':
    'Es 1 para la misma dirección, 0 para un ángulo recto, −1 para direcciones opuestas. En muchas dimensiones, dos direcciones al azar están casi en ángulo recto. En pocas no, y eso será importante.',
  'compare.nearest':
    'La manera fácil da a cada rasgo su latente *más cercano*, el de mayor coseno. La media de estos tiene un nombre, *MMCS*, por las siglas inglesas de similitud coseno máxima media.',
  'compare.matching':
    'La manera fácil deja que un latente sirva a varios rasgos. La estricta da a cada rasgo un latente *propio*, de modo que los cosenos sean lo más grandes posible en conjunto. Esto se llama *emparejamiento óptimo*. El emparejamiento no mira el signo del coseno, así que puede unir un rasgo con una dirección opuesta. Pero un rasgo cuenta como *recuperado* solo cuando el coseno con su propio latente, con su signo, es mayor que [threshold].',
  'compare.grid':
    'Empezamos en pequeño: [small_features] rasgos en [small_dimensions] dimensiones y un autocodificador con [small_latents] latentes. En la imagen cada fila es un rasgo y cada columna un latente; un recuadro marca el latente propio de un rasgo.',
  'compare.crowded':
    'Solo se recuperan [small_recovered]. En [small_dimensions] dimensiones, [small_features] direcciones se agolpan, y el autocodificador mezcla vecinas.',
  'compare.look':
    'Recorre una fila: además del cuadrado con recuadro suele haber otros casi igual de intensos. En un espacio tan pequeño, todo está cerca de algo. Un recuadro naranja es una dirección opuesta: se emparejó, pero no cuenta como recuperada.',
  'compare.beside':
    '¿Y son muchos [small_recovered]? Hace falta un segundo número: cuántos recupera un diccionario que no aprendió nada, direcciones al azar, tantas como latentes hay. Esto es el *azar*, y aquí es [small_chance]. A partir de ahora ningún número va sin él.',

  'chance.heading': 'Lo que encuentra el azar',
  'chance.more':
    'Un diccionario más grande parece mejor. Conserva [small_features] rasgos en [small_dimensions] dimensiones, pero toma [many] latentes.',
  'chance.text':
    'Un artículo sobre autocodificadores dispersos describe justo este mundo, y esta prueba de éxito: la mayoría de los rasgos debería tener algún latente con un coseno mayor que [threshold]. La manera fácil, sin emparejar.',
  'chance.random':
    'Pregunta primero cuánto vale la prueba. Toma [many] direcciones al azar, sin entrenar nada. ¿Cuántos de los [small_features] rasgos tienen una de ellas cerca?',
  'chance.passes':
    'Las direcciones al azar encuentran [random_found] de [small_features], de media sobre muchos sorteos. Nuestro diccionario entrenado encuentra [trained_found], menos que el azar. Superar esta prueba no dice nada sobre el aprendizaje.',
  'chance.why':
    'En [small_dimensions] dimensiones, [many] direcciones están tan juntas que casi ningún rasgo puede escapar de ellas. «Mayor que [threshold]» no significa nada por sí solo. Significa algo solo donde el azar rara vez llega.',
  'chance.room':
    'Más dimensiones dan más sitio para fallar. En [roomy] dimensiones, [many] direcciones al azar encuentran [roomy_found]. El control fija el número de dimensiones. Los puntos son los cosenos de cada rasgo con su propio latente, y una línea marca la media del azar. Un punto por debajo de cero es un rasgo emparejado con una dirección opuesta: no cuenta como recuperado.',

  'printed.heading': 'El programa tal como se imprimió',
  'printed.article':
    'El mismo artículo imprime un programa: [features] rasgos en [dimensions] dimensiones, [many] latentes. Sus datos, los números de los que parte y su entrenamiento están reconstruidos aquí cifra por cifra.',
  'printed.listing':
    'Informa de lo bien que reconstruye. Esta es, en una fórmula, la que llamamos varianza explicada:',
  'printed.explained':
    'Las sumas recorren todas las muestras, y x̄ es la activación media. El programa se acerca mucho a 1, que las imágenes escriben en porcentaje. El artículo concluye que se encontraron los rasgos.',
  'printed.epochs':
    'Entrena con todas sus muestras a la vez, así que cada paso tarda un poco. Ejecutamos [brief] de sus [whole] pasos.',
  'printed.nothing':
    'Explica el [ev_printed] % de la varianza y recupera [recovered_printed] de [features] rasgos. El azar recupera [chance_printed]. El diccionario parece no haber aprendido nada sobre los rasgos, y así es.',
  'printed.wrong': 'Tres cosas salieron mal:',
  'printed.wrong1':
    'El precio está puesto donde no debe. En vez de los códigos, el programa hace pagar a los números de dentro del codificador, y tan poco que no pasa nada.',
  'printed.wrong2':
    'Así nada vuelve disperso el código: [l0_printed] de [many] códigos participan en una muestra. Cualquier mezcla sirve, como en la lección anterior.',
  'printed.wrong3':
    'Las filas del decodificador pueden tener cualquier longitud. Incluso un precio correcto se podría esquivar: reduce a la mitad cada código, duplica cada fila, y la suma es la misma.',
  'printed.whole':
    'Más pasos no ayudan. Tras los [whole] explica el [ev_whole] % y recupera [recovered_whole]; el azar recupera [chance_whole].',

  'repaired.heading': 'El programa reparado',
  'repaired.three':
    'Conservamos la clase de mundo, [features] rasgos al azar en [dimensions] dimensiones, y reparamos al aprendiz:',
  'repaired.three1':
    'se limitan los códigos mismos: TopK conserva [repaired_k] por muestra, pocos a propósito,',
  'repaired.three2': 'cada fila del decodificador tiene longitud 1,',
  'repaired.three3':
    'el entrenamiento toma lotes pequeños de muestras y un tamaño de paso que se adapta (Adam), con [repaired_latents] latentes.',
  'repaired.same':
    'El programa impreso explicó el [ev_printed] % de la varianza. ¿Qué explicará el reparado?',
  'repaired.found':
    'Menos, el [ev_repaired] %. Y recupera [recovered_repaired] de [features] rasgos, donde el azar recupera [chance_repaired].',
  'repaired.price':
    'Una muestra contiene aquí entre [fewest] y [most] rasgos. Con [repaired_k] códigos no se pueden escribir con exactitud las que contienen más, así que la reconstrucción empeora. Pero los códigos que usa representan algo. Quien elige por la reconstrucción se queda con el peor de los dos.',
  'repaired.yours': 'Ahora {k} es tuyo. Observa los dos números.',

  'both.heading': '¿Hay que elegir?',
  'both.must':
    '¿Hay que renunciar a la reconstrucción para obtener rasgos? El diccionario no obliga. Un solo paso de codificación tiene que adivinar todos los códigos a la vez, y en un mundo tan apretado adivina mal.',
  'both.search':
    'En vez de adivinar se puede *buscar*: para cada muestra, probar códigos y mejorarlos paso a paso, con un precio sobre su suma, como en la lección anterior, hasta que nada mejore. Se llama codificación dispersa. No tiene codificador, tarda más y usa igualmente un diccionario de [both_latents] direcciones.',
  'both.compare':
    'Ejecuta ambos: el codificador con un precio bajo, que explica el [ev_encoder] %, y la búsqueda con el mismo precio. En la tabla están todas tus ejecuciones hasta ahora.',

  'experiment.printed': 'tal como se imprimió',
  'experiment.repaired': 'reparado',
  'experiment.encoder': 'codificador, precio bajo',
  'experiment.search': 'búsqueda, precio bajo',

  'prediction.small.question': '¿Cuántos de los 8 rasgos se recuperarán?',
  'prediction.small.answer': 'rasgos recuperados, de 8',
  'prediction.random.question':
    '128 direcciones al azar en 4 dimensiones: ¿cuántos de 8 rasgos tienen una con un coseno mayor que 0.9?',
  'prediction.random.answer': 'rasgos que encuentran las direcciones al azar, de 8',
  'prediction.printed.question':
    'Se explicará casi toda la varianza. ¿Cuántos de los 32 rasgos se recuperarán?',
  'prediction.printed.answer': 'rasgos recuperados, de 32',
  'prediction.variance.question': '¿Explicará el programa reparado más varianza que el impreso?',
  'prediction.variance.higher': 'más',
  'prediction.variance.same': 'más o menos la misma',
  'prediction.variance.lower': 'menos',
  'prediction.variance.answer': 'varianza explicada',

  'task.meaning':
    'Conserva los 128 latentes y haz que la prueba fácil valga algo: que el azar encuentre como mucho 1 de los 8 rasgos.',
  'task.meaning.hint.1': 'Las direcciones fallan más a menudo cuando hay más sitio.',
  'task.meaning.hint.2': 'Pon las dimensiones en 8 y ejecuta.',
  'task.fool':
    'Construye un diccionario con el que engañarte: al menos el 98 % de la varianza explicada y como mucho 1 rasgo recuperado.',
  'task.fool.hint.1': 'En la lección 2, ¿qué valor de k lo copiaba todo y no encontraba nada?',
  'task.fool.hint.2': 'Pon k en 8 y ejecuta.',
  'task.both':
    'Consigue ambas cosas: al menos el 98 % de la varianza explicada y al menos 28 rasgos recuperados.',
  'task.both.hint.1': 'El diccionario no tiene la culpa. ¿Quién encuentra los códigos?',
  'task.both.hint.2': 'Elige «búsqueda» y ejecuta.',

  'control.d_in': 'Dimensiones',
  'control.k': 'Códigos que se conservan por muestra, k',
  'control.experiment': 'Quién encuentra los códigos',
  'control.experiment.encoder': 'codificador',
  'control.experiment.search': 'búsqueda',

  'symbol.f': 'la dirección del rasgo i',
  'symbol.d': 'la dirección del latente j: su fila del decodificador',
  'symbol.mmcs': 'lo cerca que están los latentes más cercanos, de media',
  'symbol.n': 'cuántos rasgos hay',
  'symbol.ev': 'la varianza explicada: 1 cuando no falta nada',

  'summary.cosine':
    'Un rasgo está recuperado cuando su propio latente, tras el emparejamiento óptimo, apunta hacia donde él. Dar a cada rasgo su latente más cercano es demasiado generoso.',
  'summary.chance':
    'Todo número de estos debe ir junto al azar. [many] direcciones al azar en [small_dimensions] dimensiones «encuentran» [random_found] de [small_features] rasgos.',
  'summary.reconstruction':
    'La reconstrucción demuestra poco. El programa impreso explica el [ev_printed] % y recupera [recovered_printed] (azar: [chance_printed]); el reparado explica el [ev_repaired] % y recupera [recovered_repaired] (azar: [chance_repaired]).',
  'limits.unknown':
    'Aquí se conocen las direcciones verdaderas. En un modelo real no, así que la recuperación no se puede medir, y ningún otro número ocupa su lugar.',
  'limits.proxies':
    'Lo que se usa en su lugar, como la varianza explicada, L0 o lo bien que las descripciones de los latentes predicen cuándo participan, puede ser bueno aunque haya rasgos perdidos, partidos o mezclados.',
  'limits.seeds':
    'Una comparación que sí puede hacerse con modelos reales es esta: entrena lo mismo con datos al azar, o con un diccionario que se queda al azar, y pregunta si lo de verdad puntúa mejor. Otra es si un segundo entrenamiento con otros números al azar encuentra los mismos latentes.'
}
