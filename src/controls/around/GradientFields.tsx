import type { ReactElement } from 'react'

import { limits } from '../../experiment/limits.ts'
import type { GradientSource, Run } from '../../experiment/experiment.ts'
import { aroundStrings } from '../../views/shared/strings/around-strings.ts'
import { AroundSelect } from './AroundSelect.tsx'
import { AroundSlider } from './AroundSlider.tsx'
import { withBatches, withClip, withNoise } from './changes.ts'
import type { Change } from './changes.ts'
import { ownNumber } from './numbers.ts'

interface Props {
  readonly index: number
  readonly run: Run
  readonly edit: (change: Change) => void
}

/** The standard deviation of the gradient's noise; the left end of the slider is no noise. */
export function NoiseField({ index, run, edit }: Props): ReactElement {
  const words = aroundStrings()
  const noise = run.gradient?.noise
  if (typeof noise === 'object') {
    return (
      <p className="hint">
        {words.noiseList(noise.sequence.length)}{' '}
        <button type="button" onClick={() => edit(withNoise(0))}>
          {words.removeNoise}
        </button>
      </p>
    )
  }
  return (
    <AroundSlider
      index={index}
      number={ownNumber(words.noise, 0, { min: 1e-3, max: 10, scale: 'log', zero: true })}
      value={noise ?? 0}
      change={withNoise}
      read={({ gradient }) => gradient?.noise ?? 0}
    />
  )
}

/** How the gradient is cut short, and from where on. */
export function ClipFields({ index, run: { clip }, edit }: Props): ReactElement {
  const words = aroundStrings()
  const kind = !clip ? 'off' : 'norm' in clip ? 'norm' : 'value'
  const limit = !clip ? 1 : 'norm' in clip ? clip.norm : clip.value
  const clipped = (by: string, at: number): Change =>
    withClip(by === 'norm' ? { norm: at } : by === 'value' ? { value: at } : undefined)
  return (
    <>
      <AroundSelect
        label={words.clip}
        value={kind}
        options={Object.entries(words.clips)}
        choose={(by) => edit(clipped(by, limit))}
      />
      {kind !== 'off' && (
        <AroundSlider
          index={index}
          number={ownNumber(words.clipLimit[kind], 1, { min: 1e-3, max: 1e3, scale: 'log' })}
          value={limit}
          change={(at) => clipped(kind, at)}
          read={({ clip: now }) => now && ('norm' in now ? now.norm : now.value)}
        />
      )}
    </>
  )
}

const orders = ['given', 'shuffled-once', 'shuffled', 'replacement'] as const
const usualBatch = 10

/** Whether each step sees a part of the samples: how many, in which order, and growing how fast. */
export function BatchFields({ index, run, edit }: Props): ReactElement {
  const words = aroundStrings()
  const { batch, order = 'given', growth } = run.gradient ?? {}
  const changed = (next: Pick<GradientSource, 'batch' | 'order' | 'growth'>): Change =>
    withBatches({
      batch: batch ?? usualBatch,
      ...(order !== 'given' && { order }),
      ...(growth !== undefined && { growth }),
      ...next,
    })
  return (
    <>
      <label className="switch">
        <input
          type="checkbox"
          checked={batch !== undefined}
          onChange={({ target }) =>
            edit(withBatches(target.checked ? { batch: usualBatch, order: 'shuffled' } : undefined))
          }
        />
        {words.batches}
      </label>
      {batch !== undefined && (
        <>
          <AroundSlider
            index={index}
            number={ownNumber(words.batch, usualBatch, {
              min: 1,
              max: limits.samples,
              scale: 'linear',
              least: 1,
              typed: true,
            })}
            value={batch}
            change={(size) => changed({ batch: size })}
            read={({ gradient }) => gradient?.batch}
          />
          <AroundSelect
            label={words.order}
            value={order}
            options={orders.map((one) => [one, words.orders[one]])}
            choose={(said) => {
              const chosen = orders.find((one) => one === said)
              if (chosen) edit(changed({ order: chosen }))
            }}
          />
          <AroundSlider
            index={index}
            number={ownNumber(words.growth, 1, { min: 0.5, max: 4, scale: 'linear' })}
            value={growth ?? 1}
            change={(factor) => changed({ growth: factor })}
            read={({ gradient }) => gradient?.growth}
          />
        </>
      )}
    </>
  )
}
