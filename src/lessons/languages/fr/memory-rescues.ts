import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'Memory rescues a step size': 'La mémoire sauve un pas',
  'Momentum does not only speed descent up: it makes larger steps stable.':
    'L’inertie ne fait pas qu’accélérer la descente : elle rend stables de plus grands pas.',
  'A bowl with three paths of the same rate: without memory it leaves the picture, with memory it comes home.':
    'Une cuvette avec trois trajectoires de même taux : sans mémoire elle quitte l’image, avec mémoire elle rentre.',
  'The bowl allows rates up to $2/L=0.5$. Take 0.6: plain descent multiplies $y$ by $1-2.4=-1.4$ at every step, and twenty steps make {{gd:4}} of $-2$.':
    'La cuvette permet des taux jusqu’à $2/L=0.5$. Prenons 0.6 : la descente simple multiplie $y$ par $1-2.4=-1.4$ à chaque pas, et vingt pas font de $-2$ pas moins de {{gd:4}}.',
  'Now the step remembers: $v \\leftarrow \\beta v + g$, $x \\leftarrow x-\\eta v$. The rate stays at 0.6.':
    'Maintenant le pas se souvient : $v \\leftarrow \\beta v + g$, $x \\leftarrow x-\\eta v$. Le taux reste 0.6.',
  'Can memory stop the divergence?': 'La mémoire peut-elle arrêter la divergence ?',
  'No, it adds more speed to it': 'Non, elle y ajoute de la vitesse',
  'Yes, if $\\beta$ is large enough': 'Oui, si $\\beta$ est assez grand',
  'Yes, any $\\beta>0$ does': 'Oui, tout $\\beta>0$ suffit',
  'Of the values tried, {{apart:3}} apart, $\\beta={{edge:3}}$ is the first that is stable. The old velocity points back over the valley and **brakes** the swing. With heavy ball descent is stable while $\\eta L < 2(1+\\beta)$; here $2.4<2(1+\\beta)$, so $\\beta>0.2$. After twenty steps $y$ is {{half:2}} with $\\beta=0.5$.':
    'Des valeurs essayées, espacées de {{apart:3}}, $\\beta={{edge:3}}$ est la première qui soit stable. L’ancienne vitesse pointe en arrière, à travers la vallée, et **freine** l’oscillation. Avec la boule lourde, la descente est stable tant que $\\eta L < 2(1+\\beta)$ ; ici $2.4<2(1+\\beta)$, donc $\\beta>0.2$. Après vingt pas, $y$ vaut {{half:2}} avec $\\beta=0.5$.',
  'More memory is not better for ever: at 0.9 the swings along the flat axis take over. Stability asks for enough of it, speed for the right amount.':
    'Plus de mémoire n’est pas toujours mieux : à 0.9, les oscillations le long de l’axe plat prennent le dessus. La stabilité en demande assez, la vitesse en demande la juste dose.',
  'without memory y is −1673 after 20 steps': 'sans mémoire, y vaut −1673 après 20 pas',
  'with β = 0.25 it has shrunk': 'avec β = 0.25 il a diminué',
  'with β = 0.5 still more': 'avec β = 0.5 encore plus',
  'stable from β = 0.2 on': 'stable à partir de β = 0.2',
})
