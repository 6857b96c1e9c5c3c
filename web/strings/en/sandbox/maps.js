/** Heat maps and the arrows of a dictionary, in English. [name] is put in by the page. */

/** @type {Record<string, string>} */
export const words = {
  'arrows.heading': 'The dictionary beside the truth',
  'arrows.lead':
    'Activations of two dimensions can be drawn. A latent that found a feature points along its arrow, and the join between the two tips is short.',
  'arrows.turn':
    'Activations of three dimensions can be drawn, too. A latent that found a feature points along its arrow, and the join between the two tips is short. Drag the picture to turn it; what is pale lies behind.',
  'arrows.truth': 'true feature, dashed with a ring',
  'arrows.latent': 'decoder row of a matched latent',
  'arrows.unmatched': 'decoder row of another latent',
  'arrows.join': 'joins a matched pair',
  'arrows.picture': 'picture in three dimensions',
  'arrows.keys': 'The arrow keys turn the picture, Home turns it back.',
  'arrows.summary':
    '[found] of [all] features have a latent with a cosine above 0.9. The widest pair: feature [feature] and its latent, [angle]° apart.',
  'map.sort': 'Sort',
  'map.sort.match': 'by the match',
  'map.sort.found': 'best matched first',
  'map.sort.number': 'by number',
  'map.by_number': 'latents by number',
  'map.zoom': 'Zoom',
  'map.closer': 'Closer',
  'map.farther': 'Farther',
  'map.whole': 'The whole map',
  'map.keys':
    'Plus and minus zoom, 0 shows the whole map again. Enter keeps a cell and opens its latent below. With the mouse: the wheel with Ctrl, and dragging.'
}
