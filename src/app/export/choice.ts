import type { FigureOptions, FigureParts, FigureTheme, Shown } from '../../export/figure.ts'
import { exportData } from '../../export/export-data.ts'
import { toBlob } from '../../export/to-blob.ts'
import { computable } from '../../store/refusals.ts'
import { currentTheme } from '../../views/shared/theme.ts'
import { fileStem, scriptFile, scriptOf } from '../code/script.ts'

export type Kind = 'picture' | 'film' | 'numbers' | 'code'

/** The formats of each kind of file. */
export const formats = {
  picture: ['png', 'svg', 'pdf'],
  film: ['webm', 'mp4', 'gif'],
  numbers: ['csv', 'json'],
  code: ['numpy', 'torch'],
} as const
export type Format = (typeof formats)[Kind][number]

/** What the reader has chosen of a figure. */
export interface FigureChoice {
  readonly parts: FigureParts
  readonly width: number
  readonly height: number
  readonly theme: FigureTheme
  readonly until: 'head' | 'whole'
  readonly legend: boolean
  readonly caption: boolean
  readonly transparent: boolean
  readonly seconds: number
}

/** Sizes by what they are for, in pixels. */
export const sizes = {
  page: [1200, 800],
  slide: [1920, 1080],
  sharp: [3840, 2160],
  square: [1080, 1080],
  high: [1080, 1350],
} as const

/** What the dialog opens with: the page's look. */
export function firstChoice(): FigureChoice {
  const projector = document.documentElement.dataset['theme'] === 'projector'
  return {
    parts: 'contour',
    width: 1200,
    height: 800,
    theme: projector ? 'projector' : currentTheme(),
    until: 'whole',
    legend: true,
    caption: true,
    transparent: false,
    seconds: 10,
  }
}

/** A file that was made, and its name. */
export interface Made {
  readonly name: string
  readonly blob: Blob
}

interface Wanted extends FigureOptions {
  readonly seconds: number
  readonly link: string
  readonly signal?: AbortSignal
  readonly onProgress?: (share: number) => void
}

const types = {
  png: 'image/png',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  csv: 'text/csv',
  json: 'application/json',
} as const

/**
 * Makes the file of a format. What makes films is fetched when one is asked for.
 * @throws Error (as a rejection) with a sentence, or the signal's reason
 */
export async function makeFile(shown: Shown, format: Format, wanted: Wanted): Promise<Made> {
  const { experiment } = shown
  const name = `${fileStem(experiment)}.${format}`
  // In a film the head moves on, and what is drawn of one step would not.
  const { over: _over, ...moving } = shown
  switch (format) {
    case 'png':
    case 'svg':
    case 'pdf':
      return { name, blob: await toBlob(shown, { ...wanted, type: types[format] }) }
    case 'webm':
    case 'mp4': {
      const { toVideo } = await import('../../export/to-video.ts')
      return { name, blob: await toVideo(moving, { ...wanted, type: `video/${format}` }) }
    }
    case 'gif':
      return { name, blob: await (await import('../../export/to-gif.ts')).toGIF(moving, wanted) }
    case 'csv':
    case 'json': {
      const { until = 'whole', link } = wanted
      return { name, blob: new Blob([exportData(shown, { format, until, link })], { type: types[format] }) }
    }
    default: {
      const { head } = shown.playback
      const steps =
        wanted.until === 'head' ? Math.max(1, Math.min(Math.floor(head), experiment.steps)) : experiment.steps
      const script = scriptOf({ ...computable(shown), steps }, format)
      if (!script.ok) throw new Error(script.message)
      return { name: scriptFile(experiment, format), blob: new Blob([script.text], { type: 'text/x-python' }) }
    }
  }
}
