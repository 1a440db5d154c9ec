import type { ReactElement } from 'react'

import type { Run, Values } from '../experiment/experiment.ts'
import type { Parameter } from '../notation/parameter.ts'
import { setRunParameter } from '../store/actions.ts'
import { useStoreApi } from '../views/shared/store-context.ts'
import { applyEdit } from './apply-edit.ts'
import type { Sharpness } from './curvature.ts'
import { ParameterControl } from './ParameterControl.tsx'
import type { Limit } from './ParameterControl.tsx'
import { stabilityLimit } from '../views/shared/stability-limit.ts'
import { symbolOf } from './symbol.ts'
import { useSharpness } from './use-sharpness.ts'

interface Props {
  readonly index: number
  readonly run: Run
  readonly name: string
  readonly parameter: Parameter
  readonly values: Values
}

/** The control of one number of a run; the learning rate's has the stability limit marked where that is known. */
export function RunParameter({ index, run, name, parameter, values }: Props): ReactElement {
  const store = useStoreApi()
  const sharpness = useSharpness(index, name === 'lr')
  const limit = sharpness && limitOf(sharpness, run, values)
  return (
    <ParameterControl
      parameter={parameter}
      symbol={symbolOf(name)}
      value={values[name] ?? parameter.default}
      limit={limit}
      slide={(next) => setRunParameter(store, index, name, next)}
      apply={(next) =>
        applyEdit(
          store,
          (experiment) => ({
            ...experiment,
            runs: experiment.runs.map((old, position) =>
              position === index ? { ...old, parameters: { ...old.parameters, [name]: next } } : old,
            ),
          }),
          (experiment) => experiment.runs[index]?.parameters?.[name] ?? next,
        )
      }
    />
  )
}

function limitOf({ largest, nearMinimum }: Sharpness, run: Run, values: Values): Limit | undefined {
  const value = stabilityLimit(run, values, largest)
  return value === undefined ? undefined : { value, nearMinimum }
}
