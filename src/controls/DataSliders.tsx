import type { ReactElement } from 'react'

import type { DataProblem } from '../experiment/experiment.ts'
import { edit } from '../store/actions.ts'
import { useStoreApi } from '../views/shared/store-context.ts'
import { applyEdit } from './apply-edit.ts'
import { dataNumber, dataNumbers, withDataNumber } from './data-numbers.ts'
import { OwnData } from './own-data/OwnData.tsx'
import { ParameterControl } from './ParameterControl.tsx'

/** How many samples a data problem has, how noisy they are, how many of them are trained on; or a table in their place. */
export function DataSliders({ problem }: { readonly problem: DataProblem }): ReactElement {
  const store = useStoreApi()
  return (
    <>
      {dataNumbers(problem).map(([name, parameter]) => (
        <ParameterControl
          key={name}
          parameter={parameter}
          value={problem[name] ?? parameter.default}
          slide={(value) => edit(store, (experiment) => withDataNumber(experiment, name, value))}
          apply={(value) =>
            applyEdit(
              store,
              (experiment) => withDataNumber(experiment, name, value),
              (experiment) => dataNumber(experiment, name, parameter.default),
            )
          }
        />
      ))}
      <OwnData problem={problem} />
    </>
  )
}
