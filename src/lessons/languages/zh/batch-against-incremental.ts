import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'Batch against incremental': '批量与增量',
  'A hundred rough steps beat one exact step that costs the same.': '一百步粗糙的更新，胜过代价相同的一步精确更新。',
  'Two paths in a bowl of slope and intercept: a smooth one, and a rough one that arrives much earlier.':
    '在斜率与截距的碗中有两条路径：一条平滑，一条粗糙却早得多到达。',
  'all 100 points a step': '每步全部 100 个点',
  'A line through 100 points: slope and intercept are the plane. **Batch** descent reads all 100 points for one step. Its first step takes the loss from {{start:3}} to {{batch1:3}}.':
    '过 100 个点拟合直线：斜率与截距构成平面。**批量**下降每走一步要读完全部 100 个点。第一步把损失从 {{start:3}} 降到 {{batch1:3}}。',
  'one point a step': '每步一个点',
  '**Incremental** descent, SGD, takes a step after every single point.': '**增量**下降，即 SGD，每看一个点就走一步。',
  'After one pass over the data, who is ahead?': '数据看过一遍之后，谁领先？',
  'Batch: its step is exact': '批量：它的步子是精确的',
  'They are level': '不分上下',
  'SGD, by far: after one pass its loss is {{sgd1:3}}, that of batch descent {{batch1:3}}. Batch needs {{passes:3}} passes to get as low. The points repeat each other: most of what an exact gradient costs buys nothing new.':
    'SGD，而且遥遥领先：一遍之后它的损失是 {{sgd1:3}}，批量下降是 {{batch1:3}}。批量要 {{passes:3}} 遍才能降到这么低。这些点彼此重复：精确梯度的大部分代价没有换来新信息。',
  'In the long run the tables turn: SGD keeps rattling at {{sgdLate:3}}, the batch method settles at {{batchLate:3}}. How to calm it is what the rest of this chapter is about.':
    '长期来看形势逆转：SGD 一直在 {{sgdLate:3}} 处抖动，批量方法稳定在 {{batchLate:3}}。如何让它平静下来，是本章其余部分的主题。',
  'after one pass SGD is lower than batch descent,': '一遍之后 SGD 低于批量下降，',
  'which needs many passes for that': '批量下降要很多遍才能赶上',
  'in the end batch descent is lower': '最终批量下降更低',
})
