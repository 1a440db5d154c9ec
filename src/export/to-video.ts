import {
  BufferTarget,
  CanvasSource,
  getFirstEncodableVideoCodec,
  Mp4OutputFormat,
  Output,
  QUALITY_HIGH,
  WebMOutputFormat,
} from 'mediabunny'

import { exportStrings } from '../views/shared/strings/export-strings.ts'
import type { FigureOptions, Shown } from './figure.ts'
import { type Frames, framesOf } from './frames.ts'
import { captionOf } from './words-svg.ts'

export type VideoType = 'video/webm' | 'video/mp4'

export interface FilmOptions extends FigureOptions {
  /** How long the film lasts, without the rest at its end. Default 10. */
  readonly seconds?: number
  /** Called with the share of the work done, 0 to 1. */
  readonly onProgress?: (share: number) => void
  /** Aborting rejects the promise with the signal's reason. */
  readonly signal?: AbortSignal
}

const rate = 30
const codecs = { 'video/webm': ['vp9', 'vp8'], 'video/mp4': ['avc', 'hevc', 'av1'] } as const

/** Which types of film this browser can make at a size. */
export async function filmTypes(width: number, height: number): Promise<VideoType[]> {
  const types = ['video/webm', 'video/mp4'] as const
  const can = await Promise.all(
    types.map(async (type) => (await getFirstEncodableVideoCodec([...codecs[type]], { width, height })) !== null),
  )
  return types.filter((_, index) => can[index])
}

/**
 * The experiment as a film of 30 pictures a second, encoded by the browser (WebCodecs). Its title and the experiment's link stand
 * in its metadata.
 * @throws Error (as a rejection) with a sentence where the browser cannot encode it; the signal's reason where it was aborted
 */
export async function toVideo(
  shown: Shown,
  { seconds = 10, ...options }: FilmOptions & { readonly type?: VideoType },
): Promise<Blob> {
  const frames = await framesOf(shown, options, seconds, rate)
  try {
    return await encoded(frames, shown, options)
  } finally {
    frames.close()
  }
}

async function encoded(
  frames: Frames,
  shown: Shown,
  { type = 'video/webm', onProgress, signal, link }: FilmOptions & { readonly type?: VideoType },
): Promise<Blob> {
  const { width, height } = frames.canvas
  const codec = await getFirstEncodableVideoCodec([...codecs[type]], { width, height })
  if (codec === null) throw new Error(exportStrings().noEncoder)
  const target = new BufferTarget()
  const output = new Output({ format: type === 'video/mp4' ? new Mp4OutputFormat() : new WebMOutputFormat(), target })
  const source = new CanvasSource(frames.canvas, { codec, bitrate: QUALITY_HIGH, keyFrameInterval: 2 })
  output.addVideoTrack(source, { frameRate: rate })
  output.setMetadataTags({
    title: captionOf(shown),
    ...(link !== undefined && { comment: link }),
  })
  try {
    await output.start()
    for (let frame = 0; frame < frames.count; frame++) {
      signal?.throwIfAborted()
      await frames.draw(frame)
      await source.add(frame / rate, 1 / rate)
      onProgress?.((frame + 1) / frames.count)
    }
    await output.finalize()
  } catch (error) {
    await output.cancel().catch(() => undefined)
    throw error
  }
  if (!target.buffer) throw new Error(exportStrings().noEncoder)
  return new Blob([target.buffer], { type })
}
