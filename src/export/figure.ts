import type { State } from '../store/state.ts'
import type { PlotFrame } from '../views/contour/plot-frame.ts'
import type { Theme } from '../views/shared/theme.ts'

/** What an exported file is made from: the state, or the part of it that tells an experiment and what came of it. */
export type Shown = Pick<State, 'experiment' | 'problem' | 'trajectories' | 'playback'> &
  Partial<Pick<State, 'network' | 'gpu' | 'critical' | 'computed'>> & {
    /** The landscape of a figure that shows one: as elements of its box, or a plane to be drawn as a contour. */
    readonly landscape?: { readonly relief: string } | { readonly plane: Shown }
    /** What lies over the contour, as elements in the pixels of its frame. */
    readonly over?: (frame: PlotFrame, figure: Figure) => string
  }

/** A network that is drawn, one of its samples, and a run with its weights. */
export type Network = NonNullable<Shown['network']>
export type Sample = Network['training'][number]
export type Trained = NonNullable<Shown['trajectories']>['result']['runs'][number]

/** The themes of the page; `projector` has larger type and thicker lines on a light ground. */
export type FigureTheme = 'light' | 'dark' | 'projector'

/** What a drawing shows. */
export type FigureParts = 'contour' | 'landscape' | 'chart' | 'both'

export interface FigureOptions {
  /** Pixels; a drawing of any size has the same look, larger. Default 1200 × 800. */
  readonly width?: number
  readonly height?: number
  readonly parts?: FigureParts
  readonly theme?: FigureTheme
  /** Nothing behind axes and words; the surface itself stays. */
  readonly transparent?: boolean
  /** Up to the play head, or the whole run. Default `whole`. */
  readonly until?: 'head' | 'whole'
  readonly legend?: boolean
  readonly caption?: boolean
  /** The address that opens this experiment; stands in the file's metadata. */
  readonly link?: string
}

/** Lengths in units of the drawing: about 640 of them along its shorter side, so that type and lines look alike at any size. */
export interface Figure {
  readonly width: number
  readonly height: number
  /** Pixels in a unit. */
  readonly zoom: number
  readonly theme: Theme
  readonly look: FigureTheme
  readonly ink: Ink
  readonly type: number
  readonly line: number
  readonly parts: FigureParts
  readonly transparent: boolean
  readonly legend: boolean
  readonly caption: boolean
  /** The step up to which paths are drawn strongly. */
  readonly head: number
  readonly link: string
}

/** Colours of what is no data, as the page's tokens have them. */
export interface Ink {
  readonly paper: string
  readonly text: string
  readonly muted: string
  readonly line: string
}

const inks: Readonly<Record<FigureTheme, Ink>> = {
  light: { paper: '#fdfdfc', text: '#1c2126', muted: '#58616a', line: '#7b848b' },
  dark: { paper: '#14171a', text: '#e9ecee', muted: '#a9b2ba', line: '#767f87' },
  projector: { paper: '#ffffff', text: '#000000', muted: '#363c42', line: '#4a5157' },
}

/** Sides in pixels beyond which browsers give no canvas. */
export const largestSide = 16_384
const smallestSide = 64
/** Units of a drawing along its shorter side. */
export const unitsAcross = 640

/** A whole number of pixels that a picture can have; `usual` for what is no number. */
export const side = (wanted: number | undefined, usual: number): number =>
  wanted === undefined || !Number.isFinite(wanted)
    ? usual
    : Math.min(Math.max(Math.round(wanted), smallestSide), largestSide)

/** The options with everything said that they leave open. */
export function figureOf({ playback, trajectories, experiment }: Shown, options: FigureOptions): Figure {
  const pixels = { width: side(options.width, 1200), height: side(options.height, 800) }
  const { theme = 'light', parts = 'contour' } = options
  const zoom = Math.min(pixels.width, pixels.height) / unitsAcross
  const large = theme === 'projector' ? 1.6 : 1
  const steps = trajectories?.steps ?? experiment.steps
  return {
    width: pixels.width / zoom,
    height: pixels.height / zoom,
    zoom,
    theme: theme === 'dark' ? 'dark' : 'light',
    look: theme,
    ink: inks[theme],
    type: large,
    line: large,
    parts,
    transparent: options.transparent ?? false,
    legend: options.legend ?? true,
    caption: options.caption ?? true,
    head: options.until === 'head' ? Math.min(playback.head, steps) : steps,
    link: options.link ?? '',
  }
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}
