/** The lesson on the encoder in English. *stressed*, {symbol}, [number from a run]. */

/** @type {Record<string, string>} */
export const words = {
  title: 'The encoder’s share',
  goal: 'Give an autoencoder the true dictionary and see what its encoder still gets wrong: guessing codes in one step has a price.',
  picture:
    'A short list of numbers, a longer list in which many are a little above zero, and the short list again.',

  'guess.heading': 'The same dictionary, two ways to use it',
  'guess.two':
    'An autoencoder can fail in two places. The decoder may hold the wrong directions: that was recovery, the subject so far. Or the directions are right and the encoder finds the wrong codes. To see the second alone, we take away the first.',
  'guess.given':
    'The crowded world again: [features] random features in [dimensions] dimensions, about [present] in a sample. The decoder is given the true directions and kept. Only the encoder learns, with a low price on codes. It computes all codes in a single step:',
  'guess.search':
    'The other way has no encoder. For each sample it *searches* the codes that make error and price smallest, by many small improvements. This is called the *lasso*:',
  'guess.pursuit':
    'A second search, *matching pursuit*, takes one direction after another, always the one that explains most of what is left, until it has enough.',
  'guess.count':
    'How good are codes? *Precision* asks: when a latent fires, is its feature there? *Recall* asks: when a feature is there, does its latent fire?',
  'guess.many':
    'Only [precision_encoder] % of what the encoder reports is there. It fires [l0_encoder] latents a sample for [present] features. It misses little, with a recall of [recall_encoder] %, and reconstructs [ev_encoder] % of the variance.',
  'guess.same':
    'The lasso, with the very same dictionary and a low price too, has a precision of [precision_search] %, the same recall of about [recall_search] %, [l0_search] codes, and explains [ev_search] %.',
  'guess.why':
    'A feature that is present leans on many others, and the encoder hears them all. Whether an answer is real or only an echo depends on what else is there, and one step cannot ask. A search can: it takes out what is explained and looks at what is left.',
  'guess.scores':
    'The table sums both up in the *F-score*, which is high only if precision and recall both are: [f1_encoder] for the encoder, [f1_search] for the lasso, [f1_pursuit] for the pursuit. The difference is called the *amortisation gap*: the encoder pays for speed.',

  'rules.heading': 'Can another rule mend it?',
  'rules.mend':
    'If the encoder hears too many echoes, one can be stricter with it: a higher price, or a fixed number of codes.',
  'rules.three':
    'The dictionary stays the true one. Try all three and compare the first row with the others.',
  'rules.dear':
    'A high price silences echoes, and nearly everything else: the F-score rises to [f1_dear], and only [ev_dear] % of the variance is left, since the codes shrink.',
  'rules.counted':
    'TopK with [kept] codes does better: an F-score of [f1_counted], with [ev_counted] % explained. But it cuts after the guess. If an echo is louder than a feature, the echo stays. The searches, which stand below it in the table, still do better.',

  'room.heading': 'Room',
  'room.crowd':
    'Echoes come from crowding. With more dimensions for the same [features] features, directions lean on each other less.',
  'room.gap':
    'Move the slider and compare the F-score of the encoder with that of the pursuit, which also keeps [kept] codes.',
  'room.both':
    'Both get better with room, and the encoder catches up. The gap is a matter of superposition: where features hardly overlap, a single step is enough.',

  'learn.heading': 'And when the dictionary must be learnt?',
  'learn.whole':
    'So far the dictionary was given. In truth it has to be learnt through the codes: each direction is pulled to whatever its code was used for.',
  'learn.shared':
    'Back to the crowded world with a low price. First the dictionary learns with the encoder. How many of [features] features will be recovered?',
  'learn.blame':
    'It recovers [recovered_encoder], by chance [chance], and explains [ev_learnt] % of the variance. Wrong codes teach wrong directions, and the loss does not mind.',
  'learn.price':
    'Now let the search find the codes while the dictionary learns. World, price and number of latents stay the same.',

  'experiment.encoder': 'encoder',
  'experiment.search': 'search',

  'prediction.precision.question':
    'The dictionary is perfect. Of the latents that the encoder makes fire, how many stand for a feature that is really there?',
  'prediction.precision.most': 'more than three quarters',
  'prediction.precision.half': 'about half',
  'prediction.precision.fifth': 'a third or less',
  'prediction.precision.answer': 'of what fires is there',
  'prediction.learn.question':
    'Learning with the encoder, at a low price: how many of the 32 features will be recovered?',
  'prediction.learn.answer': 'features recovered, of 32',

  'task.sharp':
    'Find a rule with which the encoder reaches an F-score of 0.55, and still explains 85 % of the variance.',
  'task.sharp.hint.1': 'The rule must cut echoes without shrinking the rest.',
  'task.sharp.hint.2': 'Choose “encoder, TopK” and run.',
  'task.close': 'Give the features so much room that the encoder reaches an F-score of 0.85.',
  'task.close.hint.1': 'With as many dimensions as features, little is left to overlap.',
  'task.close.hint.2': 'Set the dimensions to 32 and run.',
  'task.found':
    'Recover at least 28 of the 32 features, with at least 98 % of the variance explained.',
  'task.found.hint.1': 'Better codes teach better directions.',
  'task.found.hint.2': 'Choose “search” and run.',

  'control.experiment': 'Codes by',
  'control.experiment.cheap': 'encoder, low price',
  'control.experiment.dear': 'encoder, high price',
  'control.experiment.counted': 'encoder, TopK',
  'control.experiment.encoder': 'encoder',
  'control.experiment.search': 'search',
  'control.d_in': 'Dimensions',

  'symbol.z': 'the code',
  'symbol.x': 'the activation',
  'symbol.enc': 'the encoder, one matrix',
  'symbol.dec': 'the dictionary, the same for both',
  'symbol.lambda': 'the price of one unit of code',

  'summary.guess':
    'An encoder guesses all codes in one step. With a perfect dictionary, [precision_encoder] % of what it reported was there; a search with the same dictionary had [precision_search] %.',
  'summary.limit':
    'Stricter rules help, and none closes the gap where features crowd. With room it nearly closes by itself.',
  'summary.learn':
    'Codes and dictionary teach each other. In the crowded world the encoder’s codes led to [recovered_encoder] recovered feature, the search’s to [recovered_search].',
  'limits.time':
    'A search takes many steps for each sample. For a model with millions of latents it is too slow, which is why everybody uses encoders.',
  'limits.crowd':
    'How crowded real features are is not known, so neither is how large the gap is there.',
  'limits.truth':
    'Precision and recall need to know which features are in a sample. In a real model nobody does.'
}
