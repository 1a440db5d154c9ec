import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'The narrow valley': 'El valle estrecho',
  'The steepest direction caps the step, the flattest one pays for it.':
    'La dirección más empinada limita el paso; la más plana lo paga.',
  'A long narrow valley; one path falls to its floor and creeps, one zigzags between the walls, one climbs them.':
    'Un valle largo y estrecho; una trayectoria cae al fondo y se arrastra, una zigzaguea entre las paredes, una las escala.',
  'The loss $\\tfrac12(x^2+100y^2)$ is a hundred times more curved in $y$ than in $x$. Each axis is a parabola of its own: a step multiplies $x$ by $1-\\eta$ and $y$ by $1-100\\eta$.':
    'La pérdida $\\tfrac12(x^2+100y^2)$ tiene cien veces más curvatura en $y$ que en $x$. Cada eje es una parábola propia: un paso multiplica $x$ por $1-\\eta$ e $y$ por $1-100\\eta$.',
  'the minimum': 'el mínimo',
  'Four rates: 0.001, 0.019, 0.02 and 0.021; fifty steps from $(1,1)$.':
    'Cuatro tasas: 0.001, 0.019, 0.02 y 0.021; cincuenta pasos desde $(1,1)$.',
  'As the rate grows, which axis fails first?': 'Al crecer la tasa, ¿qué eje falla primero?',
  '$x$, the flat one': '$x$, el plano',
  '$y$, the steep one': '$y$, el empinado',
  'Both together': 'Los dos a la vez',
  'The steep one: at 0.02 $|y|$ bounces at {{y020}}, at 0.021 it has grown to {{y021}}. Yet $x$ would love a rate of 1. At 0.019, almost the largest that is safe, $x$ has only come down to {{x019}}; at 0.001 to {{x001}}.':
    'El empinado: con 0.02, $|y|$ rebota en {{y020}}; con 0.021 ha crecido hasta {{y021}}. Sin embargo, a $x$ le encantaría una tasa de 1. Con 0.019, casi la mayor que es segura, $x$ solo ha bajado a {{x019}}; con 0.001, a {{x001}}.',
  'the floor, where everything is slow': 'el fondo, donde todo es lento',
  'A curious tie: $|y|$ is {{y001:2}} at 0.001 and {{y019:2}} at 0.019, because $|1-100\\eta|$ is 0.9 for both. **No rate is good for both axes**, and the ratio of their curvatures says how bad it is: the condition number, of which a later lesson tells.':
    'Un empate curioso: $|y|$ es {{y001:2}} con 0.001 y {{y019:2}} con 0.019, porque $|1-100\\eta|$ es 0.9 en ambos casos. **Ninguna tasa es buena para los dos ejes**, y el cociente de sus curvaturas mide la gravedad del problema: es el número de condición, tema de una lección posterior.',
  '|y| is 0.9⁵⁰ at 0.001': '|y| es 0.9⁵⁰ con 0.001',
  'and the same at 0.019': 'y lo mismo con 0.019,',
  'which is 0.0052': 'es decir, 0.0052',
  'it is 1 at 0.02': 'es 1 con 0.02',
  'and 1.1⁵⁰ at 0.021': 'y 1.1⁵⁰ con 0.021,',
  'which is 117.4': 'es decir, 117.4',
  'x is 0.951 at 0.001': 'x es 0.951 con 0.001',
  'and 0.383 at 0.019': 'y 0.383 con 0.019',
  'Fifty steps at rate 0.019: at which $x$ do they end?': 'Cincuenta pasos con tasa 0.019: ¿en qué $x$ terminan?',
  'At {{x019}}: each step keeps $1-\\eta=0.981$ of $x$, so that fifty of them leave more than a third. In $y$ the same path has long arrived.':
    'En {{x019}}: cada paso conserva $1-\\eta=0.981$ de $x$, y cincuenta dejan más de un tercio. En $y$ el mismo camino llegó hace mucho.',
})
