import type { Part } from '../../catalogue.ts'
import { intlsOf } from '../intl.ts'

const { number, counted } = intlsOf('de')

export const own: NonNullable<Part<'data'>['own']> = {
  summary: 'Eigene Daten',
  summaryUsed: (rows) => `Eigene Daten: ${counted(rows, 'Zeile', 'Zeilen')}`,
  field: 'Zwei Spalten, u und v: Fügen Sie eine Tabelle ein, oder legen Sie hier eine Datei ab',
  file: 'Eine Datei wählen …',
  remove: 'Zurück zu den erzeugten Datenpunkten',
  back: 'Die erzeugten Datenpunkte sind wieder da.',
  scale: 'beide Spalten zentrieren und skalieren',
  scaleU: 'u zentrieren und skalieren',
  used: (rows) => `${counted(rows, 'Zeile ist', 'Zeilen sind')} in Gebrauch.`,
  longLink: (length) =>
    `Mit dieser Tabelle ist der Link ${number(length)} Zeichen lang: Speichern Sie das Experiment zum Weitergeben als Datei.`,
  tableStays: 'Die vorige Tabelle bleibt in Gebrauch.',
  samplesStay: 'Die erzeugten Datenpunkte bleiben.',
  line: (line, message) => `Zeile ${number(line)}: ${message}`,
  oneColumn: 'Es gibt nur eine Spalte; nötig sind zwei, u und v, mit Komma, Semikolon oder Tabulator dazwischen.',
  columns: (count) =>
    `Es gibt ${number(count)} Spalten; nötig sind zwei, u und v. Haben die Zahlen Dezimalkommas, trennen Sie die Spalten mit Semikolons.`,
  empty: (column) => `Spalte ${column} ist leer; jede Zeile braucht zwei Zahlen.`,
  noNumber: (cell, column) => `„${cell}“ in Spalte ${column} ist keine Zahl; schreiben Sie sie wie 1.5 oder 2e-3.`,
  notFinite: (cell, column) =>
    `„${cell}“ in Spalte ${column} ist keine endliche Zahl; lassen Sie die Zeile weg, oder setzen Sie eine Zahl ein.`,
  tooLarge: (cell, column) => `„${cell}“ in Spalte ${column} ist zu groß; gehalten wird höchstens 1e30.`,
  label: (cell, values) => `v ist ${cell}, muss hier aber ${values.join(' oder ')} sein.`,
  tooMany: (most) => `Es sind mehr als ${number(most)} Zeilen; lassen Sie einige weg.`,
  nothing: 'Es gibt keine Zeilen mit Zahlen; jede Zeile braucht zwei, etwa 1.5, 2.',
  oneRow: 'Eine Zeile ist kein Datensatz; nötig sind mindestens zwei.',
  largeFile: 'Die Datei ist größer als 64 MB; nehmen Sie einen Teil davon.',
  noReader:
    'Was Tabellen liest, konnte nicht geladen werden; prüfen Sie die Verbindung, und fügen Sie noch einmal ein.',
  lostFile: 'Die Datei konnte nicht gelesen werden; wählen Sie sie noch einmal.',
}
