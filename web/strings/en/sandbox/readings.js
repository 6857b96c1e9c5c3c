/** What a run is about and what its numbers say, in English. [name] is put in by the page. */

/** @type {Record<string, string>} */
export const words = {
  statement:
    '[features] true features share [d_in] dimensions, [active]. The autoencoder sees only the sums and must write each one with [code]. After [steps] steps: does every feature have a latent of its own?',
  'statement.several': '[number] at a time',
  'statement.range': '[low] to [high] at a time',
  'statement.bernoulli': 'each with its own probability',
  'statement.topk': 'the [k] largest of [d_sae] latents',
  'statement.latents': '[d_sae] latents',
  'reading.diverged':
    'The run diverged at step [step]: its loss is no longer a number. Try a smaller learning_rate, a smaller init_scale, or the adam optimizer.',
  'reading.truth': 'Nothing is trained yet: the decoder starts at the true features.',
  'reading.untrained':
    'Nothing is trained yet. A decoder of random directions scores what chance scores: [found] recovered, [chance] expected.',
  'reading.and': '[reconstruction], and [recovery].',
  'reading.yet': '[reconstruction], yet [recovery].',
  'reading.reconstruction.perfect': 'The reconstruction is nearly perfect',
  'reading.reconstruction.good': 'The reconstruction is good',
  'reading.reconstruction.rough': 'The reconstruction is rough',
  'reading.reconstruction.poor': 'The reconstruction is poor',
  'reading.recovery.chance': 'recovery is no better than chance',
  'reading.recovery.all': 'every feature has a latent of its own',
  'reading.recovery.most': 'most features have a latent of their own',
  'reading.recovery.lucky': '[recovery], though chance alone finds most of them here',
  'reading.recovery.part': 'only a part of the features was found',
  'reading.recovery.none': 'no feature was really found, though the latents lean towards them',
  'reading.recovery.few': 'few features were really found, though the latents lean towards them',

  'toy.reading.diverged':
    'The run diverged: numbers grew beyond all bounds. A smaller learning_rate helps.',
  'toy.reading.untrained': 'Nothing is learnt yet: the directions are random. Press Play.',
  'toy.reading.so_far': 'So far, at step [step]: [reading]',
  'toy.reading.more':
    '[represented] of [features] features are represented in [models] of [all] models, more than the [d_hidden] dimensions have room for side by side: they are in superposition.',
  'toy.reading.no_more':
    '[represented] of [features] features are represented in [models] of [all] models, no more than there are dimensions ([d_hidden]): no superposition.',
  'toy.reading.sweep':
    'at p = [low] the model represents [first] of [features] features, at p = [high] it represents [last], in [d_hidden] dimensions.',
  'toy.statement.one':
    '[features] features, each active [active] of the samples, go through [d_hidden] dimensions and must come out again, with [output] at the end. One model is trained at once.',
  'toy.statement.other':
    '[features] features, each active [active] of the samples, go through [d_hidden] dimensions and must come out again, with [output] at the end. [count] models are trained at once.',
  'toy.statement.same': 'in [first]',
  'toy.statement.sweep': 'in [first] (first model) to [last] (last)',
  'toy.statement.relu': 'a ReLU',
  'toy.statement.linear': 'no ReLU'
}
