/** Lo que ha fallado, y lo que ha sido de una ficha, en español. La página pone los [nombres], *énfasis*. */

/** @type {Record<string, string>} */
export const words = {
  'notice.failure': 'El motor se ha parado:',
  'notice.restart': 'Volver a arrancar',
  'notice.link': '*Una parte del enlace no se ha aceptado;* todo lo demás sí.',
  'notice.more': 'y [rest] más',
  'notice.dismiss': 'Cerrar',
  'card.running': '*La ficha* [card] se está ejecutando otra vez…',
  'card.same': '*La ficha* [card] se cumple: los mismos bits.',
  'card.different': '*La ficha* [card] no se cumple. La misma ejecución da otra cosa:',
  'card.problem': '*La ficha* [card] no se ha ejecutado:',
  'card.too_large': '[file] es demasiado grande: una ficha tiene como mucho 4 MB.',
  'card.refused': '[file] tiene una configuración que no se puede ejecutar: [sentence]',
  'link.model': 'model = «[text]» no se conoce; elige uno de [names].',
  'link.preset': 'preset = «[text]» no se conoce; elige uno de [names].',
  'link.lesson': 'lesson = «[text]» no se conoce; elige uno de [names].',
  'link.lang': 'lang = «[text]» no se conoce; elige uno de [names].',
  'link.long': 'El enlace tiene [length] caracteres; se leen como mucho [most].',
  'link.at':
    'at = «[text]» no es un paso de esta ejecución: tiene que ser un número entero de 0 a [steps], los pasos de la ejecución.',
  'link.unknown': '«[text]» no es un ajuste; el panel Ajustes, más abajo, los muestra todos.',
  'link.hide': 'hide = «[text]» no es ni un ajuste ni uno de [names].',
  'link.lock': 'lock = «[text]» no es un ajuste.'
}
