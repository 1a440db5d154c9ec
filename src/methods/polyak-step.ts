import { method } from './method.ts'

export default method({
  id: 'polyak-step',
  name: 'Polyak step size',
  family: 'line search',
  parameters: {
    f_star: { default: 0, min: -100, max: 100, scale: 'linear', label: 'least loss f*', ofMinimum: true },
  },
  step: `
    # a gradient that is clipped does not make the step longer
    steep = max(dot(g, g), dot(grad(theta), grad(theta)))
    theta = theta - if(steep > 1e-30, (f - f_star) / steep, 0) g`,
  arrows: ['g'],
  differs: 'Must know the least loss beforehand; a surface tells its own.',
  source: 'Polyak 1987, section 5.3',
})
