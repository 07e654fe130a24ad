// Chrono behind gates: it reads only what stands around a month or figures, and tries only patterns whose words are there.
import * as chrono from 'chrono-node';

const word = (words: string): string => `(?<![a-z])(?:${words})(?![a-z])`;
const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const WEEKDAYS =
  'sun(?:day)?|mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thur?s?|thursday|fri(?:day)?|sat(?:urday)?|weekend|weekday';
const UNITS = 'seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?';
const SHORT_UNITS = '\\d\\s{0,3}(?:s|sec|m|mins?|h|hrs?|d|w|mon?|mos|qtr|y|yr)(?![a-z])';

/** A pattern that names one of these words cannot match a text without any word of its gate. */
const GATES: readonly (readonly [named: string, gate: RegExp])[] = [
  ['january', new RegExp(word(MONTHS), 'i')],
  ['sunday', new RegExp(word(WEEKDAYS), 'i')],
  ['quarter', new RegExp(`${word(UNITS)}|${SHORT_UNITS}`, 'i')],
];
/** No other date than one with a month's name, or of figures parted as in a date, is read off what chrono finds. */
const CORE = new RegExp(`${word(MONTHS)}|\\d[-/.]\\d`, 'gi');
/** So many characters on either side of it may belong to the date. */
const REACH = 48;
const NEVER = /(?!)/;

let gatedText = '';
const opens = new Map<RegExp, boolean>();

/** Whether a gate opens for a text, which is asked once for all the patterns behind it. */
function isOpen(gate: RegExp, text: string): boolean {
  if (text !== gatedText) {
    gatedText = text;
    opens.clear();
  }
  let open = opens.get(gate);
  if (open === undefined) {
    open = gate.test(text);
    opens.set(gate, open);
  }
  return open;
}

function gated(parser: chrono.Parser): chrono.Parser {
  let gate: RegExp | undefined;
  let isKnown = false;
  return {
    pattern(context) {
      if (!isKnown) {
        const { source } = parser.pattern(context);
        gate = GATES.find(([named]) => source.includes(named))?.[1];
        isKnown = true;
      }
      return gate === undefined || isOpen(gate, context.text) ? parser.pattern(context) : NEVER;
    },
    extract: (context, match) => parser.extract(context, match),
  };
}

const english = chrono.en.configuration.createCasualConfiguration(false);
const reader = new chrono.Chrono({ ...english, parsers: english.parsers.map(gated) });

/** A part of a sentence around what may be a date. */
interface Part {
  readonly start: number;
  end: number;
}

/** The parts that chrono has to read, cut at blanks. */
function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  for (const { index, 0: core } of text.matchAll(CORE)) {
    const start = index < REACH ? 0 : Math.max(0, text.lastIndexOf(' ', index - REACH));
    const blank = text.indexOf(' ', index + core.length + REACH);
    const end = blank < 0 ? text.length : blank;
    // "They may": the verb, where no figure stands near.
    if (core === 'may' && !/\d/.test(text.slice(start, end))) continue;
    const last = parts.at(-1);
    if (last !== undefined && start <= last.end) last.end = end;
    else parts.push({ start, end });
  }
  return parts;
}

/** The days, months and times that a sentence names, each with its offset there, read against an instant, in UTC. */
export const readDates = (
  text: string,
  instant: Date,
): { readonly at: number; readonly result: chrono.ParsedResult }[] =>
  partsOf(text).flatMap(({ start, end }) =>
    reader
      .parse(text.slice(start, end), { instant, timezone: 'UTC' })
      .map((result) => ({ at: start + result.index, result })),
  );
