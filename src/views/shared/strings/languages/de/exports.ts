import type { Part } from '../../catalogue.ts'
import { formats, intlsOf } from '../intl.ts'

const { number, counted } = intlsOf('de')

export const exports: Part<'exports'> = {
  caption: (problem, start, steps) =>
    `${problem}${start === undefined ? '' : ` ab ${start}`}, ${counted(steps, 'Schritt', 'Schritte')} · Thalweg`,
  title: 'Exportieren',
  what: 'Was exportiert wird',
  kinds: { picture: 'Bild', film: 'Film', numbers: 'Zahlen', code: 'Code' },
  format: 'Format',
  formats,
  about: {
    png: 'Ein Bild aus Pixeln, für Folien, Dokumente und Webseiten.',
    svg: 'Eine Zeichnung aus Formen und Wörtern, die Inkscape, Illustrator und PowerPoint ändern können; scharf in jeder Größe.',
    pdf: 'Eine Seite aus Formen und Wörtern, für LaTeX und den Druck.',
    webm: 'Ein Film für Webseiten und die meisten Abspielprogramme.',
    mp4: 'Ein Film für jedes Abspielprogramm und für Folien.',
    gif: 'Bewegt sich, wo Filme es nicht tun; groß und mit weniger Farben.',
    csv: 'Eine Zeile je Lauf und Schritt: für Tabellenprogramme und R.',
    json: 'Das Experiment und die Zahlen jedes Laufs als Listen: für Programme.',
    numpy: 'Ein Skript, das dieselben Pfade mit NumPy berechnet.',
    torch: 'Ein Skript, das dieselben Pfade mit PyTorch berechnet.',
  },
  shows: 'Zeigt',
  parts: { contour: 'Höhenlinien', chart: 'Verlustkurve', both: 'Beide', landscape: 'Landschaft' },
  size: 'Größe',
  sizes: {
    own: 'Eigene Größe',
    slide: 'Folie',
    sharp: 'Folie, 4K',
    page: 'Seite',
    square: 'Quadrat',
    high: 'Hochformat',
  },
  width: 'Breite in Pixeln',
  height: 'Höhe in Pixeln',
  theme: 'Darstellung',
  themes: { light: 'Hell', dark: 'Dunkel', projector: 'Beamer' },
  until: 'Pfade',
  untils: { whole: 'Ganzer Lauf', head: 'Bis zum Abspielkopf' },
  legend: 'Legende',
  captioned: 'Bildunterschrift',
  transparent: 'Durchsichtiger Grund',
  preview: (caption) => `Vorschau: ${caption}`,
  seconds: 'Länge in Sekunden',
  save: 'Datei speichern',
  making: 'Die Datei wird erstellt …',
  progress: (percent) => `${number(percent)}\u00a0% des Films`,
  cancel: 'Abbrechen',
  cancelled: 'Der Film wurde abgebrochen; nichts wurde gespeichert.',
  saved: (file, kilobytes) => `${file} ist gespeichert (${number(kilobytes)} kB).`,
  nothing: 'Es gibt noch kein Ergebnis. Warten Sie, bis die Läufe berechnet sind, und exportieren Sie dann.',
  metadata: 'Die Datei trägt ihre Bildunterschrift und den Link, der dieses Experiment öffnet.',
  tooLarge: (width, height) =>
    `Dieser Browser hat keinen Platz für ein Bild von ${number(width)} × ${number(height)} Pixeln. Wählen Sie ein kleineres oder SVG.`,
  noEncoder:
    'Dieser Browser kann einen solchen Film in dieser Größe nicht erstellen. Wählen Sie eine kleinere oder GIF.',
  failed: (reason) => `Die Datei konnte nicht erstellt werden: ${reason}`,
}
