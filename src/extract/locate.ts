// Stage: where an event took place, told apart from places merely named, and what places it is about.
import { loadReference } from './reference.ts';
import { registerCountryPlace } from './registry.ts';
import type { Frame, NameMention, PlaceEntity, Sentence, Work } from './work.ts';

const AT = new Set(['in', 'at', 'near', 'outside', 'off', 'on']);

/** Sets the place of every frame, and the disputed places that it is about. */
export function locate(work: Work): void {
  for (const frame of work.frames) {
    const { sentence } = frame;
    frame.place = placeOf(frame) ?? destinationOf(frame) ?? invadedBy(work, frame);
    for (const mention of sentence.mentions) {
      const place = mention.place;
      if (place === null || place === frame.place || mention.metonym) continue;
      const isLand = place.kind === 'ISLAND' || place.kind === 'TERRITORY';
      if (isLand && !frame.about.includes(place.id) && sharesClause(frame, mention)) frame.about.push(place.id);
    }
  }
}

/** The preposition before a place's name, over its description: "in the northern port of". */
function preposition(sentence: Sentence, mention: NameMention): string {
  const { tokens } = sentence;
  for (let i = mention.first - 1; i >= 0 && i > mention.first - 8; i--) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.pos === 'ADP' && token.lower !== 'of') return token.lower;
    if (
      token.lower === 'of' &&
      !/^(city|town|port|capital|resort|village|province|region|coast|base|outskirts|island)$/.test(
        tokens[i - 1]?.lower ?? '',
      )
    )
      return 'of';
    if (token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'PUNCT' || token.pos === 'CCONJ') return '';
  }
  return '';
}

/** The nearest place after "in", "at" or "near" behind the trigger, else before it in the same clause. */
function placeOf(frame: Frame): PlaceEntity | null {
  const { sentence, trigger } = frame;
  const places = sentence.mentions.filter(
    (mention) =>
      mention.place !== null &&
      mention.place.kind !== 'CONTINENT' &&
      (AT.has(preposition(sentence, mention)) || isVisited(sentence, mention)) &&
      sharesClause(frame, mention),
  );
  const after = places.find((mention) => mention.first > trigger);
  const before = places.findLast((mention) => mention.last < trigger);
  return (after ?? before)?.place ?? null;
}

/** An invasion is in the country invaded. */
function invadedBy(work: Work, frame: Frame): PlaceEntity | null {
  const word = frame.sentence.tokens[frame.trigger]?.lemma ?? '';
  const [target, other] = frame.targets;
  if (
    !/^(invade|invasion|occupy|occupation|annex|annexation)$/.test(word) ||
    target === undefined ||
    other !== undefined
  )
    return null;
  const country = loadReference().countries.get(target.id);
  return country === undefined ? null : registerCountryPlace(work, country);
}

/** "during a visit to Kandy" is in Sochi. */
function isVisited(sentence: Sentence, mention: NameMention): boolean {
  const ahead = sentence.tokens
    .slice(Math.max(0, mention.first - 12), mention.first)
    .map((token) => token.lower)
    .join(' ');
  return /\b(?:during|on|after) (?:a |an |the |his |her |their |its )?(?:\w+ ){0,3}(?:visit|trip|tour|stay) to [^,;]*$/.test(
    `${ahead} `,
  );
}

/** Visits happen where they go. */
function destinationOf(frame: Frame): PlaceEntity | null {
  if (frame.rule.relation !== 'VISITED') return null;
  const { sentence, trigger } = frame;
  const mention = sentence.mentions.find(
    (other) =>
      other.first > trigger &&
      other.place !== null &&
      other.place.kind !== 'COUNTRY' &&
      /^(to|visit|)$/.test(preposition(sentence, other)) &&
      sharesClause(frame, other),
  );
  return mention?.place ?? null;
}

/** True where no verb with another subject stands between the trigger and the name. */
function sharesClause(frame: Frame, mention: NameMention): boolean {
  const { sentence, trigger, verb } = frame;
  const low = Math.min(trigger, mention.first);
  const high = Math.max(trigger, mention.last);
  return !sentence.verbs.some(
    (other) =>
      other !== verb &&
      other.form === 'finite' &&
      other.main > low &&
      other.main < high &&
      (other.link === 'root' || other.link === 'that' || other.link === 'adverbial') &&
      other.governor !== verb &&
      (verb === null || verb.governor !== other),
  );
}
