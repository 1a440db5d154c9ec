/** A colour as red, green and blue from 0 to 255. */
export type Rgb = readonly [number, number, number]

/** What pictures of networks are painted with, as the theme in force has it. */
export interface ClassColours {
  /** Of each class; they come round after six. */
  readonly classes: readonly Rgb[]
  readonly ground: Rgb
  readonly ink: Rgb
  readonly muted: Rgb
}

/** How strongly an output that is sure of its class colours the ground. */
const strongest = 0.6

/** Reads the tokens of the theme around an element. */
export function classColours(near: HTMLElement): ClassColours {
  const probe = near.ownerDocument.createElement('span')
  near.append(probe)
  const read = (token: string): Rgb => {
    probe.style.color = `var(${token})`
    const [red = 0, green = 0, blue = 0] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).map(Number)
    return [red, green, blue]
  }
  const colours = {
    classes: Array.from({ length: 6 }, (_, of) => read(`--class-${of}`)),
    ground: read('--class-ground'),
    ink: read('--ink'),
    muted: read('--muted'),
  }
  probe.remove()
  return colours
}

export const css = ([red, green, blue]: Rgb, alpha = 1): string => `rgb(${red} ${green} ${blue} / ${alpha})`

export const colourOf = ({ classes }: ClassColours, of: number): Rgb => classes[of % classes.length] ?? [0, 0, 0]

/** The ground where an output names a class with a sureness from 0 to 1. */
export function groundOf(colours: ClassColours, of: number, sureness: number): Rgb {
  const colour = colourOf(colours, of)
  const share = strongest * Math.min(Math.max(sureness, 0), 1)
  const mixed = (k: 0 | 1 | 2): number => colours.ground[k] + share * (colour[k] - colours.ground[k])
  return [mixed(0), mixed(1), mixed(2)]
}
