import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'The saddle': 'La selle',
  'A saddle does not hold descent for ever; it only takes a logarithm of its time.':
    'Une selle ne retient pas la descente pour toujours ; elle ne lui prend qu’un logarithme de temps.',
  'A saddle; three paths come down to its middle and part from the ridge at different moments.':
    'Une selle ; trois trajectoires descendent vers son milieu et quittent la crête à des moments différents.',
  'The saddle $x^2-y^2$, started a thousandth beside its ridge. Descent leaves it after {{gd3:3}} steps, heavy ball after {{hb3:3}}, Adam after {{adam3:3}}.':
    'La selle $x^2-y^2$, avec un départ à un millième de sa crête. La descente la quitte après {{gd3:3}} pas, la boule lourde après {{hb3:3}}, Adam après {{adam3:3}}.',
  'the saddle point': 'le point-selle',
  'Now a millionth beside it: a thousand times nearer.': 'Maintenant à un millionième : mille fois plus près.',
  'Descent took {{gd3:3}} steps. How many now?': 'Il a fallu {{gd3:3}} pas à la descente. Combien maintenant ?',
  'about as many': 'à peu près autant',
  'about twice as many': 'environ deux fois plus',
  'about a thousand times as many': 'environ mille fois plus',
  '{{gd6:3}}. Each step multiplies $y$ by $1+2\\eta$, so the time grows like $\\log\\frac1{y_0}$: a thousand times nearer, the same number of steps **more**. Adam needs {{adam6:3}}: it divides the smallness away.':
    '{{gd6:3}}. Chaque pas multiplie $y$ par $1+2\\eta$, donc le temps croît comme $\\log\\frac1{y_0}$ : mille fois plus près, le même nombre de pas **en plus**. Adam en demande {{adam6:3}} : il divise par la petitesse.',
  'Exactly on the ridge no method ever leaves: there is no gradient in $y$ at all. Any noise, even rounding, is enough to end that; this is one thing that the noise of minibatches is good for.':
    'Exactement sur la crête, aucune méthode ne part jamais : il n’y a aucun gradient en $y$. Le moindre bruit, même l’arrondi, suffit à y mettre fin ; voilà une chose à laquelle sert le bruit des mini-lots.',
  'the time is log(1/y₀)/log(1+2η): from 10⁻³': 'le temps est log(1/y₀)/log(1+2η) : depuis 10⁻³',
  'and from 10⁻⁶': 'et depuis 10⁻⁶',
  'never from 0': 'jamais depuis 0',
  'Adam leaves before descent': 'Adam part avant la descente',
  'Draw the path of gradient descent.': 'Dessinez le chemin de la descente de gradient.',
  'Along the ridge down to the saddle, where it all but stands still, then off sideways. Its distance from the ridge grew by a tenth at **every** step, from the first one on; it is only seen once it is no longer small.':
    'Le long de la crête jusqu’à la selle, où elle s’arrête presque, puis de côté. Sa distance à la crête a grandi d’un dixième à **chaque** pas, dès le premier ; on ne le voit que lorsqu’elle n’est plus petite.',
})
