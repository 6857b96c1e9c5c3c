/** Los experimentos y los ajustes, en español; lo que significa cada ajuste está en es/engine. La página pone los [nombres]. */

/** @type {Record<string, string>} */
export const words = {
  'settings.heading': 'Ajustes',
  'settings.lead':
    'Un cambio vuelve a empezar la ejecución desde el paso 0. El enlace de la barra de direcciones los contiene todos.',
  'settings.reset': 'Volver todo a «[preset]»',
  'settings.refused': 'Sin aplicar: [keys].',
  'settings.data': 'Datos',
  'settings.data.about': 'los rasgos verdaderos y cómo se mezclan',
  'settings.autoencoder': 'Autocodificador',
  'settings.autoencoder.about': 'lo que aprende a separarlos',
  'settings.training': 'Entrenamiento',
  'settings.training.about': 'cómo aprende',
  'settings.evaluation': 'Evaluación',
  'settings.evaluation.about': 'cómo se mide',
  'setting.quiet': '(ahora sin efecto)',
  'setting.was': 'era [before]',
  'setting.range': 'de [low] a [high]',
  'setting.range.low': 'desde [low]',
  'setting.range.high': 'hasta [high]',
  'setting.range.rho': 'rho [range]',
  'setting.range.each': 'cada uno [range]',

  'presets.heading': 'Experimento',
  'presets.choose': 'Elige un experimento',
  'presets.custom': 'Propio',
  'presets.custom.about': 'Tus propios ajustes.',
  'presets.toys': 'Superposición: cuántos rasgos caben',
  'presets.change': 'Cambiar cualquier ajuste',
  'count.features.one': '[count] rasgo',
  'count.features.other': '[count] rasgos',
  'count.dimensions.one': '[count] dimensión',
  'count.dimensions.other': '[count] dimensiones',
  'count.latents.one': '[count] latente',
  'count.latents.other': '[count] latentes',
  'count.outputs.one': '[count] salida',
  'count.outputs.other': '[count] salidas'
}
