import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'The condition number': '条件数',
  'Ten times narrower costs descent ten times the steps, and momentum about three times.':
    '山谷窄十倍，下降法要多走十倍的步数，用动量则约三倍。',
  'Three paths into the same narrow valley: plain descent zigzags, heavy ball swings once, Nesterov glides.':
    '三条路径进入同一条窄谷：普通下降走之字，重球法摆动一次，Nesterov 平滑滑入。',
  'Curvatures 1 and 10: condition number $\\kappa = 10$. Every method gets the settings that theory calls best. To come a thousand times nearer they take **{{gd10:4}}** (descent), **{{hb10:4}}** (heavy ball) and **{{ne10:4}}** steps (Nesterov).':
    '曲率为 1 和 10：条件数 $\\kappa = 10$。每种方法都取理论上最好的设置。要接近到原距离的千分之一，分别需要 **{{gd10:4}}** 步（下降法）、**{{hb10:4}}** 步（重球法）和 **{{ne10:4}}** 步（Nesterov）。',
  'Now $\\kappa=100$: the valley is ten times as narrow.': '现在 $\\kappa=100$：山谷窄了十倍。',
  'How many steps does plain descent need now? It took {{gd10:4}} before.':
    '普通下降现在需要多少步？刚才是 {{gd10:4}} 步。',
  'about the same': '差不多一样多',
  'about 3 times as many': '约 3 倍',
  'about 10 times as many': '约 10 倍',
  'about 100 times as many': '约 100 倍',
  'Descent: {{gd100:4}}, ten times as many. Heavy ball: {{hb100:4}}; Nesterov: {{ne100:4}}. Memory turns $\\kappa$ into $\\sqrt\\kappa$: in the long run a step multiplies the error by $\\frac{\\sqrt\\kappa-1}{\\sqrt\\kappa+1}$ with heavy ball, by $\\frac{\\kappa-1}{\\kappa+1}$ with descent. What theory promises is drawn beside the runs: descent keeps to its bound exactly.':
    '下降法：{{gd100:4}} 步，十倍之多。重球法：{{hb100:4}} 步；Nesterov：{{ne100:4}} 步。记忆把 $\\kappa$ 变成 $\\sqrt\\kappa$：长期来看，重球法每步把误差乘以 $\\frac{\\sqrt\\kappa-1}{\\sqrt\\kappa+1}$，下降法乘以 $\\frac{\\kappa-1}{\\kappa+1}$。旁边画出了理论的保证：下降法恰好贴着自己的上界。',
  'And $\\kappa=1000$: {{gd1000:4}}, {{hb1000:4}} and {{ne1000:4}} steps. On log-log paper the slopes are {{slopeGd:3}}, {{slopeHb:2}} and {{slopeNe:2}}. The bound $\\left(\\frac{\\kappa-1}{\\kappa+1}\\right)^k \\le 10^{-3}$ promises descent {{bound1000:4}} steps: here the worst case is what happens.':
    '再看 $\\kappa=1000$：{{gd1000:4}}、{{hb1000:4}} 和 {{ne1000:4}} 步。在双对数坐标上斜率为 {{slopeGd:3}}、{{slopeHb:2}} 和 {{slopeNe:2}}。上界 $\\left(\\frac{\\kappa-1}{\\kappa+1}\\right)^k \\le 10^{-3}$ 保证下降法用 {{bound1000:4}} 步：这里最坏的情况真的发生了。',
  'descent settles in about 35 steps at κ = 10,': 'κ = 10 时下降法约 35 步稳定，',
  'about 346 at 100': '100 时约 346 步，',
  'and about 3454 at 1000': '1000 时约 3454 步',
  'heavy ball in 15,': '重球法为 15、',
  'and 198': '和 198 步',
  'Nesterov in 23,': 'Nesterov 为 23、',
  'and 275': '和 275 步',
  'the slope of descent is about 1,': '下降法的斜率约为 1，',
  'of heavy ball about ½,': '重球法约为 ½，',
  'of Nesterov about ½': 'Nesterov 约为 ½',
  'at κ = 1000 descent takes exactly as long as the bound allows': 'κ = 1000 时下降法的步数恰好等于上界',
  'Distance to the minimum, and what is promised of it': '到极小点的距离，以及理论的保证',
  'bound of descent': '下降法的上界',
  'rate of heavy ball': '重球法的收敛率',
  'Steps to settle': '收敛所需的步数',
  'condition number': '条件数',
  'no step of descent lies above its bound: the largest ratio is 1': '下降法的每一步都不超过上界：最大的比值为 1',
})
