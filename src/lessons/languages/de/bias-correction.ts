import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'Adam’s bias correction': 'Die Bias-Korrektur von Adam',
  'Two averages that start at zero lie at first, and one lies more than the other.':
    'Zwei Mittel, die bei null beginnen, lügen anfangs, und eines lügt mehr als das andere.',
  'An inclined plane with two paths downhill; the one without correction leaps far ahead in its first steps.':
    'Eine schiefe Ebene mit zwei Pfaden bergab; der ohne Korrektur springt mit seinen ersten Schritten weit voraus.',
  'without correction': 'ohne Korrektur',
  'Adam keeps averages $m$ of the gradient and $v$ of its square; both start at 0, so at first both are too small, and Adam divides the bias out: $\\hat m=\\frac{m}{1-\\beta_1^t}$, $\\hat v=\\frac{v}{1-\\beta_2^t}$. Its first step moves each coordinate by exactly the rate: {{one:3}}.':
    'Adam führt Mittel $m$ des Gradienten und $v$ seines Quadrats; beide beginnen bei 0, sind also anfangs zu klein, und Adam teilt die Verzerrung heraus: $\\hat m=\\frac{m}{1-\\beta_1^t}$, $\\hat v=\\frac{v}{1-\\beta_2^t}$. Der erste Schritt bewegt jede Koordinate um genau die Lernrate: {{one:3}}.',
  'The same with a gradient **ten thousand times** as large.':
    'Dasselbe mit einem **zehntausendmal** so großen Gradienten.',
  'How long is the first step now?': 'Wie lang ist der erste Schritt jetzt?',
  '10,000 times as long': '10 000-mal so lang',
  '100 times as long': '100-mal so lang',
  'just as long': 'genauso lang',
  '{{scaled:3}}, as before: the size of the gradient cancels. Without the correction it is {{plain:3}}, which is $\\frac{1-\\beta_1}{\\sqrt{1-\\beta_2}}={{factor:3}}$ times the rate: $v$ is more biased than $m$, so the first steps are too **long**.':
    '{{scaled:3}}, wie zuvor: Die Größe des Gradienten kürzt sich heraus. Ohne die Korrektur sind es {{plain:3}}, das $\\frac{1-\\beta_1}{\\sqrt{1-\\beta_2}}={{factor:3}}$-Fache der Lernrate: $v$ ist stärker verzerrt als $m$, darum sind die ersten Schritte zu **lang**.',
  'Twenty steps on: the uncorrected path is {{ahead:2}} times as far. That is why some recipes without correction need a warm-up.':
    'Zwanzig Schritte weiter: Der unkorrigierte Pfad ist {{ahead:2}}-mal so weit. Darum brauchen manche Rezepte ohne Korrektur ein Aufwärmen.',
  'with correction the first step is lr long,': 'mit Korrektur ist der erste Schritt lr lang,',
  'whatever the size of the gradient': 'gleich wie groß der Gradient ist',
  'without it 3.16 times lr': 'ohne sie 3.16-mal lr,',
  'which is (1−β₁)/√(1−β₂)': 'das ist (1−β₁)/√(1−β₂)',
})
