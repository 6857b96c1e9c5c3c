/** The curves of a run, in English. [name] is put in by the page. */

/** @type {Record<string, string>} */
export const words = {
  'curves.heading': 'While it trains',
  'curve.reconstruction': 'Reconstruction',
  'curve.reconstruction.meaning': 'squared error, logarithmic',
  'curve.sparsity': 'Sparsity',
  'curve.sparsity.meaning': 'mean sum of codes',
  'curve.l0': 'L0',
  'curve.l0.meaning': 'latents active in a sample',
  'curve.l0.reference': 'true features active',
  'curve.dead': 'Dead latents',
  'curve.dead.meaning': 'share that never fires',
  'curve.none': 'nothing recorded yet',
  'curve.value': 'step [step]: [value]',
  'curve.step': 'step [step]',
  'curve.label': '[title], [meaning], by step',
  'curve.dashed': '[meaning]; dashed: [reference]'
}
