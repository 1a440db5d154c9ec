import type { Experiment } from '../experiment/experiment.ts'
import { format } from '../experiment/format.ts'
import { linkText } from './plain-text.ts'

/** What stands before every script: where it comes from, and what it imports of Python itself. */
export const scriptHead = (experiment: Experiment, script: string): string[] => [
  '# Made with Thalweg. The experiment, to be opened behind the address of the page:',
  `# ${linkText(format(experiment))}`,
  'import json',
  ...(/\bmath\./.test(script) ? ['import math'] : []),
  'import sys',
  '',
]
