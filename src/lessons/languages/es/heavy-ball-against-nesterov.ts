import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'Heavy ball against Nesterov': 'Bola pesada contra Nesterov',
  'Looking one step ahead turns two hundred swings into none.':
    'Mirar un paso adelante convierte doscientas oscilaciones en ninguna.',
  'A narrow valley: one path fills it with swings from wall to wall, the other slides down along its floor.':
    'Un valle estrecho: una trayectoria lo llena de oscilaciones de pared a pared, la otra se desliza por su fondo.',
  'The same valley, the same rate 0.01, the same memory 0.95, 600 steps. The only difference: Nesterov takes the gradient **where the memory is about to carry it**.':
    'El mismo valle, la misma tasa 0.01, la misma memoria 0.95, 600 pasos. La única diferencia: Nesterov toma el gradiente **allí adonde la memoria está a punto de llevarlo**.',
  'Heavy ball swings across the valley. How much less does Nesterov swing?':
    'La bola pesada oscila a través del valle. ¿Cuánto menos oscila Nesterov?',
  'Half as often': 'La mitad de veces',
  'A tenth as often': 'Una décima parte de las veces',
  'Not at all': 'Nada',
  'Heavy ball changes sides {{hb:4}} times, Nesterov {{ne:4}} times. In $y$ they travel {{hbPath:3}} and {{nePath:3}}: the second is just the way down. At $\\eta=1/L$ the look-ahead gradient cancels the whole overshoot of the steep axis.':
    'La bola pesada cambia de lado {{hb:4}} veces, Nesterov {{ne:4}} veces. En $y$ recorren {{hbPath:3}} y {{nePath:3}}: lo segundo es solo el camino de bajada. Con $\\eta=1/L$ el gradiente anticipado anula todo el sobrepaso del eje empinado.',
  'The first forty steps. The price is nothing: one gradient a step, as before. What heavy ball learns after it has climbed the other wall, Nesterov sees from the floor.':
    'Los primeros cuarenta pasos. El precio es nulo: un gradiente por paso, como antes. Lo que la bola pesada aprende tras subir la otra pared, Nesterov lo ve desde el fondo.',
  'Nesterov turns into the floor here': 'aquí Nesterov gira hacia el fondo',
  'heavy ball crosses the floor 202 times': 'la bola pesada cruza el fondo 202 veces',
  'Nesterov never': 'Nesterov nunca',
  'the way in y is 29.0': 'el camino en y es 29.0',
  'against 1.0': 'frente a 1.0',
})
