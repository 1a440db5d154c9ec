import { isOptions, schedule } from './schedule.ts'

export default schedule({
  id: 'constant-then',
  name: 'Constant, then …',
  parameters: { hold: 100 },
  rate: ({ then }, textOf) => {
    const inner = isOptions(then) ? textOf(then) : undefined
    const after = typeof then === 'number' ? `lr = ${then}` : (inner ?? 'lr = lr')
    // the inner text counts its updates from the end of the hold
    return `held = lr\nsince = max(k - hold, 0)\n${after.replace(/\bk\b/g, 'since')}\nlr = if(k < hold, held, lr)`
  },
  source: 'Bottou 2012',
})
