/** The words of the page of recipes. Called by web/recipes.js. */

/** @type {Record<string, string>} */
export const words = {
  'recipes.title': 'Superposition Lab in a page of yours',
  'recipes.heading': 'The lab in a page of yours',
  'recipes.lead': 'Choose what it shows, copy the snippet, paste it.',
  'recipes.back': 'To the lab',
  'recipes.lesson': 'Shows',
  'recipes.sandbox': 'the sandbox',
  'recipes.config': 'Settings, as in a link',
  'recipes.hide': 'Hidden settings and parts',
  'recipes.lock': 'Locked settings',
  'recipes.lang': 'Language',
  'recipes.recipe': 'Written in',
  'recipes.host': 'Origin of your page (for an iframe)',
  'recipes.autoplay': 'plays when it is scrolled to',
  'recipes.snippet': 'Snippet',
  'recipes.copy': 'Copy',
  'recipes.copied': 'The snippet was copied.',
  'recipes.by-hand': 'The clipboard is closed here: mark the snippet and copy it by hand.',
  'recipes.preview': 'Preview',
  'recipes.where.html': 'Anywhere in the body of a page.',
  'recipes.where.quarto': 'In a .qmd file, for HTML output.',
  'recipes.where.jupyter':
    'In a MyST file of Jupyter Book 2; its host must let modules of other origins be loaded.',
  'recipes.where.docusaurus': 'In an .mdx file.',
  'recipes.where.moodle': 'In the HTML view of the editor of a page or label.'
}
