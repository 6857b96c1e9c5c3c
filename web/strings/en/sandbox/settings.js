/** The experiments and the settings, in English; what each setting means comes from the engine. [name] is put in by the page. */

/** @type {Record<string, string>} */
export const words = {
  'settings.heading': 'Settings',
  'settings.lead':
    'A change starts the run again from step 0. The link in the address bar holds them all.',
  'settings.reset': 'Reset all to “[preset]”',
  'settings.refused': 'Not applied: [keys].',
  'settings.data': 'Data',
  'settings.data.about': 'the true features and how they are mixed',
  'settings.autoencoder': 'Autoencoder',
  'settings.autoencoder.about': 'what learns to take them apart',
  'settings.training': 'Training',
  'settings.training.about': 'how it learns',
  'settings.evaluation': 'Evaluation',
  'settings.evaluation.about': 'how it is measured',
  'setting.quiet': '(no effect now)',
  'setting.was': 'was [before]',
  'setting.range': 'from [low] to [high]',
  'setting.range.low': 'from [low]',
  'setting.range.high': 'to [high]',
  'setting.range.rho': 'rho [range]',
  'setting.range.each': 'each [range]',

  'presets.heading': 'Experiment',
  'presets.choose': 'Choose an experiment',
  'presets.custom': 'Custom',
  'presets.custom.about': 'Your own settings.',
  'presets.toys': 'Superposition: how many features fit',
  'presets.change': 'Change any setting',
  'count.features.one': '[count] feature',
  'count.features.other': '[count] features',
  'count.dimensions.one': '[count] dimension',
  'count.dimensions.other': '[count] dimensions',
  'count.latents.one': '[count] latent',
  'count.latents.other': '[count] latents',
  'count.outputs.one': '[count] output',
  'count.outputs.other': '[count] outputs'
}
