/** Las curvas de una ejecución, en español. La página pone los [nombres]. */

/** @type {Record<string, string>} */
export const words = {
  'curves.heading': 'Mientras entrena',
  'curve.reconstruction': 'Reconstrucción',
  'curve.reconstruction.meaning': 'error cuadrático, logarítmico',
  'curve.sparsity': 'Dispersión',
  'curve.sparsity.meaning': 'suma media de los códigos',
  'curve.l0': 'L0',
  'curve.l0.meaning': 'latentes activos en una muestra',
  'curve.l0.reference': 'rasgos verdaderos activos',
  'curve.dead': 'Muertos',
  'curve.dead.meaning': 'parte de los latentes que no se activa nunca',
  'curve.none': 'aún no hay nada registrado',
  'curve.value': 'paso [step]: [value]',
  'curve.step': 'paso [step]',
  'curve.label': '[title], [meaning], por pasos',
  'curve.dashed': '[meaning]; a trazos: [reference]'
}
