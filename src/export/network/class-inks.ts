import type { ClassColours } from '../../views/network/class-colours.ts'
import type { FigureTheme } from '../figure.ts'

type Rgb = ClassColours['ground']

const rgb = (colour: number): Rgb => [colour >> 16, (colour >> 8) & 255, colour & 255]

const light: ClassColours = {
  classes: [0xd9730d, 0x1a6fc4, 0x3d8b40, 0x9b4f96, 0x6b5b3e, 0xb0304a].map(rgb),
  ground: rgb(0xf7f7f5),
  ink: rgb(0x1c2126),
  muted: rgb(0x58616a),
}

/** Colours of classes in pictures of networks, as the page's tokens have them. */
export const classInks: Readonly<Record<FigureTheme, ClassColours>> = {
  light,
  dark: {
    classes: [0xf2994a, 0x5aa9f5, 0x6fc274, 0xcf8ccb, 0xb8a47c, 0xee7f95].map(rgb),
    ground: rgb(0x16191c),
    ink: rgb(0xe9ecee),
    muted: rgb(0xa9b2ba),
  },
  projector: { ...light, ink: rgb(0), muted: rgb(0x363c42) },
}

/** A colour as every editor of drawings reads it. */
export const inkOf = (colour: Rgb): string =>
  `#${colour.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`
