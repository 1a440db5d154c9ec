import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { cancelFrame, onFrame, requestFrame } from './frame-loop.ts'

let asked: FrameRequestCallback[] = []
let failures: unknown[] = []

/** Lets the browser draw one frame at a time in milliseconds. */
function frame(now: number): void {
  const due = asked
  asked = []
  for (const call of due) call(now)
}

beforeEach(() => {
  asked = []
  failures = []
  vi.stubGlobal('requestAnimationFrame', (call: FrameRequestCallback) => asked.push(call))
  vi.stubGlobal('reportError', (error: unknown) => failures.push(error))
})

afterEach(() => vi.unstubAllGlobals())

describe('the frame loop', () => {
  it('calls each drawing once a frame, and asks for no frame when nothing is wanted', () => {
    const first = vi.fn()
    const second = vi.fn()
    requestFrame(first)
    requestFrame(second)
    requestFrame(first)
    expect(asked.length).toBe(1)
    frame(0)
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 1])
    expect(asked.length).toBe(0)
  })

  it('takes a drawing that asks again into the next frame', () => {
    let left = 3
    const draw = (): void => {
      left -= 1
      if (left > 0) requestFrame(draw)
    }
    requestFrame(draw)
    frame(0)
    expect(left).toBe(2)
    frame(16)
    frame(32)
    expect(left).toBe(0)
    expect(asked.length).toBe(0)
  })

  it('leaves out what was taken back, and goes on after one that fails', () => {
    const gone = vi.fn()
    const drawn = vi.fn()
    requestFrame(gone)
    requestFrame(() => {
      throw new Error('broken')
    })
    requestFrame(drawn)
    cancelFrame(gone)
    frame(0)
    expect(gone).not.toHaveBeenCalled()
    expect(drawn).toHaveBeenCalledOnce()
    expect(failures).toEqual([new Error('broken')])
  })

  it('tells playback the time between frames, not that of a pause or of a tab that slept', () => {
    const seconds: number[] = []
    const stop = onFrame((passed) => seconds.push(passed))
    for (const now of [5000, 5016, 5032, 9000]) frame(now)
    stop()
    frame(9016)
    expect(asked.length).toBe(0)
    const stopAgain = onFrame((passed) => seconds.push(passed))
    frame(20_000)
    stopAgain()
    frame(20_016)
    expect(seconds).toEqual([0, 0.016, 0.016, 0.1, 0])
  })
})
