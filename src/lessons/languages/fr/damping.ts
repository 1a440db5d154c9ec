import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'Under-, over- and critically damped': 'Sous-amorti, sur-amorti, amortissement critique',
  'Momentum is a ball with friction, and one friction is right.':
    'L’inertie est une boule avec frottement, et un seul frottement est le bon.',
  'A round bowl: one path crawls to the centre, one runs straight in, one swings through it again and again.':
    'Une cuvette ronde : une trajectoire rampe vers le centre, une y va tout droit, une le traverse encore et encore.',
  'A bowl of curvature $\\lambda=1$ and a rate of $\\eta=0.01$, a hundred times too small. Descent shrinks the distance by 1 % a step and settles after {{gd:4}} steps.':
    'Une cuvette de courbure $\\lambda=1$ et un taux $\\eta=0.01$, cent fois trop petit. La descente réduit la distance de 1 % par pas et se pose après {{gd:4}} pas.',
  'The ball gets memory: $\\beta$ from 0 to 0.99. With little it crawls as through honey, with much it swings as on ice.':
    'La boule reçoit de la mémoire : $\\beta$ de 0 à 0.99. Avec peu, elle rampe comme dans du miel ; avec beaucoup, elle oscille comme sur la glace.',
  'Which $\\beta$ is the fastest?': 'Quel $\\beta$ est le plus rapide ?',
  'about 0.8': 'environ 0.8',
  '0.9, the usual one': '0.9, l’habituel',
  'About 0.8; found by trying: {{best:2}}, by theory $(1-\\sqrt{\\eta\\lambda})^2={{theory:2}}$. Below it the ball is **over-damped** and crawls, above it is **under-damped** and swings. It settles in {{critical:4}} steps instead of {{gd:4}}.':
    'Environ 0.8 ; trouvé par essais : {{best:2}}, par la théorie $(1-\\sqrt{\\eta\\lambda})^2={{theory:2}}$. En dessous, la boule est **sur-amortie** et rampe ; au-dessus, elle est **sous-amortie** et oscille. Elle se pose en {{critical:4}} pas au lieu de {{gd:4}}.',
  'At 0.99 the ball travels {{far:2}} times the way that it has to. All under-damped balls shrink by $\\sqrt\\beta$ a step, **whatever the curvature**: that is why one $\\beta$ serves a whole valley.':
    'À 0.99, la boule parcourt {{far:2}} fois le chemin nécessaire. Toutes les boules sous-amorties se réduisent de $\\sqrt\\beta$ par pas, **quelle que soit la courbure** : c’est pourquoi un seul $\\beta$ sert toute une vallée.',
  'critical damping is at β = 0.81': 'l’amortissement critique est à β = 0.81',
  'the fastest β of a hundred is there': 'le β le plus rapide sur cent est là',
  'it settles sooner than without memory': 'elle se pose plus tôt que sans mémoire',
})
