import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'Adam’s bias correction': 'La corrección de sesgo de Adam',
  'Two averages that start at zero lie at first, and one lies more than the other.':
    'Dos medias que empiezan en cero mienten al principio, y una miente más que la otra.',
  'An inclined plane with two paths downhill; the one without correction leaps far ahead in its first steps.':
    'Un plano inclinado con dos trayectorias cuesta abajo; la que no tiene corrección salta muy adelante en sus primeros pasos.',
  'without correction': 'sin corrección',
  'Adam keeps averages $m$ of the gradient and $v$ of its square; both start at 0, so at first both are too small, and Adam divides the bias out: $\\hat m=\\frac{m}{1-\\beta_1^t}$, $\\hat v=\\frac{v}{1-\\beta_2^t}$. Its first step moves each coordinate by exactly the rate: {{one:3}}.':
    'Adam guarda medias, $m$ del gradiente y $v$ de su cuadrado; ambas empiezan en 0, así que al principio son demasiado pequeñas, y Adam divide por el sesgo: $\\hat m=\\frac{m}{1-\\beta_1^t}$, $\\hat v=\\frac{v}{1-\\beta_2^t}$. Su primer paso mueve cada coordenada exactamente la tasa: {{one:3}}.',
  'The same with a gradient **ten thousand times** as large.': 'Lo mismo con un gradiente **diez mil veces** mayor.',
  'How long is the first step now?': '¿Cuánto mide ahora el primer paso?',
  '10,000 times as long': '10 000 veces más',
  '100 times as long': '100 veces más',
  'just as long': 'lo mismo',
  '{{scaled:3}}, as before: the size of the gradient cancels. Without the correction it is {{plain:3}}, which is $\\frac{1-\\beta_1}{\\sqrt{1-\\beta_2}}={{factor:3}}$ times the rate: $v$ is more biased than $m$, so the first steps are too **long**.':
    '{{scaled:3}}, como antes: el tamaño del gradiente se cancela. Sin la corrección es {{plain:3}}, que es $\\frac{1-\\beta_1}{\\sqrt{1-\\beta_2}}={{factor:3}}$ veces la tasa: $v$ está más sesgada que $m$, así que los primeros pasos son demasiado **largos**.',
  'Twenty steps on: the uncorrected path is {{ahead:2}} times as far. That is why some recipes without correction need a warm-up.':
    'Veinte pasos después: la trayectoria sin corregir está {{ahead:2}} veces más lejos. Por eso algunas recetas sin corrección necesitan un calentamiento.',
  'with correction the first step is lr long,': 'con corrección el primer paso mide lr,',
  'whatever the size of the gradient': 'sea cual sea el tamaño del gradiente',
  'without it 3.16 times lr': 'sin ella, 3.16 veces lr,',
  'which is (1−β₁)/√(1−β₂)': 'que es (1−β₁)/√(1−β₂)',
})
