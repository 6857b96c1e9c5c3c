/** Con qué se compara una ejecución, en español. La página pone los [nombres], `código`. */

/** @type {Record<string, string>} */
export const words = {
  'baselines.heading': '¿Medido contra qué?',
  'baselines.lead':
    'Gemelas de esta ejecución que difieren en una sola cosa cada una: un decodificador que no aprende nunca, un codificador al que se le da la verdad, y un diccionario cuyos códigos se infieren por completo en lugar de con una capa.',
  'baselines.left_out': '[title] se queda fuera: [problem].',
  'baselines.stop': 'Parar',
  'baselines.train': 'Entrenar las referencias',
  'baselines.progress': 'Avance de la referencia',
  'baselines.training': 'Entrenando [number] de [all]: [title]',
  'baselines.opening': 'Preparando',
  'baselines.done': 'Todas están entrenadas.',
  'baselines.stopped': 'Parado.',
  'baselines.first': 'Lleva primero la ejecución hasta el final.',
  'baselines.matched': 'Latente propio > 0.9',
  'baselines.mcc': 'Coseno medio',
  'baselines.chance': '| azar [chance]',
  'baselines.explained': 'Varianza',
  'baselines.variance': 'explicada',
  'baselines.summary':
    '[title]: [found] encontrados, coseno medio [mcc], varianza explicada [variance].',
  'baselines.summary.chance': 'Azar: coseno medio [chance].',
  'baselines.table.open': 'Las referencias en una tabla',
  'baselines.table': 'Referencias',
  'baselines.table.baseline': 'referencia',
  'baselines.table.chance': 'Azar',
  'gap.heading': 'Lo que pierde el codificador de esta ejecución',
  'gap.lead':
    'Códigos de las mismas [samples] muestras reservadas por inferencia completa: lasso no negativo (FISTA, λ = [l1]) y persecución (OMP, k = [k]), con el diccionario de esta ejecución y con el verdadero. Valor F: lo bien que un latente activo dice que su rasgo está.',
  'gap.table': 'El codificador y la inferencia completa',
  'gap.by': 'códigos por',
  'gap.f1': 'valor F',
  'gap.precision': 'precisión',
  'gap.recall': 'exhaustividad',
  'gap.variance': 'varianza explicada',
  'gap.l0': 'L0',
  'gap.encoder': 'Codificador',
  'gap.learned.fista': 'Lasso, su diccionario',
  'gap.learned.omp': 'Persecución, su diccionario',
  'gap.true.fista': 'Lasso, diccionario verdadero',
  'gap.true.omp': 'Persecución, diccionario verdadero'
}
