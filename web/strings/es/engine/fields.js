/** Lo que significa cada ajuste del motor, en español, por su clave; toy.field son los de los modelos de juguete. */

/** @type {Record<string, string>} */
export const words = {
  'field.sampler':
    'de quién son los números al azar: los del laboratorio, o la serie legacy de NumPy en el orden del artículo; o activaciones dadas',
  'field.seed': 'semilla de todas las series al azar',
  'field.n_features': 'rasgos verdaderos del mundo',
  'field.d_in': 'dimensiones de una activación',
  'field.geometry':
    'cómo están las direcciones verdaderas: al azar, separadas entre sí u ortogonales',
  'field.activation':
    'cuántos rasgos tiene una muestra: un número uniforme, o cada uno con su propia probabilidad',
  'field.min_active': 'mínimo de rasgos por muestra (uniform_count)',
  'field.max_active': 'máximo de rasgos por muestra (uniform_count)',
  'field.feature_probability': 'la mayor probabilidad de que un rasgo esté activo (bernoulli)',
  'field.probability_law': 'cómo baja la probabilidad del primer rasgo al último (bernoulli)',
  'field.min_probability': 'la menor probabilidad con una ley decreciente (bernoulli)',
  'field.zipf_exponent': 'exponente de la ley zipf: probabilidad ~ rango^-exponente',
  'field.probabilities':
    'probabilidad de cada rasgo, en lugar de una ley; la de un hijo, cuando su padre está activo (bernoulli)',
  'field.magnitude': 'distribución del coeficiente de un rasgo activo',
  'field.magnitude_mean': 'coeficiente medio (de su logaritmo, con lognormal)',
  'field.magnitude_std': 'desviación típica del coeficiente (de su logaritmo, con lognormal)',
  'field.magnitude_low': 'coeficiente menor (uniform)',
  'field.magnitude_high': 'coeficiente mayor (uniform)',
  'field.noise_std': 'desviación típica del ruido gaussiano, por dimensión',
  'field.correlations':
    '[i, j, rho]: los rasgos i y j se activan juntos más (rho > 0) o menos a menudo que por azar (bernoulli)',
  'field.parents':
    'para cada rasgo, el que tiene que estar activo para que él lo esté, o -1 (bernoulli)',
  'field.exclusive_children': 'como mucho un hijo activo por padre',
  'field.n_samples': 'muestras del conjunto de datos fijo; con 0 cada lote toma muestras nuevas',
  'field.training_features':
    'al entrenar solo aparecen los primeros rasgos, en las muestras reservadas todos; con 0 se entrena con todos',
  'field.variant':
    'cómo se mantienen dispersos los códigos: una penalización L1, los k mayores, umbrales o puertas aprendidos, prefijos anidados o inferencia',
  'field.d_sae': 'latentes del diccionario',
  'field.k':
    'latentes que se conservan por muestra (topk), o de media en el lote (batch_topk, matryoshka)',
  'field.l1_coefficient':
    'peso de la penalización L1 frente al error cuadrático (relu, gated, sparse_coding)',
  'field.l0_coefficient':
    'peso del número de latentes activos frente al error cuadrático (jumprelu)',
  'field.bandwidth': 'anchura alrededor de un umbral en la que se estima su gradiente (jumprelu)',
  'field.initial_threshold': 'primer umbral de todos los latentes (jumprelu)',
  'field.penalty':
    'qué se penaliza: los códigos o (la errata del artículo) los pesos del codificador',
  'field.decoder_norm': 'filas del decodificador mantenidas con longitud uno, o libres',
  'field.init':
    'primeros pesos: codificador = decodificador traspuesto, independientes al azar, o la verdad',
  'field.init_scale': 'desviación típica de los primeros pesos al azar',
  'field.decoder_bias_init':
    'primer sesgo del decodificador: cero, o la mediana geométrica de los datos',
  'field.tied_weights': 'mantener el codificador igual al decodificador traspuesto',
  'field.freeze': 'una parte que no se entrena',
  'field.subtract_decoder_bias': 'codificar x - b_dec en lugar de x',
  'field.matryoshka_prefixes':
    'cuántos primeros latentes tienen que reconstruir solos, en orden creciente, el último d_sae; vacío: mitades (matryoshka)',
  'field.optimizer': 'regla que convierte gradientes en pasos',
  'field.learning_rate': 'tamaño del paso',
  'field.beta1': 'decaimiento del primer momento de Adam',
  'field.beta2': 'decaimiento del segundo momento de Adam',
  'field.batch_size': 'muestras por paso; con 0, todo el conjunto de datos',
  'field.steps': 'duración de la ejecución, en pasos del optimizador',
  'field.warmup_steps': 'primeros pasos, en los que la tasa de aprendizaje sube desde 0',
  'field.decay_steps':
    'últimos pasos, en los que la tasa de aprendizaje baja a 0; -1 es un quinto de los pasos',
  'field.sparsity_warmup_steps':
    'primeros pasos, en los que la penalización de dispersión sube desde 0',
  'field.revival':
    'qué se hace con los latentes muertos: nada, volver a sortearlos (resample) o una pérdida auxiliar (auxk)',
  'field.dead_window':
    'pasos sin activarse tras los que un latente cuenta como muerto (resample, auxk)',
  'field.resample_every': 'pasos entre un sorteo de latentes muertos y el siguiente (resample)',
  'field.aux_k':
    'latentes muertos que reconstruyen lo que queda de una muestra; 0 es la mitad de d_in (auxk)',
  'field.aux_coefficient': 'peso de la pérdida auxiliar (auxk)',
  'field.eval_samples': 'muestras reservadas para las medidas',

  'toy.field.seed': 'semilla de todas las series al azar; cada modelo tiene las suyas',
  'toy.field.n_features': 'rasgos de los datos',
  'toy.field.feature_probability':
    'probabilidad p = 1 - S de que un rasgo no sea 0, en el primer modelo',
  'toy.field.last_probability':
    'lo mismo en el último modelo; entre ambos, p cambia en proporciones iguales',
  'toy.field.importance': 'el peso del rasgo i en la pérdida es importance elevado a i',
  'toy.field.d_hidden': 'dimensiones ocultas que comparten los rasgos',
  'toy.field.output': 'salida = ReLU(W^T W x + b), o lineal: sin la ReLU',
  'toy.field.instances': 'modelos independientes que se entrenan a la vez',
  'toy.field.learning_rate': 'tamaño del paso de Adam',
  'toy.field.batch_size': 'muestras nuevas por paso y modelo',
  'toy.field.steps': 'duración de la ejecución, en pasos del optimizador',
  'toy.field.decay_steps':
    'últimos pasos, en los que la tasa de aprendizaje baja a 0; -1 son todos',
  'toy.field.eval_samples': 'muestras reservadas para la pérdida'
}
