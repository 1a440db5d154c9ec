import { method, surfaceLearningRate, toggle } from './method.ts'

export default method({
  id: 'coordinate',
  name: 'Coordinate descent',
  family: 'line search',
  parameters: { exact: toggle(1, 'Newton step along the coordinate'), lr: surfaceLearningRate() },
  ownLength: 'exact',
  step: `
    axis = unit(t - 1)
    step = if(exact > 0, g / diag(hessian(theta)), lr g)
    theta = theta - axis step`,
  arrows: ['g'],
  differs: 'One coordinate a step, in turn; exact where the loss is quadratic along it.',
  source: 'Nocedal & Wright 2006, section 9.3',
})
