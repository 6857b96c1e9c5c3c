/** La ejecución: su barra, su pie, lo que oye un lector de pantalla, en español. La página pone los [nombres], *énfasis*, `código`. */

/** @type {Record<string, string>} */
export const words = {
  'bar.label': 'Ejecución',
  'bar.play': 'Ejecutar',
  'bar.pause': 'Pausa',
  'bar.again': 'Repetir',
  'bar.step': 'Un paso',
  'bar.reset': 'Reiniciar',
  'bar.speed': 'Velocidad',
  'bar.speed.slow': 'Lenta',
  'bar.speed.normal': 'Normal',
  'bar.speed.full': 'Máxima',
  'bar.at': 'paso [step] de [steps]',
  'bar.progress': 'Avance de la ejecución',
  'status.rate': '[rate] pasos/s',
  'status.ended': 'terminada',
  'status.diverged': 'divergió',
  'status.opening': 'preparando',
  'status.paused': 'en pausa',
  'footer.save': 'Guardar la ficha de la ejecución',
  'footer.open': 'Abrir una ficha',
  'footer.recipes': 'El laboratorio en una página tuya',
  'footer.run': 'Esta ejecución: semilla [seed], paso [step], huella [fingerprint]',
  'footer.same':
    'El mismo enlace da la misma huella en cualquier navegador: el motor calcula lo mismo, bit a bit. Versión [version].',
  'live.at': 'Paso [step] de [steps]',
  'live.ready': 'Lista en el paso 0.',
  'live.diverged': '[where]. [reading]',
  'live.toy': '[where]: [reading]',
  'live.recovered':
    '[where]: [found] de [features] rasgos recuperados; por azar, [chance] de [features].',
  'live.ended':
    '[where]: [found] de [features] rasgos recuperados; por azar, [chance] de [features]. La ejecución ha terminado.',
  'chip.feature': 'rasgo [feature]',
  'chip.latent': 'latente [latent]'
}
