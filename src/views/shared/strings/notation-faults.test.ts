import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { checkFormula } from '../../../controls/check-formula.ts'
import { methodComplaint } from '../../../controls/method-editor/check-method.ts'
import type { TrialProblem } from '../../../notation/trial-problem.ts'
import { coreText } from './core-text.ts'
import { foreignLanguage, speak } from './language.ts'

const root = join(import.meta.dirname, '../../..')
const files = [
  ...readdirSync(join(root, 'notation'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => join('notation', file)),
  'controls/method-editor/check-method.ts',
  'controls/misspelt-call.ts',
  'experiment/compile.ts',
]

/** A text of the source with `{}` for what it puts in: more than one where it chooses between words. */
function textsOf(node: ts.Node): string[] {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text]
  if (!ts.isTemplateExpression(node)) return []
  return node.templateSpans.reduce(
    (before, { expression, literal }) => {
      const chosen = ts.isConditionalExpression(expression)
        ? [...textsOf(expression.whenTrue), ...textsOf(expression.whenFalse)]
        : []
      return before.flatMap((text) => (chosen.length === 2 ? chosen : ['{}']).map((part) => text + part + literal.text))
    },
    [node.head.text],
  )
}

/** What reads like a sentence, or like one that another ends. */
const isSentence = (text: string): boolean => /^[^ ].* .*([.?]|: \{\})$/s.test(text) && /^(\p{L}|[“{])/u.test(text)

/** Every sentence that a file of the core can say. What only programmers hear, thrown as a plain `Error`, is passed over. */
function sentencesIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const walk = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'Error') return
    found.push(...textsOf(node).filter(isSentence))
    ts.forEachChild(node, walk)
  }
  walk(source)
  return found
}

const sentences = [...new Set(files.flatMap(sentencesIn))]

const problem: TrialProblem = {
  value: (x, y) => x * x + 2 * y * y,
  gradient: (x, y) => [2 * x, 4 * y],
  hessian: () => [2, 0, 4],
  quadratic: true,
}
const method = (step: string, more: object = { parameters: { lr: 0.1, a: 1, b: 1 } }) =>
  methodComplaint({ step, ...more }, { lr: 0.1 }, problem, [1, 1], 60)?.message
const formula = (text: string) => checkFormula(text, { a: 1, b: 2 })?.message

/** What readers type, and what the editors answer. */
const answers = (): readonly (readonly [string, string | undefined])[] => [
  ...[
    '',
    'x +',
    'x + * y',
    '(x',
    'x)',
    '|x',
    'x = 2',
    'x $ y',
    'sin x',
    'sin(x, y)',
    'max(x)',
    'x < y',
    'x < y < 2',
  ].map((text) => [text, formula(text)] as const),
  ...['x / 0 + y', 'log(0) + x', 'if(x, 1, 2)', 'foo(x, y)', 'tau(x, y)', '1e39 x', '3e38 * 10 x', '('.repeat(120)].map(
    (text) => [text, formula(text)] as const,
  ),
  ...['z = x', 'z = x\nrepeat 3 { break }\nf = z', 'x = 2\nf = x', 'f = and', 'f = x\n}', 'f = x y)', '5 = f'].map(
    (text) => [text, formula(text)] as const,
  ),
  ...[
    'theta = theta - lr gradient',
    'theta = theta - ab g',
    'theta = theta - solv(hessian(theta), g)',
    'g = 2 g',
    'theta = theta - hessian(theta)',
    'theta = solve(hessian(theta) + 1, g)',
    'theta = hessian(theta)',
    'theta = dot(g, g)',
    'theta = theta - hessian(theta)^2 g',
    'theta = theta - g / hessian(theta)',
    'theta = theta - exp(hessian(theta)) g',
    'theta = theta - solve(g, g)',
    'theta = theta - (transpose(g) transpose(g)) theta',
    'if g > 0 { theta = theta - 0.1 g }',
    'if g { theta = theta - 0.1 g }',
    'theta = theta - f(0.1) g',
    'theta = theta - transpose(jacobian(theta)) residuals(theta)',
    'v = 0.1 g',
    'repeat 100000 { theta = theta - 0.1 g }',
    'repeat 200 { repeat 200 { theta = theta - 0.1 g } }',
    'repeat 100 { repeat 50 { theta = theta - 1e-4 grad(theta) } }',
    'break\ntheta = theta - g',
    'theta = theta - g\nelse { theta = g }',
    'repeat 3 { theta = theta - 0.1 g',
    'repeat 3\ntheta = theta - 0.1 g',
    'theta = theta - g\n0.1 g',
    'theta - theta = g',
    'theta = theta - g }',
    'theta = theta - 0.1 g / (t - 1)',
    'theta = theta - 0.1 log(1 - t) g',
    'theta = theta - solve(outer(g, g), g)',
    'repeat 5 { if t < 0 { break } }\ntheta = theta - 0.1 g',
    'theta = theta - rotate(2) g',
    'theta = theta - lr(g, 2)',
    'theta = theta - strong_wolfe(theta, -g, f, -dot(g, g), 1, 1e-4, 0.9) g',
  ].map((text) => [text, method(text)] as const),
  ['a parameter', method('lr = lr / 2\ntheta = theta - lr g', { parameters: { lr: 0.1 } })],
  ['a memory', method('v = hessian(theta)\ntheta = theta - v', { memory: { v: 0 } })],
]

/** Words of the notation itself, which are the same in every language. */
const notation =
  /\b(theta|identity|solve|hessian|grad|gram|jacobian|residuals?|outer|transpose|rotate|unit|quadratic|dot|norm|repeat|break|else|Rosenbrock|Hesse|sin|max|min|log|exp|sqrt|tanh|gradient)\b/g

it('the walk finds what the notation says', () => {
  expect(sentences.length).toBeGreaterThan(60)
  expect(sentences).toContain('“{}” takes {} arguments, not {}.')
  expect(sentences).toContain('At step {} this has no finite value: {}')
})

const wordsOf = (texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap((text) => text.toLowerCase().match(/\p{L}{2,}/gu) ?? []))

describe.each(['de', 'fr', 'es', 'zh', 'ja'] as const)('%s', (tag) => {
  beforeAll(() => speak(tag))
  afterAll(() => speak('en'))

  it('has its own words for every fault of the notation', () => {
    const own = foreignLanguage()?.translation.core ?? {}
    expect(sentences.filter((sentence) => !Object.hasOwn(own, sentence))).toEqual([])
    // and no other sentence is taken for it
    for (const sentence of sentences)
      expect(coreText(sentence.replaceAll('{}', '7'))).toEqual({ text: own[sentence]?.replaceAll(/\{\d*\}/g, '7') })
  })

  it('answers what readers type without a word of English', () => {
    const core = foreignLanguage()?.translation.core ?? {}
    const [english, own] = [wordsOf(Object.keys(core)), wordsOf(Object.values(core))]
    const heard = answers().flatMap(([typed, message]) => {
      const { text, lang } = coreText(message ?? 'Nothing is said.')
      const said = wordsOf([typed])
      const left = [...wordsOf([text.replaceAll(notation, '')])].filter(
        (word) => english.has(word) && !own.has(word) && !said.has(word),
      )
      return lang === 'en' || left.length > 0 ? [{ typed, text, left }] : []
    })
    expect(heard).toEqual([])
  })
})
