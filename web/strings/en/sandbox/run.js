/** The run: its bar, its footer, what a screen reader hears of it, in English. [name] is put in by the page, *stressed*, `code`. */

/** @type {Record<string, string>} */
export const words = {
  'bar.label': 'Run',
  'bar.play': 'Play',
  'bar.pause': 'Pause',
  'bar.again': 'Play again',
  'bar.step': 'Step',
  'bar.reset': 'Reset',
  'bar.speed': 'Speed',
  'bar.speed.slow': 'Slow',
  'bar.speed.normal': 'Normal',
  'bar.speed.full': 'Full speed',
  'bar.at': 'step [step] of [steps]',
  'bar.progress': 'Progress of the run',
  'status.rate': '[rate] steps/s',
  'status.ended': 'finished',
  'status.diverged': 'diverged',
  'status.opening': 'getting ready',
  'status.paused': 'paused',
  'footer.save': 'Save run card',
  'footer.open': 'Open a run card',
  'footer.recipes': 'The lab in a page of yours',
  'footer.run': 'This run: seed [seed], step [step], fingerprint [fingerprint]',
  'footer.same':
    'The same link gives the same fingerprint in every browser: the engine computes bit for bit the same. Version [version].',
  'live.at': 'Step [step] of [steps]',
  'live.ready': 'Ready at step 0.',
  'live.diverged': '[where]. [reading]',
  'live.toy': '[where]: [reading]',
  'live.recovered':
    '[where]: [found] of [features] features recovered, chance [chance] of [features].',
  'live.ended':
    '[where]: [found] of [features] features recovered, chance [chance] of [features]. The run has ended.',
  'chip.feature': 'feature [feature]',
  'chip.latent': 'latent [latent]'
}
