import { describe, expect, it } from 'vitest'

import { toBase64url } from '../../experiment/base64url.ts'
import { normalise } from '../../experiment/normalise.ts'
import { between } from './between.ts'
import { withNumbers } from './numbers-in-text.ts'
import { linkText, readLinkText } from './own/own-link.ts'
import { lessonOf, readOwn, writeOwn } from './own/own-lesson.ts'

describe('numbers in captions', () => {
  it('are written in words as people read them, and in formulas as LaTeX', () => {
    const numbers = { a: 0.0051537, b: -1.9e-11 }
    expect(withNumbers('from {{a:2}} to {{b:2}}, $x={{b:2}}$', numbers)).toBe(
      'from 0.0052 to −1.9×10⁻¹¹, $x=-1.9\\times 10^{-11}$',
    )
  })

  it('stay what they are at the beginning of a text, and do not number a list', () => {
    expect(withNumbers('{{steps}}. Each of them …', { steps: 145 })).toBe('145\\. Each of them …')
    expect(withNumbers('1. A list.', {})).toBe('1. A list.')
  })

  it('are parted by thousands in words, from five digits on', () => {
    const numbers = { starts: 262_144, steps: 4096 }
    expect(withNumbers('{{starts:6}} starts, {{steps}} steps, $n={{starts:6}}$', numbers)).toBe(
      '262,144 starts, 4096 steps, $n=262144$',
    )
  })

  it('leave an ellipsis while they are being computed', () => {
    expect(withNumbers('after {{steps}} steps', undefined)).toBe('after … steps')
  })
})

describe('from one step of a lesson to the next', () => {
  const one = normalise({
    version: 1,
    problem: { surface: 'beale' },
    start: [0, 0],
    runs: [{ method: 'gd', parameters: { lr: 0.1 } }],
  })

  it('numbers glide', () => {
    const half = between(one, { ...one, start: [2, -4], runs: [{ method: 'gd', parameters: { lr: 0.3 } }] }, 0.5)
    expect(half?.start).toEqual([1, -2])
    expect(half?.runs[0]?.parameters?.['lr']).toBeCloseTo(0.2, 12)
  })

  it('what is of another kind does not: another surface, other runs, another seed', () => {
    expect(between(one, { ...one, problem: { surface: 'booth' } }, 0.5)).toBeUndefined()
    expect(between(one, { ...one, runs: [] }, 0.5)).toBeUndefined()
    expect(between(one, { ...one, seed: one.seed + 1 }, 0.5)).toBeUndefined()
  })
})

describe('a lesson of one’s own', () => {
  const experiment = normalise({ version: 1, problem: { surface: 'booth' } })
  const own = {
    thalweg: 'lesson',
    version: 1,
    title: 'Mine',
    why: '',
    steps: [
      {
        id: 1,
        experiment,
        studied: { shown: ['vectors', 'axes'], run: 0, at: 3 },
        caption: 'Look.',
        notes: '',
        asks: 'Which?',
        answers: ['', 'a', 'b'],
        right: 2,
        reveal: 'b',
      },
    ],
  } as const

  it('comes back from its file and from a link, packed or not', async () => {
    const back = { ok: true, own, warnings: [] }
    const plain = toBase64url(JSON.stringify(own))
    expect(readOwn(writeOwn(own))).toEqual(back)
    expect(await readLinkText(plain)).toEqual(back)
    expect(await readLinkText(await linkText(own))).toEqual(back)
    const long = { ...own, steps: Array.from({ length: 12 }, (_, at) => ({ ...own.steps[0], id: at + 1 })) }
    expect((await linkText(long)).length).toBeLessThan(plain.length)
  })

  it('is not read from a broken link, nor from one that unpacks to far more than a lesson', async () => {
    for (const told of ['-', '-!', '-AAAA', '!'])
      expect(await readLinkText(told), told).toEqual({ ok: false, reason: 'json' })
    const huge = await linkText({ ...own, why: 'x'.repeat(3_000_000) })
    expect(huge.length).toBeLessThan(6000)
    expect(await readLinkText(huge)).toEqual({ ok: false, reason: 'json' })
  })

  it('asks with the answers that are written, the right one still right', () => {
    const { steps } = lessonOf(own, 'My lesson')
    expect(steps[0]?.question).toEqual({ asks: 'Which?', answers: ['a', 'b'], right: 1, reveal: 'b' })
  })

  it.each(['', '{', '[]', '{"steps":[]}', '{"steps":[1]}', 'null'])('is not read from %j', (text) => {
    expect(readOwn(text).ok).toBe(false)
  })

  it('draws what was drawn of a run’s step when it was kept', () => {
    expect(lessonOf(own, '').steps[0]?.studied).toEqual({ shown: ['vectors', 'axes'], run: 0, at: 3 })
  })

  it('survives any JSON in its steps', () => {
    const studied = '{"shown":["axes","x",3],"run":7,"at":-1,"model":"y"}'
    const read = readOwn(`{"steps":[{"experiment":7,"answers":"x","right":-3,"caption":[],"studied":${studied}}]}`)
    const step = { caption: '', answers: ['', ''], right: 0, studied: { shown: ['axes'] } }
    expect(read).toMatchObject({ ok: true, own: { steps: [step] } })
    expect(read.ok && read.warnings.join(' ')).toContain('An experiment is an object')
    expect(readOwn('{"steps":[{"studied":"axes"}]}')).not.toHaveProperty('own.steps.0.studied')
  })
})
