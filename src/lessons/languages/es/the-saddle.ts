import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'The saddle': 'El punto de silla',
  'A saddle does not hold descent for ever; it only takes a logarithm of its time.':
    'Un punto de silla no retiene al descenso para siempre; solo le quita un logaritmo de tiempo.',
  'A saddle; three paths come down to its middle and part from the ridge at different moments.':
    'Una silla; tres trayectorias bajan a su centro y se apartan de la cresta en momentos distintos.',
  'The saddle $x^2-y^2$, started a thousandth beside its ridge. Descent leaves it after {{gd3:3}} steps, heavy ball after {{hb3:3}}, Adam after {{adam3:3}}.':
    'La silla $x^2-y^2$, empezando a una milésima de su cresta. El descenso la deja tras {{gd3:3}} pasos, la bola pesada tras {{hb3:3}}, Adam tras {{adam3:3}}.',
  'the saddle point': 'el punto de silla',
  'Now a millionth beside it: a thousand times nearer.': 'Ahora a una millonésima: mil veces más cerca.',
  'Descent took {{gd3:3}} steps. How many now?': 'El descenso necesitó {{gd3:3}} pasos. ¿Cuántos ahora?',
  'about as many': 'más o menos los mismos',
  'about twice as many': 'más o menos el doble',
  'about a thousand times as many': 'unas mil veces más',
  '{{gd6:3}}. Each step multiplies $y$ by $1+2\\eta$, so the time grows like $\\log\\frac1{y_0}$: a thousand times nearer, the same number of steps **more**. Adam needs {{adam6:3}}: it divides the smallness away.':
    '{{gd6:3}}. Cada paso multiplica $y$ por $1+2\\eta$, así que el tiempo crece como $\\log\\frac1{y_0}$: mil veces más cerca, el mismo número de pasos **más**. Adam necesita {{adam6:3}}: divide por la pequeñez.',
  'Exactly on the ridge no method ever leaves: there is no gradient in $y$ at all. Any noise, even rounding, is enough to end that; this is one thing that the noise of minibatches is good for.':
    'Exactamente sobre la cresta ningún método sale nunca: no hay ningún gradiente en $y$. Cualquier ruido, incluso el redondeo, basta para acabar con eso; es una de las cosas para las que sirve el ruido de los minilotes.',
  'the time is log(1/y₀)/log(1+2η): from 10⁻³': 'el tiempo es log(1/y₀)/log(1+2η): desde 10⁻³',
  'and from 10⁻⁶': 'y desde 10⁻⁶',
  'never from 0': 'nunca desde 0',
  'Adam leaves before descent': 'Adam sale antes que el descenso',
  'Draw the path of gradient descent.': 'Dibuje el camino del descenso de gradiente.',
  'Along the ridge down to the saddle, where it all but stands still, then off sideways. Its distance from the ridge grew by a tenth at **every** step, from the first one on; it is only seen once it is no longer small.':
    'Por la cresta hasta la silla, donde casi se detiene, y luego hacia un lado. Su distancia a la cresta creció una décima parte en **cada** paso, desde el primero; solo se ve cuando ya no es pequeña.',
})
