// How the finders of dates look for an expression: its pattern, compiled once, is tried only where one of its words stands.

/** A word in small letters, and whether the text read last holds it: many patterns wait for the same words. */
interface Gate {
  readonly word: string;
  text: string;
  isOpen: boolean;
}

const gates = new Map<string, Gate>();

function gateOf(word: string): Gate {
  const gate = gates.get(word) ?? { word, text: '', isOpen: false };
  gates.set(word, gate);
  return gate;
}

function opensFor(gate: Gate, text: string): boolean {
  if (gate.text !== text) {
    gate.text = text;
    gate.isOpen = text.includes(gate.word);
  }
  return gate.isOpen;
}

/** An expression's pattern, and the words one of which every match of it holds. */
export interface DatePattern {
  readonly gates: readonly Gate[];
  readonly expression: RegExp;
}

/** The words are parted by bars, since blanks count: " year" stands behind another word. */
export const datePattern = (words: string, source: string): DatePattern => ({
  gates: words.split('|').map(gateOf),
  expression: new RegExp(source, 'gi'),
});

/** All that a pattern matches in a text, which is handed over in small letters too. */
export function matchesOf({ gates, expression }: DatePattern, text: string, lower: string): Iterable<RegExpExecArray> {
  for (const gate of gates) if (opensFor(gate, lower)) return text.matchAll(expression);
  return NONE;
}

const NONE: readonly RegExpExecArray[] = [];

// Words that several patterns need.
export const UNITS = ' day| week| month| year| decade';
export const YEARS = '15|16|17|18|19|20';
export const SEASONS = 'spring|summer|autumn|fall|winter';
export const FEASTS = 'new year|christmas';
