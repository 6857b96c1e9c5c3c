/** Lección 1 en español. *énfasis*, {símbolo}, [número de una ejecución]. */

/** @type {Record<string, string>} */
export const words = {
  title: 'Una neurona, muchos significados',
  goal: 'Por qué una sola neurona de una red responde a muchas cosas sin relación entre sí: verás cómo cinco de ellas se aprietan en un espacio donde caben dos.',
  picture: 'Cinco flechas desde un punto, repartidas por igual en un círculo.',

  'model.heading': 'Cinco rasgos, dos neuronas',
  'model.feature':
    'Una red convierte su entrada en listas de números. En alguna parte de esas listas debe guardar lo que ha notado: que hay un borde, una negación, un nombre. A cada una de esas cosas, presente o ausente en una entrada, la llamamos *rasgo*.',
  'model.neuron':
    'Un número de la lista es una *neurona*. Sería cómodo que cada neurona representara un solo rasgo. En las redes reales, la mayoría responde a varios que no tienen nada que ver entre sí: son *polisémicas*, tienen muchos significados. Esta lección construye la red más pequeña en la que eso ocurre.',
  'model.smallest':
    'Tiene [features] rasgos y solo [neurons] neuronas. La entrada {x} dice con qué fuerza está presente cada rasgo; la red debe anotarlo como {h}, dos números, y volver a leer los cinco a partir de ahí.',
  'model.arrow':
    'Cada fila de {W} es una flecha en el plano de las dos neuronas: la *dirección* de un rasgo. Anotar un rasgo es sumar su flecha, estirada según la fuerza con que está presente. Leerlo es preguntar hasta dónde llega {h} a lo largo de esa flecha. Después, ReLU convierte en cero las respuestas negativas.',
  'model.training':
    'El entrenamiento empieza con flechas pequeñas al azar y las gira, paso a paso, para que el error {L} disminuya. Un error en el primer rasgo, el número 0, es el que más cuenta; en cada uno de los siguientes cuenta una décima parte menos.',
  'model.two':
    'La red conserva sus [kept_dense] rasgos más importantes, en ángulo recto, y da a los demás una flecha casi sin longitud. Un rasgo cuenta como conservado cuando su flecha mide más de [threshold].',
  'model.why':
    'Dos flechas que no están en ángulo recto se *inclinan* la una hacia la otra: su producto escalar no es cero, así que quien lee a lo largo de una lee también parte de lo anotado a lo largo de la otra. Los cinco rasgos están presentes en cada entrada, así que esto perturbaría todas las respuestas. Dos flechas en ángulo recto no se inclinan nada la una hacia la otra, y en un plano solo caben dos flechas así.',
  'model.none':
    'No hay nada apretado: dos neuronas, dos rasgos. Entonces, ¿de dónde salen los muchos significados?',

  'rare.heading': 'Haz que los rasgos sean raros',
  'rare.absent':
    'Hasta ahora todos los rasgos estaban presentes en cada entrada. El mundo no es así: la mayoría de las frases no contiene una negación; la mayoría de las imágenes, ninguna rueda. Que cada rasgo esté presente solo en una parte de las entradas, con independencia de los demás.',
  'rare.share':
    'Un rasgo que está presente pocas veces se llama *disperso*. Cuando los cinco lo son, rara vez hay dos presentes a la vez.',
  'rare.seven':
    'Una ejecución entrena siete redes así, una al lado de otra. En la primera cada rasgo está siempre presente; en la última, en el [rarest] % de las entradas.',
  'rare.room':
    'La primera red conserva [kept_first] rasgos; la última, los [kept_last]. El quinto cabe cuando los rasgos están presentes en el [fifth] % de las entradas. Todos los números al azar de una ejecución salen de uno solo, su *semilla*, aquí [seed]. Con otra puede que los rasgos deban ser más raros: con la semilla 1 es el [fifth_other] %.',
  'rare.collide':
    'Las flechas que comparten un plano siguen inclinándose unas hacia otras. Pero una perturbación solo cuesta cuando ambos rasgos están presentes a la vez, y eso ya casi nunca ocurre. Dejar fuera un rasgo cuesta cada vez que está presente.',
  'rare.rectify':
    'Y ReLU ayuda: cuando un rasgo está ausente y otro lo perturba, la respuesta suele ser un número negativo pequeño, y ReLU lo convierte en el cero que debería ser.',
  'rare.name':
    'Esto es la *superposición*: más rasgos que dimensiones, cada uno con su propia dirección, ninguno en ángulo recto con todos los demás.',

  'closer.heading': 'Mira de cerca',
  'closer.slider':
    'Ahora la máquina es tuya. El control deslizante fija en qué parte de las entradas está presente cada rasgo. Cada ejecución entrena [models] redes y muestra la mejor, porque una sola puede atascarse.',
  'closer.end':
    'El segundo control cambia el final de la red: con «lineal» se quita la ReLU, y las respuestas negativas se quedan.',
  'closer.grid':
    'La imagen cuadrada muestra el producto escalar de cada flecha con cada otra. En su diagonal está la longitud de cada flecha, al cuadrado. Fuera de la diagonal está cuánto se inclinan dos rasgos el uno hacia el otro: azul donde se suman, naranja donde se oponen, blanco donde se dejan en paz.',
  'closer.response':
    'Las barras son lo esencial de esta lección. Cada una de las dos imágenes muestra una neurona y cómo responde a cada rasgo. Una neurona es un eje del plano, y cada flecha proyecta una sombra sobre ese eje. Con cinco flechas en un plano, cada neurona responde a casi todas. Es polisémica, y ningún rasgo tiene la culpa.',
  'closer.axes':
    'En esta red nada ata las flechas a los ejes, así que incluso dos rasgos en ángulo recto pueden quedar repartidos entre las dos neuronas. El significado está en las direcciones, no en las neuronas.',

  'prediction.dense.question':
    'Los cinco rasgos están presentes en cada entrada. ¿Cuántas de las cinco flechas se conservarán?',
  'prediction.dense.one': 'una',
  'prediction.dense.two': 'dos, una por neurona',
  'prediction.dense.four': 'tres o cuatro',
  'prediction.dense.five': 'las cinco',
  'prediction.dense.answer': 'flechas conservadas',
  'prediction.fifth.question':
    'Siete redes, desde rasgos siempre presentes hasta rasgos muy raros. ¿Dónde encuentra sitio por primera vez la quinta flecha?',
  'prediction.fifth.always': 'ya cuando están siempre presentes',
  'prediction.fifth.half': 'cuando están en más o menos la mitad de las entradas',
  'prediction.fifth.tenth': 'cuando están en unas 5 a 20 de cada 100',
  'prediction.fifth.hundredth': 'solo con 1 o 2 de cada 100',
  'prediction.fifth.never': 'nunca: en dos neuronas no caben cinco',
  'prediction.fifth.answer': 'parte de las entradas a partir de la que se conservan los cinco',

  'task.pairs':
    'Encuentra una parte con la que se conserven cuatro rasgos, como dos pares de flechas opuestas.',
  'task.pairs.hint.1':
    'Cuatro flechas caben antes que la quinta: la parte es mayor que para un pentágono.',
  'task.pairs.hint.2': 'Pon la parte en 20 % y ejecuta.',
  'task.pentagon': 'Forma un pentágono regular: cinco flechas, con vecinas a entre 68° y 76°.',
  'task.pentagon.hint.1': 'Cuanto más raros son los rasgos, menos se perturban los cinco.',
  'task.pentagon.hint.2': 'Pon la parte en 2 % y ejecuta.',
  'task.linear':
    'Haz imposible la superposición: rasgos presentes en el 5 % de las entradas o menos y, aun así, no más de dos conservados.',
  'task.linear.hint.1': 'Algo tiene que limpiar las perturbaciones. Quítalo.',
  'task.linear.hint.2': 'Pon la parte en 2 %, el final de la red en «lineal» y ejecuta.',

  'control.feature_probability': 'Parte de las entradas en que un rasgo está presente',
  'control.output': 'Final de la red',
  'control.output.relu': 'ReLU',
  'control.output.linear': 'lineal',

  'symbol.x': 'la entrada: cinco números, con qué fuerza está presente cada rasgo, de 0 a 1',
  'symbol.h': 'lo que guardan las dos neuronas',
  'symbol.W': 'cinco filas de dos números: una flecha por rasgo',
  'symbol.b': 'el sesgo: cinco números, también aprendidos, que desplazan las respuestas',
  'symbol.out': 'la respuesta: cinco números que deberían ser iguales a la entrada',
  'symbol.importance': 'cuánto importa el rasgo i: [importance] elevado a i',
  'symbol.L': 'el error',
  'symbol.product': 'el producto escalar de las flechas de los rasgos i y j',

  'summary.polysemantic':
    'Una neurona es un eje. Cuando el significado está en las direcciones y no en los ejes, cada neurona responde a muchos rasgos.',
  'summary.superposition':
    'Los rasgos dispersos pueden compartir dimensiones: rara vez presentes a la vez, rara vez se perturban, y ReLU limpia casi todo lo que queda. Rasgos en el [share_pairs] % de las entradas: se conservan [kept_pairs], como dos pares de flechas opuestas. En el [share_rare] %: [kept_rare], a unos [gap]°.',
  'summary.price':
    'El precio es la interferencia, así que cuántos rasgos caben depende de lo raros que sean.',
  'limits.known':
    'Aquí hicimos los rasgos y los conocemos. En un modelo real nadie los conoce, y encontrar las direcciones es todo el problema. De eso trata la lección siguiente.',
  'limits.size':
    'Cinco rasgos en dos dimensiones forman un pentágono. Qué figuras forman miles de rasgos en miles de dimensiones no está resuelto.',
  'limits.real':
    'Los rasgos reales aparecen juntos, dependen unos de otros y difieren en importancia mucho más que estos. Que los modelos guarden los rasgos como direcciones es una suposición con mucho apoyo, no un teorema.'
}
