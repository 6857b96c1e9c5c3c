/** What stands at the head of every part of the site, in English. */

/** @type {Record<string, string>} */
export const words = {
  'site.name': 'Superposition Lab',
  'site.tagline':
    'Train a sparse autoencoder in this tab on data whose true features are known, and see which of them it really finds.',
  'site.nav.label': 'Parts of the site',
  'site.nav.course': 'Course',
  'site.nav.sandbox': 'Sandbox',
  'site.nav.own': 'Your own data',
  'site.link.copy': 'Copy link',
  'site.link.copied': 'Link copied',
  'site.link.said': 'The link to this run was copied.',
  'site.link.hand': 'Copy this link:',
  'site.theme.legend': 'Colours',
  'site.theme.light': 'Light',
  'site.theme.auto': 'Auto',
  'site.theme.dark': 'Dark',
  'site.language.legend': 'Language',
  'challenge.solved': '*solved:* [text]',
  'challenge.open': '*Your turn:* [text]',
  'challenge.back': 'Back to the lesson'
}
