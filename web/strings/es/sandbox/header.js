/** Lo que encabeza todas las partes del sitio, en español. */

/** @type {Record<string, string>} */
export const words = {
  'site.name': 'Superposition Lab',
  'site.tagline':
    'Entrena en esta pestaña un autocodificador disperso con datos cuyos rasgos verdaderos se conocen, y mira cuáles encuentra de verdad.',
  'site.nav.label': 'Partes del sitio',
  'site.nav.course': 'Curso',
  'site.nav.sandbox': 'Laboratorio',
  'site.nav.own': 'Tus propios datos',
  'site.link.copy': 'Copiar enlace',
  'site.link.copied': 'Copiado',
  'site.link.said': 'Se ha copiado el enlace a esta ejecución.',
  'site.link.hand': 'Copia este enlace:',
  'site.theme.legend': 'Colores',
  'site.theme.light': 'Claro',
  'site.theme.auto': 'Auto',
  'site.theme.dark': 'Oscuro',
  'site.language.legend': 'Idioma',
  'challenge.solved': '*resuelta:* [text]',
  'challenge.open': '*Te toca:* [text]',
  'challenge.back': 'Volver a la lección'
}
