import type { Run } from '../../../trajectories/result.ts'

/** A counted thing: `count(2, 'run', 'runs')` is “2 runs”. */
export const counted = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`

/** Made for the first number that needs it: it would take longer than all else that the page starts with. */
let whole: Intl.NumberFormat | undefined

/** A whole number with its thousands apart. */
export const number = (value: number): string =>
  Number.isInteger(value) && value >= 0 && value < 1000
    ? String(value)
    : (whole ??= new Intl.NumberFormat('en', { maximumFractionDigits: 0 })).format(value)

type State = 'converged' | 'diverged' | 'stalled' | 'running'

const states: Readonly<Record<State, string>> = {
  converged: 'converged',
  diverged: 'diverged',
  stalled: 'stalled',
  running: 'still running',
}

/** What the page says before the controls have come. */
export const page = {
  name: 'Thalweg',
  title: 'Thalweg · optimizers as paths on a surface',
  language: 'Language',
  tagline: 'How optimizers find their way down a surface.',
  experiment: 'Experiment',
  results: 'Results',
  theme: 'Theme',
  themes: { light: 'Light', system: 'Auto', dark: 'Dark', projector: 'Projector' },
  edits: 'Edits',
  undo: 'Undo',
  redo: 'Redo',
  undoHint: 'Undo (Ctrl+Z)',
  redoHint: 'Redo (Ctrl+Shift+Z)',
  reset: 'Reset all',
  resetHint: 'Back to the first experiment; Undo brings yours back',
  saved: 'Saved …',
  savedHint: 'Save this experiment on this device, or open one',
  more: 'More',
  lessons: 'Lessons',
  lessonsHint: 'Short lessons with a question each, for a lecture or for yourself',
  code: 'Code …',
  exported: 'Export …',
  exportedHint: 'Save the picture, a film, the numbers or the code of this experiment',
  share: 'Share …',
  shareHint: 'A link, a QR code, or a piece of text for a course page',
  codeHint: 'This experiment as a Python script, with NumPy or PyTorch',
  pictures: 'Pictures',
  whichPicture: 'Which picture',
  show: { contour: 'Contour', both: 'Both', landscape: 'Landscape' },
  networkShow: { contour: 'Answers', landscape: 'Loss' },
  heights: 'Heights',
  heightsAndColours: 'Heights and colours',
  scales: { linear: 'Linear', log: 'Log' },
  critical: 'Critical points',
  criticalHint: 'Mark minima, saddles and maxima in the pictures',
  view: 'View',
  equalScales: 'Equal scales',
  equalScalesHint:
    'One unit equally long in both directions, so that the gradient stands at a right angle to the contour lines',
  fullScreen: 'Full screen',
  leaveFullScreen: 'Leave full screen',
  parts: {
    contour: 'the contour picture',
    landscape: 'the landscape',
    data: 'the data',
    network: 'the networks',
    results: 'the results',
    controls: 'the controls',
    saved: 'the saved experiments',
    code: 'the code',
    export: 'the export',
    gallery: 'the gallery of surfaces',
    lessons: 'the lessons',
    share: 'the ways to share',
    page: 'the page',
  },
  landscapeComing: 'The landscape is coming …',
  networkComing: 'The networks are coming …',
  controlsComing: 'The controls are coming …',
  failed: (part: string, reason: string) => `Something went wrong in ${part} (${reason}). Your experiment is safe.`,
  pageMissing: 'The rest of the page could not be fetched; reload it to try again.',
  noReason: 'no reason was given',
  tryAgain: 'Try again',
  noEngine: (reason: string) => `Nothing can be computed here: ${reason}`,
  openWhole: 'Open in Thalweg',
  pressToStart: 'Press to start',
  engineStarting: 'The engine is starting …',
  computedBy: (backend: string, reason: string) => `Computed by ${backend}: ${reason}.`,
  recovering: (backend: string) => `Computed by ${backend}; the graphics device was lost and is being asked for again.`,
  linksFailed:
    'The part of the page that reads and writes links could not be fetched; reload the page to use its address as a link.',
  version: (version: string) => `Thalweg ${version}`,
  licences: 'Licences of its parts',
  contents: 'All pages',
  programs: 'For programs',
  newVersion:
    'A newer version of Thalweg has come; it opens when the page is loaded again. Your experiment stays in the address.',
  messages: 'Messages',
  dismiss: 'Dismiss',
  dismissAll: 'Dismiss all',
  runs: 'Runs',
  showRun: (name: string) => `Show ${name}`,
  computing: 'computing …',
  notComputed: 'not computed',
  lossIs: (loss: string) => `f = ${loss}`,
  /** What became of a run, in words; of a batch, how many of it ended how. */
  end: ({ end, count, stopped = [] }: Pick<Run, 'end' | 'count' | 'stopped'>): string => {
    const [first] = stopped
    if ('state' in end && first) return `stopped early, best at step ${first.best}`
    if ('state' in end) return end.state === 'running' ? states.running : `${states[end.state]} at step ${end.step}`
    const told = (['converged', 'diverged', 'stalled', 'running'] as const).flatMap((state) => {
      const members = end.filter((one, i) => one.state === state && !stopped[i]).length
      return members > 0 ? [`${number(members)} ${states[state]}`] : []
    })
    const early = stopped.filter(Boolean).length
    if (early > 0) told.unshift(`${number(early)} stopped early`)
    return told.join(', ') || counted(count ?? 0, 'run', 'runs')
  },
  /** Of every dialog. */
  close: 'Close',
  sheet: { open: 'Change', close: 'Done', example: 'Example', surface: 'Surface', methods: 'Methods', start: 'Start' },
} as const
