/** La lección sobre datos propios, en español. *énfasis*, {symbol}, [número de una ejecución]. */

/** @type {Record<string, string>} */
export const words = {
  title: 'Trae las tuyas',
  goal: 'Entrena con activaciones cuyos rasgos nadie conoce, y no digas del resultado más de lo que puedes saber.',
  picture:
    'Dos filas de cuadrados, uno por latente, de dos semillas: la mayoría están llenos en ambas, unos pocos en ninguna.',
  'picture.0': 'lo que encontró una semilla',
  'picture.1': 'lo que encontró otra semilla',

  'seeds.heading': 'Lo que queda sin una verdad',
  'seeds.file':
    'Hasta ahora cada ejecución tenía su hoja de soluciones: los rasgos verdaderos. Las activaciones de un modelo real llegan sin ella. Hay un archivo de números, y nadie sabe cuántos rasgos lo produjeron ni hacia dónde apuntan.',
  'seeds.left':
    'Entonces no se pueden calcular ni la recuperación ni el azar. Lo que sí: cuánto se explica, cuántos códigos están activos, cuántos latentes están muertos. Has visto cada uno de esos números quedar bien con un diccionario equivocado.',
  'seeds.second':
    'Se puede medir una cosa más. Entrena un segundo autocodificador con el mismo archivo y otra semilla, de modo que solo cambien sus primeros pesos y su orden de las muestras. Después empareja los dos diccionarios, cada latente {one} del primero con su pareja {other} en el segundo, como antes emparejabas latentes con rasgos verdaderos:',
  'seeds.random':
    'El coseno medio {agreement} de las parejas es su *acuerdo*. Lo que está en los datos debería encontrarse dos veces. Como la recuperación, el acuerdo necesita su referencia: {chance}, lo que un diccionario aleatorio acuerda con el primero. Aquí hay una ejecución que explica el [explained] % de la varianza.',
  'seeds.differ':
    'Los dos diccionarios tienen un acuerdo de [dense], y uno aleatorio de [random]. Ambos explican casi todo, con direcciones que no tienen nada que ver entre sí. Así que al menos uno de ellos no es aquello de lo que están hechos los datos. Para verlo no hizo falta ninguna verdad.',
  'seeds.search':
    'El número de códigos activos, k, lo elegimos nosotros, y nadie podría leer el correcto en el archivo. Prueba otros, y mira el acuerdo en vez del ajuste.',

  'alike.heading': 'El acuerdo no es una prueba',
  'alike.turn':
    'Con tres códigos activos el acuerdo era de [three] y se encontraron los [found] rasgos, aunque el ajuste había bajado al [less] %. Es tentador darle la vuelta: aquello en lo que dos semillas coinciden tiene que ser verdad.',
  'alike.pairs':
    'Aquí hay otro archivo, con [features] rasgos en parejas que tienden a aparecer juntas, y doce latentes. Las dos semillas acaban con el mismo diccionario: su acuerdo es de [pairs].',
  'alike.same':
    'Los doce latentes coinciden, y se recuperan [none] rasgos. Cada latente ha fundido una pareja, porque es lo mejor que doce latentes pueden hacer por doce parejas. Todas las semillas cometen el mismo error. El acuerdo muestra que *los datos y el método* llevaron ahí, no que los latentes sean rasgos.',
  'alike.wider':
    'Con más latentes las parejas pueden separarse. Mira los dos números mientras pruebas.',

  'practice.heading': 'Tu archivo, o el nuestro',
  'practice.yours':
    'Abajo está la página para activaciones propias. El archivo se queda en esta pestaña. Si no tienes ninguno a mano, toma el nuestro: cuatro mil muestras en dieciséis dimensiones, cada una la activación de un modelo inventado que leyó una línea de una, dos o tres palabras. Las palabras vienen como etiquetas. Cuántas direcciones usa el modelo para ellas, la página no lo dice.',
  'practice.offer': 'Abrir el archivo de práctica',
  'practice.order':
    'Ve por orden. Mira lo que la página dice del archivo, y arréglalo. Entrena. Lee los latentes por las muestras en las que más se activan. Después deja que una segunda semilla compruebe la primera.',
  'practice.read':
    'Un latente cuyas muestras principales comparten una palabra es fácil de nombrar. Fíjate en lo que hiciste: solo miraste los códigos más grandes, tenías etiquetas, y sabías que había palabras que buscar.',
  'practice.next':
    'Con un archivo propio los pasos son los mismos, y puedes llevarte todo: el autocodificador para SAELens, sus pesos, y una ficha con la que otros repiten la ejecución.',
  'practice.topics':
    'puente, violín, faro, huerto, trueno, biblioteca, cometa, puerto, mosaico, glaciar, azafrán, péndulo, mercado, halcón, brújula, terciopelo, cantera, linterna, prado, ancla, ajedrez, canela, ferrocarril, telescopio',

  'prediction.agreement.question':
    'Con las mismas muestras, ¿cuánto coinciden los diccionarios de dos semillas?',
  'prediction.agreement.same': 'casi del todo: 0.9 o más',
  'prediction.agreement.half': 'en parte: entre 0.65 y 0.9',
  'prediction.agreement.chance': 'apenas: menos de 0.65',
  'prediction.agreement.answer': 'coseno medio de los latentes emparejados',
  'prediction.alike.question':
    'Dos semillas coinciden en los doce latentes. ¿Cuántos de los 24 rasgos se recuperan?',
  'prediction.alike.answer': 'rasgos recuperados',

  'control.k': 'Latentes activos k',
  'control.d_sae': 'Latentes',
  'experiment.dense': 'un archivo',
  'experiment.merged': 'parejas',

  'task.agree': 'Encuentra un k con el que dos semillas tengan un acuerdo de 0.9 o más.',
  'task.agree.hint.1': 'Está muy por debajo de 16. El acuerdo baja a ambos lados.',
  'task.agree.hint.2': 'Pon k en 3.',
  'task.apart': 'Recupera al menos 22 de los 24 rasgos.',
  'task.apart.hint.1': 'Doce latentes no pueden representar 24 rasgos.',
  'task.apart.hint.2':
    'Pon los latentes en 36. Las semillas coinciden entonces menos, [wide], y se encuentran [right] rasgos.',
  'task.prepare': 'Abre el archivo de práctica y haz lo que aconsejan sus avisos.',
  'task.prepare.hint.1':
    'Pulsa «Abrir el archivo de práctica» y después el botón que centra y escala.',
  'task.sparse':
    'Entrena con él un autocodificador que explique al menos el 90 % de la varianza con un L0 de 3 como mucho.',
  'task.sparse.hint.1': 'Con TopK, el número de latentes activos es el L0.',
  'task.sparse.hint.2': 'Pon los latentes activos en 2 y entrena.',
  'task.topic':
    'Encuentra el latente que representa «faro»: todas sus muestras principales tienen esa palabra.',
  'task.topic.hint.1':
    'Ve pasando los latentes uno a uno; sus muestras principales aparecen con sus palabras.',
  'task.topic.hint.2': 'Si ningún latente la tiene, entrena otra vez con 2 latentes activos.',
  'task.again': 'Deja que una segunda semilla aprenda lo mismo: un acuerdo de al menos 0.9.',
  'task.again.hint.1': 'En la parte sobre lo que se puede medir hay un botón para ello.',
  'task.again.hint.2':
    'Con más latentes activos que palabras por línea, las semillas no coinciden. Ponlos en 2, entrena y compara.',

  'symbol.one': 'la dirección de un latente en el primer diccionario',
  'symbol.other': 'su pareja en el segundo diccionario',
  'symbol.agreement': 'acuerdo: coseno medio de las parejas',
  'symbol.chance': 'lo que alcanza un diccionario aleatorio',

  'summary.without':
    'Sin una verdad se pueden medir el ajuste, L0, los latentes muertos y el acuerdo entre semillas. La recuperación, no.',
  'summary.exposes':
    'Dos semillas que no coinciden delatan un diccionario que los datos no decidieron, por bien que ajuste.',
  'summary.proves':
    'Dos semillas que coinciden no prueban nada por sí solas: un error sistemático lo repite cualquier semilla.',
  'summary.reading':
    'Las muestras principales sugieren un nombre para un latente. El nombre es una conjetura hasta que se prueba con otras muestras e interviniendo.',
  'limits.labels':
    'Las activaciones reales vienen con texto y no con listas de palabras, y las muestras principales de un latente a menudo parecen compartir algo que les falta a las demás muestras suyas.',
  'limits.size':
    'En modelos grandes dos semillas comparten solo una parte de sus latentes, aunque ambas sean útiles. Aquí los rasgos son pocos y todos se aprenden.',
  'limits.causes':
    'Que un latente se active con una palabra no significa que el modelo la use. Eso solo lo dice una intervención en ese modelo, como en la lección «Dirigir».'
}
