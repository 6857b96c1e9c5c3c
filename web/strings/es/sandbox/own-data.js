/** La vista de las activaciones propias, en español. La página pone los [nombres], *énfasis*, `código`. */

/** @type {Record<string, string>} */
export const words = {
  'own.heading': 'Trae tus propias activaciones',
  'own.lead':
    'En el resto de esta página se conocen los rasgos verdaderos, así que se puede comprobar lo que recupera un autocodificador. Los de tus propias activaciones no los conoce nadie. No se envía nada a ningún sitio: el archivo y el entrenamiento se quedan en esta pestaña.',
  'own.known.heading': 'Lo que aún se puede medir',
  'own.known.variance':
    'cuánta varianza explica la reconstrucción, en muestras que no se usan al entrenar',
  'own.known.l0': 'cuántos latentes se activan en una muestra (L0) y cuántos no lo hacen nunca',
  'own.known.seeds': 'si dos semillas aprenden el mismo diccionario',
  'own.known.samples': 'en qué muestras se activa más un latente, para que las leas tú',
  'own.unknown.heading': 'Lo que no se puede saber',
  'own.unknown.meaning':
    'si un latente representa un rasgo verdadero, o partes o mezclas de varios',
  'own.unknown.number': 'cuántos rasgos hay, y cuáles se han escapado',
  'own.unknown.recovery':
    'recuperación, azar, diagnósticos: los ejemplos preparados muestran cómo van juntos un buen ajuste y unos latentes equivocados',

  'own.file.heading': '1. El archivo',
  'own.file.choose': 'Elegir un archivo',
  'own.file.drop':
    'o suelta uno aquí: `.npy`, `.npz` o `.safetensors` con una matriz [n, d] o [batch, pos, d], hasta 500 MB en float32.',
  'own.file.reading': 'Lectura del archivo',
  'own.file.array': 'Matriz',
  'own.file.arrays': 'elige una de [number]',
  'own.file.centred': 'Después, centrado y escalado.',
  'own.file.scaled': 'Después, escalado.',
  'own.file.fine': 'Nada llama la atención: entrena con ellas tal cual.',
  'own.file.centre': 'Centrar y escalar',
  'own.file.scale': 'Solo escalar',
  'own.file.label': 'Añadir etiquetas',
  'own.file.labels.one': '[count] etiqueta: los latentes de abajo la muestran.',
  'own.file.labels.other': '[count] etiquetas: los latentes de abajo las muestran.',
  'own.file.unlabelled':
    'Un texto para cada muestra hace legibles los latentes: .txt (una línea por muestra), .csv o .jsonl.',
  'own.fact.samples': 'Muestras',
  'own.fact.dimensions': 'Dimensiones',
  'own.fact.length': 'Longitud media',
  'own.fact.mean': 'Longitud de la media',
  'own.fact.std': 'Desviación típica',
  'own.fact.range': 'Intervalo',
  'own.fact.range.of': 'de [low] a [high]',
  'own.fact.zeros': 'Ceros',
  'own.fact.largest': 'Dimensión mayor',
  'own.fact.largest.of': '[dimension], [share] de la varianza',

  'own.training.heading': '2. El autocodificador',
  'own.training.variant': 'Variante',
  'own.training.expansion': 'Expansión',
  'own.training.expansion.of.one': '[times] × [width] = [count] latente',
  'own.training.expansion.of.other': '[times] × [width] = [count] latentes',
  'own.training.l1_coefficient': 'Dispersión (l1_coefficient)',
  'own.training.k': 'Dispersión: latentes activos (k)',
  'own.training.steps': 'Pasos',
  'own.training.learning_rate': 'Tasa de aprendizaje',
  'own.training.seed': 'Semilla',
  'own.training.stop': 'Parar aquí',
  'own.training.again': 'Entrenar de nuevo',
  'own.training.train.one': 'Entrenar [count] latente',
  'own.training.train.other': 'Entrenar [count] latentes',
  'own.training.progress': 'Avance',
  'own.status.training': 'paso [step] de [steps]',
  'own.status.comparing': 'segunda semilla: paso [step] de [steps]',
  'own.status.surveying': 'repasando las muestras',
  'own.status.hashing': 'calculando el hash del archivo',
  'own.status.writing': 'escribiendo el archivo',
  'own.status.none': 'aún sin entrenar',
  'own.status.diverged': 'divergió en el paso [step]',
  'own.status.trained.one': 'entrenado [count] paso',
  'own.status.trained.other': 'entrenado [count] pasos',
  'own.status.latest': 'error cuadrático [error], L0 [l0]',

  'own.results.heading': '3. Lo que se puede medir',
  'own.results.lead':
    'En [held] muestras reservadas; entrenado con las otras [others]. Semilla [seed], huella [fingerprint].',
  'own.results.variance': 'Varianza explicada',
  'own.results.l0': 'L0',
  'own.results.l0.note.one': 'de [count] latente se activa en una muestra',
  'own.results.l0.note.other': 'de [count] latentes se activan en una muestra',
  'own.results.dead': 'Muertos',
  'own.results.dead.note': 'no se activan nunca en estas muestras',
  'own.results.shrinkage': 'Encogimiento',
  'own.results.shrinkage.note': 'longitud de x̂ frente a la de x',
  'own.results.error': 'Error cuadrático',
  'own.results.error.note': 'sumado sobre las dimensiones',
  'own.seeds.heading': '¿Aprende lo mismo otra semilla?',
  'own.seeds.unasked':
    'Lo que dos ejecuciones con primeros pesos distintos encuentran por igual es más probable que esté en los datos.',
  'own.seeds.nothing':
    'Una de las dos ejecuciones no tiene ningún latente que se active: no hay nada que comparar.',
  'own.seeds.agreement.one':
    'Emparejado con uno de la semilla [seed], [count] latente vivo tiene un |coseno| de [cosine]; un diccionario al azar del mismo tamaño tendría [chance].',
  'own.seeds.agreement.other':
    'Emparejados uno a uno con los de la semilla [seed], [count] latentes vivos tienen un |coseno| medio de [cosine]; un diccionario al azar del mismo tamaño tendría [chance].',
  'own.seeds.train': 'Entrenar la semilla [seed] y comparar',
  'own.take.heading': 'Llévatelo',
  'own.take.sae_lens': 'Directorio SAELens (.zip)',
  'own.take.npz': 'Pesos (.npz)',
  'own.take.card': 'Ficha de la ejecución',
  'own.take.verify':
    'La ficha nombra el archivo por su hash SHA-256; `superposition-lab verify card.json --activations FILE` la ejecuta otra vez.',

  'own.latents.heading': '4. Los latentes, por sus muestras',
  'own.latents.none':
    'No se activa ningún latente: ayuda una penalización o una tasa de aprendizaje más pequeña.',
  'own.latents.surveyed':
    'En [samples] muestras[spread], se activan [fire] de [all] latentes. Lo que representa un latente lo tienes que leer tú, y es solo una conjetura: aquí nada puede confirmarla.',
  'own.latents.spread': ', repartidas por igual entre [rows]',
  'own.latents.choice': 'latente [latent]: se activa en el [share]',
  'own.latents.words':
    'El latente [latent] se activa en el [share] de las muestras, con un código medio de [mean] donde lo hace.',
  'own.latents.codes': 'Sus códigos, donde se activa',
  'own.latents.histogram': 'Histograma de los códigos del latente [latent] por encima de 0',
  'own.latents.row_of_file': 'fila del archivo',
  'own.latents.row': 'fila [row]'
}
