/** Lesson 2 in English. *stressed*, {symbol}, [number from a run]. */

/** @type {Record<string, string>} */
export const words = {
  title: 'A dictionary for activations',
  goal: 'How a sparse autoencoder takes apart what a network has squeezed together: one list of numbers becomes a few entries of a dictionary.',
  picture:
    'A short list of numbers, a longer list in which only three are not zero, and the short list again.',

  'parts.heading': 'From numbers to parts',
  'parts.activation':
    'In lesson 1 we wrote features into neurons. Now we stand on the other side: we see the numbers that a network holds at one place, its *activation*, and want to know which features are in it.',
  'parts.recipe':
    'To know whether we succeed, we make the activations ourselves. There are [features] features, each a direction {f} in [dimensions] dimensions: too many for right angles, so they are in superposition. Each activation is a sum of a few of them, each with a strength of its own, and a little noise: small random numbers.',
  'parts.few':
    'Between [fewest] and [most] features are present in each, [true_l0] on average. One such activation is a *sample*. The machine gets the sums {x} and nothing else.',
  'parts.code':
    'A *sparse autoencoder*, or SAE, is two small steps. The first, the *encoder*, turns {x} into a longer list, the *code*:',
  'parts.encoder':
    'Each number of the code belongs to one *latent*: it says how strongly this latent takes part. These numbers are called *codes* too, one for each latent. ReLU sets what is negative to zero, so a latent takes part or is silent. The second step, the *decoder*, builds the activation again from the code alone:',
  'parts.dictionary':
    'Each latent owns one row of {dec}, a direction. The reconstruction {xhat} is the sum of the rows of all latents that take part, each as strong as its code. So {dec} is a *dictionary*: it says what each latent means in activations. All its rows have length 1.',
  'parts.wider':
    'There are [latents] latents, more than features, because nobody knows beforehand how many features there are. The machine beside this text is trained by making {xhat} resemble {x}, and by one more demand that comes further below.',
  'parts.sparse':
    'On average [l0_trained] of the [latents] codes are not zero: nearly as few as there are features in a sample, [true_l0]. This average has a name, *L0*. The name *sparse* autoencoder comes from here.',
  'parts.names':
    'Step through some samples. The codes that take part mostly stand for the very features that are in the sample. Nobody told the machine what the features are: after training, [recovered_trained] of the [features] have a latent of their own.',
  'parts.name':
    'Having a latent of one’s own, exactly: the direction of the latent and the direction of the feature have a cosine above [threshold], and each latent may serve one feature only. We say that the feature is *recovered*.',

  'error.heading': 'The loss, first half',
  'error.want':
    'Training needs a number that gets smaller as things get better, a *loss*. The first wish is plain: the reconstruction should equal the activation. So we take the squared length of what is missing.',
  'error.count':
    'A second number says the same on a scale that is easier to read. The *explained variance* is the share of the activations’ variation that the reconstructions have: all of it when nothing is missing, none when we always answer with the mean.',
  'error.only':
    'Suppose we stop here and train on this error alone, with all [latents] latents. How many of the [features] features will be recovered? Beside the answer you will see *chance*: how many would be recovered by a dictionary of random directions that learnt nothing. Each square in the picture is a feature: full when it is recovered, otherwise paler the smaller its cosine.',
  'error.perfect':
    'The reconstruction is as good as perfect, [ev_free] % explained, and [recovered_free] features are recovered. Chance recovers [chance].',
  'error.ways':
    'With [latents] directions in [dimensions] dimensions there are endlessly many ways to write the same activation. On average [l0_free] codes take part, far more than there are features. Any mixture will do, as long as the sum is right.',
  'error.prefer':
    'The error cannot tell a dictionary of true features from a dictionary of mixtures: both can reach zero. Something else must prefer the true one.',

  'price.heading': 'The loss, second half',
  'price.add':
    'What tells them apart is how many codes a sample needs. True features need few, mixtures need many. So we put a price on codes: {lambda} for each unit.',
  'price.pays':
    'The first term asks for a good reconstruction, the second for small codes. {lambda} is the exchange rate between them. A sum of sizes is called an *L1 penalty*; codes are never negative, so the sum needs no absolute values.',
  'price.balance':
    'The slope says what happens to one code that takes part. The first part pulls it up as long as its direction {d} still explains something of what is missing. The price pushes it down, always with the same force {lambda}. A code that earns less than its price sinks to zero and stays there.',
  'price.try':
    'Now {lambda} is yours. At zero you have the run from above. The last picture follows one sample: what its error costs, and what its codes cost.',

  'topk.heading': 'Count instead of price',
  'topk.shrink':
    'The price has a side effect. It pushes down every code, also those that are right: at a price of [dear] everything is found, but the reconstructions are only [kept_priced] % as long as the activations, and [ev_priced] % of the variance is explained. This is called *shrinkage*.',
  'topk.count':
    'Another way asks for no price at all. Of all the codes it keeps the {k} largest and sets the others to zero; the loss is the error alone. This is a *TopK* autoencoder.',
  'topk.rank':
    'Nothing pushes the kept codes down. With three codes a sample, the reconstructions are [kept_topk] % as long as the activations, and [ev_topk] % of the variance is explained.',
  'topk.turn':
    'But {k} must be chosen. It starts at [start], far too many. Watch reconstruction and recovery go different ways.',

  'prediction.active.question':
    'After training, how many of the 64 codes of a sample will not be zero, on average?',
  'prediction.active.answer': 'codes that are not zero',
  'prediction.free.question':
    'Trained on the error alone: how many of the 32 features will be recovered?',
  'prediction.free.answer': 'features recovered, of 32',

  'task.all': 'Find a price at which all 32 features are recovered.',
  'task.all.hint.1': 'At 0 codes cost nothing, at 6 they cost too much. Look between.',
  'task.all.hint.2': 'Set the price to 0.8 and run.',
  'task.silence':
    'Make codes so dear that the autoencoder falls silent: hardly any code, hardly any variance explained.',
  'task.silence.hint.1': 'A code that earns less than its price sinks to zero.',
  'task.silence.hint.2': 'Set the price to 6 and run.',
  'task.close':
    'Recover all 32 features with a cosine above 0.95, at most 3 codes a sample, and at least 88 % of the variance explained.',
  'task.close.hint.1': 'How many features are in a sample, on average?',
  'task.close.hint.2': 'Set k to 3 and run.',
  'task.copy':
    'Now fool yourself: explain at least 95 % of the variance with at most 10 codes, and recover no more than 5 features.',
  'task.copy.hint.1': 'More codes than there are features leave room for mixtures.',
  'task.copy.hint.2': 'Set k to 8 and run.',

  'control.l1_coefficient': 'Price of codes, λ',
  'control.k': 'Codes kept in a sample, k',

  'symbol.x': 'the activation: [dimensions] numbers',
  'symbol.a': 'how strongly feature i is present; zero for most',
  'symbol.f': 'the direction of feature i: [dimensions] numbers',
  'symbol.z': 'the code: [latents] numbers, none negative, one for each latent',
  'symbol.enc': 'the encoder: what each latent listens for',
  'symbol.b': 'biases: they shift where zero lies, and are learnt too',
  'symbol.xhat': 'the reconstruction: [dimensions] numbers that should equal x',
  'symbol.dec': 'the decoder: a row of [dimensions] numbers for each latent',
  'symbol.d': 'the row of the decoder that belongs to latent j',
  'symbol.error': 'the squared error of one sample',
  'symbol.L': 'the loss of one sample; training lowers its mean over many',
  'symbol.lambda': 'the price of one unit of code',
  'symbol.sum': 'all codes of the sample, added',
  'symbol.slope': 'how the loss changes when code j grows a little',
  'symbol.k': 'how many codes are kept',

  'summary.two':
    'A sparse autoencoder is an encoder that says which latents take part, and a decoder that is a dictionary of directions.',
  'summary.sparse':
    'Reconstruction alone does not find features. Sparsity does, when the features are sparse themselves: by a price on codes, or by keeping the k largest.',
  'summary.tradeoff':
    'Too low a price, or too large a k, gives mixtures with a fine reconstruction. Too high a price gives silence. A price also shrinks every code.',
  'limits.truth':
    'We counted recovered features because we had made them. In a real model there is no such list, so λ and k are chosen by what can be measured: reconstruction, L0, and whether people can make sense of the latents.',
  'limits.clean':
    'Here all features are equally frequent and independent. Real ones are not; then latents merge features, or take over part of another’s work.',
  'limits.size':
    'Autoencoders for language models have thousands to millions of latents, many of which may never take part.'
}
