// The shape of a person's name: which words it is made of and where it ends.
import type { NameMention, Sentence, Token } from './work.ts';

// Words inside a name that are written small.
export const PARTICLES = new Set(
  'bin ibn al el ul de van von der den da di dos do del la le ter ben bint abu y e'.split(' '),
);
const NOT_NAMES =
  /^(the|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|new|north|south|east|west|northern|southern|eastern|western|central|olympic|winter|summer|international|national|united|street|square|palace|party|ministry|war|treaty|accord|agreement|islands?|sea|river|university|institute|council|committee|group|union|bank|house|news|times|post|press|agency|tv|radio|ltd|inc|corp|co|plc|army|navy|fleet|league|forum|games|cup|centre|center|cooperation|conference|congress|declaration|pact|protocol|summit|games|front|movement|alliance|coalition|brigades?|commission|association|federation|company|corp|corporation|airlines|society|foundation|department|authority|court|tribunal|assembly|police|government|parliament|senate|tech|college|hospital|airport|holdings|partners|securities|security|embassy|consulate|airways|railways|industries|foods|motors|petroleum|energy|oil|gas|steel|mining|bureau|secretariat|directorate|cabinet|mission|administration|operation|observer|rights|watch|project|programme?|scheme|initiative|fund|forces?|services?|staff|command|headquarters|faction|militia|republic|kingdom|province|district|county|state|city|town|village|airlines|theatre|theater|museum|prize|award|report|review|journal|magazine|tribune|herald|telegraph|gazette|guardian|chronicle|observer|reuters|xinhua)$/i;

export const lastWord = (name: string): string => name.split(' ').at(-1) ?? name;

/** Most words are plain ASCII, of which the first letter tells at once. */
export function startsUpper(text: string): boolean {
  const first = text.charCodeAt(0);
  return first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(text);
}

export const isAllCaps = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();

export const mentionAt = (sentence: Sentence, at: number): NameMention | undefined =>
  sentence.mentions.find((mention) => mention.first <= at && at <= mention.last);

export const isNameToken = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.pos === 'PROPN' || token.pos === 'NOUN' || token.pos === 'ADJ') &&
  startsUpper(token.text) &&
  /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(token.text) &&
  !NOT_NAMES.test(token.text);

/** The tokens of a name that starts at `at`: capitalised words, initials, particles, hyphens. */
export function nameFrom(sentence: Sentence, at: number): number {
  const { tokens } = sentence;
  let end = at - 1;
  let i = at;
  while (i < tokens.length && i < at + 7) {
    const token = tokens[i] as Token;
    const mention = mentionAt(sentence, i);
    if (mention !== undefined && !(i === at && mention.actors.length === 0 && mention.place?.kind === 'CITY')) {
      // A part of a person's name may itself be a name in the dictionary: "Chad Wolf"; only plain persons go on.
      if (
        !(
          mention.form === 'noun' &&
          mention.first === i &&
          end >= at &&
          mention.actors.every((actor) => actor.kind === 'PERSON') &&
          mention.actors.length > 0
        )
      )
        break;
      end = mention.last;
      i = mention.last + 1;
      continue;
    }
    if (isNameToken(token)) {
      end = i;
      i += 1;
    } else if (end >= at && joinsName(sentence, i)) i += 1;
    else if (i === at && (PARTICLES.has(token.lower) || isVerbalName(tokens, i)) && isNameToken(tokens[i + 1])) i += 1;
    else break;
  }
  return end;
}

/** "Mark", "Grant", "Prosper": a first name that is a verb too, before a surname; no headline's verb has that form. */
export const isVerbalName = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.pos === 'VERB' &&
  startsUpper((tokens[at] as Token).text) &&
  tokens[at]?.lower === tokens[at]?.lemma &&
  tokens[at + 1]?.pos === 'PROPN' &&
  tokens.some((token) => token.pos === 'VERB' && !startsUpper(token.text));

/** True for "bin", "de" or a hyphen before another part of the name, and for "al" before its hyphen. */
function joinsName(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  const token = tokens[at] as Token;
  if (!PARTICLES.has(token.lower) && token.text !== '-') return false;
  const next = tokens[at + 1]?.text === '-' && PARTICLES.has(token.lower) ? at + 2 : at + 1;
  const mention = mentionAt(sentence, next);
  return isNameToken(tokens[next]) && (mention?.actors.every((actor) => actor.kind === 'PERSON') ?? true);
}

/** Puts a mention in place of those that it covers. */
export function replace(sentence: Sentence, mention: NameMention): void {
  sentence.mentions = sentence.mentions.filter((other) => other.last < mention.first || other.first > mention.last);
  sentence.mentions.push(mention);
}

/** True beside another capitalised word of an unknown name, which a surname alone must not be cut from. */
export function isNameNeighbour(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  const near = (index: number): boolean => {
    const token = tokens[index];
    return (
      token !== undefined &&
      token.pos === 'PROPN' &&
      isNameToken(token) &&
      mentionAt(sentence, index) === undefined &&
      index > 0
    );
  };
  return near(at - 1) || near(at + 1);
}

/** Words of offices, with which no name begins. */
export const OFFICE_WORD =
  /^(prime|foreign|vice|deputy|defen[cs]e|interior|finance|trade|minister|president|premier|chancellor|secretary|ambassador|chairman|general-secretary)$/i;
