/** The lesson on one's own data in English. *stressed*, {symbol}, [number from a run]. */

/** @type {Record<string, string>} */
export const words = {
  title: 'Bring your own',
  goal: 'Train on activations of which nobody knows the features, and say of the result no more than you can know.',
  picture:
    'Two rows of squares, one for each latent, from two seeds: most are filled in both, a few in neither.',
  'picture.0': 'what one seed found',
  'picture.1': 'what another seed found',

  'seeds.heading': 'What is left without a truth',
  'seeds.file':
    'Until now every run had an answer sheet: the true features. Activations of a real model come without one. There is a file of numbers, and nobody knows how many features made it, or where they point.',
  'seeds.left':
    'Recovery and chance cannot be computed then. What can: how much is explained, how many codes are active, how many latents are dead. You have seen each of them look good on a dictionary that was wrong.',
  'seeds.second':
    'One more thing can be measured. Train a second autoencoder on the same file with another seed, so that only its first weights and its order of samples differ. Then match the two dictionaries, latent {one} of the first with its partner {other} in the second, as you matched latents with true features before:',
  'seeds.random':
    'The mean cosine {agreement} of the matched pairs is their *agreement*. Something that lies in the data should be found twice. Like recovery, agreement needs its baseline: {chance}, what a random dictionary agrees with the first. Here is a run that explains [explained] % of the variance.',
  'seeds.differ':
    'The two dictionaries agree at [dense], and a random one at [random]. Both explain almost everything, with directions that have nothing to do with each other. So at least one of them is not what the data are made of. No truth was needed to see that.',
  'seeds.search':
    'The number of active codes, k, was chosen by us, and nobody could read the right one off the file. Try others, and watch agreement instead of the fit.',

  'alike.heading': 'Agreement is no proof',
  'alike.turn':
    'With three active codes, agreement was [three] and all [found] features were found, though the fit had fallen to [less] %. It is tempting to turn this around: what two seeds agree on must be true.',
  'alike.pairs':
    'Here is another file, with [features] features in pairs that tend to come together, and twelve latents. Both seeds end with the same dictionary: they agree at [pairs].',
  'alike.same':
    'All twelve latents agree, and [none] features are recovered. Each latent has merged a pair, because that is the best that twelve latents can do for twelve pairs. Every seed makes the same mistake. Agreement shows that the *data and the method* led there, not that the latents are features.',
  'alike.wider': 'With more latents the pairs can come apart. Watch both numbers while you try.',

  'practice.heading': 'Your file, or ours',
  'practice.yours':
    'Below is the page for activations of your own. The file stays in this tab. If you have none at hand, take ours: four thousand samples in sixteen dimensions, each the activation of a made-up model that read a line of one, two or three words. The words come along as labels. How many directions the model uses for them, the page does not say.',
  'practice.offer': 'Open the practice file',
  'practice.order':
    'Take it in order. Look at what the page says of the file, and mend it. Train. Read the latents by the samples on which they fire most. Then let a second seed check the first.',
  'practice.read':
    'A latent whose top samples all share a word is easy to name. Notice what you did: you looked at the largest codes only, you had labels, and you knew that there were words to look for.',
  'practice.next':
    'With a file of your own the steps are the same, and everything you leave with can be taken along: the autoencoder for SAELens, its weights, and a run card with which others repeat it.',
  'practice.topics':
    'bridge, violin, lighthouse, orchard, thunder, library, comet, harbour, mosaic, glacier, saffron, pendulum, market, falcon, compass, velvet, quarry, lantern, meadow, anchor, chess, cinnamon, railway, telescope',

  'prediction.agreement.question':
    'On the same samples, how well do the dictionaries of two seeds agree?',
  'prediction.agreement.same': 'nearly the same: 0.9 or more',
  'prediction.agreement.half': 'in part: between 0.65 and 0.9',
  'prediction.agreement.chance': 'hardly: less than 0.65',
  'prediction.agreement.answer': 'mean cosine of matched latents',
  'prediction.alike.question':
    'Two seeds agree on all twelve latents. How many of the 24 features are recovered?',
  'prediction.alike.answer': 'features recovered',

  'control.k': 'Active latents k',
  'control.d_sae': 'Latents',
  'experiment.dense': 'one file',
  'experiment.merged': 'pairs',

  'task.agree': 'Find a k at which two seeds agree at 0.9 or more.',
  'task.agree.hint.1': 'It is far below 16. Agreement falls on both sides of it.',
  'task.agree.hint.2': 'Set k to 3.',
  'task.apart': 'Recover at least 22 of the 24 features.',
  'task.apart.hint.1': 'Twelve latents cannot stand for 24 features.',
  'task.apart.hint.2':
    'Set the latents to 36. The seeds then agree less, at [wide], and [right] features are found.',
  'task.prepare': 'Open the practice file and do what its warnings advise.',
  'task.prepare.hint.1': 'Press “Open the practice file”, then “Centre and scale”.',
  'task.sparse':
    'Train an autoencoder on it that explains at least 90 % of the variance with an L0 of at most 3.',
  'task.sparse.hint.1': 'With TopK, the number of active latents is the L0.',
  'task.sparse.hint.2': 'Set the active latents to 2 and train.',
  'task.topic':
    'Find the latent that stands for “lighthouse”: all of its top samples hold that word.',
  'task.topic.hint.1':
    'Step through the latents with “Next”; their top samples are listed with their words.',
  'task.topic.hint.2': 'If no latent has it, train again with 2 active latents.',
  'task.again': 'Let a second seed learn the same: an agreement of at least 0.9.',
  'task.again.hint.1': 'Under “What can be measured” is a button for it.',
  'task.again.hint.2':
    'With more active latents than there are words in a line, seeds disagree. Set them to 2, train, and compare.',

  'symbol.one': 'a latent’s direction in the first dictionary',
  'symbol.other': 'its partner in the second dictionary',
  'symbol.agreement': 'agreement: mean cosine of the partners',
  'symbol.chance': 'what a random dictionary reaches',

  'summary.without':
    'Without a truth, fit, L0, dead latents and agreement of seeds can be measured. Recovery cannot.',
  'summary.exposes':
    'Two seeds that disagree expose a dictionary that the data did not decide, however well it fits.',
  'summary.proves':
    'Two seeds that agree prove nothing by themselves: a systematic mistake is repeated by every seed.',
  'summary.reading':
    'Top samples suggest a name for a latent. The name is a guess until it is tested on other samples and by intervening.',
  'limits.labels':
    'Real activations come with text and not with lists of words, and top samples of a latent often seem to share something that the rest of its samples lack.',
  'limits.size':
    'In large models two seeds share only part of their latents, even where both are useful. Here features are few and all are learned.',
  'limits.causes':
    'That a latent fires with a word does not mean that the model uses it. Only an intervention in that model tells, as in the lesson “Steering”.'
}
