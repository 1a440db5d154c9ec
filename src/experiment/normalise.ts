import type { Experiment } from './experiment.ts'
import { defaultExperiment, defaultRuns, defaultStart } from './defaults.ts'
import { limits } from './limits.ts'
import { isAbsent, type Fields, field, isRecord, quote } from './records.ts'
import type { Report } from './report.ts'
import { readProblem } from './read-problem.ts'
import { readRuns } from './read-run.ts'
import { readStarts } from './read-starts.ts'
import { readView } from './read-view.ts'
import { count, point } from './values.ts'

const readSteps = count(limits.steps)
const readSeed = count(limits.seed, 0)

/**
 * The experiment that any JSON value tells, all defaults filled in: what is absent or of no use is the default, what
 * is out of range is clamped, fields that the contract does not name are left out. What is given and valid stays as
 * it is, so a normalised experiment stays the same. Texts in the notation are not compiled here; `parse` does that.
 *
 * An experiment of another version than 1 is read as one of version 1, with a warning: most of it will be right.
 */
export function normalise(value: unknown, report: Report = silent): Experiment {
  if (!isRecord(value) && value !== undefined) {
    const wrong = `An experiment is an object such as { "version": 1, … }, not ${quote(value)}`
    report('experiment', `${wrong}; the default one stays.`, `${wrong}.`)
  }
  const given: Fields = isRecord(value) ? value : {}
  const version = field(given, 'version')
  if (!isAbsent(version) && version !== 1) {
    report('version', `This is of version ${quote(version)}, and was read as version 1; parts of it may be missing.`)
  }
  const problem = readProblem(field(given, 'problem'), 'problem', report) ?? defaultExperiment.problem
  const starts = readStarts(field(given, 'starts'), 'starts', report)
  return {
    version: 1,
    problem,
    start: point(field(given, 'start'), 'start', report) ?? defaultStart(problem),
    runs: readRuns(field(given, 'runs'), 'runs', report) ?? defaultRuns(problem),
    steps: readSteps(field(given, 'steps'), 'steps', report) ?? defaultExperiment.steps,
    seed: readSeed(field(given, 'seed'), 'seed', report) ?? defaultExperiment.seed,
    ...(starts && { starts }),
    view: readView(field(given, 'view'), 'view', report) ?? {},
  }
}

/** The same where only some fields of a normalised experiment were changed: what is still the same object is not read again. */
export function normaliseChanged(before: Experiment, changed: Experiment): Experiment {
  const problem =
    changed.problem === before.problem
      ? before.problem
      : (readProblem(changed.problem, 'problem', silent) ?? defaultExperiment.problem)
  return {
    ...before,
    problem,
    start:
      changed.start === before.start ? before.start : (point(changed.start, 'start', silent) ?? defaultStart(problem)),
    runs: changed.runs === before.runs ? before.runs : (readRuns(changed.runs, 'runs', silent) ?? defaultRuns(problem)),
    seed:
      changed.seed === before.seed ? before.seed : (readSeed(changed.seed, 'seed', silent) ?? defaultExperiment.seed),
  }
}

const silent: Report = () => {}
