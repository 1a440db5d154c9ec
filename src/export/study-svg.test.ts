import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

import { markLooks, studySvg } from './study-svg.ts'

const css = readFileSync('src/views/shared/study/study.css', 'utf8')

/** The declarations of a rule of `study.css`, in numbers where they are lengths. */
const ruleOf = (selector: string): Record<string, string> | undefined => {
  const body = [...css.matchAll(/([^{}]+)\{([^}]*)\}/g)].findLast(([, one]) => one?.trim() === selector)?.[2]
  if (body === undefined) return undefined
  const said = [...body.matchAll(/([a-z-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value] as const)
  return Object.fromEntries(said)
}

describe('the marks of a studied step in a drawing', () => {
  it.each(markLooks)('%s look as on the stage', (classes, look) => {
    const rule = ruleOf(`.${classes.replaceAll(' ', '.')}`)
    const told: [string, unknown][] = Object.entries(look).map(([name, value]) => {
      const given = rule?.[name] ?? ''
      if (name === 'stroke-width') return [name, Number.parseFloat(given.replace('calc(', ''))]
      if (name === 'stroke-dasharray') return [name, given === 'none' ? [] : given.split(' ').map(Number)]
      return [name, typeof value === 'number' ? Number(given) : given]
    })
    // #ffffff3d, which not every editor reads, is two attributes
    if (classes !== 'study-line study-square') expect({ ...Object.fromEntries(told), ...short(rule) }).toEqual(look)
    else expect(rule?.['fill']).toBe(`#ffffff${Math.round(255 * (look['fill-opacity'] ?? 0)).toString(16)}`)
  })

  it('are all that the stage has', () => {
    const selectors = [...css.matchAll(/^\.(study-(?:rim|line)[\w.-]*) \{/gm)].map(([, one = '']) =>
      one.replaceAll('.', ' '),
    )
    expect(markLooks.map(([classes]) => classes)).toEqual(expect.arrayContaining(selectors))
  })

  it('have a dark rim below their own line, and their words above all', () => {
    const marks = [
      { look: 'study-ellipse', d: 'M0 0L9 9Z', text: 'H', place: [9, 9] as const },
      { look: 'study-model', d: 'M1 1L2 2' },
    ]
    const svg = studySvg(marks, { line: 2, type: 1 })
    const at = (text: string): number => svg.indexOf(text)
    expect(at('stroke-width="10"')).toBeGreaterThan(-1)
    expect(at('stroke-width="10"')).toBeLessThan(at('stroke-width="4.8"'))
    expect(svg).toContain('stroke-dasharray="4 8"')
    expect(at('>H<')).toBeGreaterThan(svg.lastIndexOf('<path'))
  })

  it('have their words clear of what else is written there, and of one another', () => {
    const marks = ['λ = 1', 'λ = 2'].map((text) => ({
      look: 'study-axis',
      d: 'M0 0L9 9',
      text,
      place: [100, 100] as const,
    }))
    const heights = (svg: string): number[] =>
      [...svg.matchAll(/<text x="106" y="(-?[\d.]+)"/g)].map(([, y]) => Number(y))
    const scale = { line: 1, type: 1 }
    const [first = 0, , second = 0] = heights(studySvg(marks, scale))
    expect(first).toBe(95)
    expect(second).toBeLessThanOrEqual(first - 14)
    for (const y of heights(studySvg(marks, scale, [[90, 70, 130, 100]]))) expect(y).toBeLessThan(70)
    expect(heights(studySvg(marks, scale, [[0, 70, 90, 100]]))[0]).toBe(95)
  })
})

/** `#fff` as the drawing says it. */
const short = (rule: Record<string, string> | undefined): Record<string, string> =>
  rule?.['stroke'] === '#fff' ? { stroke: '#ffffff' } : {}
