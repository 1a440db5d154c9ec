import type { ReactElement } from 'react'

import { activations } from '../../networks/activations/index.ts'
import type { InitializationFields, NetworkFields } from '../../networks/fields.ts'
import { initializations } from '../../networks/initializations/index.ts'
import { networkLosses } from '../../networks/losses/index.ts'
import { resolveNetwork } from '../../networks/network.ts'
import { useStoreApi } from '../../views/shared/store-context.ts'
import { networkStrings } from '../../views/shared/strings/network-strings.ts'
import { changeNetwork, withLoss } from './changes.ts'
import { Choice } from './Choice.tsx'
import { NetworkSlider } from './NetworkSlider.tsx'

const norms = ['none', 'batch', 'layer'] as const
const losses = ['logistic', 'softmax', 'hinge', 'squared'] as const

/** What the layers do, how wrong answers are counted, and how the weights begin. */
export function TrainingFields({
  network,
  told,
}: {
  readonly network: NetworkFields
  /** Says why a choice cannot be. */
  readonly told: (fault: string | undefined) => void
}): ReactElement {
  const words = networkStrings()
  const store = useStoreApi()
  const change = (next: (old: NetworkFields) => NetworkFields): void => told(changeNetwork(store, next))
  const { activation = 'tanh', skip = 'none', normalization = 'none', l2 = 0, initialization = {} } = network
  const named = (of: ReadonlyMap<string, { readonly id: string; readonly name: string }>) =>
    [...of.values()].map(({ id, name }) => [id, words.names[id] ?? name] as const)
  const begin =
    (next: Partial<InitializationFields>) =>
    (old: NetworkFields): NetworkFields => {
      const { weights: _weights, ...rest } = old.initialization ?? {}
      return { ...old, initialization: { ...rest, ...next } }
    }
  return (
    <>
      <Choice
        label={words.activation}
        options={named(activations)}
        chosen={typeof activation === 'string' ? activation : words.several}
        choose={(id) => change((old) => ({ ...old, activation: id }))}
      />
      <Choice
        label={words.normalization}
        options={norms.map((id) => [id, words.normalizations[id]] as const)}
        chosen={normalization}
        choose={(id) => change((old) => ({ ...old, normalization: id }))}
      />
      <label className="switch">
        <input
          type="checkbox"
          checked={skip === 'residual'}
          onChange={({ target }) => change((old) => ({ ...old, skip: target.checked ? 'residual' : 'none' }))}
        />
        {words.skip}
      </label>
      <Choice
        label={words.lossLabel}
        options={losses.map((id) => [id, words.names[id] ?? networkLosses.get(id)?.name ?? id] as const)}
        chosen={resolveNetwork(network).loss}
        choose={(id) => change((old) => withLoss(old, id))}
      />
      <NetworkSlider
        parameter={{ default: 0, min: 0, max: 0.02, scale: 'linear', label: words.l2 }}
        value={l2}
        change={(old, value) => ({ ...old, l2: value })}
      />
      <Choice
        label={words.initialization}
        options={named(initializations)}
        chosen={initialization.weights ? words.given : (initialization.id ?? 'glorot')}
        choose={(id) => change(begin({ id }))}
      />
      <NetworkSlider
        parameter={{ default: 1, min: 0.01, max: 10, scale: 'log', label: words.scale }}
        value={initialization.scale ?? 1}
        change={(old, scale) => begin({ scale })(old)}
      />
    </>
  )
}
