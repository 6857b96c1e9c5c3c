/**
 * What passes between an embedded lab and the page around it: commands of its host only, an answer to what is malformed, one
 * sentence to a flood, and word of tasks that are done.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openPage } from './browser.js'
import { stageHosts } from './embed-stage.js'

const stage = stageHosts()

test('an iframe by hand: it plays by itself, hears its host only, answers what is malformed, drops a flood', async () => {
  const { page, complaints } = await openPage(stage.browser)
  await page.goto(`${stage.host.url}/by-hand.html`)
  const shown = page.frameLocator('#lab').locator('.rate', { hasText: /^finished$/ })
  await shown.waitFor({ state: 'attached', timeout: 60_000 })
  await page
    .frameLocator('#other')
    .locator('.rate', { hasText: 'paused' })
    .waitFor({ state: 'attached', timeout: 60_000 })
  const said = await page.evaluate(async () => {
    const lab = /** @type {HTMLIFrameElement} */ (document.getElementById('lab'))
    /** @type {any[]} */
    const heard = []
    /** @type {any[]} */
    const unasked = []
    addEventListener('message', ({ data, source }) => {
      if (source === lab.contentWindow && ('answer' in data || 'dropped' in data)) heard.push(data)
      else if (data.answer !== undefined) unasked.push(data)
    })
    const post = (/** @type {object} */ message) =>
      lab.contentWindow?.postMessage({ lab: 'superposition', ...message }, '*')
    const answer = async (/** @type {number} */ id) => {
      while (!heard.some((data) => data.answer === id))
        await new Promise((resolve) => addEventListener('message', resolve, { once: true }))
      return heard.find((data) => data.answer === id)
    }
    post({ command: 'explode', id: 1 })
    post({ command: 'set', id: 2, settings: { '<img src=x onerror=alert(1)>': 1 } })
    lab.contentWindow?.postMessage('reset', '*')
    lab.contentWindow?.postMessage({ lab: 'superposition' }, '*')
    const malformed = [(await answer(1)).problem, (await answer(2)).problem]
    // This page is not the host that the other frame's address names.
    const other = /** @type {HTMLIFrameElement} */ (document.getElementById('other'))
    other.contentWindow?.postMessage({ lab: 'superposition', command: 'metrics', id: 98 }, '*')
    // A stranger's frame on the same page is not the host.
    const stranger = document.createElement('iframe')
    stranger.sandbox.add('allow-scripts')
    stranger.srcdoc =
      '<script>parent.frames[0].postMessage({ lab: "superposition", command: "reset", id: 99 }, "*");' +
      'parent.postMessage("sent", "*")</scr' +
      'ipt>'
    const sent = new Promise((resolve) =>
      addEventListener('message', ({ data }) => data === 'sent' && resolve(data))
    )
    document.body.append(stranger)
    await sent
    post({ command: 'metrics', id: 3 })
    const standing = (await answer(3)).value
    for (let id = 100; id < 3100; id++) post({ command: 'metrics', id })
    // When the flood is over it answers again; until then it says what it drops.
    const settled = async (/** @type {number} */ id) => {
      while (!heard.some(({ answer: one, dropped = [] }) => one === id || dropped.includes(id)))
        await new Promise((resolve) => addEventListener('message', resolve, { once: true }))
      return heard.find(({ answer: one }) => one === id)
    }
    let late = { value: null }
    for (let id = 5000; late.value === null; id++) {
      post({ command: 'metrics', id })
      late = (await settled(id)) ?? late
    }
    const lost = heard.flatMap(({ dropped = [] }) => dropped).filter((id) => id < 3100)
    const told = heard.filter(({ dropped }) => dropped).length
    const sentences = heard.filter(({ answer: id, problem }) => id >= 100 && id < 3100 && problem)
    const values = heard.filter(({ answer: id, value }) => id >= 100 && id < 3100 && value)
    return {
      malformed,
      standing,
      stray: heard.some((data) => data.answer === 99) || unasked.length > 0,
      late,
      lost: lost.length,
      told,
      sentences: sentences.map(({ problem }) => problem),
      values: values.length
    }
  })
  assert.match(said.malformed[0], /^The lab takes the commands play, pause/)
  assert.match(said.malformed[1], /img src=x/)
  assert.deepEqual([said.standing.status, said.standing.step, said.stray], ['ended', 60, false])
  assert.equal(/** @type {any} */ (said.late.value).step, 60)
  assert.equal(said.sentences.length, 1)
  assert.match(said.sentences[0], /at most 30 commands a second/)
  assert.ok(said.values < 300, `${said.values} of 3000 were answered`)
  assert.equal(said.values + said.lost + 1, 3000, 'each is answered, or told as dropped')
  assert.ok(said.told <= 20, `${said.told} messages for one flood`)
  // The browser itself says that what the other frame reports is for another page.
  const others = complaints.filter((words) => !words.includes('https://other.example'))
  assert.deepEqual(others, [])
  await page.context().close()
})

test('a flood through the element leaves no promise open, and is answered in a few messages', async () => {
  const { page, complaints } = await openPage(stage.browser)
  await page.goto(`${stage.host.url}/strict.html`)
  const said = await page.locator('#one').evaluate(async (element) => {
    const lab = /** @type {any} */ (element)
    await lab.play()
    let messages = 0
    addEventListener('message', ({ data }) => (messages += data.problem ? 1 : 0))
    const asked = Array.from({ length: 3000 }, () => lab.metrics())
    const settled = await Promise.allSettled(asked)
    const refused = settled.flatMap((one) => ('reason' in one ? [String(one.reason.message)] : []))
    return { refused: refused.length, sentences: [...new Set(refused)], messages }
  })
  assert.ok(said.refused > 2700, `${said.refused} of 3000 were refused`)
  assert.equal(said.sentences.length, 1)
  assert.match(said.sentences[0], /at most 30 commands a second/)
  assert.ok(said.messages <= 20, `${said.messages} messages for one flood`)
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test('a task and a lesson that are done are told', async () => {
  const { page, complaints } = await openPage(stage.browser)
  await page.goto(`${stage.host.url}/strict.html`)
  await page.locator('#two').evaluate(async (element) => {
    element.setAttribute('config', '')
    element.setAttribute('lesson', 'recovery')
    Object.assign(window, { told: [] })
    for (const name of ['task', 'complete'])
      element.addEventListener(`superposition:${name}`, (/** @type {any} */ { detail }) =>
        /** @type {any} */ (window).told.push([name, detail.of ?? detail.task])
      )
    await /** @type {any} */ (element).play()
  })
  await page.frameLocator('#two iframe').locator('[data-lesson=recovery]').waitFor()
  await page
    .frameLocator('#two iframe')
    .locator('lab-page')
    .evaluate((element) => {
      const { progress, opened } = /** @type {any} */ (element).state.course
      for (const task of opened.tasks) progress.solve('recovery', task)
    })
  await page.waitForFunction(() => {
    const { told } = /** @type {any} */ (window)
    const has = (/** @type {string} */ name, /** @type {string} */ what) =>
      told.some((/** @type {string[]} */ [one, other]) => one === name && other === what)
    return has('task', 'meaning') && has('complete', 'lesson') && has('complete', 'run')
  })
  assert.deepEqual(complaints, [])
  await page.context().close()
})
