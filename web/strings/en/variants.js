/** The lesson on variants in English. *stressed*, {symbol}, [number from a run]. */

/** @type {Record<string, string>} */
export const words = {
  title: 'Which SAE?',
  goal: 'Six kinds of sparse autoencoder run on the same data: your own runs fill the table in which they are compared.',
  picture:
    'Two rows of squares, one for each feature: in one all are filled, in the other five are not.',
  'picture.0': 'one kind of autoencoder',
  'picture.1': 'another kind, on the same data',

  'race.heading': 'Six runners, one track',
  'race.same':
    'All sparse autoencoders share the dictionary, the decoder. They differ in how the encoder’s answer {a} becomes a code {z}, and in what keeps it sparse. In three of them codes have a *price*:',
  'race.relu': '*ReLU*: what is negative becomes zero, and every unit of code costs {lambda}.',
  'race.gated':
    '*gated*: one half of the encoder decides which latents take part, and pays; the other half says how strongly, and does not.',
  'race.jump':
    '*JumpReLU*: every latent learns a threshold {theta}, and whatever exceeds it costs a fixed price, however large it is.',
  'race.topk': '*TopK*: each sample keeps its {k} largest codes.',
  'race.batch':
    '*BatchTopK*: all samples of a batch share a budget of {k} codes on average, so a rich sample may take more.',
  'race.nested':
    '*Matryoshka*: the same, but the first half of the dictionary must also be able to reconstruct alone.',
  'race.data':
    'The track: [features] features in [dimensions] dimensions, [latents] latents, the same samples and the same seed for all, and for each a setting that suits it. One press runs all six, one after the other.',
  'race.recovered':
    'On this easy track ReLU recovers [recovered_relu], TopK [recovered_topk] and Matryoshka [recovered_nested] of [features] features; chance recovers [chance]. By recovery alone there is little to choose.',
  'race.shrinkage':
    'The last column, length, is about *shrinkage*: how long reconstructions are, compared with the activations. ReLU keeps [kept_relu] % of the length and explains [ev_relu] % of the variance, since its price pulls every code down. Gated finds the same features and keeps [kept_gated] %, with [ev_gated] % explained: its sizes pay nothing.',
  'race.silent':
    'Silent latents differ too: [silent_relu] in ReLU, [silent_jump] in JumpReLU. Here that is no fault. There are [latents] latents for [features] features, and a surplus that sleeps is better than one that makes things up.',
  'race.one':
    'But this is one race, with one seed and with settings that fit. Who wins such a race says little.',

  'doubled.heading': 'And if the setting is wrong?',
  'doubled.guess':
    'In practice nobody knows the right price or the right number of codes. What matters is how much a wrong guess hurts: *sensitivity*.',
  'doubled.double':
    'So we double the setting of each. For those with a price this means fewer codes, for those that count it means more. Everything else stays. How many of the six will still recover thirty features or more?',
  'doubled.robust':
    'Two stand firm: gated and JumpReLU still recover [gated2] and [jump2]. What both have in common is that the price decides who takes part, and not how strongly.',
  'doubled.visible':
    'ReLU falls to [relu2], and one sees it: explained variance falls to [ev_relu2] %. A price that is too high at least shows.',
  'doubled.hidden':
    'With too many codes it is the other way round. TopK falls to [topk2], and its explained variance *rises*, from [ev_topk] % to [ev_topk2] %. BatchTopK explains [ev_batch2] % and recovers [batch2], Matryoshka recovers [nested2]. Whoever tunes {k} by reconstruction walks away from the features.',

  'choose.heading': 'Choose for a purpose',
  'choose.yours':
    'There is no best variant, there is one for a purpose. Back to the fitting settings: choose a runner by what you need, and run it alone.',

  'experiment.relu': 'ReLU',
  'experiment.gated': 'gated',
  'experiment.jump': 'JumpReLU',
  'experiment.topk': 'TopK',
  'experiment.batch': 'BatchTopK',
  'experiment.nested': 'Matryoshka',
  'experiment.relu2': 'ReLU, doubled',
  'experiment.gated2': 'gated, doubled',
  'experiment.jump2': 'JumpReLU, doubled',
  'experiment.topk2': 'TopK, doubled',
  'experiment.batch2': 'BatchTopK, doubled',
  'experiment.nested2': 'Matryoshka, doubled',

  'prediction.race.question': 'How many of the six will recover 30 or more of the 32 features?',
  'prediction.race.answer': 'of the six recover 30 features or more',
  'prediction.doubled.question':
    'With every setting doubled: how many of the six will still recover 30 or more?',
  'prediction.doubled.answer': 'of the six still recover 30 features or more',

  'task.most':
    'You want all of it: a variant that recovers all 32 features and explains at least 95 % of the variance.',
  'task.most.hint.1': 'Some samples hold two features, some four. Who can give each what it needs?',
  'task.most.hint.2': 'Choose “BatchTopK” and run.',
  'task.fewest':
    'You want few codes: all 32 features, at most 2.5 codes a sample, and reconstructions at least 90 % as long as the activations.',
  'task.fewest.hint.1': 'Weak codes should be cut, and strong ones should not be shrunk.',
  'task.fewest.hint.2': 'Choose “JumpReLU” and run.',

  'control.experiment': 'Variant',
  'control.experiment.relu': 'ReLU',
  'control.experiment.gated': 'gated',
  'control.experiment.jump': 'JumpReLU',
  'control.experiment.topk': 'TopK',
  'control.experiment.batch': 'BatchTopK',
  'control.experiment.nested': 'Matryoshka',

  'symbol.a': 'the encoder’s answer for latent j, before anything is cut',
  'symbol.z': 'the code of latent j',
  'symbol.lambda': 'the price',
  'symbol.theta': 'the threshold of latent j',
  'symbol.k': 'how many codes are kept',

  'summary.half':
    'The variants share the decoder. They differ in how an answer becomes a code, and in what keeps codes few: a price or a count.',
  'summary.shrink': 'A price on sizes shrinks. A price on taking part does not: gated, JumpReLU.',
  'summary.wrong':
    'A wrong setting hurts differently. Too high a price shows in the reconstruction; too many codes hide behind a better one.',
  'summary.none':
    'No variant is best. Compare on the same data, with more than one seed and setting.',
  'limits.one':
    'This was one easy world, one seed and one width. With more features in fewer dimensions the order changes: some variants that did well here then fail.',
  'limits.setting':
    'What counts as “the same setting, doubled” is a choice. Halved settings or other steps would give another table.',
  'limits.scale':
    'Which variant is best for large language models is argued about with benchmarks that cannot count true features.'
}
