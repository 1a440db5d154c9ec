import { counted, number } from './en.ts'

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
  batch: (count: number) => `${number(count)} in this step’s batch`,
  /** A table of the reader's own. Each refusal is a sentence behind “Line 3:”. */
  own: {
    summary: 'Own data',
    summaryUsed: (rows: number) => `Own data: ${counted(rows, 'row', 'rows')}`,
    field: 'Two columns, u and v: paste a table, or drop a file here',
    file: 'Choose a file …',
    remove: 'Back to the made-up samples',
    back: 'The made-up samples are back.',
    scale: 'centre and scale both columns',
    scaleU: 'centre and scale u',
    used: (rows: number) => `${counted(rows, 'row is', 'rows are')} in use.`,
    longLink: (length: number) =>
      `With this table the link is ${number(length)} letters long: to hand it on, save the experiment as a file.`,
    tableStays: 'The table before stays in use.',
    samplesStay: 'The made-up samples stay.',
    line: (line: number, message: string) => `Line ${number(line)}: ${message}`,
    oneColumn: 'there is one column; two are needed, u and v, with a comma, a semicolon or a tab between them.',
    columns: (count: number) =>
      `there are ${number(count)} columns; two are needed, u and v. Where numbers have decimal commas, put semicolons between the columns.`,
    empty: (column: number) => `column ${column} is empty; each row needs two numbers.`,
    noNumber: (cell: string, column: number) =>
      `“${cell}” in column ${column} is no number; write it like 1.5 or 2e-3.`,
    notFinite: (cell: string, column: number) =>
      `“${cell}” in column ${column} is no finite number; leave the row out or put a number there.`,
    tooLarge: (cell: string, column: number) => `“${cell}” in column ${column} is too large; at most 1e30 can be held.`,
    label: (cell: string, values: readonly number[]) => `v is ${cell}, but here it must be ${values.join(' or ')}.`,
    tooMany: (most: number) => `there are more rows than ${number(most)}; leave some out.`,
    nothing: 'There are no rows with numbers; each row needs two, such as 1.5, 2.',
    oneRow: 'One row is no data set; at least two are needed.',
    largeFile: 'The file is larger than 64 MB; take a part of it.',
    noReader: 'What reads tables could not be fetched; look at the connection and paste once more.',
    lostFile: 'The file could not be read; choose it once more.',
  },
} as const
