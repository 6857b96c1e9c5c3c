/**
 * <lab-latents>: how often the latents of a run fire beside how often the true features are active, and one latent opened up.
 * Counted by the worker when the run stands still and the panel is in view. A latent chosen elsewhere opens here, one chosen here
 * is highlighted everywhere.
 */
import { html } from 'lit'
import { Latents } from '../state/latents.js'
import { firingFigure } from './firing-figure.js'
import { LatePanel } from './late-panel.js'
import { latentClosely } from './latent-closely.js'
import { latentChooser } from './latent-parts.js'
import { percent } from './numbers.js'

/** @import { Counted } from '../state/latents.js' */

/** Counted a little before it is scrolled to. */
const NEARBY = { rootMargin: '200px' }

class LatentsPanel extends LatePanel {
  static topics = /** @type {const} */ (['selection'])

  constructor() {
    super()
    /** @type {Latents | null} */
    this.latents = null
    /** What was pinned and steered when the panel last looked, -1 for nothing. */
    this.chosen = { pinned: -1, steered: -1 }
    this.inView = false
    /** @type {() => void} */
    this.stopFollowing = () => {}
    /** What stands about the run in the panel. */
    this.told = ''
    this.observer = new IntersectionObserver((entries) => {
      this.inView = entries[entries.length - 1].isIntersecting
      this.follow()
    }, NEARBY)
  }

  connectedCallback() {
    super.connectedCallback()
    this.latents ??= new Latents(this.state, () => this.requestUpdate())
    this.stopFollowing = this.state.topics.listen(['run', 'selection'], () => this.follow())
    this.observer.observe(this)
    this.follow()
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    this.stopFollowing()
    this.observer.disconnect()
  }

  /** What the run and the reader do; a run that plays changes nothing here. */
  follow() {
    const { latents } = this
    if (!latents) return
    if (this.inView) void latents.count()
    const { pinned, steered } = this
    const before = this.chosen
    this.chosen = { pinned, steered }
    if (pinned >= 0 && pinned !== before.pinned) void latents.open(pinned)
    else if (steered >= 0 && steered !== before.steered) void latents.open(steered)
    const told = `${this.state.run?.number} ${this.standing(latents.shown)}`
    if (told !== this.told) this.requestUpdate()
    this.told = told
  }

  /** The latent that is pinned, or whose feature is. */
  get pinned() {
    const { run, selection } = this.state
    const { feature, latent } = selection.pinned
    return latent < 0 && feature >= 0 ? (run?.match?.feature_to_latent[feature] ?? -1) : latent
  }

  /** The latent that was chosen to be steered. */
  get steered() {
    return this.state.selection.latent ?? -1
  }

  render() {
    const { t, latents } = this
    if (!latents) return ''
    const { shown, closely } = latents
    const { latent } = this.lit
    return html`<section class="panel latents" aria-labelledby="latents-heading">
      <h2 id="latents-heading">${t('survey.heading')}</h2>
      <p class="lead">${t('survey.lead')}</p>
      <p class="meaning">${this.standing(shown)}</p>
      <div class="firing">
        ${firingFigure(shown?.overview ?? null, latent < 0 ? latents.latent : latent, t)}
      </div>
      <div class="opened">
        <h3>${t('survey.single')}</h3>
        <p class="lead">${t('survey.single.how')}</p>
        ${shown ? this.chooser(shown) : ''} ${closely ? latentClosely(this, closely) : ''}
      </div>
    </section>`
  }

  /** Of what moment the numbers are. @param {Counted | null} shown */
  standing(shown) {
    const diverged = this.state.run?.status === 'diverged'
    if (!shown) return this.t(diverged ? 'survey.diverged' : 'survey.none')
    const { samples, step } = shown.overview
    return this.t(this.latents?.past ? 'survey.past' : 'survey.counted', {
      samples: samples.toLocaleString('en'),
      step
    })
  }

  /** @param {Counted} shown */
  chooser({ order, overview, meanings }) {
    const { t, latents } = this
    return latentChooser({
      t,
      order,
      latent: latents?.latent ?? -1,
      describe: (latent) => {
        const share = percent(overview.fired[latent] / overview.samples)
        const { feature, matched } = meanings[latent]
        if (overview.fired[latent] === 0) return t('survey.choice.dead', { latent })
        return t(matched ? 'survey.choice.matched' : 'survey.choice.unmatched', {
          latent,
          feature,
          share
        })
      },
      look: (latent) => this.look(latent)
    })
  }

  /** @param {number} latent */
  look(latent) {
    // What is pinned already would be let go; what is pinned now opens by itself.
    if (this.pinned === latent) void this.latents?.open(latent)
    else this.state.pin({ latent })
  }
}

customElements.define('lab-latents', LatentsPanel)
