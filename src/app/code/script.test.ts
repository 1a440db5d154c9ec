import { expect, it } from 'vitest'

import { defaultExperiment } from '../../experiment/defaults.ts'
import { scriptFile, scriptOf } from './script.ts'

it('gives the experiment in either language', () => {
  const numpy = scriptOf(defaultExperiment, 'numpy')
  const torch = scriptOf(defaultExperiment, 'torch')
  expect(numpy.ok && numpy.text).toContain('import numpy as np\n')
  expect(torch.ok && torch.text).toContain('import torch\n')
})

it('answers with a sentence where an experiment cannot be given as code', () => {
  const network = { ...defaultExperiment, problem: { network: { layers: [2, 2, 1] } } }
  expect(scriptOf(network, 'numpy')).toEqual({ ok: false, message: expect.stringMatching(/choose PyTorch\.$/) })
  const wrong = { ...defaultExperiment, runs: [{ method: { step: 'theta = theta - nothing g' } }] }
  expect(scriptOf(wrong, 'torch')).toEqual({ ok: false, message: expect.stringContaining('nothing') })
})

it('names the file after the problem, so that Python can import it', () => {
  const named = (problem: typeof defaultExperiment.problem): string =>
    scriptFile({ ...defaultExperiment, problem }, 'numpy')
  expect(named({ surface: 'beale' })).toBe('thalweg_beale_numpy.py')
  expect(named({ formula: '(x - 1)^2 + 3 y^2' })).toBe('thalweg_x_1_2_3_y_2_numpy.py')
  expect(named({ formula: 'π' })).toBe('thalweg_numpy.py')
  expect(named({ formula: `x^2${' + y^2'.repeat(80)}` }).length).toBeLessThan(64)
})
