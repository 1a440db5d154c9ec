import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'Memory rescues a step size': 'La memoria salva un tamaño de paso',
  'Momentum does not only speed descent up: it makes larger steps stable.':
    'El momento no solo acelera el descenso: hace estables pasos más grandes.',
  'A bowl with three paths of the same rate: without memory it leaves the picture, with memory it comes home.':
    'Un cuenco con tres trayectorias de la misma tasa: sin memoria se sale de la imagen, con memoria vuelve a casa.',
  'The bowl allows rates up to $2/L=0.5$. Take 0.6: plain descent multiplies $y$ by $1-2.4=-1.4$ at every step, and twenty steps make {{gd:4}} of $-2$.':
    'El cuenco permite tasas hasta $2/L=0.5$. Tomemos 0.6: el descenso simple multiplica $y$ por $1-2.4=-1.4$ en cada paso, y veinte pasos convierten $-2$ en {{gd:4}}.',
  'Now the step remembers: $v \\leftarrow \\beta v + g$, $x \\leftarrow x-\\eta v$. The rate stays at 0.6.':
    'Ahora el paso recuerda: $v \\leftarrow \\beta v + g$, $x \\leftarrow x-\\eta v$. La tasa sigue siendo 0.6.',
  'Can memory stop the divergence?': '¿Puede la memoria detener la divergencia?',
  'No, it adds more speed to it': 'No, le añade más velocidad',
  'Yes, if $\\beta$ is large enough': 'Sí, si $\\beta$ es lo bastante grande',
  'Yes, any $\\beta>0$ does': 'Sí, cualquier $\\beta>0$ lo hace',
  'Of the values tried, {{apart:3}} apart, $\\beta={{edge:3}}$ is the first that is stable. The old velocity points back over the valley and **brakes** the swing. With heavy ball descent is stable while $\\eta L < 2(1+\\beta)$; here $2.4<2(1+\\beta)$, so $\\beta>0.2$. After twenty steps $y$ is {{half:2}} with $\\beta=0.5$.':
    'De los valores probados, separados por {{apart:3}}, $\\beta={{edge:3}}$ es el primero estable. La velocidad anterior apunta de vuelta a través del valle y **frena** la oscilación. Con la bola pesada el descenso es estable mientras $\\eta L < 2(1+\\beta)$; aquí $2.4<2(1+\\beta)$, así que $\\beta>0.2$. Tras veinte pasos $y$ es {{half:2}} con $\\beta=0.5$.',
  'More memory is not better for ever: at 0.9 the swings along the flat axis take over. Stability asks for enough of it, speed for the right amount.':
    'Más memoria no siempre es mejor: con 0.9 dominan las oscilaciones a lo largo del eje plano. La estabilidad pide bastante; la velocidad, la cantidad justa.',
  'without memory y is −1673 after 20 steps': 'sin memoria, y es −1673 tras 20 pasos',
  'with β = 0.25 it has shrunk': 'con β = 0.25 ha disminuido',
  'with β = 0.5 still more': 'con β = 0.5 aún más',
  'stable from β = 0.2 on': 'estable desde β = 0.2',
})
