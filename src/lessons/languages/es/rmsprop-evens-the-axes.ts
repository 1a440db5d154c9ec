import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'RMSProp evens the axes': 'RMSProp iguala los ejes',
  'Divided by its own size, the gradient only keeps its signs.':
    'Dividido por su propio tamaño, el gradiente solo conserva sus signos.',
  'A narrow valley: one path goes diagonally towards the centre, one falls straight to the floor and creeps.':
    'Un valle estrecho: una trayectoria va en diagonal hacia el centro, una cae recta al fondo y se arrastra.',
  'At $(1,1)$ in the valley of $\\kappa=100$ the gradient is $(1, 100)$: it points almost straight across. RMSProp divides each coordinate by the root of a running mean of its square.':
    'En $(1,1)$, en el valle de $\\kappa=100$, el gradiente es $(1, 100)$: apunta casi de lado a lado. RMSProp divide cada coordenada por la raíz de una media móvil de su cuadrado.',
  'In which direction is RMSProp’s first step?': '¿En qué dirección va el primer paso de RMSProp?',
  'along the gradient': 'a lo largo del gradiente',
  'along the valley': 'a lo largo del valle',
  'exactly along the diagonal': 'exactamente en diagonal',
  'Along the diagonal: it moves by {{dx:3}} in $x$ and {{dy:3}} in $y$. At first $s=(1-\\alpha)g^2$, so each coordinate moves by $\\frac{\\eta}{\\sqrt{1-\\alpha}}$, ten times the rate at $\\alpha=0.99$, **whatever the gradient**.':
    'En diagonal: avanza {{dx:3}} en $x$ y {{dy:3}} en $y$. Al principio $s=(1-\\alpha)g^2$, así que cada coordenada avanza $\\frac{\\eta}{\\sqrt{1-\\alpha}}$, diez veces la tasa con $\\alpha=0.99$, **sea cual sea el gradiente**.',
  'Both axes come down together; the valley looks round. Descent with the same rate has left {{gdX:2}} of $x$ after 100 steps, RMSProp {{rmsX:2}}. What it cannot do is stop: its steps do not shrink with the gradient.':
    'Los dos ejes bajan juntos; el valle parece redondo. Tras 100 pasos, el descenso con la misma tasa ha dejado {{gdX:2}} de $x$, RMSProp {{rmsX:2}}. Lo que no sabe hacer es parar: sus pasos no se encogen con el gradiente.',
  'the first step is along the diagonal: as far in x as in y': 'el primer paso es diagonal: tan lejos en x como en y',
  'by lr/√(1−α) in each': 'lr/√(1−α) en cada una',
  'x comes down faster than with descent': 'x baja más rápido que con el descenso',
})
