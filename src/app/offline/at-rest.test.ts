import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { atRest } from './at-rest.ts'

const page = new EventTarget()

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('the page is at rest when nobody has touched it for the pause', async () => {
  const rested = vi.fn<() => void>()
  void atRest(2000).then(rested)
  for (let k = 0; k < 5; k++) {
    await vi.advanceTimersByTimeAsync(1500)
    page.dispatchEvent(new Event('input'))
  }
  expect(rested).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(2001)
  expect(rested).toHaveBeenCalledOnce()
})
