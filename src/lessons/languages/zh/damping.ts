import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'Under-, over- and critically damped': '欠阻尼、过阻尼与临界阻尼',
  'Momentum is a ball with friction, and one friction is right.': '动量是一个有摩擦的球，而恰当的摩擦只有一个。',
  'A round bowl: one path crawls to the centre, one runs straight in, one swings through it again and again.':
    '一个圆碗：一条路径爬向中心，一条直奔中心，一条一次又一次摆过中心。',
  'A bowl of curvature $\\lambda=1$ and a rate of $\\eta=0.01$, a hundred times too small. Descent shrinks the distance by 1 % a step and settles after {{gd:4}} steps.':
    '碗的曲率为 $\\lambda=1$，学习率 $\\eta=0.01$ 小了一百倍。下降法每步把距离缩短 1 %，{{gd:4}} 步后稳定。',
  'The ball gets memory: $\\beta$ from 0 to 0.99. With little it crawls as through honey, with much it swings as on ice.':
    '给球加上记忆：$\\beta$ 从 0 到 0.99。记忆少时像在蜂蜜里爬，记忆多时像在冰上摆。',
  'Which $\\beta$ is the fastest?': '哪个 $\\beta$ 最快？',
  'about 0.8': '约 0.8',
  '0.9, the usual one': '0.9，常用值',
  'About 0.8; found by trying: {{best:2}}, by theory $(1-\\sqrt{\\eta\\lambda})^2={{theory:2}}$. Below it the ball is **over-damped** and crawls, above it is **under-damped** and swings. It settles in {{critical:4}} steps instead of {{gd:4}}.':
    '约 0.8；逐一试出的是 {{best:2}}，理论值为 $(1-\\sqrt{\\eta\\lambda})^2={{theory:2}}$。低于它，球处于**过阻尼**而爬行；高于它，球处于**欠阻尼**而摆动。它用 {{critical:4}} 步稳定，而不是 {{gd:4}} 步。',
  'At 0.99 the ball travels {{far:2}} times the way that it has to. All under-damped balls shrink by $\\sqrt\\beta$ a step, **whatever the curvature**: that is why one $\\beta$ serves a whole valley.':
    '0.99 时球走过的路程是必要路程的 {{far:2}} 倍。所有欠阻尼的球每步都按 $\\sqrt\\beta$ 收缩，**与曲率无关**：所以一个 $\\beta$ 就适用于整条山谷。',
  'critical damping is at β = 0.81': '临界阻尼在 β = 0.81',
  'the fastest β of a hundred is there': '一百个 β 中最快的就在那里',
  'it settles sooner than without memory': '它比没有记忆时更早稳定',
})
