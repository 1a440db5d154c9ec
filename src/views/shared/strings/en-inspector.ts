import { counted } from './en.ts'

/** What is said of a step that is opened up, in English. */
export const inspector = {
  title: 'Look inside a step',
  coming: 'Opening …',
  failed: 'This part could not be fetched. Reload the page to try again.',
  waiting: 'As soon as there is a path, its steps can be opened.',
  whichRun: 'Run',
  run: (position: number, name: string) => `${position}. ${name}`,
  step: (step: number) => `Step ${step}`,
  ways: {
    stepBack: 'Step back',
    lineBack: 'Line back',
    lineForward: 'Line forward',
    stepForward: 'Step forward',
  },
  lines: 'The method’s lines with the numbers of this step',
  facts: {
    before: 'θ before',
    gradient: 'Gradient g',
    elsewhere: (at: string) => `taken at ${at}`,
    given: 'after noise, clipping and decay',
    rate: 'Learning rate',
    loss: 'Loss before',
    after: 'θ after',
  },
  was: (value: string) => `was ${value}`,
  holds: 'holds',
  holdsNot: 'does not hold',
  search: (trials: number) => `How it was found: ${counted(trials, 'trial', 'trials')}`,
  passes: (passes: number) => counted(passes, 'pass', 'passes'),
  columns: { pass: 'Pass', name: 'Line', value: 'Value', asked: 'Asked of the loss' },
  more: (count: number) => counted(count, 'more line', 'more lines'),
  told: (line: number, lines: number, name: string, value: string) =>
    `Line ${line} of ${lines}: ${name === '' ? value : `${name} = ${value}`}`,
  test: 'test',
} as const
