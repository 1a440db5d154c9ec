import type { ReactElement } from 'react'

import { datasets } from '../../datasets/index.ts'
import type { NetworkData, NetworkFields } from '../../networks/fields.ts'
import { dataOf } from '../../networks/network.ts'
import { usualSamples } from '../../networks/samples.ts'
import { useStoreApi } from '../../views/shared/store-context.ts'
import { networkStrings } from '../../views/shared/strings/network-strings.ts'
import { changeNetwork, widthsOf, withDataset } from './changes.ts'
import { Choice } from './Choice.tsx'
import { NetworkSlider } from './NetworkSlider.tsx'
import { OwnSamples } from './OwnSamples.tsx'

/** What the network learns from: which kind of samples, how many, how noisy, how many of them are trained on; or the reader's own. */
export function DataFields({ network }: { readonly network: NetworkFields }): ReactElement {
  const words = networkStrings().data
  const store = useStoreApi()
  const data = dataOf(network)
  const own = data.x !== undefined
  const known = own ? undefined : datasets.get(data.id ?? '')
  const kinds = [...datasets.values()].map(({ id, name }) => [id, networkStrings().names[id] ?? name] as const)
  const withData = (old: NetworkFields, change: Partial<NetworkData>): NetworkFields => ({
    ...old,
    data: { ...dataOf(old), ...change },
  })
  const linear = (usual: number, min: number, max: number, label: string) =>
    ({ default: usual, min, max, scale: 'linear', label }) as const
  return (
    <>
      <Choice
        label={words.kind}
        options={own ? [['own', words.own] as const, ...kinds] : kinds}
        chosen={own ? 'own' : (data.id ?? '')}
        choose={(id) => id !== 'own' && changeNetwork(store, (old) => withDataset(old, id))}
      />
      {known && (
        <>
          <NetworkSlider
            parameter={linear(usualSamples, 10, 1000, words.samples)}
            value={data.samples ?? usualSamples}
            change={(old, samples) => withData(old, { samples })}
            whole
          />
          <NetworkSlider
            parameter={linear(known.noise, 0, 1, words.noise)}
            value={data.noise ?? known.noise}
            change={(old, noise) => withData(old, { noise })}
          />
        </>
      )}
      {known?.manyClasses && network.loss === 'softmax' && (
        <NetworkSlider
          parameter={linear(3, 2, 6, words.classes)}
          value={widthsOf(network).at(-1) ?? 2}
          change={(old, classes) => ({ ...old, layers: [...widthsOf(old).slice(0, -1), classes] })}
          whole
        />
      )}
      <NetworkSlider
        parameter={linear(1, 0.2, 1, words.split)}
        value={data.split ?? 1}
        change={(old, split) => withData(old, { split })}
      />
      <OwnSamples network={network} />
    </>
  )
}
