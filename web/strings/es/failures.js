/** La lección sobre los fallos, en español. *énfasis*, {símbolo}, [número de una ejecución]. */

/** @type {Record<string, string>} */
export const words = {
  title: 'Maneras de engañarse',
  goal: 'Seis maneras en que un autocodificador falla mientras algo en él parece estar bien: provoca cada una, reconócela y arréglala.',
  picture:
    'Dos filas de cuadrados, uno por latente: en una está vacía más de la mitad, en la otra ninguno.',
  'picture.0': 'más de la mitad de los latentes no participa nunca',
  'picture.1': 'el mismo autocodificador, arreglado',

  'dead.heading': 'Latentes que no se activan nunca',
  'dead.list':
    'Un latente que es cero en todas las muestras está *muerto*: ocupa memoria y no representa nada. Peor aún, no se recupera solo. Donde un código es cero, ni ReLU ni TopK dejan pasar pendiente alguna, así que el entrenamiento apenas vuelve a cambiarlo.',
  'dead.first':
    'Lo provocamos: [features] rasgos, [latents] latentes, un código por muestra, y unos primeros pesos pequeños y al azar.',
  'dead.winner':
    'El latente que casualmente responde con algo más de fuerza gana la muestra, aprende de ella y gana también la siguiente.',
  'dead.fire':
    '[silent_starved] de [latents] latentes no se activan nunca, y se recuperan [recovered_starved] de [features] rasgos; por azar, [chance_starved]. Cada ganador tiene que servir a varios rasgos.',
  'dead.never':
    'Nada en la pérdida se queja de esto. Quien solo mira la curva ve una ejecución que se asienta.',
  'dead.auxiliary':
    'Un remedio da a los latentes muertos una pérdida propia: tienen que reconstruir lo que los vivos dejan. Se llama *AuxK*, y es el segundo experimento. Debajo de los números está el diagnóstico del propio motor.',

  'width.heading': 'Demasiado pocos, demasiados',
  'width.unknown':
    'Nadie sabe de antemano cuántos rasgos hay, así que el número de latentes es una apuesta. Volvemos al mundo limpio con [features] rasgos, donde TopK con [wide_latents] latentes los encuentra todos.',
  'width.sixteen':
    'Ahora toma [few_latents] latentes. En el mejor caso cada uno encuentra un rasgo, y la mitad de los rasgos se queda sin ninguno.',
  'width.mixed':
    'No llega a tanto: se recuperan [recovered_few]; por azar, [chance_few]. Dieciséis rasgos limpios dejarían los otros sin explicar en cada muestra. Una mezcla de dos explica un poco de ambos, y el error la prefiere. Los [few_latents] latentes se activan todos, y se explica el [ev_few] % de la varianza: no parece roto.',
  'width.equal':
    'Tantos latentes como rasgos son pocos en la práctica: con [features] latentes se recuperan [recovered_equal], porque dos latentes pueden instalarse en el mismo rasgo y quedarse ahí.',
  'width.surplus':
    'Demasiados hacen menos daño. Con [many_latents] latentes se recuperan [recovered_many] rasgos, y [silent_many] latentes callan: un sobrante, no un fallo. Un latente muerto es mala señal solo donde falta un rasgo.',

  'absorption.heading': 'Absorción',
  'absorption.family':
    'Hasta ahora los rasgos eran independientes. Ahora seis de ellos son *hijos*: cada uno aparece solo junto con su padre, como «París» solo aparece con «ciudad». Todas las direcciones están en ángulo recto, y hay un latente por rasgo.',
  'absorption.cheaper':
    'Con un precio en los códigos, padre e hijo juntos cuestan dos códigos. Un latente que significa ambos a la vez cuesta uno:',
  'absorption.swallows':
    'Los latentes de los hijos apuntan a la vez hacia el hijo y hacia su padre, con un coseno medio de [partner_swallowed] con el padre. Se recuperan [recovered_swallowed] de [family_features] rasgos; por azar, [chance_family].',
  'absorption.hole':
    'Lo traicionero es el padre. Su latente parece perfecto, y calla justo donde está el hijo, porque el latente del hijo ha tomado su lugar: una regla con excepciones ocultas. Esto es la *absorción*. Lee el diagnóstico.',
  'absorption.nested':
    'Un remedio es un autocodificador *Matryoshka*, donde los primeros latentes tienen que poder reconstruir por sí solos. Se quedan con los padres, que aparecen más a menudo, y los hijos les tocan a los demás.',

  'hedging.heading': 'Nadar entre dos aguas',
  'hedging.pairs':
    'Otro mundo: doce parejas de rasgos que suelen venir juntos, sin que uno necesite al otro. Todos están en ángulo recto.',
  'hedging.half': 'El autocodificador tiene [hedge_latents] latentes, uno por pareja.',
  'hedging.means':
    'Cada latente se vuelve una mezcla de los dos miembros de su pareja: se recuperan [recovered_hedge] rasgos, y el coseno con el compañero es de [partner_hedge], de media. Cuando un solo latente tiene que representar a dos que vienen juntos, la mezcla da el menor error. En inglés se llama *hedging*.',
  'hedging.room':
    'Con [roomy_latents] latentes las parejas se separan: se recuperan [recovered_roomy] de [family_features], y el coseno con el compañero baja de 0.',

  'low.heading': 'Demasiado pocos códigos',
  'low.budget':
    'Un número de códigos demasiado pequeño hace lo mismo que un número de latentes demasiado pequeño. Este mundo tiene [low_features] rasgos en ángulo recto, y un latente para cada uno. Uno de los rasgos tiende a aparecer junto con cada uno de los demás. Una muestra contiene [low_true] rasgos de media.',
  'low.truth':
    'Este autocodificador no tiene que encontrar nada: *empieza* en la verdad, con cada latente sobre su rasgo. Solo el número de códigos que conserva es un poco pequeño: [low_k] de media.',
  'low.pays':
    'Se aleja de la verdad. El coseno de un latente con el compañero de su rasgo crece hasta [partner_low]. Cuando hay que dejar fuera un rasgo, compensa que los códigos que quedan apunten un poco hacia lo que suele venir con ellos.',
  'low.count':
    'Los [recovered_low] rasgos siguen contando como recuperados, porque el coseno con el propio rasgo sigue siendo alto. Los recuentos solo ven los fallos grandes. Quien dirige con un latente así mueve también al compañero.',

  'narrow.heading': 'Lo que los datos nunca mostraron',
  'narrow.data':
    'Un autocodificador aprende lo que contienen sus datos. Aquí se entrena donde solo aparecen [seen] de los [features] rasgos, y se mide donde aparecen todos.',
  'narrow.eight': 'Con lo que aprendió a leer le va muy bien.',
  'narrow.unseen':
    'Con todos los rasgos explica el [ev_narrow] % de la varianza y ha recuperado [recovered_narrow]; por azar, [chance_narrow]. Lo que nunca apareció no está en el diccionario, y sus direcciones se escriben con latentes que significan otra cosa.',
  'narrow.own':
    'Nada en el entrenamiento avisa de esto: la pérdida con sus propios datos es buena. Mueve el control y mira qué rasgos aparecen.',

  'fool.heading': 'El número que todos miran',
  'fool.last':
    'Todos estos fallos tienen algo en común: la reconstrucción apenas los muestra. Así que en el último experimento eliges tú, en el mundo apretado del artículo, con un precio {lambda} en los códigos.',
  'fool.each':
    'Cada ejecución tuya se vuelve un punto: cuánta varianza explica y cuántos rasgos recupera. A su lado está su precio.',
  'fool.front':
    'Prueba todos los precios, primero los bajos. A la derecha está la mejor reconstrucción, arriba el mejor diccionario. Con el precio [cheap] se explica el [ev_cheap] % y se recuperan [recovered_cheap] rasgos; con [dear], el [ev_dear] % y [recovered_dear]. En el laboratorio, un barrido dibuja esta imagen para cualquier ajuste.',

  'prediction.silent.question': '¿Cuántos de los 32 latentes no se activarán nunca?',
  'prediction.silent.answer': 'latentes que no se activan nunca',
  'prediction.narrow.question': '16 latentes para 32 rasgos: ¿cuántos rasgos se recuperarán?',
  'prediction.narrow.answer': 'rasgos recuperados, de 32',
  'prediction.child.question': '¿Hacia dónde apuntará el latente de un hijo?',
  'prediction.child.alone': 'solo hacia el hijo',
  'prediction.child.both': 'hacia el hijo y su padre a la vez',
  'prediction.child.parent': 'solo hacia el padre',
  'prediction.child.answer': 'coseno medio con la dirección del padre',
  'prediction.hedge.question':
    '12 latentes para 12 parejas: ¿cuántos de los 24 rasgos se recuperarán?',
  'prediction.hedge.answer': 'rasgos recuperados, de 24',
  'prediction.leaves.question':
    'Empieza en la verdad y conserva un poco menos códigos de los debidos. ¿Qué harán los latentes al entrenar?',
  'prediction.leaves.stays': 'se quedan donde están: esa es la verdad',
  'prediction.leaves.leans': 'se inclinan hacia el compañero',
  'prediction.leaves.answer': 'coseno medio con el compañero',
  'prediction.unseen.question': '¿Cuánta varianza explicará donde aparecen todos los rasgos?',
  'prediction.unseen.high': 'al menos el 80 %: una dirección es una dirección',
  'prediction.unseen.some': 'entre el 10 y el 80 %',
  'prediction.unseen.none': 'menos del 10 %',
  'prediction.unseen.answer': 'varianza explicada',

  'task.revive': 'Ten como mucho 3 latentes callados y al menos 20 rasgos recuperados.',
  'task.revive.hint.1': 'Los latentes muertos necesitan una pérdida propia.',
  'task.revive.hint.2': 'Elige «con AuxK» y ejecuta.',
  'task.enough': 'Recupera los 32 rasgos con 40 latentes callados como mucho.',
  'task.enough.hint.1':
    'Tantos latentes como rasgos no bastan; ocho veces más son más que suficientes.',
  'task.enough.hint.2': 'Pon los latentes en 64 y ejecuta.',
  'task.apart': 'Recupera al menos 21 rasgos, con un coseno medio con el padre de 0.2 o menos.',
  'task.apart.hint.1':
    'Los padres necesitan latentes que tengan que arreglárselas sin los de los hijos.',
  'task.apart.hint.2': 'Elige «anidado» y ejecuta.',
  'task.stay':
    'Encuentra un k con el que los latentes sigan en la verdad tras 2000 pasos: un coseno medio con el compañero de 0.05 o menos.',
  'task.stay.hint.1': '¿Cuántos rasgos contiene una muestra de media?',
  'task.stay.hint.2': 'Pon k en 2 y ejecuta.',
  'task.trust':
    'Encuentra una ejecución que la reconstrucción te haría tirar: como mucho el 60 % explicado y al menos 26 rasgos recuperados.',
  'task.trust.hint.1': 'El precio tiene que ser tan alto que las mezclas no compensen.',
  'task.trust.hint.2': 'Pon el precio en 3.2 y ejecuta.',

  'control.experiment': 'Autocodificador',
  'control.experiment.starved': 'tal cual',
  'control.experiment.revived': 'con AuxK',
  'control.experiment.swallowed': 'precio en los códigos',
  'control.experiment.nested': 'anidado',
  'control.d_sae': 'Latentes',
  'control.k': 'Códigos que se conservan de media, k',
  'control.training_features': 'Rasgos que aparecen al entrenar',
  'control.l1_coefficient': 'Precio de los códigos, λ',

  'symbol.d': 'la dirección del latente del hijo',
  'symbol.parent': 'la dirección del padre',
  'symbol.child': 'la dirección del hijo',

  'summary.silent':
    'Los latentes muertos no vuelven solos. Importan donde faltan rasgos; un sobrante puede dormir.',
  'summary.width':
    'Demasiado pocos latentes dan mezclas, no la mitad de los rasgos. Aquí lo correcto era más o menos el doble de latentes que de rasgos, pero en un modelo real nadie sabe ese número.',
  'summary.related':
    'Los rasgos que dependen unos de otros se mezclan: un hijo se traga a su padre, una pareja comparte un latente. Los latentes se activan, y significan otra cosa de lo que parece.',
  'summary.fit':
    'Una buena reconstrucción no muestra nada de esto. Hasta puede subir mientras el diccionario empeora.',
  'limits.unseen':
    'Pudimos contar y arreglar porque se conocía la verdad. En un modelo real, la absorción se encontró buscando excepciones a reglas que ya se conocían, como la primera letra de las palabras.',
  'limits.mixed':
    'Aquí cada fallo vino solo. En un diccionario real vienen juntos, y un remedio puede empeorar otro fallo.',
  'limits.measures':
    'Los tamaños son los de ejemplos pequeños: lo frecuente que es cada fallo en autocodificadores grandes se está midiendo todavía.'
}
