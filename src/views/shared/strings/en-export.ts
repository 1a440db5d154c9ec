import { number } from './en.ts'

/** The words of exported files and of the dialog that makes them, in English. */
export const exports = {
  caption: (problem: string, start: string | undefined, steps: number) =>
    `${problem}${start === undefined ? '' : ` from ${start}`}, ${number(steps)} ${steps === 1 ? 'step' : 'steps'} · Thalweg`,
} as const
