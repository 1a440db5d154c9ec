import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'Heavy ball against Nesterov': 'Boule lourde contre Nesterov',
  'Looking one step ahead turns two hundred swings into none.':
    'Regarder un pas en avant change deux cents oscillations en aucune.',
  'A narrow valley: one path fills it with swings from wall to wall, the other slides down along its floor.':
    'Une vallée étroite : une trajectoire la remplit d’oscillations d’une paroi à l’autre, l’autre glisse le long du fond.',
  'The same valley, the same rate 0.01, the same memory 0.95, 600 steps. The only difference: Nesterov takes the gradient **where the memory is about to carry it**.':
    'La même vallée, le même taux 0.01, la même mémoire 0.95, 600 pas. La seule différence : Nesterov prend le gradient **là où la mémoire va le porter**.',
  'Heavy ball swings across the valley. How much less does Nesterov swing?':
    'La boule lourde oscille en travers de la vallée. Combien Nesterov oscille-t-il moins ?',
  'Half as often': 'Deux fois moins souvent',
  'A tenth as often': 'Dix fois moins souvent',
  'Not at all': 'Pas du tout',
  'Heavy ball changes sides {{hb:4}} times, Nesterov {{ne:4}} times. In $y$ they travel {{hbPath:3}} and {{nePath:3}}: the second is just the way down. At $\\eta=1/L$ the look-ahead gradient cancels the whole overshoot of the steep axis.':
    'La boule lourde change {{hb:4}} fois de côté, Nesterov {{ne:4}} fois. En $y$, ils parcourent {{hbPath:3}} et {{nePath:3}} : le second n’est que le chemin vers le bas. À $\\eta=1/L$, le gradient anticipé annule tout le dépassement de l’axe raide.',
  'The first forty steps. The price is nothing: one gradient a step, as before. What heavy ball learns after it has climbed the other wall, Nesterov sees from the floor.':
    'Les quarante premiers pas. Le prix est nul : un gradient par pas, comme avant. Ce que la boule lourde apprend après avoir gravi l’autre paroi, Nesterov le voit depuis le fond.',
  'Nesterov turns into the floor here': 'ici Nesterov tourne dans l’axe du fond',
  'heavy ball crosses the floor 202 times': 'la boule lourde traverse le fond 202 fois',
  'Nesterov never': 'Nesterov jamais',
  'the way in y is 29.0': 'le chemin en y est 29.0',
  'against 1.0': 'contre 1.0',
})
