import { describe, expect, it } from 'vitest'

import { defaultExperiment } from '../experiment/defaults.ts'
import { format } from '../experiment/format.ts'
import { parse } from '../experiment/parse.ts'
import { edit, setSteps, setHead } from '../store/actions.ts'
import { createThalwegStore } from '../store/store.ts'
import { backendIn, followUrl, tell, type Browser } from './url.ts'

const origin = 'http://host/page/'

/** A window with an address, a history that counts writes, and a clock that the test moves. */
function fakeBrowser(address: string) {
  const events = new EventTarget()
  const waiting = new Map<number, { readonly call: () => void; readonly due: number }>()
  const written: string[] = []
  let href = origin + address
  let timers = 0
  let now = 0
  let refuses = false
  const browser: Browser = {
    location: {
      get href() {
        return href
      },
    },
    history: {
      state: undefined,
      replaceState: (_state, _title, url) => {
        if (refuses) throw new DOMException('refused', 'SecurityError')
        href = new URL(url, href).href
        written.push(url)
      },
    },
    addEventListener: (type, listener) => events.addEventListener(type, listener),
    removeEventListener: (type, listener) => events.removeEventListener(type, listener),
    setTimeout: (call, milliseconds) => {
      timers += 1
      waiting.set(timers, { call, due: now + milliseconds })
      return timers
    },
    clearTimeout: (timer) => waiting.delete(timer),
  }
  return {
    browser,
    written,
    refuse: () => {
      refuses = true
    },
    pass: (milliseconds = 10_000) => {
      now += milliseconds
      for (const [timer, { call, due }] of waiting) if (due <= now && waiting.delete(timer)) call()
    },
    fire: (type: string) => events.dispatchEvent(new Event(type)),
    /** A fragment is in the address at once; its events come later. */
    assign: (to: string) => {
      href = new URL(to, href).href
    },
    go: (to: string) => {
      href = new URL(to, href).href
      events.dispatchEvent(new Event('popstate'))
      events.dispatchEvent(new Event('hashchange'))
    },
  }
}

const open = () => createThalwegStore(defaultExperiment)
const grammar = { parse, format }

describe('the address follows the experiment', () => {
  it('with one write for all edits, and none for the play head', () => {
    const store = open()
    const page = fakeBrowser('')
    followUrl(store, grammar, page.browser)
    setHead(store, 3)
    page.pass()
    expect(page.written).toEqual([])
    for (let steps = 300; steps < 400; steps += 1) setSteps(store, steps)
    expect(page.written).toEqual([])
    page.pass()
    expect(page.written.length).toBe(1)
    const read = parse(new URL(page.written[0] ?? '', origin))
    expect(read.ok && read.experiment.steps).toBe(399)
  })

  it('when edits come to rest, and seldom while they go on', () => {
    const store = open()
    const page = fakeBrowser('')
    followUrl(store, grammar, page.browser)
    for (let move = 1; move <= 40; move += 1) {
      setSteps(store, 100 + move)
      page.pass(100)
    }
    expect(page.written.length).toBe(1)
    page.pass(400)
    expect(page.written.length).toBe(2)
    expect(page.written[1]).toContain('steps=140')
  })

  it('to the last edit before the page goes', () => {
    const store = open()
    const page = fakeBrowser('')
    followUrl(store, grammar, page.browser)
    setSteps(store, 77)
    page.fire('pagehide')
    expect(page.written[0]).toContain('steps=77')
    page.pass()
    expect(page.written.length).toBe(1)
  })

  it('and keeps the back end that was asked for, but no hash that would win over it', () => {
    const store = open()
    const page = fakeBrowser('?backend=wasm#steps=5')
    followUrl(store, grammar, page.browser)
    setSteps(store, 77)
    page.pass()
    expect(page.written[0]).toMatch(/^\/page\/\?v=1&.*steps=77.*&backend=wasm$/)
  })

  it('as a fragment where it is too long for servers, and reads it back', () => {
    const store = open()
    const page = fakeBrowser('?backend=wasm')
    followUrl(store, grammar, page.browser)
    const table = Array.from({ length: 500 }, (_, i): [number, number] => [i / 7, i / 11])
    edit(store, (experiment) => ({ ...experiment, problem: { data: 'line-fit', table } }))
    page.pass()
    expect(page.written[0]).toMatch(/^\/page\/#v=1&data=line-fit.*&backend=wasm$/)
    const read = parse(new URL(page.written[0] ?? '', origin))
    expect(read.ok && read.experiment.problem).toEqual({ data: 'line-fit', table })
    edit(store, (experiment) => ({ ...experiment, problem: { data: 'line-fit' } }))
    page.pass()
    expect(page.written[1]).toMatch(/^\/page\/\?v=1&data=line-fit&.*&backend=wasm$/)
  })

  it('but not over a fragment that was asked for after the last edit, whose event is still to come', () => {
    const store = open()
    const page = fakeBrowser('')
    followUrl(store, grammar, page.browser)
    setSteps(store, 77)
    page.assign('#v=1&steps=9')
    page.pass()
    page.fire('hashchange')
    page.pass()
    expect(store.getState().experiment.steps).toBe(9)
    expect(page.written.at(-1)).toMatch(/steps=9\b/)
  })

  it('to the last edit also where a fragment came that cannot be read', () => {
    const store = open()
    const page = fakeBrowser('')
    followUrl(store, grammar, page.browser)
    setSteps(store, 77)
    page.assign('#v=1&f=x%2B')
    page.fire('pagehide')
    expect(page.written.at(-1)).toMatch(/steps=77\b/)
    expect(store.getState().notices).toMatchObject([{ key: 'url', level: 'error' }])
  })

  it('but begins no wait where stopping reads a fragment', () => {
    const store = open()
    const page = fakeBrowser('')
    const stop = followUrl(store, grammar, page.browser)
    setSteps(store, 77)
    page.assign('#v=1&steps=9')
    stop()
    page.pass()
    expect(store.getState().experiment.steps).toBe(9)
    expect(page.written).toEqual([])
  })

  it('even where the browser refuses to write', () => {
    const store = open()
    const page = fakeBrowser('')
    page.refuse()
    followUrl(store, grammar, page.browser)
    setSteps(store, 77)
    expect(page.pass).not.toThrow()
    expect(store.getState().experiment.steps).toBe(77)
  })
})

describe('the experiment follows the address', () => {
  it('when the reader changes the hash', () => {
    const store = open()
    const page = fakeBrowser('?v=1&steps=50')
    followUrl(store, grammar, page.browser)
    page.go('#fn=rosenbrock')
    expect(store.getState().experiment).toMatchObject({ problem: { surface: 'rosenbrock' }, steps: 50 })
  })

  it('not at all where it cannot be read: the experiment stays and a notice says so', () => {
    const store = open()
    const page = fakeBrowser('')
    followUrl(store, grammar, page.browser)
    page.go('?v=1&f=x%2B')
    expect(store.getState().experiment).toBe(defaultExperiment)
    expect(store.getState().notices).toMatchObject([
      { key: 'url', level: 'error', message: expect.stringContaining('character 3 of f=') },
    ])
    page.go('?v=1&fn=rosenbrok')
    expect(store.getState().notices.map(({ level }) => level)).toEqual(['warning'])
    page.go('?v=1&fn=rosenbrock')
    expect(store.getState().notices).toEqual([])
  })

  it('until it is stopped', () => {
    const store = open()
    const page = fakeBrowser('')
    followUrl(store, grammar, page.browser)()
    page.go('?v=1&steps=50')
    setSteps(store, 60)
    page.pass()
    expect(store.getState().experiment.steps).toBe(60)
    expect(page.written).toEqual([])
  })
})

describe('the opening address', () => {
  it('shows every warning once', () => {
    const store = open()
    tell(store, parse('?v=1&steps=-4&seed=abc'))
    expect(store.getState().notices.length).toBe(2)
  })

  it('names the back end', () => {
    const asked = ['?backend=wasm', '#backend=js', '?backend=wasm#backend=webgpu', '?backend=abacus', '']
    expect(asked.map((part) => backendIn(new URL(origin + part)))).toEqual(['wasm', 'js', 'webgpu', 'auto', 'auto'])
  })
})
