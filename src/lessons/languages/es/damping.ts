import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'Under-, over- and critically damped': 'Subamortiguado, sobreamortiguado y crítico',
  'Momentum is a ball with friction, and one friction is right.':
    'El momento es una bola con rozamiento, y un solo rozamiento es el adecuado.',
  'A round bowl: one path crawls to the centre, one runs straight in, one swings through it again and again.':
    'Un cuenco redondo: una trayectoria se arrastra hasta el centro, una va directa, una lo cruza una y otra vez.',
  'A bowl of curvature $\\lambda=1$ and a rate of $\\eta=0.01$, a hundred times too small. Descent shrinks the distance by 1 % a step and settles after {{gd:4}} steps.':
    'Un cuenco de curvatura $\\lambda=1$ y una tasa de $\\eta=0.01$, cien veces demasiado pequeña. El descenso reduce la distancia un 1 % por paso y se asienta tras {{gd:4}} pasos.',
  'The ball gets memory: $\\beta$ from 0 to 0.99. With little it crawls as through honey, with much it swings as on ice.':
    'La bola recibe memoria: $\\beta$ de 0 a 0.99. Con poca se arrastra como en miel, con mucha oscila como sobre hielo.',
  'Which $\\beta$ is the fastest?': '¿Qué $\\beta$ es el más rápido?',
  'about 0.8': 'alrededor de 0.8',
  '0.9, the usual one': '0.9, el habitual',
  'About 0.8; found by trying: {{best:2}}, by theory $(1-\\sqrt{\\eta\\lambda})^2={{theory:2}}$. Below it the ball is **over-damped** and crawls, above it is **under-damped** and swings. It settles in {{critical:4}} steps instead of {{gd:4}}.':
    'Alrededor de 0.8; probando: {{best:2}}, según la teoría $(1-\\sqrt{\\eta\\lambda})^2={{theory:2}}$. Por debajo, la bola está **sobreamortiguada** y se arrastra; por encima, está **subamortiguada** y oscila. Se asienta en {{critical:4}} pasos en vez de {{gd:4}}.',
  'At 0.99 the ball travels {{far:2}} times the way that it has to. All under-damped balls shrink by $\\sqrt\\beta$ a step, **whatever the curvature**: that is why one $\\beta$ serves a whole valley.':
    'Con 0.99 la bola recorre {{far:2}} veces el camino necesario. Todas las bolas subamortiguadas se encogen un factor $\\sqrt\\beta$ por paso, **sea cual sea la curvatura**: por eso un solo $\\beta$ sirve para todo un valle.',
  'critical damping is at β = 0.81': 'el amortiguamiento crítico está en β = 0.81',
  'the fastest β of a hundred is there': 'el β más rápido de cien está ahí',
  'it settles sooner than without memory': 'se asienta antes que sin memoria',
})
