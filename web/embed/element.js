/**
 * <superposition-lab lesson="recovery" config="variant=topk&k=3" hide="seed" lock="d_sae" lang="es" autoplay>: a lab in a host's
 * page. What stands between its tags is its picture until the reader starts it, where nothing runs, and in print. Everything
 * else is an iframe, loaded when the reader presses Start, scrolls to it (autoplay) or the host calls play or set.
 */
import { ATTRIBUTES, frameAddress } from './address.js'
import { LabFrame } from './lab-frame.js'
import { settingPairs } from './messages.js'
import { SHEET } from './sheet.js'

/** @import { Attributes } from './address.js' */

const PAGE = 'superposition-lab.html'

// A module has no currentScript; then it is among the scripts of the page.
const current = document.currentScript
const own =
  (current instanceof HTMLScriptElement && current.src) ||
  [...document.scripts].find(({ src }) => /\/embed\.js([?#]|$)/.test(src))?.src ||
  location.href

const WORDS = {
  en: { start: 'Start', about: 'Superposition Lab: an autoencoder that trains in this page.' },
  es: {
    start: 'Empezar',
    about: 'Superposition Lab: un autocodificador que se entrena en esta página.'
  }
}

export class SuperpositionLab extends HTMLElement {
  static observedAttributes = [...ATTRIBUTES, 'src']

  constructor() {
    super()
    /** @type {LabFrame | null} */
    this.frame = null
    this.shadow = this.attachShadow({ mode: 'open' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(SHEET)
    this.shadow.adoptedStyleSheets = [sheet]
    this.button = document.createElement('button')
    this.button.type = 'button'
    this.button.addEventListener('click', () => this.start())
    this.picture = document.createElement('slot')
    this.cover = document.createElement('div')
    this.cover.className = 'cover'
    this.cover.append(this.picture, this.button)
    this.shadow.append(this.cover)
    this.sight = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) this.start()
    })
  }

  connectedCallback() {
    this.say()
    if (this.hasAttribute('autoplay')) this.sight.observe(this)
  }

  disconnectedCallback() {
    this.sight.disconnect()
    this.frame?.close()
    this.frame = null
    this.cover.classList.remove('started')
  }

  attributeChangedCallback() {
    if (!this.isConnected) return
    this.say()
    if (!this.frame) {
      if (this.hasAttribute('autoplay')) this.sight.observe(this)
      return
    }
    this.disconnectedCallback()
    this.start()
  }

  get words() {
    return this.getAttribute('lang') === 'es' ? WORDS.es : WORDS.en
  }

  say() {
    this.button.textContent = this.words.start
    this.picture.textContent = this.words.about
  }

  /** Where the lab in one file is: named by `src`, or beside this script. */
  get page() {
    const base = new URL(
      this.getAttribute('src') ?? PAGE,
      this.hasAttribute('src') ? document.baseURI : own
    )
    return /^(https?|file):$/.test(base.protocol) ? base.href : new URL(PAGE, own).href
  }

  get attributesGiven() {
    const given = ATTRIBUTES.map((name) => [name, this.getAttribute(name) ?? undefined])
    return /** @type {Attributes} */ (Object.fromEntries(given))
  }

  /** Loads the lab, if it is not there yet. */
  start() {
    this.sight.disconnect()
    if (this.frame) return this.frame
    const address = frameAddress(this.page, this.attributesGiven, self.origin)
    const frame = new LabFrame(address, this.words.about, (event, detail) =>
      this.dispatchEvent(new CustomEvent(`superposition:${event}`, { detail, bubbles: true }))
    )
    this.frame = frame
    this.shadow.append(frame.element)
    this.cover.classList.add('started')
    return frame
  }

  /** Trains to the end of the run, from where it stands. */
  async play() {
    await this.start().ask('play')
  }

  async pause() {
    await this.frame?.ask('pause')
  }

  /** Back to step 0 with the same settings. */
  async reset() {
    await this.frame?.ask('reset')
  }

  /** Changes settings and opens a run with them at step 0. @param {Record<string, unknown>} settings */
  async set(settings) {
    const problem = settingPairs(settings)
    if (typeof problem === 'string') throw new Error(problem)
    await this.start().ask('set', Object.fromEntries(problem))
  }

  /** Where the run stands: { step, status, metrics }, or null when nothing is loaded. */
  async metrics() {
    return (await this.frame?.ask('metrics')) ?? null
  }
}

if (!customElements.get('superposition-lab'))
  customElements.define('superposition-lab', SuperpositionLab)
