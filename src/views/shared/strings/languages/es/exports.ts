import type { Part } from '../../catalogue.ts'
import { formats, intlsOf } from '../intl.ts'

const { number, counted } = intlsOf('es')

export const exports: Part<'exports'> = {
  caption: (problem, start, steps) =>
    `${problem}${start === undefined ? '' : ` desde ${start}`}, ${counted(steps, 'paso', 'pasos')} · Thalweg`,
  title: 'Exportar',
  what: 'Qué exportar',
  kinds: { picture: 'Imagen', film: 'Vídeo', numbers: 'Números' },
  format: 'Formato',
  formats,
  about: {
    png: 'Una imagen de píxeles, para diapositivas, documentos y páginas web.',
    svg: 'Un dibujo de formas y palabras que Inkscape, Illustrator y PowerPoint pueden cambiar; nítido a cualquier tamaño.',
    pdf: 'Una página de formas y palabras, para LaTeX y para imprimir.',
    webm: 'Un vídeo para páginas web y la mayoría de los reproductores.',
    mp4: 'Un vídeo para cualquier reproductor, y para diapositivas.',
    gif: 'Se mueve donde los vídeos no; grande y con menos colores.',
    csv: 'Una línea por ejecución y paso: para hojas de cálculo y R.',
    json: 'El experimento y los números de cada ejecución como listas: para programas.',
  },
  shows: 'Muestra',
  parts: { contour: 'Contornos', chart: 'Curva de pérdida', both: 'Ambos', landscape: 'Relieve' },
  size: 'Tamaño',
  sizes: {
    own: 'Tamaño propio',
    slide: 'Diapositiva',
    sharp: 'Diapositiva, 4K',
    page: 'Página',
    square: 'Cuadrado',
    high: 'Vertical',
  },
  width: 'Anchura en píxeles',
  height: 'Altura en píxeles',
  theme: 'Tema',
  themes: { light: 'Claro', dark: 'Oscuro', projector: 'Proyector' },
  until: 'Caminos',
  untils: { whole: 'Ejecución entera', head: 'Hasta el cursor de reproducción' },
  legend: 'Leyenda',
  captioned: 'Pie de imagen',
  transparent: 'Fondo transparente',
  preview: (caption) => `Vista previa: ${caption}`,
  seconds: 'Duración en segundos',
  save: 'Guardar archivo',
  making: 'Creando el archivo …',
  progress: (percent) => `${number(percent)} % del vídeo`,
  cancel: 'Cancelar',
  cancelled: 'El vídeo se detuvo; no se guardó nada.',
  saved: (file, kilobytes) => `${file} está guardado (${number(kilobytes)} kB).`,
  nothing: 'Aún no hay resultado. Espere a que se calculen las ejecuciones y exporte entonces.',
  metadata: 'El archivo lleva su pie de imagen y el enlace que abre este experimento.',
  tooLarge: (width, height) =>
    `Este navegador no tiene sitio para una imagen de ${number(width)} × ${number(height)} píxeles. Elija una menor, o SVG.`,
  noEncoder: 'Este navegador no puede hacer un vídeo así a este tamaño. Elija un tamaño menor, o GIF.',
  failed: (reason) => `No se pudo crear el archivo: ${reason}`,
}
