import type { StepTrace } from '../../notation/step-trace.ts'
import type { ProblemHandle } from '../../trajectories/handles.ts'
import { htmlElement } from '../shared/dom.ts'
import { formatNumber } from '../shared/format-number.ts'
import { inspectorStrings } from '../shared/strings/inspector-strings.ts'
import { valueWords } from './value-words.ts'
import { setText } from './set-text.ts'

/** What a step began with and where it led, each fact with its name. */
export function factsOf(trace: StepTrace, problem: ProblemHandle): readonly (readonly [name: string, value: string])[] {
  const words = inspectorStrings().facts
  const { theta, gradient, rate, next } = trace
  const [x = Number.NaN, y = Number.NaN] = theta.nodes.map(({ value }) => value)
  const same = (a: string, b: string): boolean => a === b
  const [here, at] = [valueWords(theta), gradient ? valueWords(gradient.at) : '']
  const exact = gradient ? valueWords(gradient.exact) : ''
  const given = gradient ? valueWords(gradient.given) : ''
  return [
    [words.before, here],
    [words.loss, formatNumber(problem.loss(x, y))],
    ...(gradient
      ? ([[words.gradient, same(here, at) ? exact : `${exact}, ${words.elsewhere(at)}`]] as const)
      : ([
          [
            words.gradient,
            `(${problem
              .gradient(x, y)
              .map((value) => formatNumber(value))
              .join(', ')})`,
          ],
        ] as const)),
    ...(gradient && !same(exact, given) ? ([[words.given, given]] as const) : []),
    ...(rate === undefined ? [] : ([[words.rate, formatNumber(rate)]] as const)),
    [words.after, valueWords(next)],
  ]
}

/** Writes facts into a list of terms, keeping the elements that stand there. */
export function drawFacts(list: HTMLElement, facts: readonly (readonly [string, string])[]): void {
  while (list.children.length > facts.length) list.lastChild?.remove()
  facts.forEach(([name, value], index) => {
    const group = list.children[index] ?? createFact(list)
    const [term, told] = group.children
    if (term) setText(term, name)
    if (told) setText(told, value)
  })
}

function createFact(list: HTMLElement): HTMLElement {
  const group = htmlElement('div', {}, list)
  htmlElement('dt', {}, group)
  htmlElement('dd', { translate: 'no' }, group)
  return group
}
