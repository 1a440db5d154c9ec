import { expect, test } from 'vitest'

import { type Clock, createFramePace } from './frame-pace.ts'

/** A page whose frames come every 16 ms, and `held` later after each frame that the picture draws. */
function pageWith(held: number) {
  let now = 0
  let slow = 0
  const drawnAt: number[] = []
  let waiting: { call: () => void; at: number } | undefined
  let asked: (() => void)[] = []
  let wanted = false
  const clock: Clock = {
    now: () => now,
    frame: (call) => void asked.push(call),
    wait: (call, milliseconds) => {
      waiting = { call, at: now + milliseconds }
      return () => (waiting = undefined)
    },
  }
  const pace = createFramePace(
    () => (wanted = true),
    () => slow++,
    clock,
  )
  const frame = (): void => {
    now += 16
    if (waiting && waiting.at <= now) {
      const { call } = waiting
      waiting = undefined
      call()
    }
    const calls = asked
    asked = []
    for (const call of calls) call()
    if (!wanted) return
    wanted = false
    drawnAt.push(now)
    pace.drawn()
    now += held
  }
  return { pace, frame, drawnAt, slow: () => slow, now: () => now }
}

test('a picture that is quickly drawn follows every change in its frame', () => {
  const { pace, frame, drawnAt, slow } = pageWith(0)
  for (let k = 0; k < 20; k++) {
    pace.ask()
    frame()
  }
  expect(drawnAt).toHaveLength(20)
  expect(slow()).toBe(0)
})

test('one that holds up the page is drawn in a part of the frames alone, and shows the last change', () => {
  const { pace, frame, drawnAt, now } = pageWith(40)
  for (let k = 0; k < 100; k++) {
    pace.ask()
    frame()
  }
  expect(drawnAt.length).toBeGreaterThan(5)
  expect((40 * drawnAt.length) / now()).toBeLessThan(0.3)
  const lastAsked = now()
  pace.ask()
  for (let k = 0; k < 30; k++) frame()
  expect(drawnAt.at(-1)).toBeGreaterThanOrEqual(lastAsked)
  const drawn = drawnAt.length
  for (let k = 0; k < 30; k++) frame()
  expect(drawnAt).toHaveLength(drawn)
})

test('it is told once that frame after frame is slow', () => {
  const { pace, frame, slow } = pageWith(60)
  for (let k = 0; k < 200; k++) {
    pace.ask()
    frame()
  }
  expect(slow()).toBe(1)
})
