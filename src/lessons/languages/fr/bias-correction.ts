import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'Adam’s bias correction': 'La correction de biais d’Adam',
  'Two averages that start at zero lie at first, and one lies more than the other.':
    'Deux moyennes qui partent de zéro mentent au début, et l’une ment plus que l’autre.',
  'An inclined plane with two paths downhill; the one without correction leaps far ahead in its first steps.':
    'Un plan incliné avec deux trajectoires vers le bas ; celle sans correction bondit loin devant dès ses premiers pas.',
  'without correction': 'sans correction',
  'Adam keeps averages $m$ of the gradient and $v$ of its square; both start at 0, so at first both are too small, and Adam divides the bias out: $\\hat m=\\frac{m}{1-\\beta_1^t}$, $\\hat v=\\frac{v}{1-\\beta_2^t}$. Its first step moves each coordinate by exactly the rate: {{one:3}}.':
    'Adam garde des moyennes, $m$ du gradient et $v$ de son carré ; toutes deux partent de 0, donc elles sont d’abord trop petites, et Adam divise ce biais : $\\hat m=\\frac{m}{1-\\beta_1^t}$, $\\hat v=\\frac{v}{1-\\beta_2^t}$. Son premier pas déplace chaque coordonnée d’exactement le taux : {{one:3}}.',
  'The same with a gradient **ten thousand times** as large.':
    'La même chose avec un gradient **dix mille fois** plus grand.',
  'How long is the first step now?': 'Quelle est maintenant la longueur du premier pas ?',
  '10,000 times as long': '10 000 fois plus long',
  '100 times as long': '100 fois plus long',
  'just as long': 'tout aussi long',
  '{{scaled:3}}, as before: the size of the gradient cancels. Without the correction it is {{plain:3}}, which is $\\frac{1-\\beta_1}{\\sqrt{1-\\beta_2}}={{factor:3}}$ times the rate: $v$ is more biased than $m$, so the first steps are too **long**.':
    '{{scaled:3}}, comme avant : la taille du gradient se simplifie. Sans la correction, c’est {{plain:3}}, soit $\\frac{1-\\beta_1}{\\sqrt{1-\\beta_2}}={{factor:3}}$ fois le taux : $v$ est plus biaisée que $m$, donc les premiers pas sont trop **longs**.',
  'Twenty steps on: the uncorrected path is {{ahead:2}} times as far. That is why some recipes without correction need a warm-up.':
    'Vingt pas plus loin : la trajectoire sans correction est {{ahead:2}} fois plus loin. C’est pourquoi certaines recettes sans correction ont besoin d’un échauffement.',
  'with correction the first step is lr long,': 'avec correction, le premier pas a la longueur lr,',
  'whatever the size of the gradient': 'quelle que soit la taille du gradient',
  'without it 3.16 times lr': 'sans elle, 3.16 fois lr,',
  'which is (1−β₁)/√(1−β₂)': 'c’est-à-dire (1−β₁)/√(1−β₂)',
})
