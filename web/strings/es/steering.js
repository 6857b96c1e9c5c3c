/** La lección sobre dirigir, en español. *énfasis*, {símbolo}, [número de una ejecución]. */

/** @type {Record<string, string>} */
export const words = {
  title: 'Dirigir',
  goal: 'Empuja una activación a lo largo de una dirección del diccionario y mira qué cambia: el rasgo que querías, y los que no.',
  picture: 'Dos líneas según la fuerza de un empujón: una sube con fuerza, la otra se queda abajo.',

  'dose.heading': 'Dosis y respuesta',
  'dose.looked':
    'Hasta ahora solo hemos mirado: este latente está activo, luego este rasgo está presente. Ahora actuamos. Si un latente representa de verdad un rasgo, meter su dirección en una activación debería meter el rasgo, y nada más. En inglés esto se llama *steering*; aquí decimos *dirigir*.',
  'dose.push':
    'Entrenamos el autocodificador TopK de antes, con [features] rasgos en [dimensions] dimensiones, y tomamos el latente que pertenece a uno de los rasgos. Después sumamos su fila del decodificador a las activaciones, con una fuerza {alpha}, la *dosis*:',
  'dose.read':
    'Lo que contiene una activación lo leemos con las direcciones verdaderas: una búsqueda de los pocos rasgos cuya suma más se le acerca. Así sabemos cuánto hay de cada rasgo antes del empujón y después. La diferencia es la *respuesta*.',
  'dose.without':
    'Empujamos [samples] muestras que no tienen el rasgo. En las que lo tienen, su fuerza es de [typical], de media.',
  'dose.rises':
    'El rasgo sube [half_target], algo menos de lo que se sumó, y sigue subiendo con la dosis: con [strong], sube [strong_target]. Una respuesta que crece con la dosis, y en la medida esperada, es la primera señal de que la dirección es la buena.',
  'dose.others':
    'Pero los demás no se quedan quietos. [features] direcciones en [dimensions] dimensiones se apoyan unas en otras, así que todo lo que sumamos se parece un poco a alguna de las restantes: *efectos secundarios*. Con una dosis de [strong] suman [strong_others].',
  'dose.detected':
    'El tercer número es la parte de las muestras en que el rasgo cuenta ahora como presente: aquellas en las que se lee más de la mitad de lo que suele tener.',

  'rivals.heading': '¿Es esta la dirección?',
  'rivals.why':
    'Que pase algo cuando empujamos no demuestra nada todavía. Cualquier empujón cambia algo. Un resultado necesita rivales: otras direcciones de longitud 1, con la misma dosis.',
  'rivals.truth': 'la dirección verdadera del rasgo, lo mejor que puede haber,',
  'rivals.means':
    'la *diferencia de medias*: la activación media con el rasgo menos la media sin él, para lo que hay que saber qué muestras lo tienen,',
  'rivals.encoder': 'la columna del codificador: aquello a lo que el latente atiende,',
  'rivals.axis': 'un *eje*: la neurona que el rasgo usa más,',
  'rivals.random': 'una dirección al azar.',
  'rivals.neuron':
    'Empezamos con la neurona. Con la misma dosis, la fila del decodificador cambia los demás rasgos en [decoder_others] en total.',
  'rivals.axis_does':
    'Empujar la neurona sube el rasgo [axis_target] y cambia los demás en [axis_others] en total. Una neurona es polisémica, como en la lección 1: si la empujas, empujas todo lo que contiene.',
  'rivals.decoder_does':
    'La fila del decodificador sube el rasgo [decoder_target] y cambia los demás en [decoder_others]. Es tan buena como la dirección verdadera, con [truth_target] y [truth_others]: nadie se la dijo al autocodificador.',
  'rivals.limit':
    'Hasta la dirección verdadera tiene efectos secundarios. No vienen del diccionario, sino de la superposición: no hay sitio para mover un solo rasgo.',
  'rivals.reading':
    'Ahora compáralas todas. Hay una rival que mueve bien el rasgo y aun así es mala elección.',

  'methods.heading': 'Sumar, fijar, limitar',
  'methods.more':
    'Sumar empuja sea lo que sea lo que haya, también donde el rasgo ya está. Otros dos métodos miran primero hasta dónde llega una activación a lo largo de la dirección:',
  'methods.set':
    '*Fijar* es hacer que llegue exactamente a {alpha}, llegara adonde llegara. Lo que está en ángulo recto con {d} se queda.',
  'methods.cap':
    '*Limitar* es bajarla a {alpha} donde llega más lejos, y no hacer nada donde no. Solo puede quitar.',
  'methods.holding':
    'Por eso el límite se mide en muestras que tienen el rasgo, y los otros dos en muestras que no. Prueba los tres, con varias dosis.',

  'ablation.heading': 'Quitarlo',
  'ablation.zero':
    'Lo contrario de dirigir pregunta qué falta cuando un latente calla. En la *ablación* ponemos su código a cero donde se activa, y quitamos su parte de la activación:',
  'ablation.controls':
    'Si el latente llevaba el rasgo, el rasgo tiene que desaparecer. También aquí hacen falta rivales: quitar otro latente de la misma muestra, o un trozo igual de largo de una dirección al azar.',
  'ablation.priced':
    'Tomamos un autocodificador que pone precio a sus códigos. Encuentra [priced_recovered] de [features] rasgos.',
  'ablation.shrunk':
    'El diccionario es correcto, y aun así el rasgo se lee en el [priced_detected] % de las muestras que lo tenían: su lectura solo baja de [priced_before] a [priced_after]. El precio ha encogido el código, y lo que se resta es el código. «Su ablación no hace nada, luego no importa» sería falso.',
  'ablation.beside':
    'Las rivales dejan [priced_another] y [priced_random]. Sin ellas no se podría decir si una bajada es grande o pequeña.',
  'ablation.turn': '¿Qué autocodificador tiene códigos del tamaño correcto?',

  'cause.heading': 'Causa o acompañante',
  'cause.together':
    'En este último mundo los rasgos vienen en parejas: A y B suelen estar presentes a la vez. Hay [pair_features] rasgos, en ángulo recto, y [pair_latents] latentes, así que cada uno puede tener el suyo.',
  'cause.fires':
    'Miramos el latente de un A. Se activa en el [fires_with] % de las muestras que tienen B, y en el [fires_without] % de las que no. Quien solo mira diría: este latente trata de B.',
  'cause.test':
    'Así que empújalo, con una dosis de 1, en muestras que no tienen ni A ni B. ¿Qué se leerá de B?',
  'cause.correlate':
    'A sube [own_moved], B [partner_moved]. El latente es un acompañante de B, un *correlato*: dice que B es probable, pero no escribe B.',
  'cause.cause':
    'Solo actuar lo aclara. Las muestras más fuertes y las frecuencias muestran lo que viene junto con un latente; lo que *causa* lo muestra una intervención, al lado de rivales.',
  'cause.blend':
    'Y a veces el latente significa de verdad las dos cosas. Con [narrow_latents] latentes para los mismos [pair_features] rasgos, un latente tiene que servir a una pareja: el mismo empujón sube A [blend_own] y B [blend_partner]. Cambia a ese y ejecuta.',
  'cause.lesson':
    'En las dos máquinas el latente se activa junto con B. Mirar no distingue una de otra, empujar sí.',

  'prediction.push.question':
    'Sumamos media unidad de la dirección. ¿Cuánto subirá la lectura de su rasgo?',
  'prediction.push.none': 'casi nada',
  'prediction.push.same': 'más o menos lo que se sumó',
  'prediction.push.more': 'claramente más de lo que se sumó',
  'prediction.push.answer': 'cambio del rasgo',
  'prediction.neuron.question':
    'Empujamos la neurona que el rasgo usa más, con la misma dosis de 1.5. ¿Cuánto cambiarán todos los demás rasgos, en total?',
  'prediction.neuron.less': '0.4 o menos, como con la fila del decodificador',
  'prediction.neuron.some': 'de 0.4 a 1.5',
  'prediction.neuron.much': 'más de 1.5',
  'prediction.neuron.answer': 'cambio de todos los demás, en total',
  'prediction.ablate.question':
    'Se pone a cero el latente propio del rasgo. ¿En cuántas de estas muestras se seguirá leyendo el rasgo?',
  'prediction.ablate.few': 'en menos de un cuarto',
  'prediction.ablate.half': 'en más o menos la mitad',
  'prediction.ablate.most': 'en más de tres cuartos',
  'prediction.ablate.answer': 'de las muestras aún leen el rasgo',
  'prediction.partner.question':
    'Se empuja 1 el latente de A, donde no están ni A ni B. ¿Cuánto subirá B?',
  'prediction.partner.none': 'casi nada',
  'prediction.partner.some': 'más o menos media unidad',
  'prediction.partner.same': 'tanto como A',
  'prediction.partner.answer': 'cambio de B',

  'task.detect':
    'Haz que el rasgo cuente como presente en al menos el 95 % de las muestras, con un cambio de todos los demás de 0.4 o menos.',
  'task.detect.hint.1': 'Media unidad es poco, y 3 es demasiado para los demás.',
  'task.detect.hint.2': 'Pon la dosis en 1.5.',
  'task.reader':
    'Encuentra una dirección que sube el rasgo al menos 1.1 y aun así perturba a los demás en 1.5 o más.',
  'task.reader.hint.1': 'Atender a un rasgo no es lo mismo que escribirlo.',
  'task.reader.hint.2': 'Elige «codificador».',
  'task.away':
    'Quita el rasgo: baja su lectura al menos 1, de modo que como mucho el 20 % de las muestras cuenten aún como si lo tuvieran.',
  'task.away.hint.1': 'Solo uno de los métodos no puede hacer otra cosa que quitar.',
  'task.away.hint.2': 'Elige «limitar» y pon la dosis en 0.5.',
  'task.remove':
    'Encuentra el autocodificador en el que la ablación funciona: como mucho el 15 % lee aún el rasgo, y todos los demás cambian 0.5 o menos.',
  'task.remove.hint.1': '¿Qué clase de autocodificador no encogía sus códigos en la lección 2?',
  'task.remove.hint.2': 'Elige «TopK» y ejecuta.',

  'control.alpha': 'Dosis, α',
  'control.direction': 'Dirección',
  'control.direction.decoder': 'decodificador',
  'control.direction.truth': 'verdad',
  'control.direction.difference_of_means': 'medias',
  'control.direction.encoder': 'codificador',
  'control.direction.axis': 'neurona',
  'control.direction.random': 'azar',
  'control.method': 'Método',
  'control.method.add': 'sumar',
  'control.method.orthogonal': 'fijar',
  'control.method.cap': 'limitar',
  'control.experiment': 'Autocodificador',
  'control.experiment.priced': 'precio en los códigos',
  'control.experiment.counted': 'TopK',
  'control.experiment.wide': 'un latente para cada uno',
  'control.experiment.narrow': 'un latente para dos',

  'symbol.moved': 'la activación después del empujón',
  'symbol.x': 'la activación antes: [dimensions] números',
  'symbol.alpha': 'la dosis',
  'symbol.d': 'la dirección del latente j: su fila del decodificador, de longitud 1',
  'symbol.z': 'el código del latente j para esta muestra',

  'summary.dose':
    'Dirigir es sumar una dirección a las activaciones. La dirección buena mueve su rasgo con la dosis; los efectos secundarios también crecen con ella.',
  'summary.write':
    'Escribe con la fila del decodificador, no con la columna del codificador ni con una neurona. Hasta la dirección verdadera perturba a otros donde hay superposición.',
  'summary.ablate':
    'La ablación quita lo que dice el código. Códigos encogidos quitan demasiado poco, con un diccionario perfecto.',
  'summary.cause':
    'Lo que se activa a la vez no tiene por qué ser causa. Mirar muestra acompañantes, empujar muestra causas.',
  'limits.reader':
    'Leemos la respuesta con las direcciones verdaderas. En un modelo real nadie las tiene: se lee lo que el modelo dice después, y hasta ahí hay muchos pasos más.',
  'limits.downstream':
    'Aquí no viene nada después de la activación. En una red, las capas siguientes responden a un empujón, a veces deshaciéndolo.',
  'limits.plane':
    'Un empujón fuerte saca la activación del lugar donde suelen estar, y entonces puede pasar cualquier cosa. Los modelos reales empiezan a decir disparates con dosis grandes.'
}
