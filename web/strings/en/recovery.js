/** Lesson 3 in English. *stressed*, {symbol}, [number from a run]. */

/** @type {Record<string, string>} */
export const words = {
  title: 'Did it find anything?',
  goal: 'A nearly perfect reconstruction can hide a dictionary that means nothing. You will measure what was really found, beside chance.',
  picture:
    'Two rows of squares, one for each feature: nearly none are filled, nearly all are filled.',
  'picture.0': 'a dictionary that reconstructs well',
  'picture.1': 'a dictionary that found the features',

  'compare.heading': 'Compare two dictionaries',
  'compare.question':
    'An autoencoder has learnt a dictionary: a direction for each latent. We know the directions of the true features. How do we say whether the one is the other? Two directions agree when the angle between them is small, so we take its cosine.',
  'compare.cosine':
    'It is 1 for the same direction, 0 for a right angle, −1 for opposite ones. In many dimensions two random directions are nearly at a right angle. In few they are not, and that will matter.',
  'compare.nearest':
    'The easy way gives each feature its *nearest* latent, the one with the largest cosine. The mean of these has a name, *MMCS*, mean maximum cosine similarity.',
  'compare.matching':
    'The easy way lets one latent serve several features. The strict way gives each feature a latent *of its own*, so that the cosines are as large as possible all together. This is called *optimal matching*. The matching ignores the sign of the cosine, so it may pair a feature with an opposite direction. But a feature counts as *recovered* only when the cosine with its own latent, with its sign, is above [threshold].',
  'compare.grid':
    'We begin small: [small_features] features in [small_dimensions] dimensions and an autoencoder with [small_latents] latents. In the picture every row is a feature and every column a latent; a frame marks a feature’s own latent.',
  'compare.crowded':
    'Only [small_recovered] are recovered. In [small_dimensions] dimensions [small_features] directions crowd each other, and the autoencoder mixes neighbours.',
  'compare.look':
    'Look along a row: besides the framed square there are often others nearly as strong. In so small a space, everything lies near something. An orange frame is an opposite direction: it was matched, but it does not count as recovered.',
  'compare.beside':
    'And how good is [small_recovered]? That needs a second number: how many are recovered by a dictionary that learnt nothing, random directions, as many as there are latents. This is *chance*, and here it is [small_chance]. From now on no number stands without it.',

  'chance.heading': 'What chance finds',
  'chance.more':
    'A larger dictionary looks like a better one. Keep [small_features] features in [small_dimensions] dimensions, but take [many] latents.',
  'chance.text':
    'An article on sparse autoencoders describes just this world, and this test of success: most features should have some latent with a cosine above [threshold]. The easy way, without matching.',
  'chance.random':
    'So first ask what the test is worth. Take [many] random directions, no training at all. How many of the [small_features] features have one of them nearby?',
  'chance.passes':
    'Random directions find [random_found] of [small_features], on average over many draws. Our trained dictionary finds [trained_found], fewer than chance. Passing this test says nothing about learning.',
  'chance.why':
    'In [small_dimensions] dimensions [many] directions lie so close together that hardly any feature can escape them. “Above [threshold]” means nothing by itself. It means something only where chance seldom gets there.',
  'chance.room':
    'More dimensions are more room to miss. In [roomy] dimensions [many] random directions find [roomy_found]. The control sets the number of dimensions. The dots are the cosines of each feature with its own latent, and a line marks the mean that chance has. A dot below zero is a feature matched to an opposite direction: it does not count as recovered.',

  'printed.heading': 'The listing as printed',
  'printed.article':
    'The same article prints a program: [features] features in [dimensions] dimensions, [many] latents. Its data, the numbers that it starts from and its training are rebuilt here to the digit.',
  'printed.listing':
    'It reports how well it reconstructs. Here is, in a formula, what we call explained variance:',
  'printed.explained':
    'The sums run over all samples, and x̄ is the mean activation. The program comes very near to 1, which the pictures write in percent. The article concludes that the features were found.',
  'printed.epochs':
    'It trains on all its samples at once, so a step takes a while. We run [brief] of its [whole] steps.',
  'printed.nothing':
    'It explains [ev_printed] % of the variance and recovers [recovered_printed] of [features] features. Chance recovers [chance_printed]. The dictionary looks as if it had learnt nothing about the features, and it has not.',
  'printed.wrong': 'Three things went wrong:',
  'printed.wrong1':
    'The price is put on the wrong thing. Instead of the codes, the program makes the numbers inside the encoder pay, and so little that nothing happens.',
  'printed.wrong2':
    'So nothing makes the code sparse: [l0_printed] of [many] codes take part in a sample. Any mixture will do, as in the lesson before.',
  'printed.wrong3':
    'The rows of the decoder may have any length. Even a right price could be dodged: halve every code, double every row, and the sum is the same.',
  'printed.whole':
    'More steps do not help. After all [whole] it explains [ev_whole] % and recovers [recovered_whole]; chance recovers [chance_whole].',

  'repaired.heading': 'The listing repaired',
  'repaired.three':
    'We keep the kind of world, [features] random features in [dimensions] dimensions, and repair the learner:',
  'repaired.three1':
    'the codes themselves are limited: TopK keeps [repaired_k] a sample, few on purpose,',
  'repaired.three2': 'every row of the decoder has length 1,',
  'repaired.three3':
    'training takes small batches of samples and a step size that adapts (Adam), with [repaired_latents] latents.',
  'repaired.same':
    'The listing explained [ev_printed] % of the variance. What will the repaired program explain?',
  'repaired.found':
    'Less, [ev_repaired] %. And it recovers [recovered_repaired] of [features] features, where chance recovers [chance_repaired].',
  'repaired.price':
    'A sample here holds between [fewest] and [most] features. With [repaired_k] codes those that hold more cannot be written exactly, so the reconstruction suffers. But the codes that it uses stand for something. Whoever chooses by reconstruction takes the wrong one of the two.',
  'repaired.yours': 'Now {k} is yours. Watch both numbers.',

  'both.heading': 'Must we choose?',
  'both.must':
    'Must we give up reconstruction to get features? The dictionary does not force us to. A single step of encoding has to guess all codes at once, and in so crowded a world it guesses badly.',
  'both.search':
    'Instead of guessing, one can *search*: for each sample, try codes and improve them step by step, with a price on their sum, as in the lesson before, until nothing gets better. This is called sparse coding. It has no encoder, takes longer, and uses a dictionary of [both_latents] directions just the same.',
  'both.compare':
    'Run both: the encoder with a low price, which explains [ev_encoder] %, and the search with the same price. Every run of yours so far is in the table.',

  'experiment.printed': 'as printed',
  'experiment.repaired': 'repaired',
  'experiment.encoder': 'encoder, low price',
  'experiment.search': 'search, low price',

  'prediction.small.question': 'How many of the 8 features will be recovered?',
  'prediction.small.answer': 'features recovered, of 8',
  'prediction.random.question':
    '128 random directions in 4 dimensions: how many of 8 features have one with a cosine above 0.9?',
  'prediction.random.answer': 'features found by random directions, of 8',
  'prediction.printed.question':
    'Nearly all of the variance will be explained. How many of the 32 features will be recovered?',
  'prediction.printed.answer': 'features recovered, of 32',
  'prediction.variance.question':
    'Will the repaired program explain more of the variance than the listing?',
  'prediction.variance.higher': 'more',
  'prediction.variance.same': 'about the same',
  'prediction.variance.lower': 'less',
  'prediction.variance.answer': 'explained variance',

  'task.meaning':
    'Keep 128 latents and make the easy test worth something: chance should find at most 1 of the 8 features.',
  'task.meaning.hint.1': 'Directions miss each other more often when there is more room.',
  'task.meaning.hint.2': 'Set the dimensions to 8 and run.',
  'task.fool':
    'Build a dictionary to fool yourself with: at least 98 % of the variance explained, and at most 1 feature recovered.',
  'task.fool.hint.1': 'In lesson 2, which choice of k copied everything and found nothing?',
  'task.fool.hint.2': 'Set k to 8 and run.',
  'task.both':
    'Have both: at least 98 % of the variance explained, and at least 28 features recovered.',
  'task.both.hint.1': 'The dictionary is not to blame. Who finds the codes?',
  'task.both.hint.2': 'Choose “search” and run.',

  'control.d_in': 'Dimensions',
  'control.k': 'Codes kept in a sample, k',
  'control.experiment': 'Who finds the codes',
  'control.experiment.encoder': 'encoder',
  'control.experiment.search': 'search',

  'symbol.f': 'the direction of feature i',
  'symbol.d': 'the direction of latent j: its row of the decoder',
  'symbol.mmcs': 'how close the nearest latents are, on average',
  'symbol.n': 'how many features there are',
  'symbol.ev': 'the explained variance: 1 when nothing is missing',

  'summary.cosine':
    'A feature is recovered when its own latent, after optimal matching, points its way. Giving each feature its nearest latent is too kind.',
  'summary.chance':
    'Every such number must stand beside chance. [many] random directions in [small_dimensions] dimensions “find” [random_found] of [small_features] features.',
  'summary.reconstruction':
    'Reconstruction proves little. The listing explains [ev_printed] % and recovers [recovered_printed] (chance: [chance_printed]); its repair explains [ev_repaired] % and recovers [recovered_repaired] (chance: [chance_repaired]).',
  'limits.unknown':
    'Here the true directions are known. For a real model they are not, so recovery cannot be measured at all, and no other number takes its place.',
  'limits.proxies':
    'What is used instead, such as explained variance, L0, or how well descriptions of latents predict when they take part, can be good while features are missed, split or merged.',
  'limits.seeds':
    'A comparison that real work can make is this one: train the same with random data, or with a dictionary that stays random, and ask whether the real thing scores better. Another is whether a second training with other random numbers finds the same latents.'
}
