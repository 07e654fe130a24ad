// Offices and callings before and behind a person's name, and whose they are.
import { mentionAt, startsUpper } from './person-names.ts';
import { loadReference } from './reference.ts';
import type { ActorEntity, Sentence, Token } from './work.ts';

interface Title {
  readonly role: string;
  /** Set where the title means this office in one country alone. */
  readonly country: string | null;
}

let titles: Map<string, Title> | undefined;
/** The letters with which titles end. */
const ends = new Set<string>();
let honorifics: Set<string> | undefined;

// Callings that news put before a name; they are no offices of a state.
const CALLINGS =
  'analyst expert businessman businesswoman tycoon billionaire economist historian professor scholar researcher journalist activist dissident lawyer scientist strategist commentator columnist pollster author writer engineer banker broker trader artist actor candidate opposition-leader'.split(
    ' ',
  );
const OFFICE_HEADS =
  /^(minister|president|premier|chancellor|secretary|ambassador|envoy|spokesman|spokeswoman|spokesperson|chief|commander|general|admiral|head|leader|director|chairman|chairwoman|governor|mayor|deputy|aide|adviser|advisor|negotiator|representative|commissioner|king|queen|emperor|prince|princess|pope|speaker|senator|commissar|ceo|boss|founder|chair|official|diplomat|judge|prosecutor|lawmaker|mp|consul|counsellor|counselor|mediator|rapporteur|coordinator|marshal|colonel|captain|major|brigadier|guerrilla|rebel)$/;

function loadTitles(): { titles: Map<string, Title>; honorifics: Set<string> } {
  if (titles === undefined || honorifics === undefined) {
    const { offices } = loadReference();
    titles = new Map();
    for (const office of offices.offices) {
      for (const name of [office.title, ...office.aliases])
        titles.set(name.toLowerCase(), { role: office.role, country: null });
      const owners = new Map<string, string[]>();
      for (const { title, country } of office.national)
        owners.set(title.toLowerCase(), [...(owners.get(title.toLowerCase()) ?? []), country]);
      for (const [title, countries] of owners) {
        if (!titles.has(title))
          titles.set(title, { role: office.role, country: countries.length === 1 ? (countries[0] ?? null) : null });
      }
    }
    for (const calling of CALLINGS) titles.set(calling, { role: calling, country: null });
    for (const title of titles.keys()) ends.add(/[a-z]*$/.exec(title)?.[0] ?? '');
    honorifics = new Set(offices.honorifics.map((word) => word.toLowerCase().replaceAll('.', '')));
  }
  return { titles, honorifics };
}

// Words before a title that part its bearer from the state: "opposition leader", "ousted president".
const PARTING =
  /^(opposition|rebel|guerrilla|separatist|militia|dissident|union|student|ousted|deposed|exiled|toppled)$/;
const PARTING_INSIDE = /\b(opposition|rebel|guerrilla|separatist|militia|warlord|exiled|dissident)\b/;

/** "Presidents Mubarak and Assad": the title that one of several bears, or null. */
export function sharedTitle(sentence: Sentence, last: number): { first: number; title: Title } | null {
  const token = sentence.tokens[last];
  const one = token?.lower.endsWith('s') === true ? token.lower.slice(0, -1) : '';
  if (!OFFICE_HEADS.test(one) || token === undefined || !startsUpper(token.text)) return null;
  const first = widenTitle(sentence, last);
  return { first, title: { role: titleText(sentence, first, last).replace(/s$/, ''), country: null } };
}

/** "the ministers of Chad and Libya": a plural office at a token, for one of them, or null. */
export function pluralOfficeAt(sentence: Sentence, at: number): string | null {
  const word = sentence.tokens[at]?.lower ?? '';
  if (!word.endsWith('s') || !OFFICE_HEADS.test(word.slice(0, -1))) return null;
  return titleText(sentence, widenTitle(sentence, at), at)
    .replace(/^(the|a|an) /, '')
    .replace(/s$/, '');
}

/** The longest known title that ends at token `last`; returns its first token. */
export function titleEndingAt(sentence: Sentence, last: number): { first: number; title: Title } | null {
  const found = plainTitleEndingAt(sentence, last);
  const before = found === null ? undefined : sentence.tokens[found.first - 1];
  if (found === null || before === undefined || !PARTING.test(before.lower) || found.title.role === '') return found;
  return { first: before.index, title: { ...found.title, role: `${before.lower} ${found.title.role}` } };
}

function plainTitleEndingAt(sentence: Sentence, last: number): { first: number; title: Title } | null {
  const { titles: known, honorifics: honours } = loadTitles();
  const { tokens } = sentence;
  const { lower } = tokens[last] as Token;
  const bare = lower.replaceAll('.', '');
  // Most words end no title.
  const isKnown = ends.has(lower) || honours.has(bare) || bare === 'counterpart' || OFFICE_HEADS.test(bare);
  if (/^[a-z]+$/.test(bare) && !isKnown) return null;
  for (let length = Math.min(7, last + 1); length >= 1; length--) {
    const first = last - length + 1;
    const phrase = titleText(sentence, first, last);
    const title = known.get(phrase);
    if (title !== undefined) return { first, title: PARTING_INSIDE.test(phrase) ? { ...title, role: phrase } : title };
    if (length === 1) {
      if (honours.has(bare) && startsUpper((tokens[last] as Token).text))
        return { first, title: { role: '', country: null } };
      // "his Italian counterpart Luca Bari": whose he is, without an office of his own.
      if (bare === 'counterpart') return { first, title: { role: '', country: null } };
      if (OFFICE_HEADS.test(bare)) {
        const widened = widenTitle(sentence, last);
        return { first: widened, title: { role: titleText(sentence, widened, last), country: null } };
      }
    }
  }
  return null;
}

const titleText = (sentence: Sentence, first: number, last: number): string =>
  sentence.text
    .slice(
      (sentence.tokens[first] as Token).start - sentence.start,
      (sentence.tokens[last] as Token).end - sentence.start,
    )
    .toLowerCase();

/** "Industry and Trade Minister": the words of the title before its head. */
function widenTitle(sentence: Sentence, last: number): number {
  const { tokens } = sentence;
  let first = last;
  for (let i = last - 1; i >= 0 && i > last - 6; i--) {
    const token = tokens[i] as Token;
    if (mentionAt(sentence, i) !== undefined) break;
    const isWord = token.pos === 'NOUN' || token.pos === 'ADJ' || (token.pos === 'PROPN' && startsUpper(token.text));
    const joins =
      token.lower === 'and' &&
      startsUpper(tokens[i - 1]?.text ?? '') &&
      startsUpper(tokens[last]?.text ?? '') &&
      tokens[i - 1]?.text !== tokens[i - 1]?.text.toUpperCase() &&
      mentionAt(sentence, i - 1) === undefined;
    if (isWord) first = i;
    else if (!joins) break;
  }
  return first;
}

/** The state or body that stands before a title: "Japan's Foreign Minister", "Russian Foreign Minister", "NATO Secretary General". */
export function ownerBefore(sentence: Sentence, first: number): { actor: ActorEntity; first: number } | null {
  let i = first - 1;
  while (
    i >= 0 &&
    (/^(['’]s?|former|then|-|ex|new|outgoing|acting|deputy|senior|veteran|top|late|visiting|current|incoming|chief|hard-line|own|political|military|leading|prominent)$/.test(
      sentence.tokens[i]?.lower ?? '',
    ) ||
      (sentence.tokens[i]?.pos === 'ADJ' && mentionAt(sentence, i) === undefined))
  )
    i -= 1;
  const mention = mentionAt(sentence, i);
  const actor = mention?.actors.find((candidate) => candidate.kind !== 'PERSON');
  return mention === undefined || actor === undefined ? null : { actor, first: mention.first };
}

// They are sent to a state that is not theirs.
const ENVOYS =
  /^(ambassador|envoy|representative|negotiator|mediator|coordinator|rapporteur|emissary|consul|delegate|correspondent)$/;
const isSentTo = (tokens: readonly Token[], head: number, at: number): boolean =>
  at > head && tokens.slice(head + 1, at).some((between) => /^(to|for|on)$/.test(between.lower));

/** "the Kenyan ambassador to Japan, Jane Roe": the office in apposition before a name that starts at `at`. */
export function appositionBefore(sentence: Sentence, at: number): { title: string; country: string | null } | null {
  const { tokens } = sentence;
  if (tokens[at - 1]?.text !== ',') return null;
  for (let i = at - 2; i >= Math.max(0, at - 10); i--) {
    const token = tokens[i] as Token;
    if (OFFICE_HEADS.test(token.lower) || CALLINGS.includes(token.lower) || token.lower === 'counterpart') {
      const first = widenTitle(sentence, i);
      const owner = ownerBefore(sentence, first);
      const opener = tokens[(owner?.first ?? first) - 1]?.lower ?? '';
      if (owner === null && !/^(the|a|an|its|their|['’]s?)$/.test(opener)) return null;
      const of =
        tokens[i + 1]?.lower === 'of' ? mentionAt(sentence, tokens[i + 2]?.lower === 'the' ? i + 3 : i + 2) : undefined;
      const behind = of?.actors.find((candidate) => candidate.kind !== 'PERSON');
      return {
        title: token.lower === 'counterpart' ? '' : titleText(sentence, first, i).replace(/^(the|a|an) /, ''),
        country: (owner?.actor ?? behind)?.id ?? null,
      };
    }
    const isInside =
      mentionAt(sentence, i) !== undefined ||
      /^(NOUN|PROPN|ADJ|DET)$/.test(token.pos) ||
      /^(of|to|for|in|on|at|and)$/.test(token.lower);
    if (!isInside) return null;
  }
  return null;
}

/** An office named after a comma, and whose it is: ", commander of the Polish navy", ", who heads a bank". */
export function appositionRole(sentence: Sentence, at: number): { title: string; country: string | null } | null {
  const { tokens } = sentence;
  const isHeading =
    tokens[at]?.lower === 'who' && /^(head|lead|chair|run|command|represent)$/.test(tokens[at + 1]?.lemma ?? '');
  for (let i = at; i < Math.min(at + 9, tokens.length); i++) {
    const token = tokens[i] as Token;
    if (token.text === ',' || token.pos === 'PUNCT') break;
    if (isHeading || OFFICE_HEADS.test(token.lower) || CALLINGS.includes(token.lower)) {
      const owner = sentence.mentions.find(
        (mention) =>
          mention.first >= at &&
          mention.first <= i + 9 &&
          mention.actors.some((actor) => actor.kind !== 'PERSON') &&
          !tokens.slice(i, mention.first).some((between) => /^[,;.]$/.test(between.text)) &&
          !(ENVOYS.test(token.lower) && isSentTo(tokens, i, mention.first)),
      );
      const actor = owner?.actors.find((candidate) => candidate.kind !== 'PERSON');
      return {
        title: isHeading ? 'head' : titleText(sentence, widenTitle(sentence, i), i).replace(/^(the|a|an) /, ''),
        country: actor?.id ?? null,
      };
    }
    // "Togo's leading activist": a participle before the noun.
    if (token.pos === 'AUX' || (token.pos === 'VERB' && !/^(leading|ruling|governing|acting)$/.test(token.lower)))
      break;
  }
  return null;
}
