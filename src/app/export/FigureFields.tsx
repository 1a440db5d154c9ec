import type { ReactElement } from 'react'

import { side } from '../../export/figure.ts'
import { NumberField } from '../../controls/NumberField.tsx'
import { exportStrings } from '../../views/shared/strings/export-strings.ts'
import { Segments } from '../Segments.tsx'
import { type FigureChoice, sizes } from './choice.ts'

interface Props {
  readonly choice: FigureChoice
  readonly change: (change: Partial<FigureChoice>) => void
  /** Does the format know transparent places? */
  readonly transparency: boolean
  readonly film: boolean
  /** What the picture of the problem is called: a network has no contour. */
  readonly picture: string
  /** Is there a landscape? */
  readonly landscape: boolean
}

const sizeNames = ['page', 'slide', 'sharp', 'square', 'high'] as const
const switches = ['legend', 'caption', 'transparent'] as const

/** What a picture or a film shows, how large it is, and how it looks. */
export function FigureFields({ choice, change, transparency, film, picture, landscape }: Props): ReactElement {
  const words = exportStrings()
  const { parts, width, height, theme, until, seconds } = choice
  const size = sizeNames.find((name) => sizes[name][0] === width && sizes[name][1] === height) ?? 'own'
  const named = { legend: words.legend, caption: words.captioned, transparent: words.transparent }
  const shown = switches.filter((name) => name !== 'transparent' || transparency)

  return (
    <div className="export-fields">
      <Field label={words.shows}>
        <Segments
          label={words.shows}
          options={[
            ['contour', picture],
            ['chart', words.parts.chart],
            ['both', words.parts.both],
            ...(landscape ? ([['landscape', words.parts.landscape]] as const) : []),
          ]}
          chosen={parts}
          choose={(next) => change({ parts: next })}
        />
      </Field>
      <Field label={words.theme}>
        <Segments
          label={words.theme}
          options={[
            ['light', words.themes.light],
            ['dark', words.themes.dark],
            ['projector', words.themes.projector],
          ]}
          chosen={theme}
          choose={(next) => change({ theme: next })}
        />
      </Field>
      <Field label={words.size}>
        <select
          aria-label={words.size}
          value={size}
          onChange={({ target }) => {
            const name = sizeNames.find((one) => one === target.value)
            if (name) change({ width: sizes[name][0], height: sizes[name][1] })
          }}
        >
          {sizeNames.map((name) => (
            <option key={name} value={name}>
              {words.sizes[name]}
            </option>
          ))}
          {size === 'own' && <option value="own">{words.sizes.own}</option>}
        </select>
        <span className="export-size">
          <NumberField label={words.width} value={width} apply={(value) => applied('width', value)} />
          ×
          <NumberField label={words.height} value={height} apply={(value) => applied('height', value)} />
        </span>
      </Field>
      <Until choice={until} choose={(next) => change({ until: next })} />
      {film && (
        <Field label={words.seconds}>
          <NumberField
            label={words.seconds}
            value={seconds}
            apply={(value) => {
              const kept = Math.min(Math.max(value, 1), 120)
              change({ seconds: kept })
              return { value: kept }
            }}
          />
        </Field>
      )}
      <div className="export-switches">
        {shown.map((name) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={choice[name]}
              onChange={({ target }) => change({ [name]: target.checked })}
            />
            {named[name]}
          </label>
        ))}
      </div>
    </div>
  )

  function applied(name: 'width' | 'height', value: number): { readonly value: number } {
    const kept = side(value, choice[name])
    change({ [name]: kept })
    return { value: kept }
  }
}

/** Whether all steps are in the file, or those up to the play head. */
export function Until({
  choice,
  choose,
}: {
  readonly choice: 'head' | 'whole'
  readonly choose: (next: 'head' | 'whole') => void
}): ReactElement {
  const words = exportStrings()
  return (
    <Field label={words.until}>
      <Segments
        label={words.until}
        options={[
          ['whole', words.untils.whole],
          ['head', words.untils.head],
        ]}
        chosen={choice}
        choose={choose}
      />
    </Field>
  )
}

function Field({ label, children }: { readonly label: string; readonly children: React.ReactNode }): ReactElement {
  return (
    <div className="export-field">
      <span aria-hidden="true">{label}</span>
      <div>{children}</div>
    </div>
  )
}
