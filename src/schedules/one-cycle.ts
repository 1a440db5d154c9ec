import { schedule } from './schedule.ts'

/** The way from `a` to `b` in a share `s` of a phase. */
const ways: Readonly<Record<string, string>> = { cos: 'b + (a - b) (1 + cos(pi s)) / 2', linear: 'a + (b - a) s' }

export default schedule({
  id: 'one-cycle',
  name: 'One cycle',
  parameters: { max_lr: 0.1, total_steps: 200, pct_start: 0.3, div_factor: 25, final_div_factor: 1e4 },
  rate: ({ anneal, three_phase }) => {
    const way = ways[String(anneal)] ?? ways['cos']
    const three = three_phase === true || three_phase === 1
    return `
    initial = max_lr / div_factor
    last = initial / final_div_factor
    up = pct_start total_steps - 1
    down = ${three ? '2 pct_start total_steps - 2' : 'total_steps - 1'}
    end = total_steps - 1
    now = min(k, end)
    a = if(now <= up, initial, if(now <= down, max_lr, initial))
    b = if(now <= up, max_lr, ${three ? 'if(now <= down, initial, last)' : 'last'})
    from = if(now <= up, 0, if(now <= down, up, down))
    to = if(now <= up, up, if(now <= down, down, end))
    s = (now - from) / (to - from)
    lr = ${way ?? 'a'}`
  },
  equals: 'torch.optim.lr_scheduler.OneCycleLR(cycle_momentum=False)',
  source: 'Smith & Topin 2018',
})
