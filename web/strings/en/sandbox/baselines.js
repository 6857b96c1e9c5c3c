/** What a run is measured against, in English. [name] is put in by the page, `code`. */

/** @type {Record<string, string>} */
export const words = {
  'baselines.heading': 'Measured against what?',
  'baselines.lead':
    'Twins of this run that differ in one thing each: a decoder that never learns, an encoder that is given the truth, and a dictionary whose codes are inferred in full instead of by one layer.',
  'baselines.left_out': '[title] is left out: [problem].',
  'baselines.stop': 'Stop',
  'baselines.train': 'Train the baselines',
  'baselines.progress': 'Progress of the baseline',
  'baselines.training': 'Training [number] of [all]: [title]',
  'baselines.opening': 'Getting ready',
  'baselines.done': 'All are trained.',
  'baselines.stopped': 'Stopped.',
  'baselines.first': 'Play the run to its end first.',
  'baselines.matched': 'Own latent > 0.9',
  'baselines.mcc': 'Mean cosine',
  'baselines.chance': '| chance [chance]',
  'baselines.explained': 'Explained',
  'baselines.variance': 'variance',
  'baselines.summary': '[title]: [found] found, mean cosine [mcc], explained variance [variance].',
  'baselines.summary.chance': 'Chance: mean cosine [chance].',
  'baselines.table.open': 'The baselines as a table',
  'baselines.table': 'Baselines',
  'baselines.table.baseline': 'baseline',
  'baselines.table.chance': 'Chance',
  'gap.heading': 'What this run’s encoder loses',
  'gap.lead':
    'Codes of the same [samples] held-out samples by full inference: non-negative lasso (FISTA, λ = [l1]) and matching pursuit (OMP, k = [k]), with this run’s dictionary and with the true one. F1: how well a latent that fires tells that its feature is there.',
  'gap.table': 'Encoder and full inference',
  'gap.by': 'codes by',
  'gap.f1': 'F1',
  'gap.precision': 'precision',
  'gap.recall': 'recall',
  'gap.variance': 'explained variance',
  'gap.l0': 'L0',
  'gap.encoder': 'Encoder',
  'gap.learned.fista': 'Lasso, its dictionary',
  'gap.learned.omp': 'Pursuit, its dictionary',
  'gap.true.fista': 'Lasso, true dictionary',
  'gap.true.omp': 'Pursuit, true dictionary'
}
