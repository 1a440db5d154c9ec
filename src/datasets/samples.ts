import { normals, uniforms } from '../numerics/random.ts'
import type { Dataset, Draw, Sample } from './dataset.ts'

/** Streams of random numbers that no other part of an experiment uses. */
const streams = { shape: 21, normal: 22, noise: 23 } as const
const perSample = 8

/**
 * The first `count` samples of a data set: a pure function of the seed. Classes take turns, so that any part of the samples has
 * about as many of each. Noise moves the inputs of classes, and the values of regression.
 */
export function makeSamples(of: Dataset, count: number, noise: number, seed: number, classes: number): Sample[] {
  return Array.from({ length: count }, (_, i) => {
    const draw: Draw = {
      uniform: (k) => uniforms(seed, streams.shape, perSample * i + k)[0],
      normal: (k) => normals(seed, streams.normal, perSample * i + k)[0],
    }
    const { x, y } = of.sample(draw, of.kind === 'classes' ? i % classes : 0, classes)
    const [first, second] = normals(seed, streams.noise, i)
    return of.kind === 'classes'
      ? { x: x.map((value, k) => value + noise * (k === 0 ? first : second)), y }
      : { x, y: y + noise * first }
  })
}
