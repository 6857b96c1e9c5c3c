/** How latents fire, and one latent opened up, in English; also of the view on a reader's own data. [name] is put in by the page. */

/** @type {Record<string, string>} */
export const words = {
  'survey.previous': 'Previous',
  'survey.next': 'Next',
  'survey.choose': 'Latent, the most frequent first',
  'survey.code': 'code',
  'survey.samples': 'samples',
  'survey.sample': 'sample',
  'survey.top.one': 'Its [count] top sample',
  'survey.top.other': 'Its [count] top samples',
  'survey.top.table': 'Top samples of latent [latent]',
  'survey.codes.data': 'Codes of latent [latent], where it fires',

  'survey.heading': 'How the latents fire',
  'survey.lead':
    'A latent that found a feature fires where the feature is active: on as many samples, and on the same ones. Both are counted here on the held-out samples.',
  'survey.none': 'Counted when the run stands still.',
  'survey.diverged': 'The run diverged: there is nothing to count.',
  'survey.counted': 'Counted on [samples] held-out samples at step [step].',
  'survey.past': 'Counted at step [step], and again when the run stands still.',
  'survey.nothing': 'Nothing counted yet.',

  'survey.frequency': 'How often they fire',
  'survey.frequency.axis': 'share of samples, logarithmic',
  'survey.frequency.counted': 'latents, features',
  'survey.frequency.never': 'never',
  'survey.frequency.latents': 'latents that fire on this share of samples',
  'survey.frequency.dead': 'dead latents, which never fire',
  'survey.frequency.features': 'true features active in this share',
  'survey.frequency.mark': 'the latent pointed at or opened',
  'survey.frequency.all_dead.one': '[count] of [all] latents never fires.',
  'survey.frequency.all_dead.other': '[count] of [all] latents never fire.',
  'survey.frequency.dense.one':
    '[count] is too dense: it fires more than twice as often as the most frequent feature.',
  'survey.frequency.dense.other':
    '[count] are too dense: they fire more than twice as often as the most frequent feature.',
  'survey.frequency.rare.one': '[count] fires less than half as often as the rarest.',
  'survey.frequency.rare.other': '[count] fire less than half as often as the rarest.',
  'survey.frequency.middle':
    'The middle one of those that fire does so on [latent] of samples; the middle feature is active in [feature].',

  'survey.single': 'One latent opened up',
  'survey.single.how':
    'Choose one here, or press one elsewhere on the page: its name, or a cell of the map of cosines.',
  'survey.choice.matched': 'latent [latent]: feature [feature], fires on [share]',
  'survey.choice.unmatched': 'latent [latent]: no feature, fires on [share]',
  'survey.choice.dead': 'latent [latent]: never fires',
  'survey.matched':
    '[latent] was given to [feature]. It fires on [share] of samples; the feature is active in [active].',
  'survey.unmatched':
    '[latent] was given to no feature; the nearest is [feature], by which it is judged here. It fires on [share] of samples; that feature is active in [active].',
  'survey.codes': 'Its codes',
  'survey.codes.label':
    'Codes of latent [latent]. It fires on [fired] samples: on [hits] of them feature [feature] is active, on [alarms] it is not. On [missed] samples with the feature it is silent.',
  'survey.codes.silent': 'silent',
  'survey.hits': 'feature [feature] active: [count] hits',
  'survey.alarms': 'not active: [count] false alarms',
  'survey.missed': 'active, but the latent is silent: [count] missed',
  'survey.scores': 'Latent [latent] as a detector of feature [feature]',
  'survey.scores.score': 'feature [feature]',
  'survey.scores.latent': 'this latent',
  'survey.scores.chance': 'chance',
  'survey.precision': 'Precision',
  'survey.recall': 'Recall',
  'survey.cosine': 'Cosine',
  'survey.terms':
    'Precision: of the samples on which it fires, the share with the feature. Recall: of the samples with the feature, the share on which it fires. Chance: a latent that fires as often, but at random.',
  'survey.terms.matched':
    'For the cosine, chance is the match of a random dictionary of the same size.',
  'survey.terms.unmatched':
    'For the cosine, chance is a random direction with the feature nearest to it.',
  'survey.top.row': 'sample [row]',
  'survey.top.none': 'It fires on no sample.',
  'survey.top.feature': 'feature [feature]',
  'survey.top.others': 'other features',
  'survey.top.open': 'A sample’s number opens it under “One sample opened up”.'
}
