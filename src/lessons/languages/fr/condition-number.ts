import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'The condition number': 'Le conditionnement',
  'Ten times narrower costs descent ten times the steps, and momentum about three times.':
    'Dix fois plus étroit coûte dix fois plus de pas à la descente, et environ trois fois plus avec l’inertie.',
  'Three paths into the same narrow valley: plain descent zigzags, heavy ball swings once, Nesterov glides.':
    'Trois trajectoires dans la même vallée étroite : la descente simple zigzague, la boule lourde oscille une fois, Nesterov glisse.',
  'Curvatures 1 and 10: condition number $\\kappa = 10$. Every method gets the settings that theory calls best. To come a thousand times nearer they take **{{gd10:4}}** (descent), **{{hb10:4}}** (heavy ball) and **{{ne10:4}}** steps (Nesterov).':
    'Courbures 1 et 10 : conditionnement $\\kappa = 10$. Chaque méthode reçoit les réglages que la théorie dit les meilleurs. Pour s’approcher mille fois plus, il leur faut **{{gd10:4}}** (descente), **{{hb10:4}}** (boule lourde) et **{{ne10:4}}** pas (Nesterov).',
  'Now $\\kappa=100$: the valley is ten times as narrow.':
    'Maintenant $\\kappa=100$ : la vallée est dix fois plus étroite.',
  'How many steps does plain descent need now? It took {{gd10:4}} before.':
    'Combien de pas faut-il maintenant à la descente simple ? Il en fallait {{gd10:4}}.',
  'about the same': 'à peu près autant',
  'about 3 times as many': 'environ 3 fois plus',
  'about 10 times as many': 'environ 10 fois plus',
  'about 100 times as many': 'environ 100 fois plus',
  'Descent: {{gd100:4}}, ten times as many. Heavy ball: {{hb100:4}}; Nesterov: {{ne100:4}}. Memory turns $\\kappa$ into $\\sqrt\\kappa$: in the long run a step multiplies the error by $\\frac{\\sqrt\\kappa-1}{\\sqrt\\kappa+1}$ with heavy ball, by $\\frac{\\kappa-1}{\\kappa+1}$ with descent. What theory promises is drawn beside the runs: descent keeps to its bound exactly.':
    'Descente : {{gd100:4}}, dix fois plus. Boule lourde : {{hb100:4}} ; Nesterov : {{ne100:4}}. La mémoire change $\\kappa$ en $\\sqrt\\kappa$ : à la longue, chaque pas multiplie l’erreur par $\\frac{\\sqrt\\kappa-1}{\\sqrt\\kappa+1}$ avec la boule lourde, par $\\frac{\\kappa-1}{\\kappa+1}$ avec la descente. Ce que la théorie promet est tracé à côté : la descente suit exactement sa borne.',
  'And $\\kappa=1000$: {{gd1000:4}}, {{hb1000:4}} and {{ne1000:4}} steps. On log-log paper the slopes are {{slopeGd:3}}, {{slopeHb:2}} and {{slopeNe:2}}. The bound $\\left(\\frac{\\kappa-1}{\\kappa+1}\\right)^k \\le 10^{-3}$ promises descent {{bound1000:4}} steps: here the worst case is what happens.':
    'Et $\\kappa=1000$ : {{gd1000:4}}, {{hb1000:4}} et {{ne1000:4}} pas. En échelle log-log, les pentes sont {{slopeGd:3}}, {{slopeHb:2}} et {{slopeNe:2}}. La borne $\\left(\\frac{\\kappa-1}{\\kappa+1}\\right)^k \\le 10^{-3}$ promet {{bound1000:4}} pas à la descente : ici, le pire des cas est ce qui arrive.',
  'descent settles in about 35 steps at κ = 10,': 'la descente se pose en environ 35 pas à κ = 10,',
  'about 346 at 100': 'environ 346 à 100',
  'and about 3454 at 1000': 'et environ 3454 à 1000',
  'heavy ball in 15,': 'la boule lourde en 15,',
  'and 198': 'et 198',
  'Nesterov in 23,': 'Nesterov en 23,',
  'and 275': 'et 275',
  'the slope of descent is about 1,': 'la pente de la descente est environ 1,',
  'of heavy ball about ½,': 'celle de la boule lourde environ ½,',
  'of Nesterov about ½': 'celle de Nesterov environ ½',
  'at κ = 1000 descent takes exactly as long as the bound allows':
    'à κ = 1000 la descente prend exactement le temps que la borne permet',
  'Distance to the minimum, and what is promised of it': 'Distance au minimum, et ce qui en est promis',
  'bound of descent': 'borne de la descente',
  'rate of heavy ball': 'taux de la boule lourde',
  'Steps to settle': 'Pas jusqu’au repos',
  'condition number': 'conditionnement',
  'no step of descent lies above its bound: the largest ratio is 1':
    'aucun pas de la descente ne dépasse sa borne : le plus grand rapport est 1',
})
