/** Lesson 1 in English. *stressed*, {symbol}, [number from a run]. */

/** @type {Record<string, string>} */
export const words = {
  title: 'One neuron, many meanings',
  goal: 'Why one neuron of a network can answer to many unrelated things: you will watch five of them squeeze into a space that has room for two.',
  picture: 'Five arrows from one point, evenly spread over a circle.',

  'model.heading': 'Five features, two neurons',
  'model.feature':
    'A network turns its input into lists of numbers. Somewhere in those lists it must keep what it has noticed: that there is an edge, a negation, a name. Each such thing, present or absent in an input, we call a *feature*.',
  'model.neuron':
    'One number of the list is a *neuron*. It would be convenient if each neuron stood for one feature. In real networks most answer to several that have nothing to do with each other: they are *polysemantic*, they have many meanings. This lesson builds the smallest network in which that happens.',
  'model.smallest':
    'It has [features] features and only [neurons] neurons. The input {x} says how strongly each feature is present; the network must write it down as {h}, two numbers, and read all five back from there.',
  'model.arrow':
    'Each row of {W} is an arrow in the plane of the two neurons: the *direction* of one feature. To write a feature down is to add its arrow, stretched by how strongly the feature is present. To read it back is to ask how far {h} reaches along that arrow. ReLU then sets negative answers to zero.',
  'model.training':
    'Training starts from small random arrows and turns them, step by step, so that the error {L} shrinks. An error in the first feature, number 0, counts most; in each further one it counts a tenth less.',
  'model.two':
    'The network keeps its [kept_dense] most important features, at a right angle, and gives the others an arrow of almost no length. A feature counts as kept when its arrow is longer than [threshold].',
  'model.why':
    'Two arrows that are not at a right angle *lean* on each other: their dot product is not zero, so whoever reads along one also reads part of what was written along the other. All five features are present in every input, so this would disturb every answer. Arrows at a right angle do not lean on each other at all, and a plane has room for two such arrows only.',
  'model.none':
    'Nothing is squeezed in: two neurons, two features. So where do many meanings come from?',

  'rare.heading': 'Make the features rare',
  'rare.absent':
    'So far every feature was present in every input. The world is not like that: most sentences hold no negation, most pictures no wheel. Let each feature be present in a share of the inputs only, independently of the others.',
  'rare.share':
    'A feature that is seldom present is called *sparse*. When all five are sparse, two of them are rarely present together.',
  'rare.seven':
    'One run trains seven such networks side by side. In the first every feature is always present, in the last in [rarest] % of the inputs.',
  'rare.room':
    'The first network keeps [kept_first] features, the last all [kept_last]. The fifth fits once features are present in [fifth] % of the inputs. All random numbers of a run follow from one number, its *seed*, here [seed]. With another the features may have to be rarer: with seed 1 it is [fifth_other] %.',
  'rare.collide':
    'Arrows that share a plane still lean on each other. But a disturbance costs only when both features are present at once, and that now hardly ever happens. Leaving a feature out costs every time it is present.',
  'rare.rectify':
    'And ReLU helps: when a feature is absent and another one disturbs it, the answer is often a small negative number, and ReLU makes it the zero that it should be.',
  'rare.name':
    'This is *superposition*: more features than dimensions, each with a direction of its own, none of them at a right angle to all the others.',

  'closer.heading': 'Look closely',
  'closer.slider':
    'Now it is your machine. The slider sets the share of inputs in which each feature is present. Every run trains [models] networks and shows the best, because a single one may get stuck.',
  'closer.end':
    'The second control changes the end of the network: with “linear” the ReLU is left out, and negative answers stay.',
  'closer.grid':
    'The square picture shows the dot product of every arrow with every other. On its diagonal stands how long an arrow is, squared. Beside the diagonal stands how much two features lean on each other: blue where they add, orange where they oppose, white where they leave each other alone.',
  'closer.response':
    'The bars are the point of this lesson. Each of the two pictures shows one neuron, and how it answers to each feature. A neuron is an axis of the plane, and every arrow casts a shadow on that axis. With five arrows in a plane, each neuron answers to nearly all of them. It is polysemantic, and no feature is to blame.',
  'closer.axes':
    'In this network nothing ties the arrows to the axes, so even two features at a right angle may lie across both neurons. The meaning is in the directions, not in the neurons.',

  'prediction.dense.question':
    'All five features are present in every input. How many of the five arrows will be kept?',
  'prediction.dense.one': 'one',
  'prediction.dense.two': 'two, one for each neuron',
  'prediction.dense.four': 'three or four',
  'prediction.dense.five': 'all five',
  'prediction.dense.answer': 'arrows kept',
  'prediction.fifth.question':
    'Seven networks, from features that are always present to very rare ones. Where does the fifth arrow first find room?',
  'prediction.fifth.always': 'already when they are always present',
  'prediction.fifth.half': 'when they are in about half of the inputs',
  'prediction.fifth.tenth': 'when they are in about 5 to 20 of 100',
  'prediction.fifth.hundredth': 'only at 1 or 2 of 100',
  'prediction.fifth.never': 'never: two neurons cannot hold five',
  'prediction.fifth.answer': 'share of inputs from which all five are kept',

  'task.pairs': 'Find a share at which four features are kept, as two pairs of opposite arrows.',
  'task.pairs.hint.1':
    'Four arrows fit before the fifth does: the share is larger than for a pentagon.',
  'task.pairs.hint.2': 'Set the share to 20 % and run.',
  'task.pentagon': 'Make a regular pentagon: five arrows, neighbours between 68° and 76° apart.',
  'task.pentagon.hint.1': 'The rarer the features, the less the five disturb each other.',
  'task.pentagon.hint.2': 'Set the share to 2 % and run.',
  'task.linear':
    'Make superposition impossible: features present in 5 % of the inputs or less, and still no more than two kept.',
  'task.linear.hint.1': 'Something has to clear away the disturbances. Take it away.',
  'task.linear.hint.2': 'Set the share to 2 %, set the end of the network to “linear”, and run.',

  'control.feature_probability': 'Share of inputs in which a feature is present',
  'control.output': 'End of the network',
  'control.output.relu': 'ReLU',
  'control.output.linear': 'linear',

  'symbol.x': 'the input: five numbers, how strongly each feature is present, from 0 to 1',
  'symbol.h': 'what the two neurons hold',
  'symbol.W': 'five rows of two numbers: one arrow for each feature',
  'symbol.b': 'the bias: five numbers, also learnt, that shift the answers',
  'symbol.out': 'the answer: five numbers that should equal the input',
  'symbol.importance': 'how much feature i matters: [importance] to the power of i',
  'symbol.L': 'the error',
  'symbol.product': 'the dot product of the arrows of features i and j',

  'summary.polysemantic':
    'A neuron is one axis. When directions, not axes, carry the meaning, each neuron answers to many features.',
  'summary.superposition':
    'Sparse features can share dimensions: rarely present together, they rarely disturb each other, and ReLU clears away most of what is left. Features in [share_pairs] % of the inputs: [kept_pairs] are kept, as two pairs of opposite arrows. In [share_rare] %: [kept_rare], about [gap]° apart.',
  'summary.price':
    'The price is interference, so the number of features that fit depends on how rare they are.',
  'limits.known':
    'Here we made the features and know them. In a real model nobody does, and finding the directions is the whole problem. The next lesson is about that.',
  'limits.size':
    'Five features in two dimensions make a pentagon. What shapes thousands of features make in thousands of dimensions is not settled.',
  'limits.real':
    'Real features come together, depend on each other and differ in importance far more than these. That models store features as directions is an assumption with much support, not a theorem.'
}
