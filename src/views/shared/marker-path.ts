import type { Marker } from './palette.ts'

const shapes: Readonly<Record<Marker, string>> = {
  circle: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z',
  square: 'M-4.6-4.6h9.2v9.2h-9.2Z',
  triangle: 'M0-6 5.6 4.2h-11.2Z',
  diamond: 'M0-6.4 5.2 0 0 6.4-5.2 0Z',
  cross: 'M-5.6-2h3.6v-3.6h4v3.6h3.6v4h-3.6v3.6h-4v-3.6h-3.6Z',
  star: 'M0-6.6 1.9-2.3 6.5-1.9 3 1.2 4.1 5.8 0 3.3-4.1 5.8-3 1.2-6.5-1.9-1.9-2.3Z',
}

/** The outline of a marker as SVG path data, about 11 pixels across, around the origin. */
export const markerPath = (marker: Marker): string => shapes[marker]
