/** The words of the landscape, in English. */
export const landscape = {
  picture: 'Loss surface in three dimensions',
  of: (name: string) => `Loss surface of ${name}, in three dimensions.`,
  ofRange: (name: string, x: readonly [string, string], y: readonly [string, string]) =>
    `Loss surface of ${name} in three dimensions, x from ${x[0]} to ${x[1]}, y from ${y[0]} to ${y[1]}.`,
  keys: 'Arrow keys turn it, plus and minus zoom, and with Shift the arrow keys move the start point.',
  keysStill: 'Arrow keys turn it, plus and minus zoom.',
  axes: { x: 'x', y: 'y', loss: 'loss' },
  camera: 'Camera',
  presets: { valley: 'Valley', top: 'Top', front: 'Front' },
  none: 'The landscape needs WebGPU or WebGL 2, and this browser offers neither now. Switching on graphics acceleration in the browser’s settings brings it back; the contour shows the same paths.',
  lost: 'The graphics processor was reset and took the landscape with it. Your experiment is safe.',
  failed: 'The landscape could not be drawn on this graphics processor. The contour shows the same paths.',
  again: 'Draw it again',
} as const
