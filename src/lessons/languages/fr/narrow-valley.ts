import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'The narrow valley': 'La vallée étroite',
  'The steepest direction caps the step, the flattest one pays for it.':
    'La direction la plus raide limite le pas, la plus plate en paie le prix.',
  'A long narrow valley; one path falls to its floor and creeps, one zigzags between the walls, one climbs them.':
    'Une longue vallée étroite ; une trajectoire tombe au fond et rampe, une zigzague entre les parois, une les escalade.',
  'The loss $\\tfrac12(x^2+100y^2)$ is a hundred times more curved in $y$ than in $x$. Each axis is a parabola of its own: a step multiplies $x$ by $1-\\eta$ and $y$ by $1-100\\eta$.':
    'La perte $\\tfrac12(x^2+100y^2)$ est cent fois plus courbée en $y$ qu’en $x$. Chaque axe est une parabole à part : un pas multiplie $x$ par $1-\\eta$ et $y$ par $1-100\\eta$.',
  'the minimum': 'le minimum',
  'Four rates: 0.001, 0.019, 0.02 and 0.021; fifty steps from $(1,1)$.':
    'Quatre taux : 0.001, 0.019, 0.02 et 0.021 ; cinquante pas depuis $(1,1)$.',
  'As the rate grows, which axis fails first?': 'Quand le taux grandit, quel axe lâche en premier ?',
  '$x$, the flat one': '$x$, le plat',
  '$y$, the steep one': '$y$, le raide',
  'Both together': 'Les deux ensemble',
  'The steep one: at 0.02 $|y|$ bounces at {{y020}}, at 0.021 it has grown to {{y021}}. Yet $x$ would love a rate of 1. At 0.019, almost the largest that is safe, $x$ has only come down to {{x019}}; at 0.001 to {{x001}}.':
    'Le raide : à 0.02, $|y|$ rebondit à {{y020}} ; à 0.021, il a grandi jusqu’à {{y021}}. Pourtant $x$ aimerait un taux de 1. À 0.019, presque le plus grand qui soit sûr, $x$ n’est descendu qu’à {{x019}} ; à 0.001, qu’à {{x001}}.',
  'the floor, where everything is slow': 'le fond, où tout est lent',
  'A curious tie: $|y|$ is {{y001:2}} at 0.001 and {{y019:2}} at 0.019, because $|1-100\\eta|$ is 0.9 for both. **No rate is good for both axes**, and the ratio of their curvatures says how bad it is: the condition number, of which a later lesson tells.':
    'Une égalité curieuse : $|y|$ vaut {{y001:2}} à 0.001 et {{y019:2}} à 0.019, car $|1-100\\eta|$ vaut 0.9 dans les deux cas. **Aucun taux n’est bon pour les deux axes**, et le rapport de leurs courbures mesure la gravité du problème : c’est le conditionnement, sujet d’une leçon ultérieure.',
  '|y| is 0.9⁵⁰ at 0.001': '|y| vaut 0.9⁵⁰ à 0.001',
  'and the same at 0.019': 'et autant à 0.019,',
  'which is 0.0052': 'soit 0.0052',
  'it is 1 at 0.02': 'il vaut 1 à 0.02',
  'and 1.1⁵⁰ at 0.021': 'et 1.1⁵⁰ à 0.021,',
  'which is 117.4': 'soit 117.4',
  'x is 0.951 at 0.001': 'x vaut 0.951 à 0.001',
  'and 0.383 at 0.019': 'et 0.383 à 0.019',
  'Fifty steps at rate 0.019: at which $x$ do they end?': 'Cinquante pas au taux 0.019 : à quel $x$ s’arrêtent-ils ?',
  'At {{x019}}: each step keeps $1-\\eta=0.981$ of $x$, so that fifty of them leave more than a third. In $y$ the same path has long arrived.':
    'À {{x019}} : chaque pas garde $1-\\eta=0.981$ de $x$, et cinquante en laissent plus d’un tiers. En $y$, le même chemin est arrivé depuis longtemps.',
})
