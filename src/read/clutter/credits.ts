// Who wrote, edited, owns or corrected an article: lines about it, not of it.
import { NEWS_AGENCY } from './agencies.ts';
import type { LineRule } from './rule.ts';

// Each word is matched to its very end, so that a line can be cut into words in one way only.
const NAME = "(?:(?:\\p{Lu}[\\p{L}'’.-]*|d[aeiu]|de[nrl]?|v[ao]n|bin|ibn|al|el|la|le|ter|ten|y)(?![\\p{L}'’.-]))";
const OFFICE =
  '(?:(?:staff|senior|chief|special|political|diplomatic|foreign|national|our|own|news|web|online|contributing|guest|associate|managing|deputy|assistant|defen[cs]e|security|economics?|business|affairs|world|bureau|agenc(?:y|ies)|correspondents?|reporters?|writers?|editors?|editorial|columnists?|analysts?|contributors?|desk|team|admin|publisher|author|guest|service|in|for|and|with|at|of|the|from|on|special to)(?![\\p{L}]))';

export const CREDIT_RULES: readonly LineRule[] = [
  {
    id: 'byline',
    pattern: new RegExp(
      `^\\W{0,3}(?:(?:[Ss]tory|[Tt]ext|[Rr]eport(?:ed|ing)?|[Ww]ritten|[Ww]ords|[Pp]osted|[Pp]ublished|[Cc]ompiled|[Aa]nalysis|[Ee]dited|[Tt]ranslated|[Rr]eviewed|[Ff]act[- ]checked|[Ii]nterview|[Oo]pinion) )?(?:[Bb]y|BY)\\b:? ?(?:(?:${NAME}|${OFFICE})[\\s,|/&·•–—-]*){1,14}\\.?$`,
      'u',
    ),
    maxLength: 140,
    removes: 'By Ana Ruiz and Paul Moreau in Lima',
    keeps: 'By Monday both delegations had left Lima.',
  },
  {
    id: 'byline-role',
    pattern: new RegExp(
      `^(?:${NAME}[ ,|/&·•–-]*){1,6}[,|–—-]\\s?(?:(?:${OFFICE}|${NAME})[ ,]*){0,4}(?:[Cc]orrespondents?|[Rr]eporters?|[Ee]ditors?|[Ww]riters?|[Cc]olumnists?|${NEWS_AGENCY})$`,
      'u',
    ),
    maxLength: 120,
    removes: 'Ana Ruiz, Diplomatic Correspondent',
    keeps: 'Ana Ruiz, the chief negotiator, said that the talks would go on.',
  },
  {
    id: 'reporting-by',
    pattern:
      /^\W{0,3}(?:(?:[Aa]dditional |[Ff]urther )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Rr]esearch|[Tt]ranslation|[Gg]raphics?|[Pp]roduction|[Pp]hotography|[Vv]ideo|[Cc]ompiled|[Ee]dited|[Ww]ritten|[Pp]roduced|[Tt]ranslated)(?: and (?:writing|editing|reporting))? by (?:\p{Lu}|our|staff)|(?:[Aa]dditional|[Ff]urther) (?:reporting|writing|research|editing)\b)[^.]{0,200}\.?\)?\.?$|^(?:\p{Lu}[\p{L}'’-]+ (?:and )?){1,4}reported from (?:(?:\p{Lu}[\p{L}.'’-]*|and)[ ,]*){1,10}\.?$/u,
    removes: 'Additional reporting by Ana Ruiz; editing by Paul Moreau',
    keeps: 'Reporting by the two sides on their catch has been poor for years.',
  },
  {
    id: 'contributors',
    pattern:
      /^\W{0,3}(?:with (?:additional )?(?:reporting|inputs?|files?|information|agency inputs?|agencies|contributions?|material)\b.{0,120}|(?:the )?[\p{Lu}][^.!?]{1,120}\b(?:also )?contributed (?:to (?:this|the) (?:report|story|article|reporting)|reporting|research)\b.{0,40}|(?:our|the|your)?\s?standards: the .{0,60}|enditem|item ends|ends?(?: item)?)\)?\.?$/iu,
    removes: 'Ana Ruiz in Lima contributed to this report.',
    keeps: 'Ana Ruiz contributed to the talks as a mediator.',
  },
  {
    id: 'about-author',
    pattern:
      /^\W{0,3}(?:about the (?:author|writer|reporter)s?\b|authors?\s?:\s|(?:the |this )?(?:author|writer|columnist)s? (?:is|are|was|were|can be|may be|teaches|works|serves)\b|(?:the )?(?:views?|opinions?)(?: and (?:views?|opinions?))? expressed (?:here|in this|above|by the (?:author|writer)|are)\b|(?:contact|write to|e-?mail|reach) (?:the (?:author|reporter|writer)|him|her|us|me)\b.{0,80}$)/i,
    maxLength: 500,
    removes: 'The writer is a former envoy to Peru and teaches law of the sea.',
    keeps: 'The views expressed at the table were far apart, one envoy said.',
  },
  {
    id: 'copyright',
    pattern:
      /^\W{0,3}(?:copyright\b|©|\(c\) ?\d{4}|all rights reserved)|\ball rights reserved\b|\b(?:may|must|can) ?not be (?:published|reproduced|copied|republished|redistributed|reprinted)\b.{0,120}|\breproduction (?:in whole|without|is prohibited)\b/i,
    maxLength: 400,
    removes: 'Copyright 2019 The Harbour Gazette. All rights reserved.',
    keeps: 'Copyrights and patents were left out of the accord at the last moment.',
  },
  {
    id: 'editorial-note',
    pattern:
      /^\W{0,3}(?:(?:editor['’]?s?['’]? note|disclaimer|clarification|correction|corrections|note to (?:readers|editors))\s*[:|—–-]|(?:this|the) (?:story|article|report|post|piece|page|headline|version)\b.{0,60}\b(?:(?:has|have) (?:been|not been) (?:updated|corrected|edited|amended|modified|translated|published|created|generated|auto)|was (?:\w+ )?(?:updated|corrected|edited|amended|translated|published|produced|written by|created|auto)|is (?:auto|published|part of|based on a press|republished)|(?:first|originally) appeared|appeared (?:first )?(?:in|on))\b|(?:except for the headline|published in|first published|originally published|republished (?:from|with)|this is a (?:developing|breaking) (?:story|news)|more (?:details )?to follow|we will update)\b.{0,160}$)/i,
    maxLength: 400,
    removes: 'This story has been updated to add a comment of the ministry.',
    keeps: 'Corrections to the map were agreed after a night of talks.',
  },
  {
    id: 'hat-tip',
    pattern: /^\W{0,3}(?:hat[ -]?tips?|h\/t|via|sources?|credits?)\s*(?::|to\b)\s*[^.!?]{0,120}\)?\.?$/i,
    maxLength: 160,
    removes: '(Hat tip: The Harbour Diary)',
    keeps: 'Sources close to the talks said that a text was ready.',
  },
];
