/** The room of a drawing in its own units, and how many pixels of the file one of them is. */
export interface DrawnSize {
  readonly width: number
  readonly height: number
  readonly zoom: number
}

/** Ink of drawings on paper: words, what is said by the way, thin lines, the ground of a picture. */
export const ink = { text: '#1c2126', muted: '#58616a', line: '#d9dcde', strong: '#7b848b', ground: '#f3f4f3' } as const

export const typeSize = 12
export const small = 10.5
