/** Los veredictos del motor sobre una ejecución, y las referencias que entrena, en español, por sus claves. La página pone los [nombres]. */

/** @type {Record<string, string>} */
export const words = {
  'verdict.diverged':
    'La pérdida se hizo infinita en el paso [step]: con learning_rate [learning_rate] los pasos se pasan de largo.',
  'verdict.untrained': 'Aún no se ha entrenado nada: estos son los primeros pesos.',
  'verdict.chance_suffices':
    'El azar por sí solo encuentra el [lucky] % de los rasgos, porque [d_sae] direcciones llenan [d_in] dimensiones: aquí la recuperación no dice nada.',
  'verdict.misprinted_penalty':
    '[standing]: la penalización está en los pesos del codificador y no en los códigos, así que se activan [l0] latentes en una muestra que tiene [true_l0] rasgos.',
  'verdict.frozen':
    'El decodificador está congelado en sus primeros pesos (init = [init]), así que ningún latente puede girar hacia un rasgo.',
  'verdict.absorption':
    'Hay absorción ([absorbed] de [d_sae] latentes): el latente de un padre calla en muestras que tienen también a su hijo, y allí el latente del hijo lleva a los dos.',
  'verdict.hedging':
    '[d_sae] latentes no pueden representar [features] rasgos, y algunos se inclinan hacia un segundo rasgo que suele venir con el primero: hedging.',
  'verdict.sparse':
    '[standing]: solo se activan [l0] latentes en una muestra que tiene [true_l0] rasgos.',
  'verdict.shrunken':
    '[standing], pero los códigos de [shrunken] latentes solo dicen el [shrinkage] % de lo que hay: la penalización los encoge. Se puede confiar en las direcciones, no en los tamaños; una ablación hará demasiado poco.',
  'verdict.split':
    '[standing], pero [repeated] de [d_sae] latentes repiten un rasgo que ya tiene otro.',
  'verdict.healthy':
    '[standing], con [l0] códigos para [true_l0] rasgos por muestra; latentes de sobra, sin uso: [idle].',
  'verdict.dead':
    '[dead] de [d_sae] latentes no se activan nunca, así que a muchos rasgos no les queda ningún latente que los represente.',
  'verdict.unfinished':
    '[standing] tras [step] de [steps] pasos: entrena hasta el final antes de juzgar.',
  'verdict.free_norm':
    '[standing]: con filas del decodificador de longitud libre, unos códigos cortos en filas largas esquivan la penalización, y se activan [l0] latentes en una muestra que tiene [true_l0] rasgos.',
  'verdict.dense':
    '[standing]: se activan [l0] latentes en una muestra que tiene [true_l0] rasgos.',
  'verdict.narrow':
    '[standing]: [d_sae] latentes son pocos para [features] rasgos; [mixed] representan varios a la vez.',
  'verdict.crowded':
    '[standing], y [mixed] latentes mezclan varios: las direcciones al azar de [features] rasgos en [d_in] dimensiones están cerca unas de otras.',
  'verdict.partial': '[standing], y ningún ajuste destaca por sí solo como la causa.',
  standing: 'Se encuentran [found] de [features] rasgos (mcc [mcc], azar [chance])',
  advice: 'Prueba con [settings].',
  'advice.both': '[first] y [last]',

  'baseline.run': 'Esta ejecución',
  'baseline.frozen_random_decoder': 'Decodificador al azar, congelado',
  'baseline.encoder_on_truth': 'Codificador con el diccionario verdadero',
  'baseline.one_layer': 'Codificador de una capa',
  'baseline.full_inference': 'Diccionario con inferencia completa',
  'baseline.encoder_on_learned': 'Codificador con ese diccionario'
}
