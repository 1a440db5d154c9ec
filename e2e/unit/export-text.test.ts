import { describe, expect, test } from 'vitest'
import { exportCode, normalise, NotationError, type Experiment } from '../../src/index.ts'

const script = (value: object, language: 'numpy' | 'torch' = 'numpy'): string =>
  exportCode(normalise({ version: 1, ...value }), language)
const refusal = (value: object): unknown => {
  try {
    script(value)
    return undefined
  } catch (error) {
    return error
  }
}

describe('exported code', () => {
  test('reads like the text of the method', () => {
    const text = script({ runs: [{ method: 'adam' }] })
    for (const line of [
      'm = beta1 * m + (1 - beta1) * g',
      'm_hat = m / (1 - beta1 ** t)',
      'theta = theta - lr * m_hat / (np.sqrt(v_hat) + eps)',
    ])
      expect(text).toContain(`        ${line}\n`)
  })

  test('holds the link from which the experiment can be opened again', () => {
    expect(script({ problem: { surface: 'booth' }, steps: 7 })).toMatch(/^# .*\n# \?v=1&fn=booth&.*steps=7/)
  })

  test('writes products, powers and signs with Python’s precedence', () => {
    const text = script({
      problem: { formula: '-x^2 (y - 1) / 2 x + 2^-x^2 - (x - (y - x)) - |x y|' },
      runs: [{ method: 'gd' }],
    })
    expect(text).toContain('return -x ** 2 * (y - 1) / 2 * x + 2 ** -x ** 2 - (x - (y - x)) - np.abs(x * y)\n')
  })

  test.each(['numpy', 'torch'] as const)('lets no text of a reader become code (%s)', (language) => {
    const evil = 'x\n"""\nimport os; os.system("id")  # \u2028 {os} \\'
    const text = script(
      {
        problem: { formula: 'print x + exit y + eval', parameters: { print: 1, exit: 2, eval: 3 } },
        runs: [
          {
            name: evil,
            method: {
              parameters: { exec: 1, open: 2 },
              memory: { sys: 0 },
              step: '# os.system()\nsys = exec g\n__debug__ = 1\ntheta = theta - open sys __debug__',
            },
          },
        ],
      },
      language,
    )
    const code = text
      .split(/[\n\r\f\u2028]/)
      .filter((line) => !/^ *#/.test(line))
      .join('\n')
    expect(code).not.toMatch(/os\.system|import os|\{os\}/)
    expect(code).not.toMatch(/\b__debug__\b/)
    expect(text.match(/"""/g)?.length).toBe(2 * (text.match(/^ {4}""".*"""$/gm)?.length ?? 0))
  })

  test('a network is refused as NumPy, in words that say what would be right', () => {
    expect(refusal({ problem: { network: { layers: [2, 2, 1] } } })).toMatchObject({
      message: expect.stringContaining('choose PyTorch'),
    })
  })

  test('refuses parts that do not go together', () => {
    const of = (run: object) => refusal({ problem: { surface: 'saddle' }, runs: [run] })
    expect(of({ method: 'gauss-newton' })).toMatchObject({ message: expect.stringContaining('sum of squares') })
    expect(of({ method: 'gd', gradient: { batch: 4 } })).toMatchObject({
      message: expect.stringContaining('Minibatches'),
    })
    expect(refusal({ problem: { data: 'logistic' }, runs: [{ method: 'levenberg' }] })).toMatchObject({
      message: expect.stringContaining('sum of squares'),
    })
  })

  test('a text that does not compile is refused with its place', () => {
    const broken: Experiment = normalise({ version: 1, problem: { formula: 'x^2 + z' } })
    expect(() => exportCode(broken, 'numpy')).toThrow(NotationError)
    expect(refusal({ problem: { formula: 'x^2 + z' } })).toMatchObject({ position: 6 })
  })
})
