/** Los mapas de calor y las flechas de un diccionario, en español. La página pone los [nombres]. */

/** @type {Record<string, string>} */
export const words = {
  'arrows.heading': 'El diccionario junto a la verdad',
  'arrows.lead':
    'Las activaciones de dos dimensiones se pueden dibujar. Un latente que encontró un rasgo apunta como su flecha, y la unión entre las dos puntas es corta.',
  'arrows.turn':
    'Las activaciones de tres dimensiones también se pueden dibujar. Un latente que encontró un rasgo apunta como su flecha, y la unión entre las dos puntas es corta. Arrastra la imagen para girarla; lo pálido queda detrás.',
  'arrows.truth': 'rasgo verdadero, a trazos y con un anillo',
  'arrows.latent': 'fila del decodificador de un latente emparejado',
  'arrows.unmatched': 'fila del decodificador de otro latente',
  'arrows.join': 'une una pareja',
  'arrows.picture': 'imagen en tres dimensiones',
  'arrows.keys': 'Las flechas del teclado giran la imagen; Inicio la devuelve a su lugar.',
  'arrows.summary':
    '[found] de [all] rasgos tienen un latente con un coseno mayor que 0.9. La pareja más abierta: el rasgo [feature] y su latente, a [angle]°.',
  'map.sort': 'Orden',
  'map.sort.match': 'por emparejamiento',
  'map.sort.found': 'mejor emparejados primero',
  'map.sort.number': 'por número',
  'map.by_number': 'latentes por número',
  'map.zoom': 'Ampliación',
  'map.closer': 'Más cerca',
  'map.farther': 'Más lejos',
  'map.whole': 'Todo el mapa',
  'map.keys':
    'Más y menos acercan y alejan; 0 vuelve a mostrar todo el mapa. Intro fija una celda y abre su latente más abajo. Con el ratón: la rueda con Ctrl, y arrastrar.'
}
