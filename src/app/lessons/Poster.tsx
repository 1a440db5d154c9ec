import { useEffect, useState } from 'react'
import type { ReactElement, ReactNode } from 'react'

import type { Experiment } from '../../experiment/experiment.ts'
import { colourOf } from '../../views/shared/colour-map.ts'
import { markerPath } from '../../views/shared/marker-path.ts'
import { casing, runStyle } from '../../views/shared/palette.ts'
import { currentTheme, onThemeChange } from '../../views/shared/theme.ts'
import { posterOf, posterSize, type PosterData } from './poster-data.ts'
import './poster.css'

interface Props {
  readonly experiment: Experiment
  readonly alt: string
  /** The language of `alt`, where it is not the page's. */
  readonly lang?: 'en' | undefined
  /** On paper the ground is light, whatever the screen is. */
  readonly paper?: boolean
  readonly onDrawn?: () => void
  /** What is drawn over it, in its units. */
  readonly children?: ReactNode
}

/** A small picture of an experiment, drawn by the engine when its turn comes; its room is there from the start. */
export function Poster({ experiment, alt, lang, paper = false, onDrawn, children }: Props): ReactElement {
  const [data, setData] = useState<PosterData>()
  const [theme, setTheme] = useState(currentTheme)
  useEffect(() => onThemeChange(setTheme), [])
  useEffect(() => {
    let there = true
    posterOf(experiment)
      .then((made) => there && setData(made))
      // A poster that cannot be drawn stays an empty frame; the lesson says what is wrong when it is opened.
      .catch(() => undefined)
      .finally(() => onDrawn?.())
    return () => {
      there = false
    }
  }, [experiment, onDrawn])
  return (
    <svg
      className="lesson-poster"
      viewBox={`0 0 ${posterSize.width} ${posterSize.height}`}
      role="img"
      aria-label={alt}
      lang={lang}
    >
      {data && <PosterShapes data={data} theme={paper ? 'light' : theme} />}
      {paper && data?.start && <Start at={data.start} />}
      {children}
    </svg>
  )
}

/** Dashes and markers of the pictures, as small as a poster is. */
const small = 0.5

/** On paper, where a question is asked before any path is drawn, the start is seen as on the stage. */
const Start = ({ at: [x, y] }: { readonly at: readonly [number, number] }): ReactElement => (
  <g transform={`translate(${x} ${y}) scale(${small})`}>
    <circle r="6.5" fill="#fff" stroke={casing} strokeWidth="2" />
    <circle r="2" fill={casing} />
  </g>
)

/** Between the colours of two classes, mixed with the ground as the picture of a network is. */
const classColour = (share: number): string =>
  `color-mix(in srgb, color-mix(in srgb, var(--class-1) ${100 * share}%, var(--class-0)) 60%, var(--class-ground))`

function PosterShapes({ data, theme }: { readonly data: PosterData; readonly theme: 'light' | 'dark' }): ReactElement {
  return (
    <>
      {data.bands.map(({ height, shape }) => (
        <path
          key={height}
          d={shape}
          fill={data.samples.length > 0 ? classColour(height) : colourOf(theme, height)}
          stroke="rgb(0 0 0 / 12%)"
          strokeWidth="0.4"
        />
      ))}
      {data.samples.map(({ x, y, of }) => (
        <circle
          key={`${x} ${y}`}
          cx={x}
          cy={y}
          r="2"
          fill={of > 0 ? '#1f6fb4' : '#fff'}
          stroke={casing}
          strokeWidth="0.7"
        />
      ))}
      {data.paths.map(({ run, look, points, end }) => {
        const { color, dash, marker } = runStyle(look)
        return (
          <g key={run} fill="none" strokeLinejoin="round" strokeLinecap="round">
            <polyline points={points} stroke={casing} strokeWidth="3.2" />
            <polyline points={points} stroke="#fff" strokeWidth="2.2" />
            <polyline
              points={points}
              stroke={color}
              strokeWidth="1.5"
              strokeLinecap="butt"
              strokeDasharray={dash.length > 0 ? dash.map((length) => length * small).join(' ') : undefined}
            />
            <path
              d={markerPath(marker)}
              transform={`translate(${end[0]} ${end[1]}) scale(${small})`}
              fill={color}
              stroke={casing}
              strokeWidth="1.6"
            />
          </g>
        )
      })}
    </>
  )
}
