import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'One step size': 'Un seul pas',
  'One number decides between creeping, settling, bouncing for ever and blowing up.':
    'Un seul nombre décide entre ramper, se poser, rebondir sans fin et exploser.',
  'A parabola seen as a valley, with four paths from the same start; two run down to the floor, one jumps from wall to wall, one climbs out.':
    'Une parabole vue comme une vallée, avec quatre trajectoires du même départ ; deux descendent jusqu’au fond, une saute d’une paroi à l’autre, une en sort.',
  'The gradient of $x^2$ is $2x$, so a step of gradient descent is $x \\leftarrow x - \\eta\\,2x = (1-2\\eta)\\,x$: every step multiplies $x$ by the **same factor**. With $\\eta=0.05$ ten steps leave $x={{end005}}$ of 10; with $\\eta=0.2$ they leave {{end02}}.':
    'Le gradient de $x^2$ est $2x$, donc un pas de descente de gradient est $x \\leftarrow x - \\eta\\,2x = (1-2\\eta)\\,x$ : chaque pas multiplie $x$ par le **même facteur**. Avec $\\eta=0.05$, dix pas laissent $x={{end005}}$ sur 10 ; avec $\\eta=0.2$, ils laissent {{end02}}.',
  'Say the factor aloud: 0.9 and 0.6.': 'Dire le facteur à haute voix : 0.9 et 0.6.',
  'Now four rates at once: 0.05, 0.2, 1 and 1.1.': 'Maintenant quatre taux à la fois : 0.05, 0.2, 1 et 1.1.',
  'Which rate throws $x$ to the other side just as far, for ever?':
    'Quel taux renvoie $x$ de l’autre côté tout aussi loin, sans fin ?',
  'At $\\eta=1$ the factor is $1-2\\eta=-1$: after ten steps $|x|$ is still {{end1}}. At 1.1 it is $-1.2$, and ten steps make {{end11}} of 10. Between them lies the limit: descent settles exactly when $|1-2\\eta|<1$.':
    'À $\\eta=1$ le facteur est $1-2\\eta=-1$ : après dix pas, $|x|$ vaut encore {{end1}}. À 1.1 il est $-1.2$, et dix pas font de 10 pas moins de {{end11}}. Entre les deux se trouve la limite : la descente se pose exactement quand $|1-2\\eta|<1$.',
  'The curves of the loss are straight lines on the logarithmic axis: each step multiplies by one factor.':
    'Les courbes de la perte sont des droites sur l’axe logarithmique : chaque pas multiplie par un même facteur.',
  'The best rate is $\\eta = 1/2$, one over the curvature, which is 2: the factor is 0 and **one step** is enough. 0.4 and 0.6 are equally good; the second one only arrives from the other side.':
    'Le meilleur taux est $\\eta = 1/2$, l’inverse de la courbure, qui vaut 2 : le facteur est 0 et **un pas** suffit. 0.4 et 0.6 se valent ; le second arrive seulement de l’autre côté.',
  '|x| after ten steps at rate 0.05 is 10·0.9¹⁰': '|x| après dix pas au taux 0.05 vaut 10·0.9¹⁰',
  '… at 0.2 it is 10·0.6¹⁰': '… à 0.2, 10·0.6¹⁰',
  '… at 1 it is 10 still': '… à 1, encore 10',
  '… at 1.1 it is 10·1.2¹⁰': '… à 1.1, 10·1.2¹⁰',
  'and these are 3.487,': 'c’est-à-dire 3.487,',
  'and 61.92': 'et 61.92',
  'at rate 1/2 one step is enough': 'au taux 1/2, un pas suffit',
})
