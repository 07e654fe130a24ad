// Chrono behind gates: its patterns are tried only on sentences that hold a word from which they could start.
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
const ANY = new RegExp(`${word(MONTHS)}|\\d\\s*[-/.]\\s*\\d`, 'i');
const NEVER = /(?!)/;

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
      return gate === undefined || gate.test(context.text) ? parser.pattern(context) : NEVER;
    },
    extract: (context, match) => parser.extract(context, match),
  };
}

const english = chrono.en.configuration.createCasualConfiguration(false);
const reader = new chrono.Chrono({ ...english, parsers: english.parsers.map(gated) });

/** The days, months and times that a sentence names, read against an instant, in UTC. */
export function readDates(text: string, instant: Date): chrono.ParsedResult[] {
  return ANY.test(text) ? reader.parse(text, { instant, timezone: 'UTC' }) : [];
}
