/** The lesson in the sandbox in English. *stressed*, {symbol}, [number from a run]. */

/** @type {Record<string, string>} */
export const words = {
  title: 'The sandbox: three challenges',
  goal: 'Three autoencoders that do not work, every setting in your hands: find out what is wrong, and mend it.',
  picture:
    'Two rows of squares, one for each feature: in one none is filled, in the other all are.',
  'picture.0': 'as you will find it',
  'picture.1': 'as you should leave it',

  'reading.heading': 'How to read a sick run',
  'reading.free':
    'In the lessons a few controls were yours. In the sandbox everything is: the world, the autoencoder, its training. That is more than anybody can try, so one needs an order in which to look.',
  'reading.three':
    'First: how many features are recovered, {found}, and does that clearly exceed chance, {chance}? Only then do the other numbers mean anything. Then L0 beside the number of features in a sample, then silent latents, then shrinkage. Explained variance comes last.',
  'reading.sick':
    'The engine weighs the same numbers, and says its verdict {verdict} in a sentence with the numbers behind it. Here is a run with [latents] latents and a price of [price] on codes.',
  'reading.says':
    '[silent] of [latents] latents never fire. The diagnosis names the cause, the number that shows it, and a setting to try.',
  'reading.advice':
    'Its advice is a next step and not a solution. It changes one setting at a time, so that you can see what that setting did.',
  'reading.sandbox':
    'Now the sandbox. Presets stand at the top, every setting with its meaning at the bottom, and what differs from the preset is marked. “Compare runs” keeps finished runs in a table, puts two side by side, and trains many at once. A challenge marks itself when a run ends that meets it.',

  'dense.heading': 'First challenge: it reconstructs perfectly',
  'dense.looks': 'This run explains all of the variance. By the curve, nothing could be better.',
  'dense.find': 'Look at what was recovered, and at how many latents fire for a sample.',
  'pairs.heading': 'Second challenge: every latent fires',
  'pairs.merged':
    'No latent is dead, the codes are sparse, the training has settled. And hardly any latent stands for one feature.',
  'pairs.apart': 'Count the features, and count the latents.',
  'article.heading': 'Third challenge: nearly everything',
  'article.nearly':
    'The repaired article: most features are found, some remain mixed. The engine calls it healthy, and still there is more to be had.',
  'article.both':
    'Two things stand in the way: directions that lie too close to each other, and samples that hold more features than codes are kept. The number of features and dimensions must stay.',

  'prediction.silent.question': 'How many of the 64 latents will never fire?',
  'prediction.silent.answer': 'latents that never fire',

  'task.dense': 'Recover all 32 features with a cosine above 0.95, in the same 16 dimensions.',
  'task.dense.hint.1': 'A sample holds about three features. How many codes does it keep?',
  'task.dense.hint.2': 'Set k to 3 and play the run to its end.',
  'task.pairs':
    'Recover at least 22 of the 24 features, with a mean cosine with the companion of 0.2 or less.',
  'task.pairs.hint.1': 'A latent that must serve two features serves neither.',
  'task.pairs.hint.2': 'Set d_sae to 36 and play the run to its end.',
  'task.article':
    'Recover all 32 features with a cosine above 0.95, explain at least 90 % of the variance, and stay with 8 dimensions.',
  'task.article.hint.1': 'A preset of the same group has directions that keep their distance.',
  'task.article.hint.2': 'Then allow as many codes as a sample holds features on average.',
  'task.article.hint.3': 'Set geometry to spread and k to 3, and play the run to its end.',

  'symbol.found': 'how many features are recovered',
  'symbol.chance': 'how many chance recovers',
  'symbol.verdict': 'what the run suffers from most',

  'summary.order':
    'Look in an order: recovery beside chance, L0 beside the truth, silent latents, sizes, and the reconstruction last.',
  'summary.one': 'Change one setting at a time, and keep the run before it in sight.',
  'summary.link':
    'The address of the page always holds the whole run. Whoever opens the link gets the same numbers, to the last digit.',
  'limits.diagnosis':
    'The diagnosis compares with the truth. In a real model there is no such sentence.',
  'limits.own':
    'With activations of your own, this lab can measure what is left without a truth. That is the next lesson.'
}
