import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'Heavy ball against Nesterov': '重球法对 Nesterov',
  'Looking one step ahead turns two hundred swings into none.': '向前看一步，两百次摆动变成零次。',
  'A narrow valley: one path fills it with swings from wall to wall, the other slides down along its floor.':
    '一条窄谷：一条路径在两壁间摆动，填满山谷；另一条沿谷底滑下。',
  'The same valley, the same rate 0.01, the same memory 0.95, 600 steps. The only difference: Nesterov takes the gradient **where the memory is about to carry it**.':
    '同一条山谷，同样的学习率 0.01，同样的记忆 0.95，600 步。唯一的区别：Nesterov 在**记忆即将带它到达的地方**求梯度。',
  'Heavy ball swings across the valley. How much less does Nesterov swing?':
    '重球法在山谷中横向摆动。Nesterov 的摆动少多少？',
  'Half as often': '次数减半',
  'A tenth as often': '只有十分之一',
  'Not at all': '完全没有',
  'Heavy ball changes sides {{hb:4}} times, Nesterov {{ne:4}} times. In $y$ they travel {{hbPath:3}} and {{nePath:3}}: the second is just the way down. At $\\eta=1/L$ the look-ahead gradient cancels the whole overshoot of the steep axis.':
    '重球法换侧 {{hb:4}} 次，Nesterov {{ne:4}} 次。在 $y$ 方向它们走过的路程是 {{hbPath:3}} 和 {{nePath:3}}：后者只是下行的路程。在 $\\eta=1/L$ 时，前瞻的梯度抵消了陡峭轴的全部过冲。',
  'The first forty steps. The price is nothing: one gradient a step, as before. What heavy ball learns after it has climbed the other wall, Nesterov sees from the floor.':
    '最初的四十步。不需要额外代价：和之前一样每步一个梯度。重球法爬上对面谷壁才知道的事，Nesterov 在谷底就看到了。',
  'Nesterov turns into the floor here': 'Nesterov 在这里转入谷底',
  'heavy ball crosses the floor 202 times': '重球法越过谷底 202 次',
  'Nesterov never': 'Nesterov 一次也没有',
  'the way in y is 29.0': '在 y 方向的路程为 29.0',
  'against 1.0': '对比 1.0',
})
