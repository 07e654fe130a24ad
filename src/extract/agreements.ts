// Stage: treaties and accords: those that the text names, and those that it describes well enough to be known.
import { evidenceOf } from './identify.ts';
import { loadReference, type ReferenceAgreement } from './reference.ts';
import { registerCountryById, slugOf } from './registry.ts';
import { principalOf, unique } from './resolve.ts';
import type { AgreementKind, AgreementStatus, ExtractedAgreement } from './types.ts';
import type { Frame, Sentence, Work } from './work.ts';

// "the Algiers Agreement", "Treaty of Peace and Friendship": capitals all through.
const NAMED =
  /\b(?:\p{Lu}[\p{L}.’'-]+ ){1,5}(?:Treaty|Accords?|Agreements?|Pact|Declaration|Protocol|Convention|Communiqu[eé]|Charter|Armistice)\b|\b(?:Treaty|Declaration|Convention|Pact|Protocol) (?:of|on) \p{Lu}[\p{L}-]+(?: (?:and|of|on|the|\p{Lu}[\p{L}-]+))*/gu;

// Cheap gate: the pattern above goes back and forth over every run of capitals.
const NAMED_WORD = /Treaty|Accord|Agreement|Pact|Declaration|Protocol|Convention|Communiqu[eé]|Charter|Armistice/;

const KINDS: readonly [RegExp, AgreementKind][] = [
  [/treat(?:y|ies)|pact|charter/i, 'TREATY'],
  [/declaration|communiqu/i, 'DECLARATION'],
  [/ceasefire|cease-fire|truce|armistice/i, 'CEASEFIRE'],
  [/protocol/i, 'PROTOCOL'],
  [/convention/i, 'CONVENTION'],
  [/deal|contract/i, 'DEAL'],
  [/accord|agreement/i, 'ACCORD'],
];

const STATUSES: readonly [RegExp, AgreementStatus][] = [
  [
    /\b(?:fell apart|fell through|collaps\w+|broke down|failed|never (?:signed|ratified)|in ruins|was abandoned)\b/i,
    'FAILED',
  ],
  [/\b(?:suspend\w*|froze|frozen)\b/i, 'SUSPENDED'],
  [
    /\b(?:withdr[ae]w\w*|pull(?:ed|s|ing)? out|terminat\w+|expir\w+|abrogat\w+|denounc\w+|scrapp\w+|tore up)\b/i,
    'TERMINATED',
  ],
  [/\b(?:ratif\w+)\b/i, 'RATIFIED'],
  [/\b(?:in force|took effect|takes effect|came into effect|enters? into force|entered into force)\b/i, 'IN_FORCE'],
  [/\b(?:signed|signs|signing|signature|concluded|sealed)\b/i, 'SIGNED'],
  [/\b(?:negotiat\w+|talks on|drafting)\b/i, 'UNDER_NEGOTIATION'],
  [/\b(?:propos\w+|calls? for|would sign|suggest\w+)\b/i, 'PROPOSED'],
];

export function findAgreements(work: Work): void {
  const found = new Map<string, ExtractedAgreement>();
  const add = (agreement: ExtractedAgreement): void => {
    const known = found.get(agreement.id);
    // The first evidence stands; a status that tells more than SIGNED is kept.
    if (known === undefined) found.set(agreement.id, agreement);
    else if (known.status === 'SIGNED' && agreement.status !== 'SIGNED')
      found.set(agreement.id, { ...known, status: agreement.status });
  };
  for (const named of work.namedAgreements) {
    const sentence = work.sentences[named.sentence];
    if (sentence !== undefined) add(known(work, sentence, named.agreement));
  }
  for (const frame of work.frames) {
    if (frame.rule.type !== 'AGREE') continue;
    const described = describedBy(work, frame);
    if (described === null) continue;
    add(known(work, frame.sentence, described));
    frame.about.push(described.id);
  }
  for (const sentence of work.sentences) {
    if (!NAMED_WORD.test(sentence.text)) continue;
    for (const match of sentence.text.matchAll(NAMED)) {
      const start = sentence.start + match.index;
      if (work.namedAgreements.some((named) => named.start < start + match[0].length && start < named.end)) continue;
      const agreement = unknown(work, sentence, match[0].replace(/^The /, ''));
      if (agreement !== null) add(agreement);
    }
  }
  const framesOf = new Map<number, Frame[]>();
  for (const frame of work.frames)
    framesOf.set(frame.sentence.index, [...(framesOf.get(frame.sentence.index) ?? []), frame]);
  for (const named of work.namedAgreements) {
    for (const frame of framesOf.get(named.sentence) ?? [])
      if (!frame.about.includes(named.agreement.id)) frame.about.push(named.agreement.id);
  }
  work.agreements = [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function known(work: Work, sentence: Sentence, agreement: ReferenceAgreement): ExtractedAgreement {
  const parties = agreement.parties.filter((id) => work.actors.has(id) || registerCountryById(work, id) !== null);
  return {
    id: agreement.id,
    name: agreement.name,
    kind: agreement.kind,
    aliases: [...agreement.aliases].sort(),
    status: statusIn(sentence, 'SIGNED'),
    signedDate: agreement.signedDate ?? null,
    parties: [...parties].sort(),
    evidence: evidenceOf(sentence),
  };
}

/** The agreement of the reference of that kind, between those parties, of that year; null where none or several fit. */
function describedBy(work: Work, frame: Frame): ReferenceAgreement | null {
  const { date, sentence } = frame;
  if (date === null || (frame.status !== 'OCCURRED' && frame.status !== 'ONGOING')) return null;
  const kind = KINDS.find(
    ([pattern]) =>
      pattern.test(sentence.tokens[frame.trigger]?.text ?? '') ||
      (frame.verb?.object ?? []).some((phrase) => pattern.test(sentence.tokens[phrase.head]?.text ?? '')),
  )?.[1];
  const parties = unique([...frame.sources, ...frame.targets].map((actor) => principalOf(work, actor)));
  const fitting = loadReference().agreements.filter(
    (agreement) =>
      agreement.kind === kind &&
      agreement.signedDate?.slice(0, 4) === date.start.slice(0, 4) &&
      date.start.slice(0, 4) === date.end.slice(0, 4) &&
      parties.length > 1 &&
      parties.every((id) => agreement.parties.includes(id)),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** A treaty that the reference does not know, by the name that the article gives it. */
function unknown(work: Work, sentence: Sentence, name: string): ExtractedAgreement | null {
  const words = name.split(' ');
  if (words.length < 2 || /^(?:Foreign|Prime|President|Minister|Under|After|In|For|This|That|Our|New)\b/.test(name))
    return null;
  const kind = KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'ACCORD';
  const parties = unique(
    work.frames
      .filter((frame) => frame.sentence === sentence && frame.rule.type === 'AGREE')
      .flatMap((frame) => [...frame.sources, ...frame.targets].map((actor) => principalOf(work, actor))),
  );
  return {
    id: slugOf(name),
    name,
    kind,
    aliases: [],
    status: statusIn(sentence, parties.length > 1 ? 'SIGNED' : 'PROPOSED'),
    signedDate: null,
    parties: parties.sort(),
    evidence: evidenceOf(sentence),
  };
}

const statusIn = (sentence: Sentence, fallback: AgreementStatus): AgreementStatus =>
  STATUSES.find(([pattern]) => pattern.test(sentence.text))?.[1] ?? fallback;
