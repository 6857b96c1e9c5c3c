/** Los experimentos del motor, en español: título y unas palabras de cada uno, por su nombre, y los grupos por su título inglés. */

/** @type {Record<string, string>} */
export const words = {
  'group.Clean recovery': 'Recuperación limpia',
  'group.The article': 'El artículo',
  'group.Ways to fool yourself': 'Maneras de engañarse',
  'group.The encoder’s share': 'La parte del codificador',
  'group.Features that depend on each other': 'Rasgos que dependen unos de otros',

  'preset.clean': 'Una recuperación limpia',
  'preset.clean.about':
    '32 rasgos en 16 dimensiones: con sitio de sobra, un autocodificador TopK los encuentra todos.',
  'preset.clean-topk': 'Una recuperación limpia: TopK',
  'preset.clean-topk.about':
    '32 rasgos en 16 dimensiones: con sitio de sobra, un autocodificador TopK los encuentra todos.',
  'preset.clean-relu': 'Una recuperación limpia: ReLU con penalización L1',
  'preset.clean-relu.about':
    'La penalización que encuentra todos los rasgos también encoge todos los códigos: mira la varianza explicada.',
  'preset.clean-gated': 'Una recuperación limpia: con puerta',
  'preset.clean-gated.about':
    'Una puerta decide qué latentes se activan, y así su tamaño no paga la penalización: recuperación sin encogimiento.',
  'preset.clean-batch_topk': 'Una recuperación limpia: BatchTopK',
  'preset.clean-batch_topk.about':
    'Las muestras comparten un presupuesto de k códigos de media. Una pérdida auxiliar hace que los latentes callados sigan aprendiendo.',
  'preset.clean-jumprelu': 'Una recuperación limpia: JumpReLU',
  'preset.clean-jumprelu.about':
    'Cada latente aprende un umbral propio, con un precio por cada uno que se activa.',
  'preset.clean-matryoshka': 'Una recuperación limpia: Matryoshka',
  'preset.clean-matryoshka.about':
    'Los primeros 64 latentes tienen que reconstruir por sí solos, y luego los 128: un diccionario grueso dentro de uno fino.',
  'preset.article-spread': 'El tamaño del artículo, con las direcciones separadas',
  'preset.article-spread.about':
    'También 32 rasgos en 8 dimensiones, pero ninguno cerca de otro: el problema era la estrechez, no el número.',
  'preset.article-repaired': 'El artículo, reparado',
  'preset.article-repaired.about':
    'El mundo apretado del artículo, con un autocodificador TopK y Adam: se encuentran casi todos los rasgos y unos pocos siguen mezclados.',
  'preset.article-as-printed': 'El artículo, tal como se imprimió',
  'preset.article-as-printed.about':
    'Los datos, los pesos y el gradiente del propio listado. La reconstrucción es casi perfecta, y no se recupera nada que no recupere el azar.',
  'preset.eight-in-four': 'Ocho rasgos en cuatro dimensiones',
  'preset.eight-in-four.about':
    'El mundo del texto del artículo. Con 128 latentes, unas direcciones al azar ya pasan su prueba: mira el azar.',
  'preset.too-sparse': 'Demasiado disperso: los latentes mueren',
  'preset.too-sparse.about':
    'Una penalización cuatro veces mayor de la cuenta cuesta más de lo que explica cualquier código: casi todos los latentes callan y no se explica nada.',
  'preset.dead-latents': 'Latentes muertos',
  'preset.dead-latents.about':
    'Un código por muestra y pesos pequeños al azar: los primeros ganadores se llevan todas las muestras, y un tercio de los latentes no aprende nunca.',
  'preset.revived': 'Latentes muertos, reanimados',
  'preset.revived.about':
    'Lo mismo con una pérdida auxiliar: los latentes muertos reconstruyen lo que dejan los demás y encuentran los rasgos que faltaban.',
  'preset.too-few-latents': 'Demasiado pocos latentes: mezclas',
  'preset.too-few-latents.about':
    'Dieciséis latentes para 32 rasgos: casi todos se vuelven mezclas de varios, aunque todos se activan.',
  'preset.splitting': 'División: varios latentes en un rasgo',
  'preset.splitting.about':
    'Con ocho latentes por rasgo y una penalización L1, más de un latente se queda con el mismo rasgo. En este juguete es leve.',
  'preset.splitting-mended': 'División, arreglada con TopK',
  'preset.splitting-mended.about':
    'Los mismos 256 latentes con TopK: cada rasgo tiene un latente, y los sobrantes callan.',
  'preset.l0-too-high': 'L0 demasiado alto: una reconstrucción perfecta de nada',
  'preset.l0-too-high.about':
    'Dieciséis códigos por muestra en vez de tres: la varianza explicada sube a 1 mientras la recuperación se queda en nada.',
  'preset.l1-on-codes-only': 'La penalización correcta no basta para arreglar el artículo',
  'preset.l1-on-codes-only.about':
    'Los datos y los pesos del artículo, con la penalización por fin en los códigos: sigue siendo azar, porque las normas libres del decodificador y una lambda pequeña la esquivan.',
  'preset.shrinkage': 'Encogimiento: direcciones correctas, códigos pequeños',
  'preset.shrinkage.about':
    'Se encuentran todos los rasgos, y aun así falta un cuarto de la varianza: la penalización L1 tira de cada código hacia 0.',
  'preset.reconstruction-is-not-recovery': 'Reconstruir no es recuperar',
  'preset.reconstruction-is-not-recovery.about':
    'Una penalización débil en el mundo del artículo: el 99 % de la varianza explicada, y no se encuentra más de lo que encuentra un diccionario al azar.',
  'preset.recovery-is-not-reconstruction': 'Recuperar no es reconstruir',
  'preset.recovery-is-not-reconstruction.about':
    'El mismo autocodificador con una penalización 32 veces mayor: se encuentran casi todos los rasgos, con el 40 % de la varianza.',
  'preset.walks-away-from-truth': 'Alejarse de la verdad',
  'preset.walks-away-from-truth.about':
    'Empieza en el diccionario verdadero. Una penalización débil lo deja por una reconstrucción mejor: la propia pérdida no quiere la verdad.',
  'preset.stays-at-truth': 'Quedarse en la verdad',
  'preset.stays-at-truth.about':
    'El mismo comienzo con una penalización cien veces mayor: esta pérdida es mínima en el diccionario verdadero.',
  'preset.narrow-data': 'Datos estrechos',
  'preset.narrow-data.about':
    'Entrenado donde solo aparecen 8 de los 32 rasgos, probado donde aparecen todos: lo que los datos nunca mostraron no está en el diccionario.',
  'preset.full-inference': 'Inferencia completa',
  'preset.full-inference.about':
    'El mundo apretado del artículo, con cada muestra codificada por inferencia dispersa en lugar de un codificador: el 97 % de los rasgos encontrados, el 99 % de la varianza explicada.',
  'preset.encoder-gap': 'Lo que pierde un codificador de una capa',
  'preset.encoder-gap.about':
    'Como full-inference, con un codificador de una capa en su lugar: también el 99 % de la varianza explicada, pero el 10 % de los rasgos encontrados.',
  'preset.absorption': 'Absorción: el hijo se traga a su padre',
  'preset.absorption.about':
    'Un rasgo hijo solo aparece con su padre. La penalización premia un solo latente que signifique ambos, y ahí el del padre calla.',
  'preset.absorption-mended': 'Absorción, arreglada con prefijos anidados',
  'preset.absorption-mended.about':
    'Un autocodificador Matryoshka: el primer prefijo tiene que explicar a los padres sin los hijos, así que los padres conservan sus latentes.',
  'preset.hedging': 'Hedging: un latente para dos que van juntos',
  'preset.hedging.about':
    'Doce latentes para doce parejas correlacionadas: cada latente se vuelve la media de los dos, porque casi siempre vienen juntos.',
  'preset.hedging-mended': 'Hedging, arreglado con anchura',
  'preset.hedging-mended.about':
    'El triple de latentes, uno por rasgo y algunos de sobra: las parejas se separan.',
  'preset.l0-too-low': 'L0 demasiado bajo: los latentes se inclinan hacia un rasgo correlacionado',
  'preset.l0-too-low.about':
    'Empieza en la verdad con k = 1.8, donde las muestras tienen 2.0. Cada latente toma algo del rasgo con el que está correlacionado.',
  'preset.l0-too-low-negative': 'L0 demasiado bajo: el signo es el de la correlación',
  'preset.l0-too-low-negative.about':
    'Lo mismo con una correlación negativa: los latentes se apartan del rasgo que mantiene fuera al suyo.',
  'preset.l0-right': 'El L0 correcto',
  'preset.l0-right.about':
    'El mismo mundo con k = 2, su verdadero L0: el autocodificador se queda en la verdad.',

  'preset.pentagon': 'Modelo de juguete: el pentágono',
  'preset.pentagon.about':
    'Cinco rasgos que casi nunca están activos comparten dos dimensiones: en diez modelos de diez forman un pentágono regular.',
  'preset.superposition-dense': 'Modelo de juguete: siempre activos, sin superposición',
  'preset.superposition-dense.about':
    'Los mismos cinco rasgos, todos activos todo el tiempo: cada modelo conserva los dos más importantes, en ángulo recto, y abandona los demás.',
  'preset.antipodal-pairs': 'Modelo de juguete: pares antipodales',
  'preset.antipodal-pairs.about':
    'Los mismos cinco rasgos, cada uno activo en el 40 % de las muestras: casi todos los modelos conservan cuatro, como dos pares que apuntan en sentidos opuestos.',
  'preset.twenty-in-five': 'Modelo de juguete: veinte rasgos en cinco dimensiones',
  'preset.twenty-in-five.about':
    'De siempre activos a una muestra de cada mil: el modelo pasa de 5 rasgos, uno por dimensión, a entre 12 y 14.',
  'preset.twenty-in-five-linear': 'Modelo de juguete: veinte en cinco, sin la ReLU',
  'preset.twenty-in-five-linear.about':
    'El mismo barrido sin la ReLU: un modelo lineal conserva los 5 rasgos más importantes, por raros que sean.',
  'preset.sticky-dimensions': 'Modelo de juguete: dimensiones que se enganchan',
  'preset.sticky-dimensions.about':
    '400 rasgos en 30 dimensiones: al hacerse más raros, de 1/p = 3 a 5 y a 8, casi todos los conservados ocupan 1/2 de dimensión cada uno, luego 3/8, luego 1/4. Tarda hasta un minuto.'
}
