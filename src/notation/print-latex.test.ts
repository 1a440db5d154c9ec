import temml from 'temml'
import { describe, expect, test } from 'vitest'
import { methods } from '../methods/index.ts'
import { surfaces } from '../surfaces/index.ts'
import { expressionLatex, formulaLatex, methodLatex, nameLatex } from './print-latex.ts'

const render = (latex: string): string => temml.renderToString(latex, { throwOnError: true })

describe('LaTeX keeps the form that the author wrote', () => {
  test.each([
    ['(x^2 + y - 11)^2', '\\left(x^{2} + y - 11\\right)^{2}'],
    ['x - (y - 1)', 'x - \\left(y - 1\\right)'],
    ['-x^2', '-x^{2}'],
    ['(-x)^2', '\\left(-x\\right)^{2}'],
    ['2 3 x', '2 \\cdot 3\\,x'],
    ['x/(y + 1)', '\\frac{x}{y + 1}'],
    ['(x/y)^2', '\\left(\\frac{x}{y}\\right)^{2}'],
    ['sin(3 pi x)^2', '\\sin^{2}\\left(3\\,\\pi\\,x\\right)'],
    ['|y - 0.01 x^2|', '\\left|y - 0.01\\,x^{2}\\right|'],
    ['2e-4 x', '2 \\cdot 10^{-4}\\,x'],
  ])('%s', (formula, latex) => {
    expect(formulaLatex(formula)).toBe(latex)
  })

  test.each([
    ['beta1', '\\beta_{1}'],
    ['m_hat', '\\hat{m}'],
    ['g_prev', 'g_{\\mathrm{prev}}'],
    ['lr', '\\eta'],
    ['momentum_decay', '\\mathrm{momentum}_{\\mathrm{decay}}'],
  ])('%s is %s', (name, latex) => {
    expect(nameLatex(name)).toBe(latex)
  })

  test('statements are arrows, blocks are indented', () => {
    expect(methodLatex('repeat 3 { if norm(g) < 1 { break } }\ntheta = theta - lr g')).toEqual([
      { latex: '\\textbf{repeat at most } 3 \\textbf{ times}', depth: 0 },
      { latex: '\\textbf{if } \\left\\|g\\right\\| < 1', depth: 1 },
      { latex: '\\textbf{break}', depth: 2 },
      { latex: '\\theta \\leftarrow \\theta - \\eta\\,g', depth: 0 },
    ])
  })

  test('what a parameter switches off is left out; what depends on the run is not', () => {
    const text = `m_hat = m / if(bias_correction > 0, 1 - beta1^t, 1)
      theta = if(norm(g) > 1, theta - lr m_hat, theta)`
    const latex = (parameters: Record<string, number>) => methodLatex(text, [], parameters).map((line) => line.latex)
    const [without = '', ends = ''] = latex({ bias_correction: 0, beta1: 0.9 })
    const [whole = ''] = latex({ bias_correction: 1, beta1: 0.9 })
    expect(whole).toBe('\\hat{m} \\leftarrow \\frac{m}{1 - \\beta_{1}^{t}}')
    expect(without).toBe('\\hat{m} \\leftarrow \\frac{m}{1}')
    expect(ends).toContain('cases')
    expect(latex({})[0]).toContain('cases')
  })
})

test.each([...surfaces.values()].map((surface) => [surface.id, surface] as const))('%s typesets', (_, { formula }) => {
  expect(render(formulaLatex(formula))).toContain('<math')
})

test.each([...methods.values()].map((method) => [method.id, method] as const))(
  '%s typesets',
  (_, { step, gradientAt, procedures = [] }) => {
    for (const text of [step, ...procedures.map((procedure) => procedure.text)])
      for (const { latex } of methodLatex(text, procedures)) expect(render(latex)).toContain('<math')
    if (gradientAt !== undefined) expect(render(expressionLatex(gradientAt))).toContain('<math')
  },
)
