/** The view of toy models of superposition, in English. [name] is put in by the page. */

/** @type {Record<string, string>} */
export const words = {
  'toy.heading': 'How many features are represented',
  'toy.terms':
    'Represented: the feature’s direction W_i is longer than 0.5. A feature that is dropped has a length near 0, one that is kept a length near 1.',
  'toy.loss': 'Loss',
  'toy.loss.meaning': 'mean over the models, logarithmic',
  'toy.represented': 'Represented features',
  'toy.represented.meaning': 'those with |W_i| above 0.5, mean over the models',
  'toy.held_out': 'Loss, held out',
  'toy.mean': 'Represented',
  'toy.mean_over': 'mean over [models]',
  'toy.hidden': 'Hidden dimensions',
  'toy.count': 'features represented',
  'toy.count.of': 'of [all] features represented',
  'toy.of': '[number] of [all]',
  'toy.to': '[low] to [high]',
  'toy.agree': 'models agree',

  'models.directions': 'Each model’s directions',
  'models.heading': 'The models',
  'models.lead': 'Choose one to see it closely below.',
  'models.arrows':
    'An arrow is the direction W_i of one feature, in the [d_hidden] hidden dimensions; the circle has radius 1. Look for regular shapes: arrows that spread evenly disturb each other least.',
  'models.importance': 'Feature 0 is the most important one, every further one matters less.',
  'models.not_drawn': 'Directions are drawn in 2 and 3 dimensions only.',
  'models.table.open': 'All models as a table',
  'models.table': 'All models',
  'models.choose': 'Model to see closely',
  'models.model': 'Model [number]',
  'models.represented': '[number] of [all] represented',
  'models.number': 'Model',
  'models.column.model': 'model',
  'models.column.p': 'p',
  'models.column.represented': 'represented',
  'models.column.loss': 'loss',
  'models.column.angles': 'angles between neighbours',
  'models.angles': '[low]° to [high]°',

  'geometry.heading': 'Model [number]',
  'geometry.heading.active': 'Model [number], features active in [share]',
  'geometry.interference': 'Interference between features',
  'geometry.directions': 'Directions',
  'geometry.directions.label': 'Directions of the features. [words]',
  'geometry.third': 'The third dimension runs to the upper right.',
  'geometry.few': 'Fewer than two features are represented.',
  'geometry.angles':
    'Angles between neighbours that are represented: [low]° to [high]°. Evenly spread, [number] would be [even]° apart.',
  'geometry.bars': 'Length and interference of each feature',
  'geometry.bars.label':
    'Length of each feature’s direction, and its interference. [represented] of [all] are longer than [threshold].',
  'geometry.bars.axis': 'feature',
  'geometry.bars.represented': 'length |W_i|, represented',
  'geometry.bars.dropped': 'not represented',
  'geometry.bars.interference': 'downwards: interference',
  'geometry.bars.meaning':
    'Interference is how much of the other features is read along this one: the sum of (W_i/|W_i| · W_j)² over all others. 0 means a direction of its own; large values are the price of superposition.',

  'gram.label': 'Products of the features’ directions. Arrow keys move from cell to cell.',
  'gram.axis': 'feature',
  'gram.meaning':
    'W Wᵀ: a bright diagonal cell is a feature that is kept. Colour beside the diagonal is interference: two features that share a direction, or (negative) point apart.',
  'gram.none': 'Nothing to show yet.',
  'gram.product': 'Features [one] and [other]: [product].',
  'gram.strongest': 'Farthest from 0 beside the diagonal: features [one] and [other], [product].',

  'sweep.heading': 'What rarity does',
  'sweep.counts': 'Represented features',
  'sweep.counts.axis': 'p, share of samples in which a feature is active',
  'sweep.counts.label': 'Represented features by p. [words].',
  'sweep.counts.meaning':
    'From left to right the features grow rarer. Look for the count to rise above the number of dimensions: rare features disturb each other seldom enough to share.',
  'sweep.dimensions': 'Dimensions per feature',
  'sweep.dimensions.label':
    'Dimensionality of the represented features by 1/(1 − S); the middle one at [words].',
  'sweep.dimensions.none': 'no value yet',
  'sweep.dimensions.meaning':
    'A dot is a represented feature, at the share of a dimension that it has to itself. Look for dots that lie along the lines: 1/2 is a pair that points apart, 3/8 and 1/4 are larger regular shapes. Middle dot at [words].'
}
