// The room where a document becomes facts: the stages in their order, each in a file of its own.
import { isEnglish } from '../read/language.ts';
import { splitSentences } from '../read/sentences.ts';
import type { Document } from '../read/types.ts';
import { findAgreements } from './agreements.ts';
import { attachVerbs } from './attach.ts';
import { attribute } from './attribution.ts';
import { findBareInstitutions } from './bare-institutions.ts';
import { nameContexts } from './contexts.ts';
import { articleDay } from './dates/article-day.ts';
import { dateFrames } from './dates.ts';
import { findFrames } from './frames.ts';
import { gather } from './gather.ts';
import { findGroups } from './groups.ts';
import { findHalves } from './halves.ts';
import { identifyEvents } from './identify.ts';
import { inferFrames } from './infer.ts';
import { findInstitutions } from './institutions.ts';
import { locate } from './locate.ts';
import { findNames } from './names.ts';
import { findOrganisations } from './organisations.ts';
import { findPersons } from './persons.ts';
import { findNounPhrases } from './phrases.ts';
import { findPopulations } from './populations.ts';
import { resolveReferences } from './references.ts';
import { retag } from './retag.ts';
import { tagSentence } from './tag.ts';
import { findTerritory } from './territory.ts';
import type { Extraction } from './types.ts';
import { findVerbGroups } from './verb-groups.ts';
import type { Sentence, Stage, Work } from './work.ts';

const STAGES: readonly Stage[] = [
  splitAndTag,
  findNames,
  findHalves,
  findOrganisations,
  findPersons,
  findInstitutions,
  findBareInstitutions,
  findPopulations,
  findGroups,
  retag,
  parse,
  resolveReferences,
  findFrames,
  dateFrames,
  locate,
  inferFrames,
  attribute,
  nameContexts,
  findAgreements,
  findTerritory,
  identifyEvents,
];

/** Runs all stages on a document and keeps what they found out, for `extract` and for explaining. */
export function analyse(document: Document): Work {
  const work: Work = {
    document,
    asOf: articleDay(document),
    sentences: [],
    actors: new Map(),
    places: new Map(),
    frames: [],
    blocked: [],
    namedAgreements: [],
    agreements: [],
    claims: [],
    events: [],
    known: new Map(),
  };
  if (isEnglish(document.language, document.text)) for (const stage of STAGES) stage(work);
  return work;
}

/** Reads a document into typed facts with evidence. Pure: the same document gives the same extraction. */
export function extract(document: Document): Extraction {
  return gather(analyse(document));
}

function splitAndTag(work: Work): void {
  const { text } = work.document;
  work.sentences = splitSentences(text).map(({ start, end }, index): Sentence => {
    const part = text.slice(start, end);
    return { index, start, end, text: part, tokens: tagSentence(part, start), mentions: [], phrases: [], verbs: [] };
  });
}

function parse(work: Work): void {
  for (const sentence of work.sentences) {
    sentence.phrases = findNounPhrases(sentence);
    sentence.verbs = findVerbGroups(sentence);
    attachVerbs(sentence);
  }
}
