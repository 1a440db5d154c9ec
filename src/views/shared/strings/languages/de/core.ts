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
  '{}={} is out of range; it takes {}, and {} is used.': '{}={} liegt außerhalb; möglich ist {}, und es gilt {}.',
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
  'There is no function “{}” here.': 'Eine Funktion „{}“ gibt es hier nicht.',
  'There is no “{}”; {}.': '„{1}“ gibt es hier nicht.',
  '“{}” is a function; write its argument in parentheses: {}.':
    '„{}“ ist eine Funktion; schreiben Sie ihr Argument in Klammern: {}.',
  '“{}” takes {} arguments, not {}.': '„{}“ nimmt {} Argumente, nicht {}.',
  '“{}” takes {} argument, not {}.': '„{}“ nimmt {} Argument, nicht {}.',
  'An operation lacks an operand.': 'Einer Rechnung fehlt ein Operand.',
  'An argument is missing.': 'Ein Argument fehlt.',
  'A division by the constant zero.': 'Eine Division durch die Konstante null.',
  'A comparison is no value; use it in if(comparison, a, b).':
    'Ein Vergleich ist kein Wert; verwenden Sie ihn in if(Vergleich, a, b).',
  'Comparisons cannot be chained; write a < b and b < c.':
    'Vergleiche lassen sich nicht verketten; schreiben Sie a < b and b < c.',
  'This number is too large; numbers go up to 3.4e38.': 'Diese Zahl ist zu groß; Zahlen reichen bis 3.4e38.',
  'The formula is nested more than {} deep; split it.': 'Die Formel ist mehr als {} Ebenen tief; teilen Sie sie.',
  'The formula is too large once it is derived; make it simpler.':
    'Abgeleitet ist die Formel zu groß; vereinfachen Sie sie.',
  'The text is too large or too deep to be compiled; make it shorter.':
    'Der Text ist zu groß oder zu tief, um übersetzt zu werden; kürzen Sie ihn.',
  'A parameter cannot be called “{}”; choose another name.':
    'Ein Parameter kann nicht „{}“ heißen; wählen Sie einen anderen Namen.',
  'A surface told in steps ends with a line f = ….': 'Eine Fläche in Schritten endet mit einer Zeile f = ….',
  'The text ends where a number, a name or “(” should follow.':
    'Der Text endet, wo eine Zahl, ein Name oder „(“ folgen sollte.',
  'A number, a name or “(” should stand here, not {}.': 'Hier sollte eine Zahl, ein Name oder „(“ stehen, nicht {}.',
  'This “)” closes nothing; remove it or add the “(”.':
    'Diese „)“ schließt nichts; entfernen Sie sie oder ergänzen Sie die „(“.',
  'A formula has no “=”; write only its right side.': 'Eine Formel hat kein „=“; schreiben Sie nur die rechte Seite.',
  'The formula should end here; {} does not fit.': 'Die Formel sollte hier enden; {} passt nicht.',
  'A “{}” is missing {}.': 'Es fehlt „{1}“.',
  'The character “{}” is not part of the notation; use letters, digits and + - * / ^ ( ) | , < >.':
    'Das Zeichen „{}“ gehört nicht zur Schreibweise; nehmen Sie Buchstaben, Ziffern und + - * / ^ ( ) | , < >.',
  'The problem has no residuals, which this method needs; choose Rosenbrock, a line fit or another sum of squares.':
    'Das Problem hat keine Residuen, und dieses Verfahren braucht sie; wählen Sie Rosenbrock, eine Ausgleichsgerade oder eine andere Summe von Quadraten.',
  'The problem has a residual for each sample, too many to list; gram(p) is their JᵀJ.':
    'Das Problem hat ein Residuum je Datenpunkt, zu viele, um sie aufzuzählen; gram(p) ist ihr JᵀJ.',
  'The problem has no Hessian here.': 'Das Problem hat hier keine Hesse-Matrix.',
  'Minibatches need a data problem; this problem has no samples.':
    'Minibatches brauchen ein Datenproblem; dieses Problem hat keine Datenpunkte.',
  'These batches would show the method over four million samples; take fewer steps or smaller batches.':
    'Diese Batches zeigten dem Verfahren über vier Millionen Datenpunkte; nehmen Sie weniger Schritte oder kleinere Batches.',
  '“{}” is no method for this problem; choose another.':
    '„{}“ ist kein Verfahren für dieses Problem; wählen Sie ein anderes.',
  'A schedule changes lr, which this method does not have.': 'Ein Verlauf ändert lr, und dieses Verfahren hat kein lr.',
}
