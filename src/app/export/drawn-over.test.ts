import { expect, it, vi } from 'vitest'

import { problemHandle } from '../../engine/simulate/problem-handle.ts'
import { simulate } from '../../engine/simulate/choose.ts'
import { openRun } from '../../engine/trace/tracer.ts'
import { normalise } from '../../experiment/normalise.ts'
import { withLandscape } from '../../export/landscape/with-landscape.ts'
import { toSVG } from '../../export/to-svg.ts'
import { setStudy } from '../../store/actions.ts'
import { createThalwegStore } from '../../store/store.ts'
import { showPlane } from '../../views/shared/plane/shown-plane.ts'
import { drawnOver } from './drawn-over.ts'

it('a drawing has the marks that the reader has switched on, and none where nothing is drawn', async () => {
  const experiment = normalise({ version: 1, problem: { surface: 'booth' }, runs: [{ method: 'gd' }], steps: 5 })
  const result = await simulate(experiment, { backend: 'js' })
  const store = createThalwegStore(experiment)
  store.setState({
    problem: problemHandle(experiment),
    trajectories: { version: 1, result, steps: 5 },
    openRun: async (run) => openRun(experiment, run, result),
  })
  const drawing = (): string => toSVG({ ...store.getState(), ...drawnOver(store) })
  expect(drawing()).not.toContain('id="study"')
  setStudy(store, { shown: ['axes'] })
  // The step is opened in its own time, as on screen.
  await vi.waitFor(() => expect(drawing()).toMatch(/id="study".*<path/))
})

it('a drawing of the plane of a network has the ellipses of the curvature that the reader sees over it', async () => {
  const experiment = normalise({ version: 1, problem: { surface: 'booth' }, runs: [{ method: 'gd' }], steps: 1 })
  const result = await simulate(experiment, { backend: 'js' })
  // the pictures of a plane draw it from a store of its own, as a surface
  const plane = createThalwegStore(experiment)
  plane.setState({ problem: problemHandle(experiment), trajectories: { version: 1, result, steps: 1 } })
  const page = createThalwegStore({ ...experiment, problem: { network: {} } })
  const hide = showPlane({ store: plane, as: 'contour' })
  const options = { parts: 'landscape' } as const
  const drawing = async () => toSVG(await withLandscape(page.getState(), options), options)
  expect(await drawing()).not.toContain('id="study"')
  plane.setState({ study: { ...plane.getState().study, metrics: [{ name: 'H', at: [1, 1], of: [2, 0, 1] }] } })
  expect(await drawing()).toMatch(/id="study".*<path.*>H</)
  hide()
})
