import { setStudy } from '../../store/actions.ts'
import { type ModelKind, modelKinds } from '../../store/state.ts'
import type { Store } from '../../store/store.ts'
import { htmlElement } from '../shared/dom.ts'
import { formatNumber } from '../shared/format-number.ts'
import type { OpenedStep } from '../shared/opened-step.ts'
import { inspectorStrings } from '../shared/strings/inspector-strings.ts'
import { modelsOf, shownModel, type StepModel } from '../shared/study/step-models.ts'
import { setText } from './set-text.ts'

const cells = ['predicted', 'ratio', 'lowest'] as const

/** The models of the loss where a step begins, one chosen by the reader to be drawn. Returns the way to draw them. */
export function createModelsTable(parent: HTMLElement, store: Store): (step: OpenedStep) => void {
  const words = inspectorStrings().models
  const box = htmlElement('section', {}, parent)
  htmlElement('h3', {}, box).textContent = words.title
  const scroll = htmlElement('div', { class: 'inspector-scroll' }, box)
  const table = htmlElement('table', { class: 'inspector-inside inspector-models', 'aria-label': words.title }, scroll)
  const head = htmlElement('tr', {}, htmlElement('thead', {}, table))
  for (const name of ['model', ...cells] as const)
    htmlElement('th', { scope: 'col' }, head).textContent = words.columns[name]
  const body = htmlElement('tbody', {}, table)
  const rows = new Map(modelKinds.map((kind) => [kind, createRow(body, kind, store)]))

  return (step) => {
    const state = store.getState()
    const { problem } = state
    if (!problem) return
    const models = modelsOf(problem, step)
    const shown = shownModel(models, state.study)
    for (const [kind, row] of rows) {
      const model = models.all.find((one) => one.kind === kind)
      row.draw(model, kind === models.own, model !== undefined && model === shown)
    }
  }
}

function createRow(body: HTMLElement, kind: ModelKind, store: Store) {
  const words = inspectorStrings().models
  const row = htmlElement('tr', {}, body)
  const label = htmlElement('label', {}, htmlElement('th', { scope: 'row' }, row))
  const radio = htmlElement('input', { type: 'radio', name: 'study-model' }, label)
  const name = htmlElement('span', {}, label)
  name.textContent = words.kinds[kind]
  const own = htmlElement('span', { class: 'inspector-models-own' }, name)
  radio.addEventListener('change', () => setStudy(store, { model: kind }))
  const told = cells.map(() => htmlElement('td', { translate: 'no' }, row))
  return {
    draw: (model: StepModel | undefined, isOwn: boolean, isShown: boolean): void => {
      row.hidden = model === undefined
      if (!model) return
      radio.checked = isShown
      const mark = isOwn ? ` · ${words.own}` : ''
      setText(own, mark)
      const { minimizer } = model.model
      const texts = [
        say(model.predicted),
        say(model.ratio),
        minimizer ? `(${minimizer.map((value) => formatNumber(value)).join(', ')})` : '–',
      ]
      texts.forEach((text, index) => {
        const cell = told[index]
        if (cell) setText(cell, text)
      })
    },
  }
}

const say = (value: number): string => (Number.isNaN(value) ? '–' : formatNumber(value))
