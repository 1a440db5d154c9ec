import { number } from './en.ts'

/** The words of the data behind a problem, in English. */
export const data = {
  title: 'Data',
  problems: 'Data problems',
  sliders: { samples: 'samples', noise: 'noise', split: 'share to train on' },
  training: (count: number) => `${number(count)} to train on`,
  validation: (count: number) => `${number(count)} kept for validation`,
  samples: (name: string, training: string, validation: string | undefined) =>
    `Data of “${name}”: ${validation === undefined ? training : `${training}, ${validation}`}.`,
  range: (name: string, from: string, to: string) => `${name} from ${from} to ${to}`,
  atStep: (step: number, runs: readonly string[]) => `At step ${number(step)}: ${runs.join('; ')}.`,
  run: (name: string, x: string, valueX: string, y: string, valueY: string) =>
    `${name}: ${x} ${valueX}, ${y} ${valueY}`,
  more: (count: number) => `${number(count)} more`,
} as const
