import { expect, it } from 'vitest'

import { type Mark, wordsOfMarks } from './arranged.ts'

const named = (text: string, x: number, y: number): Mark => ({ look: 'study-point', d: 'M0 0', text, place: [x, y] })

it('writes names one above the other where their places are near', () => {
  const [first, second] = wordsOfMarks([named('a', 100, 100), named('b', 104, 101)])
  expect(second?.at[1]).toBeLessThan((first?.at[1] ?? 0) - 13)
})

it('writes no name where nobody sees it, however narrow the window in front of which its place is', () => {
  for (const far of [1e7, 1e18, Infinity, NaN])
    expect(wordsOfMarks([named('a', 9, far), named('b', 9, -far), named('c', far, 9), named('d', far, 9)])).toEqual([])
})
