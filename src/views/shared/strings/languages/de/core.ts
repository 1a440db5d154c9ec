import type { CoreTexts } from '../../catalogue.ts'

export const core: CoreTexts = {
  'this browser has no WebGPU': 'dieser Browser hat kein WebGPU',
  'WebGPU finds no graphics adapter here': 'WebGPU findet hier keinen Grafikprozessor',
  'WebGPU has only a software adapter here': 'WebGPU hat hier nur einen Grafikprozessor in Software',
  'WebGPU could not be started': 'WebGPU ließ sich nicht starten',
  'what computes on the graphics processor could not be fetched':
    'was auf dem Grafikprozessor rechnet, konnte nicht geladen werden',
  'the graphics processor is being asked': 'der Grafikprozessor wird gefragt',
  'the graphics processor was lost and is being asked again':
    'der Grafikprozessor ging verloren und wird wieder gefragt',
  'the graphics processor was lost and did not come back': 'der Grafikprozessor ging verloren und kam nicht wieder',
  'asked for': 'so gewünscht',
  '{}; WebAssembly is not allowed here; slowly, as formulas are interpreted':
    '{}; WebAssembly ist hier nicht erlaubt; langsam, da Formeln interpretiert werden',
  '{}; this browser has no fast WebAssembly': '{}; dieser Browser hat kein schnelles WebAssembly',
  'The link could not be read (character {} of {}=): {}':
    'Der Link konnte nicht gelesen werden (Zeichen {} von {}=): {}',
  'The link could not be read (character {}): {}': 'Der Link konnte nicht gelesen werden (Zeichen {}): {}',
  'The link could not be read: {}': 'Der Link konnte nicht gelesen werden: {}',
  '{} The default surface stays.': '{} Es bleibt bei der Standardfläche.',
  '{} The run was left out.': '{} Der Lauf wurde weggelassen.',
  '{} It was left out.': '{} Er wurde weggelassen.',
  'There is no {} {} of {}; did you mean “{}”?': 'Es gibt keinen Parameter {2} von {3}; meinten Sie „{4}“?',
  'There is no parameter {} of {}; the known ones are {}.': 'Es gibt keinen Parameter {} von {}; bekannt sind {}.',
  'There is no parameter {} of {}; the nearest of the {} known ones are {}.':
    'Es gibt keinen Parameter {} von {}; von {} bekannten am ähnlichsten sind {}.',
  'There is no data problem {}; did you mean “{}”?': 'Es gibt kein Datenproblem {}; meinten Sie „{}“?',
  'There is no data problem {}; the known ones are {}.': 'Es gibt kein Datenproblem {}; bekannt sind {}.',
  'There is no data problem {}; the nearest of the {} known ones are {}.':
    'Es gibt kein Datenproblem {}; von {} bekannten am ähnlichsten sind {}.',
  'There is no surface {}; the nearest of the {} known ones are {}.':
    'Es gibt keine Fläche {}; von {} bekannten am ähnlichsten sind {}.',
  'There is no method {}; the nearest of the {} known ones are {}.':
    'Es gibt kein Verfahren {}; von {} bekannten am ähnlichsten sind {}.',
  '{}={} is not understood; it takes {}.': '{}={} ist nicht zu verstehen; möglich ist {}.',
  '{}={} is out of range; it takes {}, and {} is used.':
    '{}={} liegt außerhalb des erlaubten Bereichs; möglich ist {}, verwendet wird {}.',
  'some of {}, with commas': 'einige von {}, mit Kommas',
  'a language tag, such as {}': 'ein Sprachkürzel wie {}',
  'an origin, such as {}': 'ein Ursprung (Origin) wie {}',
  'the id of a lesson': 'die Kennung einer Lektion',
  'There is no lesson “{}”.': 'Es gibt keine Lektion „{}“.',
  'There is no surface {}; did you mean “{}”?': 'Es gibt keine Fläche {}; meinten Sie „{}“?',
  'There is no surface {}; the known ones are {}.': 'Es gibt keine Fläche {}; bekannt sind {}.',
  'There is no method {}; did you mean “{}”?': 'Es gibt kein Verfahren {}; meinten Sie „{}“?',
  'There is no method {}; the known ones are {}.': 'Es gibt kein Verfahren {}; bekannt sind {}.',
  'There is no {} {}; did you mean “{}”?': '{2} ist nicht bekannt; meinten Sie „{3}“?',
  'There is no {} {}; the nearest of the {} known ones are {}.':
    '{2} ist nicht bekannt; von {3} bekannten am ähnlichsten sind {4}.',
  'There is no {} {}; the known ones are {}.': '{2} ist nicht bekannt; bekannt sind {3}.',
  '{} must be {}, not {}; its default stays.': '{} muss {} sein, nicht {}; es bleibt beim Standard.',
  '{} must be {}, not {}.': '{} muss {} sein, nicht {}.',
  '{} must be {}; {} became {}.': '{} muss {} sein; aus {} wurde {}.',
  'a whole number, at least 0': 'eine ganze Zahl ab 0',
  'a number, at least 0': 'eine Zahl ab 0',
  'a whole number from {} to {}': 'eine ganze Zahl von {} bis {}',
  'a number from {} to {}': 'eine Zahl von {} bis {}',
  'from 0 to below 1': 'von 0 bis unter 1',
  'one of {}': 'eines von {}',
  'true or false': 'true oder false',
  '0 or 1': '0 oder 1',
  '{} of run {}': '{} von Lauf {}',
  'There may be at most {} runs; the {} beyond were left out.':
    'Es sind höchstens {} Läufe möglich; die {} weiteren wurden weggelassen.',
  '{} may have at most {} items; the {} beyond were left out.':
    '{} darf höchstens {} Einträge haben; die {} weiteren wurden weggelassen.',
  'an id of small letters, digits and hyphens': 'eine Kennung aus kleinen Buchstaben, Ziffern und Bindestrichen',
  'a list of at least {}': 'eine Liste von mindestens {}',
  given: 'angegeben',
  'The part j= of the link is damaged or cut off; what it said is missing.':
    'Der Teil j= des Links ist beschädigt oder abgeschnitten; was er sagte, fehlt.',
  'This is not valid JSON: check its brackets, commas and quotes.':
    'Das ist kein gültiges JSON: Prüfen Sie Klammern, Kommas und Anführungszeichen.',
  'This is not valid JSON at character {}, {}: check the brackets, commas and quotes there.':
    'Das ist ab Zeichen {1} kein gültiges JSON: Prüfen Sie dort Klammern, Kommas und Anführungszeichen.',
  'Minibatches need a data problem; this problem has no samples.':
    'Minibatches brauchen ein Datenproblem; dieses Problem hat keine Datenpunkte.',
  'These batches would show the method over four million samples; take fewer steps or smaller batches.':
    'Diese Batches zeigten dem Verfahren über vier Millionen Datenpunkte; nehmen Sie weniger Schritte oder kleinere Batches.',
  '“{}” is no method for this problem; choose another.':
    '„{}“ ist kein Verfahren für dieses Problem; wählen Sie ein anderes.',
}
