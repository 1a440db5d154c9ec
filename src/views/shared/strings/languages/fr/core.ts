import type { CoreTexts } from '../../catalogue.ts'

export const core: CoreTexts = {
  'this browser has no WebGPU': 'ce navigateur n’a pas WebGPU',
  'WebGPU finds no graphics adapter here': 'WebGPU ne trouve ici aucun processeur graphique',
  'WebGPU has only a software adapter here': 'WebGPU n’a ici qu’un processeur graphique logiciel',
  'WebGPU could not be started': 'WebGPU n’a pas pu démarrer',
  'what computes on the graphics processor could not be fetched':
    'ce qui calcule sur le processeur graphique n’a pas pu être chargé',
  'the graphics processor is being asked': 'le processeur graphique est interrogé',
  'the graphics processor was lost and is being asked again':
    'le processeur graphique a été perdu et est de nouveau interrogé',
  'the graphics processor was lost and did not come back': 'le processeur graphique a été perdu et n’est pas revenu',
  'asked for': 'c’est demandé',
  '{}; WebAssembly is not allowed here; slowly, as formulas are interpreted':
    '{} ; WebAssembly n’est pas permis ici ; lentement, car les formules sont interprétées',
  '{}; this browser has no fast WebAssembly': '{} ; ce navigateur n’a pas de WebAssembly rapide',
  'The link could not be read (character {} of {}=): {}': 'Le lien n’a pas pu être lu (caractère {} de {}=) : {}',
  'The link could not be read (character {}): {}': 'Le lien n’a pas pu être lu (caractère {}) : {}',
  'The link could not be read: {}': 'Le lien n’a pas pu être lu : {}',
  '{} The default surface stays.': '{} La surface par défaut reste.',
  '{} The run was left out.': '{} L’essai a été omis.',
  '{} It was left out.': '{} Il a été omis.',
  'There is no {} {} of {}; did you mean “{}”?': 'Il n’y a pas de paramètre {2} de {3} ; vouliez-vous dire « {4} » ?',
  'There is no parameter {} of {}; the known ones are {}.': 'Il n’y a pas de paramètre {} de {} ; il y a : {}.',
  'There is no parameter {} of {}; the nearest of the {} known ones are {}.':
    'Il n’y a pas de paramètre {} de {} ; des {} qui existent, les plus proches sont {}.',
  'There is no data problem {}; did you mean “{}”?':
    'Il n’y a pas de problème de données {} ; vouliez-vous dire « {} » ?',
  'There is no data problem {}; the known ones are {}.': 'Il n’y a pas de problème de données {} ; il y a : {}.',
  'There is no data problem {}; the nearest of the {} known ones are {}.':
    'Il n’y a pas de problème de données {} ; des {} qui existent, les plus proches sont {}.',
  'There is no surface {}; the nearest of the {} known ones are {}.':
    'Il n’y a pas de surface {} ; des {} qui existent, les plus proches sont {}.',
  'There is no method {}; the nearest of the {} known ones are {}.':
    'Il n’y a pas de méthode {} ; des {} qui existent, les plus proches sont {}.',
  '{}={} is not understood; it takes {}.': '{}={} n’est pas compris ; est possible : {}.',
  '{}={} is out of range; it takes {}, and {} is used.': '{}={} est hors des limites ; on attend {} ; {} est utilisé.',
  'some of {}, with commas': 'certains de {}, séparés par des virgules',
  'a language tag, such as {}': 'un code de langue comme {}',
  'an origin, such as {}': 'une origine comme {}',
  'the id of a lesson': 'l’identifiant d’une leçon',
  'There is no lesson “{}”.': 'Il n’y a pas de leçon « {} ».',
  'There is no surface {}; did you mean “{}”?': 'Il n’y a pas de surface {} ; vouliez-vous dire « {} » ?',
  'There is no surface {}; the known ones are {}.': 'Il n’y a pas de surface {} ; celles qui existent : {}.',
  'There is no method {}; did you mean “{}”?': 'Il n’y a pas de méthode {} ; vouliez-vous dire « {} » ?',
  'There is no method {}; the known ones are {}.': 'Il n’y a pas de méthode {} ; celles qui existent : {}.',
  'There is no {} {}; did you mean “{}”?': '{2} n’existe pas ; vouliez-vous dire « {3} » ?',
  'There is no {} {}; the nearest of the {} known ones are {}.':
    '{2} n’existe pas ; des {3} qui existent, les plus proches sont {4}.',
  'There is no {} {}; the known ones are {}.': '{2} n’existe pas ; il y a : {3}.',
  '{} must be {}, not {}; its default stays.': '{} doit être {}, non {} ; la valeur par défaut reste.',
  '{} must be {}, not {}.': '{} doit être {}, non {}.',
  '{} must be {}; {} became {}.': '{} doit être {} ; {} est devenu {}.',
  'a whole number, at least 0': 'un nombre entier, au moins 0',
  'a number, at least 0': 'un nombre, au moins 0',
  'a whole number from {} to {}': 'un nombre entier de {} à {}',
  'a number from {} to {}': 'un nombre de {} à {}',
  'from 0 to below 1': 'de 0 à moins de 1',
  'one of {}': 'l’un de {}',
  'true or false': 'true ou false',
  '0 or 1': '0 ou 1',
  '{} of run {}': '{} de l’essai {}',
  'There may be at most {} runs; the {} beyond were left out.':
    'Il peut y avoir au plus {} essais ; les {} autres ont été omis.',
  '{} may have at most {} items; the {} beyond were left out.':
    '{} peut avoir au plus {} éléments ; les {} autres ont été omis.',
  'an id of small letters, digits and hyphens': 'un identifiant de petites lettres, chiffres et traits d’union',
  'a list of at least {}': 'une liste d’au moins {}',
  given: 'donné',
  'The part j= of the link is damaged or cut off; what it said is missing.':
    'La partie j= du lien est abîmée ou coupée ; ce qu’elle disait manque.',
  'This is not valid JSON: check its brackets, commas and quotes.':
    'Ce n’est pas du JSON valide : vérifiez crochets, virgules et guillemets.',
  'This is not valid JSON at character {}, {}: check the brackets, commas and quotes there.':
    'Ce n’est pas du JSON valide au caractère {1} : vérifiez-y crochets, virgules et guillemets.',
  'Minibatches need a data problem; this problem has no samples.':
    'Les mini-lots demandent un problème de données ; ce problème n’a pas d’exemples.',
  'These batches would show the method over four million samples; take fewer steps or smaller batches.':
    'Ces lots montreraient à la méthode plus de quatre millions d’exemples ; prenez moins de pas ou des lots plus petits.',
  '“{}” is no method for this problem; choose another.':
    '« {} » n’est pas une méthode pour ce problème ; choisissez-en une autre.',
}
