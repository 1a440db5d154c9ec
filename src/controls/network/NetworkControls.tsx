import { useEffect, useRef, useState } from 'react'
import type { ReactElement } from 'react'

import type { Experiment, NetworkProblem } from '../../experiment/experiment.ts'
import { edit } from '../../store/actions.ts'
import { useStoreApi } from '../../views/shared/store-context.ts'
import { networkStrings } from '../../views/shared/strings/network-strings.ts'
import { canBe } from './can-be.ts'
import { withUsualLayers } from './changes.ts'
import { DataFields } from './DataFields.tsx'
import { LayerFields } from './LayerFields.tsx'
import { TrainingFields } from './TrainingFields.tsx'
import './network-controls.css'

/** Everything of a network that can be turned: its data, its layers, and how it begins. */
export default function NetworkControls({ problem }: { readonly problem: NetworkProblem }): ReactElement {
  const { network } = problem
  const words = networkStrings()
  const store = useStoreApi()
  const [fault, setFault] = useState<string>()
  const never = canBe(network)
  // the button goes with the fault: who pressed it goes on from the layers that it gave
  const pressed = useRef(false)
  // where those are refused too, the press is over: a fault that goes later takes nobody there
  useEffect(() => {
    if (never !== undefined) pressed.current = false
  }, [never, problem])
  const receive = (summary: HTMLElement | null): void => {
    if (!summary || !pressed.current) return
    pressed.current = false
    summary.focus()
  }
  if (never !== undefined)
    return (
      <>
        <p className="hint network-fault">{never}</p>
        <button
          type="button"
          className="wide"
          onClick={() => {
            pressed.current = true
            edit(store, usualLayers)
          }}
        >
          {words.usual}
        </button>
      </>
    )
  return (
    <div className="network-controls">
      <details open>
        <summary>{words.data.title}</summary>
        <DataFields network={network} />
      </details>
      <details open>
        <summary ref={receive}>{words.layers.group}</summary>
        <LayerFields network={network} />
        <TrainingFields network={network} told={setFault} />
        <p className="hint network-fault" role="status">
          {fault}
        </p>
      </details>
    </div>
  )
}

const usualLayers = (experiment: Experiment): Experiment =>
  'network' in experiment.problem
    ? { ...experiment, problem: { network: withUsualLayers(experiment.problem.network) } }
    : experiment
