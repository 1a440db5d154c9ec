import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'The narrow valley': 'Das enge Tal',
  'The steepest direction caps the step, the flattest one pays for it.':
    'Die steilste Richtung begrenzt den Schritt, die flachste bezahlt dafür.',
  'A long narrow valley; one path falls to its floor and creeps, one zigzags between the walls, one climbs them.':
    'Ein langes enges Tal: Ein Pfad fällt auf den Talboden und kriecht, einer läuft im Zickzack zwischen den Wänden, einer klettert an ihnen hoch.',
  'The loss $\\tfrac12(x^2+100y^2)$ is a hundred times more curved in $y$ than in $x$. Each axis is a parabola of its own: a step multiplies $x$ by $1-\\eta$ and $y$ by $1-100\\eta$.':
    'Der Verlust $\\tfrac12(x^2+100y^2)$ ist in $y$ hundertmal so stark gekrümmt wie in $x$. Jede Achse ist eine Parabel für sich: Ein Schritt multipliziert $x$ mit $1-\\eta$ und $y$ mit $1-100\\eta$.',
  'the minimum': 'das Minimum',
  'Four rates: 0.001, 0.019, 0.02 and 0.021; fifty steps from $(1,1)$.':
    'Vier Lernraten: 0.001, 0.019, 0.02 und 0.021; fünfzig Schritte von $(1,1)$ aus.',
  'As the rate grows, which axis fails first?': 'Die Lernrate wächst: Welche Achse versagt zuerst?',
  '$x$, the flat one': '$x$, die flache',
  '$y$, the steep one': '$y$, die steile',
  'Both together': 'Beide zugleich',
  'The steep one: at 0.02 $|y|$ bounces at {{y020}}, at 0.021 it has grown to {{y021}}. Yet $x$ would love a rate of 1. At 0.019, almost the largest that is safe, $x$ has only come down to {{x019}}; at 0.001 to {{x001}}.':
    'Die steile: Bei 0.02 pendelt $|y|$ bei {{y020}}, bei 0.021 ist es auf {{y021}} gewachsen. Dabei hätte $x$ gern eine Lernrate von 1. Bei 0.019, fast der größten sicheren, ist $x$ erst auf {{x019}} gesunken; bei 0.001 auf {{x001}}.',
  'the floor, where everything is slow': 'der Talboden, auf dem alles langsam ist',
  'A curious tie: $|y|$ is {{y001:2}} at 0.001 and {{y019:2}} at 0.019, because $|1-100\\eta|$ is 0.9 for both. **No rate is good for both axes**, and the ratio of their curvatures says how bad it is: the condition number, of which a later lesson tells.':
    'Ein seltsamer Gleichstand: $|y|$ ist {{y001:2}} bei 0.001 und {{y019:2}} bei 0.019, denn $|1-100\\eta|$ ist beide Male 0.9. **Keine Lernrate ist für beide Achsen gut**, und wie schlimm das ist, sagt das Verhältnis ihrer Krümmungen: die Konditionszahl, das Thema einer späteren Lektion.',
  '|y| is 0.9⁵⁰ at 0.001': '|y| ist bei 0.001 gleich 0.9⁵⁰',
  'and the same at 0.019': 'und bei 0.019 dasselbe,',
  'which is 0.0052': 'nämlich 0.0052',
  'it is 1 at 0.02': 'bei 0.02 ist es 1',
  'and 1.1⁵⁰ at 0.021': 'und bei 0.021 gleich 1.1⁵⁰,',
  'which is 117.4': 'nämlich 117.4',
  'x is 0.951 at 0.001': 'x ist 0.951 bei 0.001',
  'and 0.383 at 0.019': 'und 0.383 bei 0.019',
  'Fifty steps at rate 0.019: at which $x$ do they end?':
    'Fünfzig Schritte mit Lernrate 0.019: Bei welchem $x$ enden sie?',
  'At {{x019}}: each step keeps $1-\\eta=0.981$ of $x$, so that fifty of them leave more than a third. In $y$ the same path has long arrived.':
    'Bei {{x019}}: Jeder Schritt behält $1-\\eta=0.981$ von $x$, also lassen fünfzig davon mehr als ein Drittel übrig. In $y$ ist derselbe Pfad längst angekommen.',
})
