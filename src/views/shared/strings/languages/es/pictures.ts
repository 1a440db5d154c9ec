import type { Part } from '../../catalogue.ts'
import { intlsOf } from '../intl.ts'
import { own } from './own-data.ts'

const { number, counted, list } = intlsOf('es')

export const pictures: Part<'pictures'> = {
  plot: 'El gráfico: más y menos amplían y reducen, las flechas mueven la vista, 0 muestra toda la superficie. Un clic mueve el punto inicial.',
  plotStill: 'El gráfico: más y menos amplían y reducen, las flechas mueven la vista, 0 muestra toda la superficie.',
  zoom: 'Zoom',
  zoomIn: 'Ampliar',
  zoomOut: 'Reducir',
  whole: 'Mostrar toda la superficie',
  start: 'inicio',
  startRole: 'punto de inicio',
  place: (x, y) => `x ${x}, y ${y}`,
  startAt: (place) => `Punto inicial en ${place}. Las flechas lo mueven, con Mayús más lejos.`,
  startValue: (place, loss) => `${place}, pérdida ${loss}`,
  ordinal: (place) => `${place}.º`,
  tipStep: (step) => `paso ${step}`,
  tipAt: 'en',
  tipLoss: 'pérdida',
  noValue: 'sin valor',
  figure: (name, x, y) => `Curvas de nivel de ${name}, x de ${x[0]} a ${x[1]} e y de ${y[0]} a ${y[1]}.`,
  endsAt: (run, x, y, loss) => `${run} acaba en (${x}, ${y}) con pérdida ${loss}`,
  ended: { converged: 'converge', diverged: 'diverge', stalled: 'se detiene', running: 'sigue en camino' },
  inBrackets: (text, more) => `${text} (${more})`,
  moreRuns: (count) => counted(count, 'ejecución más', 'ejecuciones más'),
  paths: (steps, x, y, told) => `Caminos de ${counted(steps, 'paso', 'pasos')} desde (${x}, ${y}): ${told.join('; ')}.`,
  ownMethod: 'método propio',
  leastSquares: 'un problema de mínimos cuadrados',
  network: 'una red neuronal',
  withoutGpu: (reason) =>
    `Los contornos se dibujan sin la GPU, porque dibujar en ella falló (${reason}); vuelva a cargar la página para intentarlo de nuevo.`,
  notFetched: 'no se pudo cargar lo que dibuja en ella',
}

export const landscape: Part<'landscape'> = {
  picture: 'Superficie de pérdida en tres dimensiones',
  of: (name) => `Superficie de pérdida de ${name}, en tres dimensiones.`,
  ofRange: (name, x, y) =>
    `Superficie de pérdida de ${name} en tres dimensiones, x de ${x[0]} a ${x[1]}, y de ${y[0]} a ${y[1]}.`,
  keys: 'Las flechas la giran, más y menos amplían y reducen, y con Mayús las flechas mueven el punto inicial.',
  keysStill: 'Las flechas la giran, más y menos amplían y reducen.',
  axes: { x: 'x', y: 'y', loss: 'pérdida' },
  camera: 'Cámara',
  presets: { valley: 'Valle', top: 'Arriba', front: 'Frente' },
  none: 'El relieve necesita WebGPU o WebGL 2, y este navegador no ofrece ahora ninguno. Activar la aceleración gráfica en sus ajustes lo devuelve; los contornos muestran los mismos caminos.',
  lost: 'El procesador gráfico se reinició y se llevó el relieve. Su experimento está a salvo.',
  failed: 'No se pudo dibujar el relieve en este procesador gráfico. Los contornos muestran los mismos caminos.',
  again: 'Dibujarlo de nuevo',
}

export const data: Part<'data'> = {
  title: 'Datos',
  problems: 'Problemas de datos',
  sliders: { samples: 'muestras', noise: 'ruido', split: 'parte de entrenamiento' },
  training: (count) => `${number(count)} para entrenar`,
  validation: (count) => `${number(count)} reservadas para validar`,
  samples: (name, training, validation) =>
    `Datos de «${name}»: ${validation === undefined ? training : `${training}, ${validation}`}.`,
  range: (name, from, to) => `${name} de ${from} a ${to}`,
  atStep: (step, runs) => `En el paso ${number(step)}: ${runs.join('; ')}.`,
  run: (name, x, valueX, y, valueY) => `${name}: ${x} ${valueX}, ${y} ${valueY}`,
  more: (count) => `${number(count)} más`,
  batch: (count) => `${number(count)} en el lote de este paso`,
  own,
}

export const playback: Part<'playback'> = {
  playback: 'Reproducción',
  back: 'Un paso atrás',
  forward: 'Un paso adelante',
  play: 'Reproducir',
  playTitle: 'Reproducir (espacio)',
  pause: 'Pausa',
  pauseTitle: 'Pausa (espacio)',
  step: 'Paso',
  stepOf: (step, steps) => `paso ${step} de ${steps}`,
  speed: 'Velocidad de reproducción',
  stepsASecond: (speed) => `${counted(speed, 'paso', 'pasos')}/s`,
  atOnce: 'todo a la vez',
  loop: 'Volver a empezar al final',
  race: 'Carrera',
  raceTitle: 'Todos los métodos salen a la vez: ¿cuál llega primero?',
  raceOrder: 'Orden de llegada',
  raceToRest: 'Meta: quedar en reposo.',
  raceToLoss: (loss) => `Meta: una pérdida de como mucho ${loss}.`,
  atStep: (step) => `paso ${step}`,
  nobody: (steps) => `Ninguno llega en ${counted(steps, 'paso', 'pasos')}.`,
  late: (runs, steps) =>
    `${list(runs)} no ${runs.length === 1 ? 'llega' : 'llegan'} en ${counted(steps, 'paso', 'pasos')}.`,
}
