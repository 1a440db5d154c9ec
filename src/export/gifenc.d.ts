declare module 'gifenc' {
  type Palette = number[][]

  export function quantize(rgba: Uint8ClampedArray, most: number): Palette
  export function applyPalette(rgba: Uint8ClampedArray, palette: Palette): Uint8Array
  export function GIFEncoder(): {
    writeFrame: (
      indices: Uint8Array,
      width: number,
      height: number,
      options: { readonly palette?: Palette; readonly delay?: number },
    ) => void
    finish: () => void
    bytesView: () => Uint8Array<ArrayBuffer>
  }
}
