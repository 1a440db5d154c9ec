import type { Experiment, Run } from '../experiment/experiment.ts'
import { limits } from '../experiment/limits.ts'
import { edit, setHover } from './actions.ts'
import type { Store } from './store.ts'

/** A run and its look: the number in the palette that gives colour, dash and marker. */
interface Dressed {
  readonly run: Run
  readonly look: number
}

const dressed = ({ runs, view }: Experiment): Dressed[] =>
  runs.map((run, index) => ({ run, look: view.colours?.[index] ?? index }))

/** The experiment with other runs; the view names their looks only where their positions do not say them. */
function withRuns(experiment: Experiment, runs: readonly Dressed[]): Experiment {
  const { colours: _colours, ...view } = experiment.view
  const usual = runs.every(({ look }, index) => look === index)
  return {
    ...experiment,
    runs: runs.map(({ run }) => run),
    view: usual ? view : { ...view, colours: runs.map(({ look }) => look) },
  }
}

/** Changes the list of runs; a hover is dropped, as its index may now name another run. */
function rearrange(store: Store, change: (runs: readonly Dressed[]) => readonly Dressed[]): void {
  setHover(store, undefined)
  edit(store, (experiment) => withRuns(experiment, change(dressed(experiment))))
}

const freeLook = (runs: readonly Dressed[]): number => {
  const used = new Set(runs.map(({ look }) => look))
  return Array.from({ length: limits.looks }, (_, look) => look).find((look) => !used.has(look)) ?? 0
}

/** Adds a run at the end with the first look that no other has. */
export function addRun(store: Store, run: Run): void {
  rearrange(store, (runs) => (runs.length < limits.runs ? [...runs, { run, look: freeLook(runs) }] : runs))
}

/** Puts a copy behind the run, with a look of its own. */
export function duplicateRun(store: Store, index: number): void {
  rearrange(store, (runs) => {
    const original = runs[index]
    if (!original || runs.length >= limits.runs) return runs
    return runs.toSpliced(index + 1, 0, { run: original.run, look: freeLook(runs) })
  })
}

/** Takes the run at `index` out; the others keep their looks. */
export function removeRun(store: Store, index: number): void {
  rearrange(store, (runs) => runs.filter((_, position) => position !== index))
}

/** Moves a run to another place in the list, inside it; its look goes with it. */
export function moveRun(store: Store, from: number, to: number): void {
  rearrange(store, (runs) => {
    const moved = runs[from]
    const place = Math.min(Math.max(to, 0), runs.length - 1)
    return moved ? runs.toSpliced(from, 1).toSpliced(place, 0, moved) : runs
  })
}

/** Gives a run another look. Where another run has it they change looks, so that no two are alike. */
export function setLook(store: Store, index: number, look: number): void {
  rearrange(store, (runs) => {
    const old = runs[index]?.look
    if (old === undefined || !Number.isInteger(look) || look < 0 || look >= limits.looks) return runs
    return runs.map((one, position) => {
      if (position === index) return { ...one, look }
      return one.look === look ? { ...one, look: old } : one
    })
  })
}

/** Hides a run or shows it again; its numbers stay. */
export function setShown(store: Store, index: number, shown: boolean): void {
  showWhere(store, (position, was) => (position === index ? shown : was))
}

/** Shows this run alone; where it is alone already, all of them. */
export function soloRun(store: Store, index: number): void {
  const { runs } = store.getState().experiment
  const alone = isSolo(runs, index)
  showWhere(store, (position) => alone || position === index)
}

/** Whether of several runs this one alone is shown. */
export const isSolo = (runs: readonly Run[], index: number): boolean =>
  runs.length > 1 && runs.every(({ hidden }, position) => (hidden !== true) === (position === index))

function showWhere(store: Store, shown: (position: number, was: boolean) => boolean): void {
  edit(store, (experiment) => ({
    ...experiment,
    runs: experiment.runs.map((run, position) => {
      const was = run.hidden !== true
      const is = shown(position, was)
      if (is === was) return run
      const { hidden: _hidden, ...rest } = run
      return is ? rest : { ...rest, hidden: true }
    }),
  }))
}

/** Names a run; an empty name gives the method's name back. */
export function renameRun(store: Store, index: number, name: string): void {
  const given = name.trim().slice(0, limits.runName)
  edit(store, (experiment) => ({
    ...experiment,
    runs: experiment.runs.map((run, position) => {
      if (position !== index) return run
      const { name: _name, ...rest } = run
      return given === '' ? rest : { ...rest, name: given }
    }),
  }))
}
