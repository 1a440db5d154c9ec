import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'The saddle': 'Der Sattel',
  'A saddle does not hold descent for ever; it only takes a logarithm of its time.':
    'Ein Sattel hält den Abstieg nicht für immer auf; er kostet ihn nur einen Logarithmus an Zeit.',
  'A saddle; three paths come down to its middle and part from the ridge at different moments.':
    'Ein Sattel; drei Pfade kommen zu seiner Mitte herab und verlassen den Grat zu verschiedenen Zeiten.',
  'The saddle $x^2-y^2$, started a thousandth beside its ridge. Descent leaves it after {{gd3:3}} steps, heavy ball after {{hb3:3}}, Adam after {{adam3:3}}.':
    'Der Sattel $x^2-y^2$, gestartet ein Tausendstel neben seinem Grat. Der Abstieg verlässt ihn nach {{gd3:3}} Schritten, Heavy Ball nach {{hb3:3}}, Adam nach {{adam3:3}}.',
  'the saddle point': 'der Sattelpunkt',
  'Now a millionth beside it: a thousand times nearer.': 'Nun ein Millionstel daneben: tausendmal näher.',
  'Descent took {{gd3:3}} steps. How many now?': 'Der Abstieg brauchte {{gd3:3}} Schritte. Wie viele sind es jetzt?',
  'about as many': 'etwa gleich viele',
  'about twice as many': 'etwa doppelt so viele',
  'about a thousand times as many': 'etwa tausendmal so viele',
  '{{gd6:3}}. Each step multiplies $y$ by $1+2\\eta$, so the time grows like $\\log\\frac1{y_0}$: a thousand times nearer, the same number of steps **more**. Adam needs {{adam6:3}}: it divides the smallness away.':
    '{{gd6:3}}. Jeder Schritt multipliziert $y$ mit $1+2\\eta$, also wächst die Zeit wie $\\log\\frac1{y_0}$: tausendmal näher, noch einmal gleich viele Schritte **mehr**. Adam braucht {{adam6:3}}: Er teilt die Kleinheit heraus.',
  'Exactly on the ridge no method ever leaves: there is no gradient in $y$ at all. Any noise, even rounding, is enough to end that; this is one thing that the noise of minibatches is good for.':
    'Genau auf dem Grat kommt kein Verfahren je los: In $y$ gibt es gar keinen Gradienten. Jedes Rauschen, selbst das Runden, genügt, um das zu beenden; auch dafür ist das Rauschen der Minibatches gut.',
  'the time is log(1/y₀)/log(1+2η): from 10⁻³': 'die Zeit ist log(1/y₀)/log(1+2η): von 10⁻³ aus',
  'and from 10⁻⁶': 'und von 10⁻⁶ aus',
  'never from 0': 'von 0 aus nie',
  'Adam leaves before descent': 'Adam kommt vor dem Abstieg los',
  'Draw the path of gradient descent.': 'Zeichnen Sie den Pfad des Gradientenabstiegs.',
  'Along the ridge down to the saddle, where it all but stands still, then off sideways. Its distance from the ridge grew by a tenth at **every** step, from the first one on; it is only seen once it is no longer small.':
    'Den Grat entlang hinab zum Sattel, wo er beinahe stillsteht, dann seitlich davon. Sein Abstand vom Grat wuchs bei **jedem** Schritt um ein Zehntel, vom ersten an; man sieht es erst, wenn er nicht mehr klein ist.',
})
