import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'

import type { Experiment } from '../experiment/experiment.ts'
import type { State } from './state.ts'

export type Store = StoreApi<State>

/** Steps a second at which playback starts: the default of 200 steps is over in some 3 s. */
export const defaultSpeed = 60

/**
 * A store of its own for one instance of the tool; several may live on one page.
 * It opens with the play head at the end, so that whole paths are the first picture.
 */
export function createThalwegStore(experiment: Experiment): Store {
  return createStore<State>(() => ({
    experiment,
    past: [],
    future: [],
    playback: { head: experiment.steps, playing: false, speed: defaultSpeed, loop: false },
    hover: undefined,
    study: { run: 0, shown: [], predicted: false, path: undefined },
    notices: [],
    problem: undefined,
    network: undefined,
    trajectories: undefined,
    training: undefined,
    openRun: undefined,
    openPlane: undefined,
    refused: false,
    critical: undefined,
    computed: undefined,
    preview: undefined,
    flow: undefined,
    distributionAsked: undefined,
    distribution: undefined,
    flowLook: { colour: 'end', scale: 'log' },
    pacesAsked: 0,
    paces: undefined,
    mapsAsked: undefined,
    maps: undefined,
    gpu: undefined,
    backend: undefined,
  }))
}
