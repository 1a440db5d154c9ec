import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'RMSProp evens the axes': 'RMSProp égalise les axes',
  'Divided by its own size, the gradient only keeps its signs.':
    'Divisé par sa propre taille, le gradient ne garde que ses signes.',
  'A narrow valley: one path goes diagonally towards the centre, one falls straight to the floor and creeps.':
    'Une vallée étroite : une trajectoire va en diagonale vers le centre, une tombe droit au fond et rampe.',
  'At $(1,1)$ in the valley of $\\kappa=100$ the gradient is $(1, 100)$: it points almost straight across. RMSProp divides each coordinate by the root of a running mean of its square.':
    'En $(1,1)$ dans la vallée de $\\kappa=100$, le gradient est $(1, 100)$ : il pointe presque droit en travers. RMSProp divise chaque coordonnée par la racine d’une moyenne glissante de son carré.',
  'In which direction is RMSProp’s first step?': 'Dans quelle direction va le premier pas de RMSProp ?',
  'along the gradient': 'le long du gradient',
  'along the valley': 'le long de la vallée',
  'exactly along the diagonal': 'exactement en diagonale',
  'Along the diagonal: it moves by {{dx:3}} in $x$ and {{dy:3}} in $y$. At first $s=(1-\\alpha)g^2$, so each coordinate moves by $\\frac{\\eta}{\\sqrt{1-\\alpha}}$, ten times the rate at $\\alpha=0.99$, **whatever the gradient**.':
    'En diagonale : il avance de {{dx:3}} en $x$ et de {{dy:3}} en $y$. Au début $s=(1-\\alpha)g^2$, donc chaque coordonnée avance de $\\frac{\\eta}{\\sqrt{1-\\alpha}}$, dix fois le taux à $\\alpha=0.99$, **quel que soit le gradient**.',
  'Both axes come down together; the valley looks round. Descent with the same rate has left {{gdX:2}} of $x$ after 100 steps, RMSProp {{rmsX:2}}. What it cannot do is stop: its steps do not shrink with the gradient.':
    'Les deux axes descendent ensemble ; la vallée paraît ronde. Après 100 pas, la descente au même taux laisse {{gdX:2}} de $x$, RMSProp {{rmsX:2}}. Ce qu’il ne sait pas faire, c’est s’arrêter : ses pas ne se réduisent pas avec le gradient.',
  'the first step is along the diagonal: as far in x as in y': 'le premier pas est diagonal : aussi loin en x qu’en y',
  'by lr/√(1−α) in each': 'de lr/√(1−α) dans chaque direction',
  'x comes down faster than with descent': 'x descend plus vite qu’avec la descente',
})
