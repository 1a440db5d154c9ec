import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'RMSProp evens the axes': 'RMSProp gleicht die Achsen aus',
  'Divided by its own size, the gradient only keeps its signs.':
    'Durch seine eigene Größe geteilt, behält der Gradient nur seine Vorzeichen.',
  'A narrow valley: one path goes diagonally towards the centre, one falls straight to the floor and creeps.':
    'Ein enges Tal: Ein Pfad geht diagonal auf die Mitte zu, einer fällt gerade auf den Boden und kriecht.',
  'At $(1,1)$ in the valley of $\\kappa=100$ the gradient is $(1, 100)$: it points almost straight across. RMSProp divides each coordinate by the root of a running mean of its square.':
    'Bei $(1,1)$ im Tal mit $\\kappa=100$ ist der Gradient $(1, 100)$: Er zeigt fast quer zum Tal. RMSProp teilt jede Koordinate durch die Wurzel aus einem gleitenden Mittel ihres Quadrats.',
  'In which direction is RMSProp’s first step?': 'In welche Richtung geht der erste Schritt von RMSProp?',
  'along the gradient': 'entlang dem Gradienten',
  'along the valley': 'entlang dem Tal',
  'exactly along the diagonal': 'genau entlang der Diagonale',
  'Along the diagonal: it moves by {{dx:3}} in $x$ and {{dy:3}} in $y$. At first $s=(1-\\alpha)g^2$, so each coordinate moves by $\\frac{\\eta}{\\sqrt{1-\\alpha}}$, ten times the rate at $\\alpha=0.99$, **whatever the gradient**.':
    'Entlang der Diagonale: Er geht {{dx:3}} in $x$ und {{dy:3}} in $y$. Am Anfang ist $s=(1-\\alpha)g^2$, also bewegt sich jede Koordinate um $\\frac{\\eta}{\\sqrt{1-\\alpha}}$, bei $\\alpha=0.99$ das Zehnfache der Lernrate, **gleich wie groß der Gradient ist**.',
  'Both axes come down together; the valley looks round. Descent with the same rate has left {{gdX:2}} of $x$ after 100 steps, RMSProp {{rmsX:2}}. What it cannot do is stop: its steps do not shrink with the gradient.':
    'Beide Achsen kommen gemeinsam herunter; das Tal sieht rund aus. Der Abstieg mit derselben Lernrate hat nach 100 Schritten {{gdX:2}} von $x$ übrig gelassen, RMSProp {{rmsX:2}}. Was es nicht kann, ist anhalten: Seine Schritte schrumpfen nicht mit dem Gradienten.',
  'the first step is along the diagonal: as far in x as in y':
    'der erste Schritt geht die Diagonale entlang: in x so weit wie in y',
  'by lr/√(1−α) in each': 'um lr/√(1−α) in jeder',
  'x comes down faster than with descent': 'x kommt schneller herunter als mit dem Abstieg',
})
