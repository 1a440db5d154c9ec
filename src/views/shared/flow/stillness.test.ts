import { expect, it, vi } from 'vitest'

import { createStillness } from './stillness.ts'

it('a picture stays once nothing of it has changed for some time, and is drawn once more then', () => {
  vi.useFakeTimers()
  const redraw = vi.fn()
  const still = createStillness(redraw)
  const look = {}
  for (const head of [1, 2, 3]) {
    expect(still.of([look, head])).toBe(false)
    vi.advanceTimersByTime(150)
  }
  expect(redraw).not.toHaveBeenCalled()
  vi.advanceTimersByTime(150)
  expect(redraw).toHaveBeenCalledTimes(1)
  expect(still.of([look, 3])).toBe(true)
  expect(still.of([look, 4])).toBe(false)
  still.dispose()
  vi.advanceTimersByTime(1000)
  expect(redraw).toHaveBeenCalledTimes(1)
  vi.useRealTimers()
})
