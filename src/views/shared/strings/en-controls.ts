import { counted, number } from './en.ts'
import { ended } from './ended.ts'

const examples = {
  'good-rate': {
    title: 'A good learning rate',
    why: 'A rate just under the limit, 2/18, brings gradient descent to the minimum in under 100 steps.',
  },
  'over-the-limit': {
    title: 'Learning rate just over the limit',
    why: 'The steepest direction has curvature 18, so rates above 2/18 ≈ 0.111 make every step land farther away: 0.109 settles, 0.113 diverges.',
  },
  'too-small': {
    title: 'Adam’s default rate is too small here',
    why: 'Adam moves about one learning rate a step. With the default 0.001 it has hardly left after 1000 steps; 0.1 arrives.',
  },
  zigzag: {
    title: 'Narrow valley: gradient descent zigzags',
    why: 'The walls are 100 times steeper than the floor. The largest stable rate bounces between the walls and still creeps along the floor.',
  },
  'momentum-helps': {
    title: 'Momentum goes through the valley',
    why: 'With rate and momentum tuned to the valley, momentum is thousands of times closer after 100 steps than gradient descent.',
  },
  overshoot: {
    title: 'Momentum overshoots the valley',
    why: 'With momentum 0.97 the run remembers too much and swings past the minimum again and again; 0.6 comes to rest.',
  },
  'look-ahead': {
    title: 'Looking ahead swings less',
    why: 'Nesterov’s momentum takes the gradient where it is about to be, so it brakes earlier than plain momentum at the same settings.',
  },
  saddle: {
    title: 'Saddle: who escapes?',
    why: 'The start is almost on the ridge. Adam divides the small slope away and leaves at once, momentum builds up speed, gradient descent lingers.',
  },
  'limit-cycle': {
    title: 'RMSProp never comes to rest',
    why: 'RMSProp’s steps do not shrink at the minimum: it hovers around it at a distance of about half the learning rate.',
  },
  'adagrad-tires': {
    title: 'Adagrad tires on a plateau',
    why: 'Adagrad divides by the sum of all squared gradients, so its steps only shrink; RMSProp and Adam forget and keep going.',
  },
  trapped: {
    title: 'Stopped in a local minimum',
    why: 'All three methods stop in the dip next to the start; the lowest point, (0, 0), is two dips away.',
  },
  'who-wins-where': {
    title: 'One start, two minima',
    why: 'Four minima are equally low. From the same start gradient descent and Adam end in different ones.',
  },
} as const

export type ExampleId = keyof typeof examples

/** What the controls say. */
export const controls = {
  examples: {
    title: 'Example',
    choose: 'Choose an example …',
    kinds: { good: 'Settings that work', bad: 'Settings that do not', compare: 'Comparisons' },
    of: examples,
  },
  surface: {
    title: 'Surface',
    fromLink: 'Given by the link',
    own: 'Your own',
    ownFormula: 'A formula…',
    groups: {
      bowls: 'Bowls and valleys',
      saddles: 'Saddles, plateaus and cliffs',
      few: 'A few minima',
      hard: 'Hard ones',
      more: 'More',
    },
    formulaLabel: 'f(x, y) =',
    makeParameter: (name: string) => `Make ${name} a parameter`,
    flat: 'The formula reads neither x nor y: the surface is flat everywhere.',
    noValue: (name: string) => `“${name}” has no value yet; use x, y and numbers, or make it a parameter.`,
    noFunction: (name: string, near: string) =>
      `There is no function “${name}”; did you mean “${near}”? Or make it a parameter that multiplies the parenthesis.`,
    from: 'from',
    to: 'to',
    axisFrom: (axis: string) => `${axis} from`,
    axisTo: (axis: string) => `${axis} to`,
    badInterval: (low: number, high: number) =>
      `The left end must be less than the right one: ${low} to ${high} stays.`,
    /** A phrase of a registry as a sentence. */
    asSentence: (phrase: string) => ended(`${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}`),
    showFormula: 'Formula',
  },
  /** Words about the condition of a case in a formula, and of the case that is left. */
  formulaCases: { before: 'if ', after: '', otherwise: 'else' },
  runs: {
    title: 'Methods',
    add: 'Add a method',
    full: (most: number) => `${counted(most, 'method', 'methods')} are as many as fit.`,
    empty: 'No method yet. Add one to see a path.',
    families: {
      descent: 'Gradient descent',
      momentum: 'With momentum',
      adaptive: 'Adaptive step lengths',
      sign: 'By the gradient’s sign',
      curvature: 'By curvature',
      'line search': 'With a line search',
      averaging: 'Averaging',
    },
    methodOf: (place: number) => `Method of run ${number(place)}`,
    ownMethod: 'Own method',
    remove: (name: string) => `Remove ${name}`,
    arrange: (name: string) => `Name, colour and place of ${name}`,
    move: (name: string, place: number, count: number) =>
      `Move ${name}, place ${number(place)} of ${number(count)}: arrow keys or drag`,
    duplicate: 'Duplicate',
    moveUp: 'Move up',
    moveDown: 'Move down',
    hide: 'Hide',
    showAgain: 'Show',
    solo: 'Show only this',
    showAll: 'Show all',
    name: 'Name',
    nameOf: (name: string) => `Name of ${name}`,
    look: 'Colour',
    lookOf: (name: string) => `Colour and line of ${name}`,
    looks: [
      'green, solid',
      'violet, dashed',
      'olive, dotted',
      'blue-grey, dash-dot',
      'red, long dashes',
      'pink, dash-dot-dot',
    ],
    lookTaken: (look: string, other: string) => `${look}; changes places with ${other}`,
    moreSettings: (count: number) => (count === 1 ? 'One more setting' : `${number(count)} more settings`),
    around: (inUse: number, ofNetwork: boolean) => {
      const parts = ofNetwork ? 'Schedule, noise, early stopping' : 'Schedule, noise, average'
      return inUse === 0 ? parts : `${parts}: ${number(inUse)} in use`
    },
    aroundFailed: 'These settings could not be fetched; load the page again to try once more.',
    formula: 'Formula',
    formulaComing: 'The formula is coming …',
    formulaFailed: 'The formula could not be fetched; here is its text.',
    hidden: 'hidden',
  },
  slider: {
    exact: (label: string) => `${label}, exact value`,
    hint: 'Arrow keys: steps; Shift: fine; Page Up and Page Down: coarse; double click or Delete: the default',
    above: (limit: string) => `above the limit ${limit}`,
    aboveNear: (limit: string) => `above the limit ${limit} near the minimum`,
    limit: (limit: string) => `limit ${limit}`,
    limitNear: (limit: string) => `limit near the minimum ${limit}`,
    limitWhy: (limit: string) => `Above ${limit} this method cannot settle: 2/λ of the steepest direction`,
    missingNumber: 'A number is missing; write for example 0.02 or 2e-4.',
    noNumber: (text: string) => `“${text}” is not a number; write for example 0.02 or 2e-4.`,
    tooLarge: (text: string) => `${text} is too large a number; stay below 1e308.`,
  },
  start: {
    title: 'Start and length',
    coordinate: (name: string) => `${name} of the start point`,
    reset: 'Reset',
    hint: 'Or click, or drag the start point, in the picture.',
    steps: 'steps',
  },
  starts: {
    kind: 'starts',
    kinds: {
      one: 'one',
      grid: 'a grid over the picture',
      disc: 'a disc around the start',
      gaussian: 'a cloud around the start',
      line: 'a line through the middle',
      points: 'own points',
    },
    count: 'how many',
    asks: (count: number, stride: number, memory: string) =>
      `${number(count)} · ${memory}${stride === 1 ? '' : `, one step in ${number(stride)}`}`,
    tooMany: (count: number) => `${number(count)} · more than this page can hold`,
    colour: 'colour by',
    colours: { end: 'where they end', method: 'method', start: 'start', speed: 'speed', density: 'density' },
    logDensity: 'logarithmic density',
    key: {
      start: 'hue from left to right, lighter upwards',
      speed: 'length of a step against the domain’s diagonal',
      few: 'few',
      many: 'many in a pixel',
      unstable: 'saddle or maximum',
      andOthers: (minimum: string) => `${minimum} and others`,
    },
    computing: 'The starts are being computed …',
    held: (count: number, stride: number, memory: string) =>
      `${counted(count, 'start', 'starts')} a method; ${stride === 1 ? 'every step' : `one step in ${number(stride)}`} kept, ${memory}.`,
  },
  saved: {
    title: 'Saved experiments',
    nameLabel: 'Name for this experiment',
    save: 'Save',
    empty: 'Nothing saved on this device yet. Give this experiment a name and save it.',
    list: 'Saved on this device',
    open: (name: string) => `Open ${name}`,
    rename: (name: string) => `Rename ${name}`,
    remove: (name: string) => `Delete ${name}`,
    exportOne: (name: string) => `Save ${name} as a file`,
    words: { rename: 'Rename', remove: 'Delete', file: 'File' },
    newName: (name: string) => `New name for ${name}`,
    exportThis: 'Save this experiment as a file',
    importFile: 'Open a file …',
    done: {
      saved: (name: string) => `“${name}” is saved.`,
      replaced: (name: string) => `“${name}” was replaced.`,
      opened: (name: string) => `“${name}” is open; Undo brings back what was there.`,
      removed: (name: string) => `“${name}” was deleted.`,
      renamed: (name: string) => `Its name is “${name}” now.`,
    },
    trouble: {
      off: 'This browser lets no page keep anything on the device (private mode, or turned off). Save the experiment as a file instead.',
      full: 'There is no room left on the device. Delete a saved experiment, or save this one as a file.',
      many: (most: number) => `${counted(most, 'experiment', 'experiments')} are as many as fit. Delete one first.`,
      noName: 'Give the experiment a name first.',
      taken: 'This name is taken; choose another one.',
      gone: 'This experiment is not there any more; it may have been deleted in another tab.',
      unreadable: (reason: string) => `This file is no experiment: ${reason}`,
      tooLarge: 'This file is too large to be an experiment.',
      lost: 'The file could not be read. Choose it again.',
    },
  },
} as const
