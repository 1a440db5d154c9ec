import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'One step size': 'Un solo tamaño de paso',
  'One number decides between creeping, settling, bouncing for ever and blowing up.':
    'Un número decide entre arrastrarse, asentarse, rebotar para siempre y explotar.',
  'A parabola seen as a valley, with four paths from the same start; two run down to the floor, one jumps from wall to wall, one climbs out.':
    'Una parábola vista como un valle, con cuatro trayectorias desde el mismo punto; dos bajan hasta el fondo, una salta de pared a pared, una se sale.',
  'The gradient of $x^2$ is $2x$, so a step of gradient descent is $x \\leftarrow x - \\eta\\,2x = (1-2\\eta)\\,x$: every step multiplies $x$ by the **same factor**. With $\\eta=0.05$ ten steps leave $x={{end005}}$ of 10; with $\\eta=0.2$ they leave {{end02}}.':
    'El gradiente de $x^2$ es $2x$, así que un paso del descenso de gradiente es $x \\leftarrow x - \\eta\\,2x = (1-2\\eta)\\,x$: cada paso multiplica $x$ por el **mismo factor**. Con $\\eta=0.05$, diez pasos dejan $x={{end005}}$ de 10; con $\\eta=0.2$ dejan {{end02}}.',
  'Say the factor aloud: 0.9 and 0.6.': 'Decir el factor en voz alta: 0.9 y 0.6.',
  'Now four rates at once: 0.05, 0.2, 1 and 1.1.': 'Ahora cuatro tasas a la vez: 0.05, 0.2, 1 y 1.1.',
  'Which rate throws $x$ to the other side just as far, for ever?':
    '¿Qué tasa lanza $x$ al otro lado a la misma distancia, para siempre?',
  'At $\\eta=1$ the factor is $1-2\\eta=-1$: after ten steps $|x|$ is still {{end1}}. At 1.1 it is $-1.2$, and ten steps make {{end11}} of 10. Between them lies the limit: descent settles exactly when $|1-2\\eta|<1$.':
    'Con $\\eta=1$ el factor es $1-2\\eta=-1$: tras diez pasos $|x|$ sigue siendo {{end1}}. Con 1.1 es $-1.2$, y diez pasos convierten 10 en {{end11}}. Entre ambas está el límite: el descenso se asienta exactamente cuando $|1-2\\eta|<1$.',
  'The curves of the loss are straight lines on the logarithmic axis: each step multiplies by one factor.':
    'Las curvas de la pérdida son rectas en el eje logarítmico: cada paso multiplica por un mismo factor.',
  'The best rate is $\\eta = 1/2$, one over the curvature, which is 2: the factor is 0 and **one step** is enough. 0.4 and 0.6 are equally good; the second one only arrives from the other side.':
    'La mejor tasa es $\\eta = 1/2$, el inverso de la curvatura, que es 2: el factor es 0 y **un paso** basta. 0.4 y 0.6 son igual de buenas; la segunda solo llega desde el otro lado.',
  '|x| after ten steps at rate 0.05 is 10·0.9¹⁰': '|x| tras diez pasos con tasa 0.05 es 10·0.9¹⁰',
  '… at 0.2 it is 10·0.6¹⁰': '… con 0.2 es 10·0.6¹⁰',
  '… at 1 it is 10 still': '… con 1 sigue siendo 10',
  '… at 1.1 it is 10·1.2¹⁰': '… con 1.1 es 10·1.2¹⁰',
  'and these are 3.487,': 'es decir, 3.487,',
  'and 61.92': 'y 61.92',
  'at rate 1/2 one step is enough': 'con tasa 1/2 basta un paso',
})
