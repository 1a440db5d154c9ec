import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'One step size': 'Eine Schrittweite',
  'One number decides between creeping, settling, bouncing for ever and blowing up.':
    'Eine Zahl entscheidet zwischen Kriechen, Einschwingen, ewigem Pendeln und Explodieren.',
  'A parabola seen as a valley, with four paths from the same start; two run down to the floor, one jumps from wall to wall, one climbs out.':
    'Eine Parabel als Tal, mit vier Pfaden vom selben Startpunkt: Zwei laufen zum Talboden hinab, einer springt von Wand zu Wand, einer klettert hinaus.',
  'The gradient of $x^2$ is $2x$, so a step of gradient descent is $x \\leftarrow x - \\eta\\,2x = (1-2\\eta)\\,x$: every step multiplies $x$ by the **same factor**. With $\\eta=0.05$ ten steps leave $x={{end005}}$ of 10; with $\\eta=0.2$ they leave {{end02}}.':
    'Der Gradient von $x^2$ ist $2x$, ein Schritt des Gradientenabstiegs also $x \\leftarrow x - \\eta\\,2x = (1-2\\eta)\\,x$: Jeder Schritt multipliziert $x$ mit **demselben Faktor**. Mit $\\eta=0.05$ lassen zehn Schritte von 10 noch $x={{end005}}$ übrig, mit $\\eta=0.2$ noch {{end02}}.',
  'Say the factor aloud: 0.9 and 0.6.': 'Den Faktor laut sagen: 0.9 und 0.6.',
  'Now four rates at once: 0.05, 0.2, 1 and 1.1.': 'Nun vier Lernraten auf einmal: 0.05, 0.2, 1 und 1.1.',
  'Which rate throws $x$ to the other side just as far, for ever?':
    'Welche Lernrate wirft $x$ für immer genauso weit auf die andere Seite?',
  'At $\\eta=1$ the factor is $1-2\\eta=-1$: after ten steps $|x|$ is still {{end1}}. At 1.1 it is $-1.2$, and ten steps make {{end11}} of 10. Between them lies the limit: descent settles exactly when $|1-2\\eta|<1$.':
    'Bei $\\eta=1$ ist der Faktor $1-2\\eta=-1$: Nach zehn Schritten ist $|x|$ noch immer {{end1}}. Bei 1.1 ist er $-1.2$, und zehn Schritte machen aus 10 ganze {{end11}}. Dazwischen liegt die Grenze: Der Abstieg kommt genau dann zur Ruhe, wenn $|1-2\\eta|<1$.',
  'The curves of the loss are straight lines on the logarithmic axis: each step multiplies by one factor.':
    'Die Verlustkurven sind auf der logarithmischen Achse Geraden: Jeder Schritt multipliziert mit einem Faktor.',
  'The best rate is $\\eta = 1/2$, one over the curvature, which is 2: the factor is 0 and **one step** is enough. 0.4 and 0.6 are equally good; the second one only arrives from the other side.':
    'Die beste Lernrate ist $\\eta = 1/2$, eins durch die Krümmung, die 2 ist: Der Faktor ist 0, und **ein Schritt** genügt. 0.4 und 0.6 sind gleich gut; die zweite kommt nur von der anderen Seite an.',
  '|x| after ten steps at rate 0.05 is 10·0.9¹⁰': '|x| ist nach zehn Schritten mit Lernrate 0.05 gleich 10·0.9¹⁰',
  '… at 0.2 it is 10·0.6¹⁰': '… bei 0.2 ist es 10·0.6¹⁰',
  '… at 1 it is 10 still': '… bei 1 noch immer 10',
  '… at 1.1 it is 10·1.2¹⁰': '… bei 1.1 ist es 10·1.2¹⁰',
  'and these are 3.487,': 'und das sind 3.487,',
  'and 61.92': 'und 61.92',
  'at rate 1/2 one step is enough': 'mit Lernrate 1/2 genügt ein Schritt',
})
