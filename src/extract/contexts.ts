// Stage: PLOVER's contexts of an event: what field of affairs its sentence is about.
import type { Sentence, Work } from './work.ts';

const CONTEXTS: readonly [string, RegExp][] = [
  [
    'territory',
    /\b(?:territor\w+|sovereignty|islands?|archipelago|border|frontier|boundar\w+|annex\w*|occup(?:y|ied|ation))\b/i,
  ],
  [
    'military',
    /\b(?:militar\w+|troops?|arm(?:y|ies|ed)|navy|naval|warships?|missiles?|weapons?|soldiers?|ceasefire|truce|invasion|bases?)\b/i,
  ],
  ['diplomatic', /\b(?:diplomat\w*|ambassadors?|embassy|envoys?|summit|treaty|foreign minist\w+|ties|relations)\b/i],
  [
    'economic',
    /\b(?:trade|econom\w+|tariffs?|exports?|imports?|investment|sanctions|loans?|market|pipeline|embargo)\b/i,
  ],
  ['resource', /\b(?:oil|gas|energy|water|fishing|fisher\w+|minerals?|pipeline)\b/i],
  ['nuclear', /\b(?:nuclear|uranium|plutonium|atomic)\b/i],
  ['election', /\b(?:elections?|ballots?|polls|referendum|vot(?:e|es|ing|ers))\b/i],
  ['humanitarian', /\b(?:humanitarian|famine|relief|refugees?|food aid)\b/i],
  ['human_rights', /\b(?:human rights|torture|political prisoners?|dissidents?|press freedom)\b/i],
  ['terrorism', /\b(?:terror\w*|suicide bomb\w*|car bombs?|extremis\w+)\b/i],
  ['legal', /\b(?:courts?|tribunal|lawsuit|prosecut\w+|indict\w+|extradit\w+|trial)\b/i],
  ['cyber', /\b(?:cyber\w*|hack(?:ers?|ed|ing))\b/i],
  ['environment', /\b(?:climate|pollution|emissions|environment\w*|poaching)\b/i],
  ['migration', /\b(?:migrants?|migration|asylum|immigra\w+|deport\w*)\b/i],
  ['health', /\b(?:vaccines?|pandemic|epidemic|medicines?|disease)\b/i],
];

export function nameContexts(work: Work): void {
  const known = new Map<Sentence, readonly string[]>();
  for (const frame of work.frames) {
    const contexts = known.get(frame.sentence) ?? contextsOf(frame.sentence);
    known.set(frame.sentence, contexts);
    frame.contexts = [...contexts];
  }
}

const contextsOf = ({ text }: Sentence): string[] =>
  CONTEXTS.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
