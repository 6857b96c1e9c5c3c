/** The lesson on steering in English. *stressed*, {symbol}, [number from a run]. */

/** @type {Record<string, string>} */
export const words = {
  title: 'Steering',
  goal: 'Push an activation along one direction of the dictionary, and see what that changes: the feature you meant, and those you did not.',
  picture: 'Two lines over the strength of a push: one rises steeply, the other stays low.',

  'dose.heading': 'Dose and response',
  'dose.looked':
    'So far we only looked: this latent is active, so this feature is there. Now we act. If a latent really stands for a feature, then putting its direction into an activation should put in the feature, and nothing else. This is called *steering*.',
  'dose.push':
    'We train the TopK autoencoder from before, with [features] features in [dimensions] dimensions, and take the latent that belongs to one of the features. Then we add its row of the decoder to activations, with a strength {alpha}, the *dose*:',
  'dose.read':
    'What an activation holds we read with the true directions: a search for the few features whose sum comes nearest to it. So we know how much of every feature is there before the push and after it. The difference is the *response*.',
  'dose.without':
    'We push [samples] samples that do not hold the feature. In samples that do, it has a strength of [typical], on average.',
  'dose.rises':
    'The feature rises by [half_target], somewhat less than what was added, and it keeps rising with the dose: at [strong] by [strong_target]. A response that grows with the dose, and to the expected size, is the first sign that the direction is the right one.',
  'dose.others':
    'But the others are not left alone. [features] directions in [dimensions] dimensions lean on each other, so whatever we add looks a little like some of the rest: *side effects*. At a dose of [strong] they sum to [strong_others].',
  'dose.detected':
    'The third number is the share of samples in which the feature now counts as present: those that read more than half of what it usually has.',

  'rivals.heading': 'Is it this direction?',
  'rivals.why':
    'That something happens when we push is no proof yet. Any push changes something. A result needs rivals: other directions of length 1, with the same dose.',
  'rivals.truth': 'the true direction of the feature, the best there can be,',
  'rivals.means':
    'the *difference of means*: the mean activation with the feature, minus the mean without it, for which one must know which samples hold it,',
  'rivals.encoder': 'the column of the encoder: what the latent listens for,',
  'rivals.axis': 'an *axis*: the single neuron that the feature uses most,',
  'rivals.random': 'a random direction.',
  'rivals.neuron':
    'We begin with the neuron. At the same dose, the latent’s row of the decoder changes all other features by [decoder_others] in sum.',
  'rivals.axis_does':
    'Pushing the neuron raises the feature by [axis_target], and changes the others by [axis_others] in sum. A neuron is polysemantic, as in lesson 1: push it, and you push all that it holds.',
  'rivals.decoder_does':
    'The decoder’s row raises the feature by [decoder_target] and changes the others by [decoder_others]. That is as good as the true direction, with [truth_target] and [truth_others]: nobody told the autoencoder.',
  'rivals.limit':
    'Even the true direction has side effects. They do not come from the dictionary but from superposition: there is no room to move one feature alone.',
  'rivals.reading':
    'Now compare all of them. One rival moves the feature well and is still a bad choice.',

  'methods.heading': 'Add, set, cap',
  'methods.more':
    'Adding pushes whatever is there, also where the feature is present already. Two other methods look first how far an activation reaches along the direction:',
  'methods.set':
    'To *set* is to make this reach exactly {alpha}, wherever it was. What lies at a right angle to {d} stays.',
  'methods.cap':
    'To *cap* is to lower it to {alpha} where it is larger, and to do nothing where it is not. It can only take away.',
  'methods.holding':
    'So the cap is measured on samples that hold the feature, the other two on samples that do not. Try all three, at several doses.',

  'ablation.heading': 'Take it out',
  'ablation.zero':
    'The opposite of steering asks what is missing when a latent is silent. In *ablation* we set its code to zero where it fires, and take its part out of the activation:',
  'ablation.controls':
    'If the latent carried the feature, the feature must be gone. Here too rivals are needed: take out another latent of the same sample, or as long a piece of a random direction.',
  'ablation.priced':
    'We take an autoencoder with a price on its codes. It finds [priced_recovered] of [features] features.',
  'ablation.shrunk':
    'The dictionary is right, and still the feature is read in [priced_detected] % of the samples that held it: its reading falls from [priced_before] to [priced_after] only. The price has shrunk the code, and what is subtracted is the code. “Ablating it does nothing, so it is unimportant” would be wrong.',
  'ablation.beside':
    'The rivals leave [priced_another] and [priced_random]. Without them one could not say whether a fall is large or small.',
  'ablation.turn': 'Which autoencoder has codes of the right size?',

  'cause.heading': 'Cause or companion',
  'cause.together':
    'In this last world the features come in pairs: A and B are mostly present together. There are [pair_features] features, at right angles, and [pair_latents] latents, so each can have its own.',
  'cause.fires':
    'We look at the latent of an A. It fires on [fires_with] % of the samples that hold B, and on [fires_without] % of those that do not. Whoever only looks would say: this latent is about B.',
  'cause.test':
    'So push it, with a dose of 1, on samples that hold neither A nor B. What will be read of B?',
  'cause.correlate':
    'A rises by [own_moved], B by [partner_moved]. The latent is a companion of B, a *correlate*: it tells that B is likely, and it does not write B.',
  'cause.cause':
    'Only acting can tell. Top samples and firing rates show what comes together with a latent; what it *causes* is shown by an intervention, beside rivals.',
  'cause.blend':
    'And sometimes the latent really means both. With [narrow_latents] latents for the same [pair_features] features, one latent must serve a pair: the same push raises A by [blend_own] and B by [blend_partner]. Switch to it and run.',
  'cause.lesson':
    'In both machines the latent fires together with B. Looking cannot tell one from the other, pushing can.',

  'prediction.push.question':
    'We add half a unit of the direction. By how much will the reading of its feature rise?',
  'prediction.push.none': 'hardly at all',
  'prediction.push.same': 'by about as much as was added',
  'prediction.push.more': 'by clearly more than was added',
  'prediction.push.answer': 'change of the feature',
  'prediction.neuron.question':
    'We push the neuron that the feature uses most, at the same dose of 1.5. By how much will all other features change, in sum?',
  'prediction.neuron.less': 'by 0.4 or less, like along the decoder’s row',
  'prediction.neuron.some': 'by 0.4 to 1.5',
  'prediction.neuron.much': 'by more than 1.5',
  'prediction.neuron.answer': 'change of all others, in sum',
  'prediction.ablate.question':
    'The feature’s own latent is set to zero. In how many of these samples will the feature still be read?',
  'prediction.ablate.few': 'in less than a quarter',
  'prediction.ablate.half': 'in about half',
  'prediction.ablate.most': 'in more than three quarters',
  'prediction.ablate.answer': 'of the samples still read the feature',
  'prediction.partner.question':
    'The latent of A is pushed by 1, where neither A nor B is. By how much will B rise?',
  'prediction.partner.none': 'hardly at all',
  'prediction.partner.some': 'by about half a unit',
  'prediction.partner.same': 'as much as A',
  'prediction.partner.answer': 'change of B',

  'task.detect':
    'Make the feature count as present in at least 95 % of the samples, and keep the change of all others at 0.4 or less.',
  'task.detect.hint.1': 'Half a unit is too little, and 3 is too much for the others.',
  'task.detect.hint.2': 'Set the dose to 1.5.',
  'task.reader':
    'Find a direction that raises the feature by at least 1.1, and still disturbs the others by 1.5 or more.',
  'task.reader.hint.1': 'To listen for a feature is not the same as to write it.',
  'task.reader.hint.2': 'Choose “encoder”.',
  'task.away':
    'Take the feature away: lower its reading by at least 1, so that at most 20 % of the samples still count as holding it.',
  'task.away.hint.1': 'Only one of the methods can do nothing but take away.',
  'task.away.hint.2': 'Choose “cap”, and set the dose to 0.5.',
  'task.remove':
    'Find the autoencoder in which ablation works: at most 15 % still read the feature, and all others change by 0.5 or less.',
  'task.remove.hint.1': 'In lesson 2, which kind of autoencoder did not shrink its codes?',
  'task.remove.hint.2': 'Choose “TopK” and run.',

  'control.alpha': 'Dose, α',
  'control.direction': 'Direction',
  'control.direction.decoder': 'decoder',
  'control.direction.truth': 'truth',
  'control.direction.difference_of_means': 'means',
  'control.direction.encoder': 'encoder',
  'control.direction.axis': 'neuron',
  'control.direction.random': 'random',
  'control.method': 'Method',
  'control.method.add': 'add',
  'control.method.orthogonal': 'set',
  'control.method.cap': 'cap',
  'control.experiment': 'Autoencoder',
  'control.experiment.priced': 'price on codes',
  'control.experiment.counted': 'TopK',
  'control.experiment.wide': 'a latent for each',
  'control.experiment.narrow': 'a latent for two',

  'symbol.moved': 'the activation after the push',
  'symbol.x': 'the activation before it: [dimensions] numbers',
  'symbol.alpha': 'the dose',
  'symbol.d': 'the direction of latent j: its row of the decoder, of length 1',
  'symbol.z': 'the code of latent j for this sample',

  'summary.dose':
    'Steering adds a direction to activations. The right direction moves its feature with the dose; side effects grow with the dose too.',
  'summary.write':
    'Write with the decoder’s row, not with the encoder’s column and not with a neuron. Even the true direction disturbs others where features are in superposition.',
  'summary.ablate':
    'Ablation takes out what the code says. Shrunken codes take out too little, with a perfect dictionary.',
  'summary.cause':
    'What fires together need not be caused. Looking shows companions, pushing shows causes.',
  'limits.reader':
    'We read the response with the true directions. In a real model nobody has them: one reads what the model goes on to say, and that takes many more steps.',
  'limits.downstream':
    'Here nothing comes after the activation. In a network later layers respond to a push, sometimes by undoing it.',
  'limits.plane':
    'A strong push leaves the place where activations usually lie, and then anything may happen. Real models start to talk nonsense at large doses.'
}
