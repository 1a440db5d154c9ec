import { useEffect, useState } from 'react'

import type { Shown } from '../../export/figure.ts'
import { openedStep } from '../../views/shared/opened-step.ts'
import { useStoreApi, useThalweg } from '../../views/shared/store-context.ts'
import { drawnOver } from './drawn-over.ts'

/**
 * What is exported: at the play head as it is when the dialog opens, as playback behind it changes nothing. What is drawn over the
 * contour is of the paths that are there, and comes as soon as its step has been opened.
 */
export function useShown(): Shown {
  const store = useStoreApi()
  const experiment = useThalweg((state) => state.experiment)
  const problem = useThalweg((state) => state.problem)
  const gpu = useThalweg((state) => state.gpu)
  const network = useThalweg((state) => state.network)
  const trajectories = useThalweg((state) => state.trajectories)
  const openRun = useThalweg((state) => state.openRun)
  const critical = useThalweg((state) => state.critical)
  const [playback] = useState(() => store.getState().playback)
  const [openings, setOpenings] = useState(0)
  useEffect(() => openedStep(store, () => setOpenings((before) => before + 1)).stop, [store])

  const parts = [experiment, problem, network, trajectories, critical, gpu, openRun, openings]
  const make = (): { readonly parts: readonly unknown[]; readonly shown: Shown } => ({
    parts,
    shown: Object.assign(
      { experiment, problem, network, trajectories, critical, gpu, playback },
      drawnOver(store, { ...store.getState(), playback }),
    ),
  })
  const [kept, keep] = useState(make)
  if (parts.some((part, index) => part !== kept.parts[index])) keep(make)
  return kept.shown
}
