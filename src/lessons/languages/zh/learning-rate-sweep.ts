import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'The learning-rate sweep': '学习率扫描',
  'The best rate lives next door to disaster.': '最好的学习率与灾难只有一墙之隔。',
  'A bowl with three paths: one too cautious, one that reaches the centre, one that bounces between two points for ever.':
    '一个碗和三条路径：一条过于谨慎，一条到达中心，一条永远在两点之间来回跳。',
  'A bowl of curvatures 0.2 and 4. Rate 0.05 is safe and slow: after fifty steps the loss is {{loss05}}. Five times the rate leaves {{loss25}}.':
    '碗的曲率为 0.2 和 4。学习率 0.05 安全但慢：五十步后损失为 {{loss05}}。学习率提高到五倍，还剩 {{loss25}}。',
  'Larger was better so far. At $2/L = 0.5$ the steep axis stops shrinking.':
    '到目前为止越大越好。到了 $2/L = 0.5$，陡峭的坐标轴不再收缩。',
  'Where is the best rate?': '最好的学习率在哪里？',
  'around 0.1': '0.1 附近',
  'around 0.25, half of the limit': '0.25 附近，界限的一半',
  'just below the limit of 0.5': '略低于界限 0.5',
  'exactly at 0.5': '恰好在 0.5',
  'At {{best:3}}, and theory says $\\frac{2}{L+\\mu}=\\frac{2}{4.2}={{theory:3}}$: there the flat axis and the steep one shrink equally fast. A twentieth further, at 0.5, the steep axis bounces between $y=2$ and $-2$ for ever.':
    '在 {{best:3}}，而理论给出 $\\frac{2}{L+\\mu}=\\frac{2}{4.2}={{theory:3}}$：此时平缓轴与陡峭轴收缩得一样快。再往前二十分之一，到 0.5，陡峭轴就永远在 $y=2$ 与 $-2$ 之间来回跳。',
  'The loss over the rate is a lopsided **U**: it falls slowly over the whole range and then shoots up within a twentieth. Hence the rule of thumb: raise the rate until training breaks, then take a little less.':
    '损失随学习率的曲线是一个歪斜的 **U**：在整个区间里缓慢下降，然后在二十分之一的范围内陡然上升。于是有了经验法则：提高学习率直到训练失败，再略微退回。',
  'At the best rate the loss after 50 steps is orders below that at 0.25.':
    '用最好的学习率，50 步后的损失比 0.25 时低好几个数量级。',
  'the loss falls up to the best rate and rises from there: a U': '损失一直降到最好的学习率，然后上升：呈 U 形',
  'the best rate is near 2/(L+μ)': '最好的学习率接近 2/(L+μ)',
  'never 0.5': '绝不会是 0.5',
  'at 2/L the steep axis stays where it was': '在 2/L 时陡峭的坐标轴停在原处',
})
