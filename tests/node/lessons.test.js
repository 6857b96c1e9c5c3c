// Every number that a lesson states is the number of its run; every task is solved by what its last hint says, and not by
// what the reader starts with; every prediction has an answer.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createLab, createToyModel, defaults, problem, toyModels } from '../../wasm/index.js'
import { holds, measureOf, solves } from '../../web/state/lesson-measures.js'
import { isRight, optionFor } from '../../web/state/guesses.js'
import { configOf, lessons, measuredNumber, sectionWithStage, stageOf, trained } from './lessons.js'

/** @import { Stage } from '../../web/lessons/catalogue.js' */

const toys = await toyModels()

/** The stage as the reader finds it: at step 0. @param {Stage} stage */
async function untrained(stage) {
  const config = configOf(stage)
  const lab = await (stage.model === 'toy_model' ? createToyModel(config) : createLab(config))
  const run = { config: /** @type {any} */ (lab.config), metrics: lab.metrics() }
  lab.dispose()
  return run
}

for (const { lesson, words } of lessons) {
  describe(`lesson ${lesson.id}`, () => {
    for (const [name, stated] of Object.entries(lesson.numbers))
      it(`states [${name}] = ${stated.text} as its run has it`, async () => {
        const { stage } = sectionWithStage(lesson, stated.in)
        const { experiment, changes } = stated
        const run = await trained(stage, { ...(experiment ? { experiment } : {}), ...changes })
        const value = measureOf(run, stated.of)
        const digits = stated.text.split('.')[1]?.length ?? 0
        assert.equal((Number(value) * (stated.times ?? 1)).toFixed(digits), stated.text)
      })

    for (const section of lesson.sections) {
      const { prediction, tasks = [], id } = section
      const stage = stageOf(section)
      if (!stage) continue

      for (const name of Object.keys(stage.experiments))
        it(`${id}: ${name} is a config without a problem`, () => {
          const rules = stage.model === 'toy_model' ? toys.problem : problem
          assert.equal(rules(configOf(stage, name)), '')
        })

      for (const { key, stops } of stage.controls ?? [])
        it(`${id}: ${key} starts on one of its stops`, () => {
          const base = stage.model === 'toy_model' ? toys.defaults : defaults
          const config = { ...base, ...configOf(stage), ...stage.intervention }
          const start =
            key === 'experiment' ? Object.keys(stage.experiments)[0] : Reflect.get(config, key)
          assert.ok(stops.includes(start), `${start} of ${stops}`)
        })

      if (prediction)
        it(`${id}: the run answers the prediction`, async () => {
          const number = measuredNumber(await trained(stage), prediction.of)
          assert.ok(Number.isFinite(number))
          if (prediction.options) {
            const right = prediction.options.filter((option) =>
              isRight(prediction, option.id, number)
            )
            assert.deepEqual(
              right.map((option) => option.id),
              [optionFor(prediction, number)]
            )
          } else {
            const { min, max } = prediction.range ?? { min: 0, max: 0 }
            assert.ok(number >= min && number <= max, `${number} is off the slider`)
          }
        })

      for (const task of tasks) {
        it(`${id}: ${task.id} is open at the start, and after running it as it starts`, async () => {
          assert.ok(!solves(await untrained(stage), task.needs))
          assert.ok(!solves(await trained(stage), task.needs))
        })

        it(`${id}: ${task.id} is solved by what its last hint says`, async () => {
          const run = await trained(stage, task.solution)
          const missed = task.needs.filter((need) => !holds(run, need))
          assert.deepEqual(
            missed.map((need) => [need, measureOf(run, need.of)]),
            []
          )
          for (const [key, value] of Object.entries(task.solution)) {
            const control = stage.controls?.find((one) =>
              [one.key, ...(one.with ?? [])].includes(key)
            )
            if (!section.challenge) {
              assert.ok(control, `${key} has no control`)
              assert.ok(control.stops.includes(value), `${value} is no stop of ${key}`)
            }
            for (const [language, texts] of Object.entries(words)) {
              const hint = texts[`task.${task.id}.hint.${task.hints}`]
              const named =
                control?.shown === 'share'
                  ? `${Number(value) * 100} %`
                  : typeof value === 'number' || !control
                    ? String(value)
                    : texts[`control.${control.key}.${value}`]
              assert.ok(hint.includes(named), `${language}: “${hint}” does not say ${named}`)
            }
          }
        })
      }
    }
  })
}
