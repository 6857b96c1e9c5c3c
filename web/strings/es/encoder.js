/** La lección sobre el codificador, en español. *énfasis*, {símbolo}, [número de una ejecución]. */

/** @type {Record<string, string>} */
export const words = {
  title: 'La parte del codificador',
  goal: 'Da a un autocodificador el diccionario verdadero y mira en qué se equivoca aún su codificador: adivinar los códigos en un solo paso tiene un precio.',
  picture:
    'Una lista corta de números, una lista más larga en la que muchos están algo por encima de cero, y otra vez la lista corta.',

  'guess.heading': 'El mismo diccionario, dos maneras de usarlo',
  'guess.two':
    'Un autocodificador puede fallar en dos sitios. El decodificador puede tener direcciones equivocadas: eso era la recuperación, el tema hasta ahora. O las direcciones son buenas y el codificador encuentra códigos equivocados. Para ver solo lo segundo, quitamos lo primero.',
  'guess.given':
    'Otra vez el mundo apretado: [features] rasgos al azar en [dimensions] dimensiones, unos [present] por muestra. El decodificador recibe las direcciones verdaderas y las conserva. Solo aprende el codificador, con un precio bajo en los códigos. Calcula todos los códigos en un solo paso:',
  'guess.search':
    'La otra manera no tiene codificador. Para cada muestra *busca* los códigos que hacen mínimos el error y el precio, con muchas mejoras pequeñas. Esto se llama *lasso*:',
  'guess.pursuit':
    'Una segunda búsqueda, la *persecución* (matching pursuit), toma una dirección tras otra, siempre la que más explica de lo que queda, hasta que tiene bastantes.',
  'guess.count':
    '¿Cómo de buenos son unos códigos? La *precisión* pregunta: cuando un latente se activa, ¿está su rasgo? La *exhaustividad* (recall) pregunta: cuando un rasgo está, ¿se activa su latente?',
  'guess.many':
    'Solo el [precision_encoder] % de lo que anuncia el codificador está. Activa [l0_encoder] latentes por muestra para [present] rasgos. Se le escapa poco, con una exhaustividad del [recall_encoder] %, y reconstruye el [ev_encoder] % de la varianza.',
  'guess.same':
    'El lasso, con el mismísimo diccionario y también un precio bajo, tiene una precisión del [precision_search] %, una exhaustividad parecida, del [recall_search] %, [l0_search] códigos, y explica el [ev_search] %.',
  'guess.why':
    'Un rasgo presente se apoya en muchos otros, y el codificador los oye a todos. Si una respuesta es real o solo un eco depende de qué más hay, y un solo paso no puede preguntarlo. Una búsqueda sí: quita lo que está explicado y mira lo que queda.',
  'guess.scores':
    'La tabla resume ambas en el *valor F*, que es alto solo si lo son la precisión y la exhaustividad: [f1_encoder] para el codificador, [f1_search] para el lasso, [f1_pursuit] para la persecución. La diferencia se llama *brecha de amortización*: el codificador paga por la rapidez.',

  'rules.heading': '¿Puede arreglarlo otra regla?',
  'rules.mend':
    'Si el codificador oye demasiados ecos, se puede ser más estricto con él: un precio más alto, o un número fijo de códigos.',
  'rules.three':
    'El diccionario sigue siendo el verdadero. Prueba los tres y compara la primera fila con las demás.',
  'rules.dear':
    'Un precio alto calla los ecos, y casi todo lo demás: el valor F sube a [f1_dear], y solo queda el [ev_dear] % de la varianza, porque los códigos se encogen.',
  'rules.counted':
    'TopK con [kept] códigos lo hace mejor: un valor F de [f1_counted], con el [ev_counted] % explicado. Pero corta después de adivinar. Si un eco suena más que un rasgo, se queda el eco. Las búsquedas, que están debajo en la tabla, siguen siendo mejores.',

  'room.heading': 'Sitio',
  'room.crowd':
    'Los ecos vienen de la estrechez. Con más dimensiones para los mismos [features] rasgos, las direcciones se apoyan menos unas en otras.',
  'room.gap':
    'Mueve el control y compara el valor F del codificador con el de la persecución, que también conserva [kept] códigos.',
  'room.both':
    'Ambos mejoran con el sitio, y el codificador alcanza a la otra. La brecha es cosa de la superposición: donde los rasgos apenas se solapan, basta un solo paso.',

  'learn.heading': '¿Y cuando hay que aprender el diccionario?',
  'learn.whole':
    'Hasta ahora el diccionario estaba dado. En realidad hay que aprenderlo a través de los códigos: cada dirección va hacia aquello para lo que se usó su código.',
  'learn.shared':
    'De vuelta al mundo apretado con un precio bajo. Primero el diccionario aprende con el codificador. ¿Cuántos de [features] rasgos se recuperarán?',
  'learn.blame':
    'Recupera [recovered_encoder]; por azar, [chance]; y explica el [ev_learnt] % de la varianza. Códigos equivocados enseñan direcciones equivocadas, y a la pérdida no le importa.',
  'learn.price':
    'Deja ahora que la búsqueda encuentre los códigos mientras el diccionario aprende. El mundo, el precio y el número de latentes son los mismos.',

  'experiment.encoder': 'codificador',
  'experiment.search': 'búsqueda',

  'prediction.precision.question':
    'El diccionario es perfecto. De los latentes que activa el codificador, ¿cuántos representan un rasgo que de verdad está?',
  'prediction.precision.most': 'más de tres cuartos',
  'prediction.precision.half': 'más o menos la mitad',
  'prediction.precision.fifth': 'un tercio o menos',
  'prediction.precision.answer': 'de lo que se activa está',
  'prediction.learn.question':
    'Si se aprende con el codificador, a un precio bajo: ¿cuántos de los 32 rasgos se recuperarán?',
  'prediction.learn.answer': 'rasgos recuperados, de 32',

  'task.sharp':
    'Encuentra una regla con la que el codificador llegue a un valor F de 0.55 y explique aún el 85 % de la varianza.',
  'task.sharp.hint.1': 'La regla tiene que cortar los ecos sin encoger el resto.',
  'task.sharp.hint.2': 'Elige «codificador, TopK» y ejecuta.',
  'task.close': 'Da a los rasgos tanto sitio que el codificador llegue a un valor F de 0.85.',
  'task.close.hint.1': 'Con tantas dimensiones como rasgos queda poco que se solape.',
  'task.close.hint.2': 'Pon las dimensiones en 32 y ejecuta.',
  'task.found':
    'Recupera al menos 28 de los 32 rasgos, con al menos el 98 % de la varianza explicada.',
  'task.found.hint.1': 'Mejores códigos enseñan mejores direcciones.',
  'task.found.hint.2': 'Elige «búsqueda» y ejecuta.',

  'control.experiment': 'Códigos por',
  'control.experiment.cheap': 'codificador, precio bajo',
  'control.experiment.dear': 'codificador, precio alto',
  'control.experiment.counted': 'codificador, TopK',
  'control.experiment.encoder': 'codificador',
  'control.experiment.search': 'búsqueda',
  'control.d_in': 'Dimensiones',

  'symbol.z': 'el código',
  'symbol.x': 'la activación',
  'symbol.enc': 'el codificador, una sola matriz',
  'symbol.dec': 'el diccionario, el mismo para ambos',
  'symbol.lambda': 'el precio de una unidad de código',

  'summary.guess':
    'Un codificador adivina todos los códigos en un paso. Con un diccionario perfecto, estaba el [precision_encoder] % de lo que anunció; una búsqueda con el mismo diccionario tuvo el [precision_search] %.',
  'summary.limit':
    'Reglas más estrictas ayudan, y ninguna cierra la brecha donde los rasgos se aprietan. Con sitio casi se cierra sola.',
  'summary.learn':
    'Códigos y diccionario se enseñan uno a otro. En el mundo apretado, los códigos del codificador llevaron a [recovered_encoder] rasgo recuperado; los de la búsqueda, a [recovered_search].',
  'limits.time':
    'Una búsqueda da muchos pasos por muestra. Para un modelo con millones de latentes es demasiado lenta, y por eso todo el mundo usa codificadores.',
  'limits.crowd':
    'No se sabe cuánto se aprietan los rasgos reales, así que tampoco lo grande que es allí la brecha.',
  'limits.truth':
    'La precisión y la exhaustividad necesitan saber qué rasgos hay en una muestra. En un modelo real no lo sabe nadie.'
}
