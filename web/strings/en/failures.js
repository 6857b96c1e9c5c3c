/** The lesson on failures in English. *stressed*, {symbol}, [number from a run]. */

/** @type {Record<string, string>} */
export const words = {
  title: 'Ways to fool yourself',
  goal: 'Six ways in which an autoencoder goes wrong while something about it looks right: make each happen, recognise it, and mend it.',
  picture:
    'Two rows of squares, one for each latent: in one more than half are empty, in the other none.',
  'picture.0': 'more than half of the latents never take part',
  'picture.1': 'the same autoencoder, mended',

  'dead.heading': 'Latents that never fire',
  'dead.list':
    'A latent that is zero for every sample is *dead*: it costs memory and stands for nothing. Worse, it cannot recover by itself. Where a code is zero, ReLU and TopK pass no slope back, so training hardly ever changes it again.',
  'dead.first':
    'We provoke it: [features] features, [latents] latents, one code a sample, and first weights that are small and random.',
  'dead.winner':
    'Whichever latent happens to answer a little more strongly wins the sample, learns from it and wins the next one too.',
  'dead.fire':
    '[silent_starved] of [latents] latents never fire, and [recovered_starved] of [features] features are recovered, by chance [chance_starved]. The winners must serve several features each.',
  'dead.never':
    'Nothing in the loss complains about this. Whoever watches only the curve sees a run that settles.',
  'dead.auxiliary':
    'A remedy gives dead latents a loss of their own: they have to reconstruct what the living ones leave over. This is called *AuxK*. The second experiment does so. The engine’s own diagnosis stands below the numbers.',

  'width.heading': 'Too few, too many',
  'width.unknown':
    'Nobody knows beforehand how many features there are, so the number of latents is a guess. We go back to the clean world with [features] features, where TopK with [wide_latents] latents finds all of them.',
  'width.sixteen':
    'Now take [few_latents] latents. At best each finds one feature, and half of the features stay without one.',
  'width.mixed':
    'It does not come to that: [recovered_few] are recovered, by chance [chance_few]. Sixteen clean features would leave the others unexplained in every sample. A mixture of two explains a little of both, and the error prefers it. All [few_latents] latents fire, and [ev_few] % of the variance is explained: it does not look broken.',
  'width.equal':
    'Exactly as many latents as features is too few in practice: with [features] latents [recovered_equal] are recovered, because two latents may settle on the same feature and then stay there.',
  'width.surplus':
    'Too many hurts less. With [many_latents] latents, [recovered_many] features are recovered, and [silent_many] latents are silent: a surplus, not a failure. A dead latent is a bad sign only where a feature is missing.',

  'absorption.heading': 'Absorption',
  'absorption.family':
    'So far the features were independent. Now six of them are *children*: each occurs only together with its parent, as “Paris” occurs only with “city”. All directions are at right angles, and there is a latent for every feature.',
  'absorption.cheaper':
    'With a price on codes, parent and child together cost two codes. A latent that means both at once costs one:',
  'absorption.swallows':
    'The latents of the children point along the child and along its parent at once, on average with a cosine of [partner_swallowed] to the parent. [recovered_swallowed] of [family_features] features are recovered, by chance [chance_family].',
  'absorption.hole':
    'The treacherous part is the parent. Its latent looks perfect, and it is silent just where the child is present, since the child’s latent has taken over: a rule with hidden exceptions. This is *absorption*. Read the diagnosis.',
  'absorption.nested':
    'One remedy is a *Matryoshka* autoencoder, where the first few latents must be able to reconstruct on their own. They take the parents, which occur more often, and the children are left to the rest.',

  'hedging.heading': 'Hedging',
  'hedging.pairs':
    'Another world: twelve pairs of features that mostly come together, without one needing the other. All are at right angles.',
  'hedging.half': 'The autoencoder has [hedge_latents] latents, one for each pair.',
  'hedging.means':
    'Each latent becomes a blend of both members of its pair: [recovered_hedge] features are recovered, and the cosine with the partner is [partner_hedge] on average. When one latent must stand for two that come together, a blend makes the smallest error. This is *hedging*.',
  'hedging.room':
    'With [roomy_latents] latents the pairs come apart: [recovered_roomy] of [family_features] are recovered, and the cosine with the partner sinks below 0.',

  'low.heading': 'Too few codes',
  'low.budget':
    'Too small a number of codes does the same as too small a number of latents. This world has [low_features] features at right angles, and a latent for each. One of the features tends to come together with each of the others. A sample holds [low_true] features on average.',
  'low.truth':
    'This autoencoder need not find anything: it *starts* at the truth, with every latent on its feature. Only the number of codes that it keeps is a little too small: [low_k] on average.',
  'low.pays':
    'It walks away from the truth. The cosine of a latent with its feature’s companion grows to [partner_low]. When a feature must be left out, it pays to have the remaining codes point a little towards what usually comes with them.',
  'low.count':
    'All [recovered_low] features still count as recovered, since the cosine with their own feature stays high. Counts see large faults only. Whoever steers with such a latent moves the companion too.',

  'narrow.heading': 'What the data never showed',
  'narrow.data':
    'An autoencoder learns what its data hold. Here it is trained where only [seen] of the [features] features ever occur, and measured where all of them do.',
  'narrow.eight': 'On what it has learnt to read it does very well.',
  'narrow.unseen':
    'On all features it explains [ev_narrow] % of the variance and has recovered [recovered_narrow], by chance [chance_narrow]. What never occurred is not in the dictionary, and its directions are written with latents that mean something else.',
  'narrow.own':
    'Nothing in training warns of this: the loss on its own kind of data is fine. Move the slider, and watch which features appear.',

  'fool.heading': 'The number that everyone looks at',
  'fool.last':
    'All these failures have one thing in common: the reconstruction hardly shows them. So the last experiment lets you choose by hand, in the crowded world of the article, with a price {lambda} on codes.',
  'fool.each':
    'Every run of yours becomes a point: how much variance it explains, and how many features it recovers. Beside it stands its price.',
  'fool.front':
    'Try all prices, low ones first. To the right is the better reconstruction, up is the better dictionary. With [cheap] as the price, [ev_cheap] % is explained and [recovered_cheap] features are recovered; with [dear] it is [ev_dear] % and [recovered_dear]. In the sandbox a sweep draws such a picture for any setting.',

  'prediction.silent.question': 'How many of the 32 latents will never fire?',
  'prediction.silent.answer': 'latents that never fire',
  'prediction.narrow.question': '16 latents for 32 features: how many features will be recovered?',
  'prediction.narrow.answer': 'features recovered, of 32',
  'prediction.child.question': 'Along what will the latent of a child point?',
  'prediction.child.alone': 'along the child alone',
  'prediction.child.both': 'along the child and its parent at once',
  'prediction.child.parent': 'along the parent alone',
  'prediction.child.answer': 'mean cosine with the direction of the parent',
  'prediction.hedge.question':
    '12 latents for 12 pairs: how many of the 24 features will be recovered?',
  'prediction.hedge.answer': 'features recovered, of 24',
  'prediction.leaves.question':
    'It starts at the truth and keeps slightly too few codes. What will the latents do in training?',
  'prediction.leaves.stays': 'they stay where they are: that is the truth',
  'prediction.leaves.leans': 'they lean towards the companion',
  'prediction.leaves.answer': 'mean cosine with the companion',
  'prediction.unseen.question':
    'How much of the variance will it explain where all features occur?',
  'prediction.unseen.high': 'at least 80 %: directions are directions',
  'prediction.unseen.some': 'between 10 and 80 %',
  'prediction.unseen.none': 'less than 10 %',
  'prediction.unseen.answer': 'explained variance',

  'task.revive': 'Have at most 3 silent latents, and at least 20 features recovered.',
  'task.revive.hint.1': 'Dead latents need a loss of their own.',
  'task.revive.hint.2': 'Choose “with AuxK” and run.',
  'task.enough': 'Recover all 32 features with at most 40 silent latents.',
  'task.enough.hint.1':
    'As many latents as features is not enough; eight times as many is more than enough.',
  'task.enough.hint.2': 'Set the latents to 64 and run.',
  'task.apart': 'Recover at least 21 features, with a mean cosine with the parent of 0.2 or less.',
  'task.apart.hint.1': 'The parents need latents that must manage without the children’s.',
  'task.apart.hint.2': 'Choose “nested” and run.',
  'task.stay':
    'Find a k at which the latents are still at the truth after 2000 steps: a mean cosine with the companion of 0.05 or less.',
  'task.stay.hint.1': 'How many features does a sample hold on average?',
  'task.stay.hint.2': 'Set k to 2 and run.',
  'task.trust':
    'Find a run that a reconstruction would make you throw away: at most 60 % explained, and at least 26 features recovered.',
  'task.trust.hint.1': 'The price has to be high enough that mixtures do not pay.',
  'task.trust.hint.2': 'Set the price to 3.2 and run.',

  'control.experiment': 'Autoencoder',
  'control.experiment.starved': 'as it is',
  'control.experiment.revived': 'with AuxK',
  'control.experiment.swallowed': 'price on codes',
  'control.experiment.nested': 'nested',
  'control.d_sae': 'Latents',
  'control.k': 'Codes kept on average, k',
  'control.training_features': 'Features that occur in training',
  'control.l1_coefficient': 'Price of codes, λ',

  'symbol.d': 'the direction of the child’s latent',
  'symbol.parent': 'the direction of the parent',
  'symbol.child': 'the direction of the child',

  'summary.silent':
    'Dead latents do not come back by themselves. They matter where features are missing; a surplus may sleep.',
  'summary.width':
    'Too few latents give mixtures, not half of the features. About twice as many latents as features was right here, but nobody knows that number in a real model.',
  'summary.related':
    'Features that depend on each other are merged: a child swallows its parent, a pair shares a latent. The latents fire, and mean something else than it seems.',
  'summary.fit':
    'A good reconstruction shows none of this. It can even rise as the dictionary gets worse.',
  'limits.unseen':
    'We could count and mend because the truth was known. In a real model, absorption was found by looking for exceptions to rules that people already knew, such as first letters of words.',
  'limits.mixed':
    'Here every failure came alone. In a real dictionary they come together, and one remedy may worsen another failure.',
  'limits.measures':
    'The sizes are those of small examples: how common each failure is in large autoencoders is still being measured.'
}
