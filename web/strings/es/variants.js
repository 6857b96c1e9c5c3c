/** La lección sobre las variantes, en español. *énfasis*, {símbolo}, [número de una ejecución]. */

/** @type {Record<string, string>} */
export const words = {
  title: '¿Qué SAE?',
  goal: 'Seis clases de autocodificador disperso corren con los mismos datos: tus propias ejecuciones llenan la tabla en que se comparan.',
  picture:
    'Dos filas de cuadrados, uno por rasgo: en una están todos llenos, en la otra faltan cinco.',
  'picture.0': 'una clase de autocodificador',
  'picture.1': 'otra clase, con los mismos datos',

  'race.heading': 'Seis corredores, una pista',
  'race.same':
    'Todos los autocodificadores dispersos comparten el diccionario, el decodificador. Se distinguen en cómo la respuesta {a} del codificador se vuelve un código {z}, y en lo que lo mantiene disperso. En tres de ellos los códigos tienen un *precio*:',
  'race.relu': '*ReLU*: lo negativo se vuelve cero, y cada unidad de código cuesta {lambda}.',
  'race.gated':
    '*con puerta* (gated): una mitad del codificador decide qué latentes participan, y paga; la otra dice con qué fuerza, y no paga.',
  'race.jump':
    '*JumpReLU*: cada latente aprende un umbral {theta}, y lo que lo supera cuesta un precio fijo, por grande que sea.',
  'race.topk': '*TopK*: cada muestra conserva sus {k} códigos mayores.',
  'race.batch':
    '*BatchTopK*: las muestras de un lote comparten un presupuesto de {k} códigos de media, así que una muestra rica puede tomar más.',
  'race.nested':
    '*Matryoshka*: lo mismo, pero la primera mitad del diccionario tiene que poder reconstruir también sola.',
  'race.data':
    'La pista: [features] rasgos en [dimensions] dimensiones, [latents] latentes, las mismas muestras y la misma semilla para todos, y para cada uno un ajuste que le va bien. Una pulsación ejecuta los seis, uno tras otro.',
  'race.recovered':
    'En esta pista fácil ReLU recupera [recovered_relu], TopK [recovered_topk] y Matryoshka [recovered_nested] de [features] rasgos; el azar recupera [chance]. Por la recuperación sola hay poco que elegir.',
  'race.shrinkage':
    'La última columna, la longitud, trata del *encogimiento*: lo largas que son las reconstrucciones comparadas con las activaciones. ReLU conserva el [kept_relu] % de la longitud y explica el [ev_relu] % de la varianza, porque su precio tira de cada código hacia abajo. El de puerta encuentra los mismos rasgos y conserva el [kept_gated] %, con el [ev_gated] % explicado: sus tamaños no pagan.',
  'race.silent':
    'También difieren los latentes callados: [silent_relu] en ReLU, [silent_jump] en JumpReLU. Aquí no es un defecto. Hay [latents] latentes para [features] rasgos, y un sobrante que duerme es mejor que uno que se inventa cosas.',
  'race.one':
    'Pero esto es una sola carrera, con una semilla y con ajustes que encajan. Quién gana una carrera así dice poco.',

  'doubled.heading': '¿Y si el ajuste está mal?',
  'doubled.guess':
    'En la práctica nadie conoce el precio correcto ni el número correcto de códigos. Lo que importa es cuánto daño hace una apuesta errada: la *sensibilidad*.',
  'doubled.double':
    'Así que duplicamos el ajuste de cada uno. Para los que tienen precio significa menos códigos, para los que cuentan significa más. Lo demás no cambia. ¿Cuántos de los seis recuperarán aún treinta rasgos o más?',
  'doubled.robust':
    'Dos aguantan: el de puerta y JumpReLU recuperan aún [gated2] y [jump2]. Lo que ambos tienen en común es que el precio decide quién participa, y no con qué fuerza.',
  'doubled.visible':
    'ReLU baja a [relu2], y se nota: la varianza explicada cae al [ev_relu2] %. Un precio demasiado alto al menos se ve.',
  'doubled.hidden':
    'Con demasiados códigos es al revés. TopK baja a [topk2], y su varianza explicada *sube*, del [ev_topk] % al [ev_topk2] %. BatchTopK explica el [ev_batch2] % y recupera [batch2], Matryoshka recupera [nested2]. Quien ajusta {k} por la reconstrucción se aleja de los rasgos.',

  'choose.heading': 'Elegir para un fin',
  'choose.yours':
    'No hay una variante mejor, hay una para cada fin. De vuelta a los ajustes que encajan: elige un corredor por lo que necesitas y ejecútalo solo.',

  'experiment.relu': 'ReLU',
  'experiment.gated': 'con puerta',
  'experiment.jump': 'JumpReLU',
  'experiment.topk': 'TopK',
  'experiment.batch': 'BatchTopK',
  'experiment.nested': 'Matryoshka',
  'experiment.relu2': 'ReLU, doble',
  'experiment.gated2': 'con puerta, doble',
  'experiment.jump2': 'JumpReLU, doble',
  'experiment.topk2': 'TopK, doble',
  'experiment.batch2': 'BatchTopK, doble',
  'experiment.nested2': 'Matryoshka, doble',

  'prediction.race.question': '¿Cuántos de los seis recuperarán 30 o más de los 32 rasgos?',
  'prediction.race.answer': 'de los seis recuperan 30 rasgos o más',
  'prediction.doubled.question':
    'Con todos los ajustes duplicados: ¿cuántos de los seis recuperarán aún 30 o más?',
  'prediction.doubled.answer': 'de los seis recuperan aún 30 rasgos o más',

  'task.most':
    'Lo quieres todo: una variante que recupere los 32 rasgos y explique al menos el 95 % de la varianza.',
  'task.most.hint.1':
    'Unas muestras tienen dos rasgos, otras cuatro. ¿Quién puede dar a cada una lo que necesita?',
  'task.most.hint.2': 'Elige «BatchTopK» y ejecuta.',
  'task.fewest':
    'Quieres pocos códigos: los 32 rasgos, como mucho 2.5 códigos por muestra, y reconstrucciones de al menos el 90 % de la longitud de las activaciones.',
  'task.fewest.hint.1': 'Hay que cortar los códigos débiles sin encoger los fuertes.',
  'task.fewest.hint.2': 'Elige «JumpReLU» y ejecuta.',

  'control.experiment': 'Variante',
  'control.experiment.relu': 'ReLU',
  'control.experiment.gated': 'con puerta',
  'control.experiment.jump': 'JumpReLU',
  'control.experiment.topk': 'TopK',
  'control.experiment.batch': 'BatchTopK',
  'control.experiment.nested': 'Matryoshka',

  'symbol.a': 'la respuesta del codificador para el latente j, antes de cortar nada',
  'symbol.z': 'el código del latente j',
  'symbol.lambda': 'el precio',
  'symbol.theta': 'el umbral del latente j',
  'symbol.k': 'cuántos códigos se conservan',

  'summary.half':
    'Las variantes comparten el decodificador. Se distinguen en cómo una respuesta se vuelve código, y en lo que hace que haya pocos: un precio o una cuenta.',
  'summary.shrink':
    'Un precio sobre los tamaños encoge. Un precio por participar no: con puerta, JumpReLU.',
  'summary.wrong':
    'Un ajuste errado duele de maneras distintas. Un precio demasiado alto se ve en la reconstrucción; demasiados códigos se esconden tras una mejor.',
  'summary.none':
    'Ninguna variante es la mejor. Compara con los mismos datos, y con más de una semilla y un ajuste.',
  'limits.one':
    'Esto fue un mundo fácil, una semilla y una anchura. Con más rasgos en menos dimensiones cambia el orden: algunas variantes que aquí iban bien entonces fallan.',
  'limits.setting':
    'Qué es «el mismo ajuste, doble» es una elección. Ajustes a la mitad u otros pasos darían otra tabla.',
  'limits.scale':
    'Qué variante es mejor para grandes modelos de lenguaje se discute con pruebas que no pueden contar rasgos verdaderos.'
}
