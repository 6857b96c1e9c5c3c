/** What went wrong, and what became of a run card, in English. [name] is put in by the page, *stressed*. */

/** @type {Record<string, string>} */
export const words = {
  'notice.failure': 'The engine stopped:',
  'notice.restart': 'Restart',
  'notice.link': '*Part of the link was not taken;* everything else in it was.',
  'notice.more': 'and [rest] more',
  'notice.dismiss': 'Dismiss',
  'card.running': '*The card* [card] is run again …',
  'card.same': '*The card* [card] holds: the same bits.',
  'card.different': '*The card* [card] does not hold. The same run gives something else:',
  'card.problem': '*The card* [card] was not run:',
  'card.too_large': '[file] is too large: a run card has at most 4 MB.',
  'card.refused': '[file] has a config that cannot be run: [sentence]',
  'link.model': 'model = “[text]” is not known; choose one of [names].',
  'link.preset': 'preset = “[text]” is not known; choose one of [names].',
  'link.lesson': 'lesson = “[text]” is not known; choose one of [names].',
  'link.lang': 'lang = “[text]” is not known; choose one of [names].',
  'link.long': 'The link is [length] characters long; at most [most] are read.',
  'link.at':
    'at = “[text]” is not a step of this run: it must be a whole number from 0 to [steps], the steps of this run.',
  'link.unknown': '“[text]” is not a setting; the panel Settings below lists them all.',
  'link.hide': 'hide = “[text]” is neither a setting nor one of [names].',
  'link.lock': 'lock = “[text]” is not a setting.'
}
