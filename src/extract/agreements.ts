// Stage: treaties and accords: those that the text names, and those that it describes well enough to be known.
import { describedAs, meantBy, namedIn } from './agreements/known.ts';
import { kindOf, statusAround } from './agreements/status.ts';
import { framesIn, namedAgreementsIn } from './by-sentence.ts';
import { evidenceOf } from './identify.ts';
import type { ReferenceAgreement } from './reference.ts';
import { registerCountryById, slugOf } from './registry.ts';
import { principalOf, unique } from './resolve.ts';
import { type AgreementKind, type AgreementStatus, type ExtractedAgreement, hasHappened } from './types.ts';
import type { Frame, NameMention, NounPhrase, Sentence, Work } from './work.ts';

// "the Algiers Agreement", "Treaty of Peace and Friendship": capitals all through.
const NAMED =
  /\b(?:\p{Lu}[\p{L}.’'-]+ ){1,5}(?:Treaty|Accords?|Agreements?|Pact|Declaration|Protocol|Convention|Communiqu[eé]|Charter|Armistice|Memorandum)\b|\b(?:Treaty|Declaration|Convention|Pact|Protocol) (?:of|on) \p{Lu}[\p{L}-]+(?: (?:and|of|on|the|\p{Lu}[\p{L}-]+))*/gu;
// Cheap gate: the pattern above goes back and forth over every run of capitals.
const NAMED_WORD =
  /Treaty|Accord|Agreement|Pact|Declaration|Protocol|Convention|Communiqu[eé]|Charter|Armistice|Memorandum/;
// "a pact known as GSOMIA": the name follows the noun.
const KNOWN_AS =
  /\b(?:treaty|agreement|accord|pact|deal|declaration|protocol|convention),? (?:\w+ )?(?:known|referred to) as (?:the )?(\p{Lu}{3,8}\b|(?:\p{Lu}[\p{L}-]+ ){0,4}\p{Lu}[\p{L}-]+)/gu;
const KNOWN_WORD = /(?:known|referred to) as /;
const NOUNS = new Set(
  `treaty treaties agreement agreements accord accords pact pacts declaration declarations protocol convention memorandum
   communique communiqué ceasefire cease-fire truce armistice deal statement`.split(/\s+/),
);
const NOT_NAMES =
  /^(?:Foreign|Prime|President|Minister|Under|After|In|For|This|That|Our|New|No|Any|Both|Monday|Most)\b/;

export function findAgreements(work: Work): void {
  const found = new Map<string, ExtractedAgreement>();
  const named = namedIn(work);
  const add = (agreement: ExtractedAgreement): void => {
    const known = found.get(agreement.id);
    // The first evidence stands; a status that tells more than SIGNED is kept.
    if (known === undefined) found.set(agreement.id, agreement);
    else
      found.set(agreement.id, {
        ...known,
        aliases: unique([...known.aliases, ...agreement.aliases]).sort(),
        status: known.status === 'SIGNED' ? agreement.status : known.status,
      });
  };
  for (const entry of work.namedAgreements) {
    const sentence = work.sentences[entry.sentence];
    if (sentence === undefined) continue;
    const text = work.document.text.slice(entry.start, entry.end);
    const start = entry.start - sentence.start;
    // "the Collective Security Treaty Organization" is a body, "the Warsaw Pact states" its members.
    if (/^ (?:Organi[sz]ation|states|members|forces|countries|troops)\b/.test(sentence.text.slice(start + text.length)))
      continue;
    const agreement = meantBy(work, sentence, text, entry.agreement, named);
    if (agreement === null) {
      add(unknown(work, sentence, text, text, start));
      continue;
    }
    add(known(work, sentence, agreement, start, start + text.length, [text]));
    for (const frame of framesIn(work, sentence)) link(frame, agreement.id);
  }
  for (const sentence of work.sentences) {
    const told: { at: number; agreement: ExtractedAgreement }[] = [];
    for (const phrase of sentence.phrases) {
      const agreement = described(work, sentence, phrase, named);
      if (agreement === null) continue;
      add(agreement);
      told.push({ at: (sentence.tokens[phrase.head]?.start ?? 0) - sentence.start, agreement });
      for (const frame of framesOf(work, sentence, phrase)) link(frame, agreement.id);
    }
    const plain = NAMED_WORD.test(sentence.text) ? sentence.text.matchAll(NAMED) : [];
    const called = KNOWN_WORD.test(sentence.text) ? sentence.text.matchAll(KNOWN_AS) : [];
    for (const match of [...plain, ...called]) {
      const name = (match[1] ?? match[0]).replace(/^The /, '');
      const at = match.index + match[0].lastIndexOf(match[1] ?? match[0]);
      const start = sentence.start + at;
      if (namedAgreementsIn(work, sentence).some((entry) => entry.start < start + name.length && start < entry.end))
        continue;
      if (
        sentence.mentions.some(
          (mention) => mention.actors.length > 0 && covers(sentence, mention, start + name.length - 1),
        )
      )
        continue;
      const same = told.find((other) => other.at >= match.index && other.at < match.index + match[0].length);
      if (same !== undefined) {
        // The name belongs to what the noun in it has told already.
        add({ ...same.agreement, aliases: unique([...same.agreement.aliases, name]) });
        continue;
      }
      if (match[1] === undefined && (name.split(' ').length < 2 || NOT_NAMES.test(name))) continue;
      add(unknown(work, sentence, name, match[0], at));
    }
  }
  work.agreements = [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const covers = (sentence: Sentence, mention: NameMention, at: number): boolean =>
  (sentence.tokens[mention.first]?.start ?? 0) <= at && at < (sentence.tokens[mention.last]?.end ?? 0);

const link = (frame: Frame, id: string): void => {
  if (!frame.about.includes(id)) frame.about.push(id);
};

function known(
  work: Work,
  sentence: Sentence,
  agreement: ReferenceAgreement,
  start: number,
  end: number,
  called: readonly string[],
): ExtractedAgreement {
  const parties = agreement.parties.filter((id) => work.actors.has(id) || registerCountryById(work, id) !== null);
  return {
    id: agreement.id,
    name: agreement.name,
    kind: agreement.kind,
    aliases: unique([...agreement.aliases, ...called]).sort(),
    status: statusAround(sentence.text, start, end, 'SIGNED'),
    signedDate: agreement.signedDate ?? null,
    parties: [...parties].sort(),
    evidence: evidenceOf(sentence),
  };
}

/** The events of agreeing that a noun belongs to. */
const framesOf = (work: Work, sentence: Sentence, phrase: NounPhrase): Frame[] =>
  framesIn(work, sentence).filter(
    (frame) =>
      frame.rule.type === 'AGREE' &&
      (frame.trigger === phrase.head ||
        frame.verb?.object.includes(phrase) === true ||
        (frame.verb?.passive === true && frame.verb.subject.includes(phrase))),
  );

/** "a declaration of principles", "the 1959 agreement": one of the reference, else one that its parties and kind name. */
function described(
  work: Work,
  sentence: Sentence,
  phrase: NounPhrase,
  named: ReadonlySet<string>,
): ExtractedAgreement | null {
  const head = sentence.tokens[phrase.head];
  if (head === undefined || !NOUNS.has(head.lower)) return null;
  const start = (sentence.tokens[phrase.first]?.start ?? head.start) - sentence.start;
  const end = head.end - sentence.start;
  const isNamed = namedAgreementsIn(work, sentence).some(
    (entry) => entry.start < sentence.start + end && sentence.start + start < entry.end,
  );
  const kind = kindOf(head.lower);
  if (isNamed || kind === undefined || /^(?:no|any)$/.test(sentence.tokens[phrase.first]?.lower ?? '')) return null;
  const frames = framesOf(work, sentence, phrase);
  const parties = new Set(
    frames.flatMap((frame) => [...frame.sources, ...frame.targets].map((actor) => principalOf(work, actor))),
  );
  const isConcluded =
    frames.some((frame) => frame.status === 'OCCURRED') ||
    /\b(?:signed|initial+ed|put their names|sealed|inked)\b/i.test(sentence.text);
  const year = yearOf(sentence.text, start, end);
  const reference = describedAs(work, sentence, kind, parties, named, isConcluded, year);
  if (reference !== null) return known(work, sentence, reference, start, end, calledHere(sentence, phrase));
  return madeOf(work, sentence, kind, head.lower, frames, start, end, year);
}

/** The year that a noun bears: "the 1959 agreement", "a treaty of 1904". */
const yearOf = (text: string, start: number, end: number): string | null =>
  /\b((?:18|19|20)\d\d)\b/.exec(text.slice(start, end))?.[1] ??
  /^ (?:of|from|dating from|signed in|in) ((?:18|19|20)\d\d)\b/.exec(text.slice(end))?.[1] ??
  null;

/** What the article calls it, where that is more than the bare noun: "declaration of principles". */
function calledHere(sentence: Sentence, phrase: NounPhrase): string[] {
  const of = sentence.tokens[phrase.last + 1];
  const next = of?.lower === 'of' ? sentence.phrases.find((other) => other.preposition === of.index) : undefined;
  const head = sentence.tokens[phrase.head];
  if (next === undefined || head === undefined || next.mentions.length > 0 || next.first !== next.last) return [];
  return [`${head.lower} of ${sentence.tokens[next.head]?.text ?? ''}`];
}

const PLAIN: Readonly<Record<AgreementKind, string>> = {
  TREATY: 'treaty',
  DECLARATION: 'declaration',
  ACCORD: 'agreement',
  CEASEFIRE: 'ceasefire',
  PROTOCOL: 'protocol',
  CONVENTION: 'convention',
  DEAL: 'deal',
};

/** "Egypt–Sudan agreement (1959)", where the article tells who agreed. */
function madeOf(
  work: Work,
  sentence: Sentence,
  kind: AgreementKind,
  noun: string,
  frames: readonly Frame[],
  start: number,
  end: number,
  stated: string | null,
): ExtractedAgreement | null {
  const [frame] = frames;
  if (frame === undefined || noun === 'statement' || frame.status === 'DENIED') return null;
  const parties = unique([...frame.sources, ...frame.targets].map((actor) => principalOf(work, actor))).sort();
  const actors = parties.flatMap((id) => work.actors.get(id) ?? []);
  if (
    actors.length < 2 ||
    actors.length > 4 ||
    !actors.every(({ kind: of }) => /^(COUNTRY|INTERGOV|ARMED_GROUP)/.test(of))
  )
    return null;
  if (!areNamed(work, sentence, parties)) return null;
  const { date } = frame;
  const dated = date !== null && date.start.slice(0, 4) === date.end.slice(0, 4) ? date.start.slice(0, 4) : null;
  // "the 1991 ceasefire collapsed in November": its own year, not that of the news.
  const year = stated ?? dated;
  const names = actors.map((actor) => actor.name).sort();
  const name = `${names.join('–')} ${PLAIN[kind]}${year === null ? '' : ` (${year})`}`;
  const isDone = hasHappened(frame.status);
  const fallback: AgreementStatus = isDone ? 'SIGNED' : frame.status === 'FAILED' ? 'FAILED' : 'PROPOSED';
  return {
    id: slugOf(name),
    name,
    kind,
    aliases: [],
    status: isDone ? statusAround(sentence.text, start, end, fallback) : fallback,
    signedDate: isDone && date !== null && date.start === date.end ? date.start : isDone ? year : null,
    parties,
    evidence: evidenceOf(sentence),
  };
}

/** The parties must be the states that the sentence names first: those after them host, mediate or welcome it. */
function areNamed(work: Work, sentence: Sentence, parties: readonly string[]): boolean {
  const ids = unique(sentence.mentions.flatMap(({ actors }) => actors.map((actor) => principalOf(work, actor)))).filter(
    (id) => work.actors.get(id)?.kind === 'COUNTRY' || parties.includes(id),
  );
  return parties.every((id) => ids.slice(0, parties.length).includes(id));
}

/** A treaty that the reference does not know, by the name that the article gives it. */
function unknown(work: Work, sentence: Sentence, name: string, words: string, at: number): ExtractedAgreement {
  const parties = unique(
    framesIn(work, sentence)
      .filter((frame) => frame.rule.type === 'AGREE')
      .flatMap((frame) => [...frame.sources, ...frame.targets].map((actor) => principalOf(work, actor))),
  );
  return {
    id: slugOf(name),
    name,
    kind: kindOf(words) ?? 'ACCORD',
    aliases: [],
    status: statusAround(sentence.text, at, at + name.length, parties.length > 1 ? 'SIGNED' : 'PROPOSED'),
    signedDate: null,
    parties: parties.sort(),
    evidence: evidenceOf(sentence),
  };
}
