import { describe, expect, test } from 'vitest'

import { normalise } from './normalise.ts'
import { runParameters } from './parameters.ts'
import { parse } from './parse.ts'

function read(text: string) {
  const parsed = parse(text)
  if (!parsed.ok) throw new Error(parsed.error.message)
  return parsed
}

describe('a warning says where, what and what instead', () => {
  test.each([
    ['?fn=rosenbrok', 'fn', 'did you mean “rosenbrock”?'],
    ['?opt=adamm;gd', 'opt', 'There is no method “adamm”; did you mean “adam”?'],
    ['?opt=gd:lrr=1', 'opt', 'There is no parameter “lrr” of gd; did you mean “lr”?'],
    ['?opt=gd:rate=1', 'opt', 'the known ones are lr, maximize, weight_decay.'],
    ['?opt=gd@cosin', 'opt', 'There is no schedule “cosin”; did you mean “cosine”?'],
    ['?opt=gd@cosine:tmax=3', 'opt', 'The schedule cosine has no “tmax”; it has T_max, eta_min.'],
    ['?steps=1e9', 'steps', '1000000000 became 100000.'],
    ['?steps=0', 'steps', '0 became 1.'],
    ['?steps=abc', 'steps', 'not “abc”; its default stays.'],
    ['?x0=1', 'x0', 'start must be two numbers'],
    ['?x0=1e999,0', 'x0', 'Infinity became 1e+30.'],
    ['?v=2', 'v', 'of version 2'],
    ['?starts=grid:4096,10', 'starts', '4096 became 1024.'],
    ['?starts=ring:3', 'starts', 'one of grid, disc, gaussian, line and points'],
    [
      '{"problem":{"data":"line-origin","parameters":{"ridge":-0.5}}}',
      'problem.parameters.ridge',
      'at least 0; -0.5 became 0.',
    ],
    ['?f=x&dom=1,0,0,1', 'dom', 'the smaller first'],
    ['?opt=gd&j=eyJ', 'j', 'damaged or cut off'],
    ['{"runs":[{"method":"gd","clip":{"norm":-1}}]}', 'runs.0.clip.norm', 'at least 0; -1 became 0.'],
    ['{"runs":[{"method":"adam","parameters":{"beta1":1}}]}', 'runs.0.parameters.beta1', 'below 1; 1 became 0.9999.'],
    [
      '{"runs":[{"method":{"step":"theta = theta - newest(S)","memory":{"S":{"columns":99,"of":2,"fill":0}}}}]}',
      'runs.0.method.memory.S.columns',
      '99 became 32.',
    ],
    [`{"start":"${'x'.repeat(1000)}"}`, 'start', `“${'x'.repeat(39)}…”`],
    ['[]', 'experiment', 'not a list'],
  ])('%s', (text, key, words) => {
    const { warnings } = read(text)
    expect(warnings).toEqual([{ key, message: expect.stringContaining(words) }])
  })

  test('the values beyond keep their defaults or the nearest that makes sense', () => {
    const { experiment } = read(
      '?fn=nowhere&x0=a,b&opt=nothing;gd:lr=-1,maximize=7;adam:beta1=2,lr=.1&steps=1e9&seed=-3',
    )
    expect(experiment).toEqual({
      ...normalise({}),
      runs: [
        { method: 'gd', parameters: { lr: 0, maximize: 1 } },
        { method: 'adam', parameters: { beta1: 0.9999, lr: 0.1 } },
      ],
      steps: 100_000,
      seed: 0,
    })
  })

  test('a surface may be turned the other way round', () => {
    const { experiment } = read('?fn=valley:rotation=-30,kappa=5000')
    expect(experiment.problem).toEqual({ surface: 'valley', parameters: { rotation: -30, kappa: 5000 } })
  })

  test('a value beyond a slider is kept: a lecture shows divergence with lr = 2.1', () => {
    expect(read('?opt=gd:lr=2.1;adam:lr=1e3,beta2=.99999').experiment.runs).toEqual([
      { method: 'gd', parameters: { lr: 2.1 } },
      { method: 'adam', parameters: { lr: 1000, beta2: 0.99999 } },
    ])
  })
})

describe('what does not compile is an error with its place', () => {
  test.each([
    ['{"steps": 20,}', { position: 13 }],
    ['{"steps": 20', { position: 12 }],
    ['?f=x^2%2Bb%20y^2', { position: 4, key: 'f' }],
    ['{"problem":{"formula":"x^2 + b y"}}', { position: 6, key: 'problem.formula' }],
    ['{"problem":{"residuals":["x","1 - "]}}', { key: 'problem.residuals.1' }],
    ['{"runs":[{"method":{"step":"theta = theta - lr g"}}]}', { position: 16, key: 'runs.0.method.step' }],
  ])('%s', (text, error) => {
    expect(parse(text)).toMatchObject({ ok: false, error })
  })
})

describe('the numbers in force', () => {
  test('are the run’s own, else the method’s, else the surface’s learning rate', () => {
    const { experiment } = read('?fn=beale&opt=gd;adam:beta1=.5')
    const [gd, adam] = experiment.runs.map((run) => runParameters(experiment, run))
    expect(gd).toEqual({ lr: 0.005, maximize: 0, weight_decay: 0 })
    expect(adam).toMatchObject({ lr: 0.001, beta1: 0.5, beta2: 0.999, weight_decay: 0 })
  })

  test('of a formula have 0.01 where a surface would say', () => {
    const { experiment } = read('?f=x^2&opt=gd')
    expect(experiment.runs.map((run) => runParameters(experiment, run)['lr'])).toEqual([0.01])
  })

  test('of a method in the reader’s own words are its own numbers', () => {
    const method = { parameters: { lr: 0.1, k: 2 }, step: 'theta = theta - lr k g' }
    const experiment = normalise({ runs: [{ method, parameters: { k: 3 } }] })
    expect(experiment.runs.map((run) => runParameters(experiment, run))).toEqual([{ lr: 0.1, k: 3, weight_decay: 0 }])
  })
})
