import { plan } from './plan.ts'

export default plan({
  id: 'continuation',
  name: 'Continuation',
  parameters: { sigma: 0.5, until: 0.5 },
  does: 'The loss blurred, then sharpened: each step takes loss and gradient at θ + σ ξ, ξ a normal number for each weight, a sample of the loss smoothed by a Gaussian; σ falls evenly from “sigma” to 0 at the share “until” of the steps.',
  blur: (t, steps, { sigma = 0.5, until = 0.5 }) =>
    until > 0 ? sigma * Math.max(0, 1 - (t - 1) / (until * steps)) : 0,
  source: 'Mobahi 2016; Goodfellow, Bengio & Courville 2016, section 8.7.6',
})
