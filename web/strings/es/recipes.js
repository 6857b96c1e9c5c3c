/** The words of the page of recipes, in Spanish. Called by web/recipes.js. */

/** @type {Record<string, string>} */
export const words = {
  'recipes.title': 'Superposition Lab en una página tuya',
  'recipes.heading': 'El laboratorio en una página tuya',
  'recipes.lead': 'Elige lo que muestra, copia el fragmento y pégalo.',
  'recipes.back': 'Al laboratorio',
  'recipes.lesson': 'Muestra',
  'recipes.sandbox': 'el laboratorio',
  'recipes.config': 'Ajustes, como en un enlace',
  'recipes.hide': 'Ajustes y partes ocultos',
  'recipes.lock': 'Ajustes bloqueados',
  'recipes.lang': 'Idioma',
  'recipes.recipe': 'Escrito en',
  'recipes.host': 'Origen de tu página (para un iframe)',
  'recipes.autoplay': 'se pone en marcha cuando aparece en pantalla',
  'recipes.snippet': 'Fragmento',
  'recipes.copy': 'Copiar',
  'recipes.copied': 'El fragmento se ha copiado.',
  'recipes.by-hand': 'Aquí el portapapeles está cerrado: selecciona el fragmento y cópialo a mano.',
  'recipes.preview': 'Vista previa',
  'recipes.where.html': 'En cualquier lugar del cuerpo de una página.',
  'recipes.where.quarto': 'En un archivo .qmd, para la salida en HTML.',
  'recipes.where.jupyter':
    'En un archivo MyST de Jupyter Book 2; su servidor debe permitir que se carguen módulos de otros orígenes.',
  'recipes.where.docusaurus': 'En un archivo .mdx.',
  'recipes.where.moodle': 'En la vista HTML del editor de una página o etiqueta.'
}
