// The vocabulary of events, as clients see it: PLOVER's types, what became of an event, how well its date is known.
import type { DatePrecision, EventStatus, EventType } from '../../extract/types.ts';
import { addEnum } from '../described-enum.ts';

export const EventTypeEnum = addEnum<EventType>(
  'EventType',
  'The type of an event in PLOVER, the ontology of political events.',
  {
    AGREE: 'Agrees to, signs or settles something.',
    CONSULT: 'Meets, visits, negotiates, mediates or talks.',
    SUPPORT: 'Gives diplomatic or moral support, recognises, praises.',
    CONCEDE: 'Yields, eases, releases or apologises.',
    COOPERATE: 'Acts together: trade, exercises, shared work.',
    AID: 'Gives material, economic, military or humanitarian aid.',
    RETREAT: 'Withdraws, disarms or observes a ceasefire.',
    REQUEST: 'Asks, demands, appeals or proposes.',
    ACCUSE: 'Criticises, accuses, denounces or complains.',
    REJECT: 'Refuses, declines, blocks or vetoes.',
    THREATEN: 'Threatens or warns.',
    PROTEST: 'Demonstrates or strikes.',
    SANCTION: 'Restricts or breaks off relations: sanctions, expulsions, bans.',
    MOBILIZE: 'Readies or moves forces.',
    COERCE: 'Seizes, arrests, represses or forces without open violence.',
    ASSAULT: 'Attacks with violence.',
  },
);

export const EventStatusEnum = addEnum<EventStatus>(
  'EventStatus',
  'What became of an event, as the article tells it.',
  {
    OCCURRED: 'It happened.',
    ONGOING: 'It is happening.',
    PLANNED: 'It is said to be going to happen.',
    PROPOSED: 'Someone suggests it.',
    FAILED: 'It was tried or begun and came to nothing.',
    DENIED: 'It is said not to be so.',
    HYPOTHETICAL: 'It depends on a condition or is only imagined.',
  },
);

export const DatePrecisionEnum = addEnum<DatePrecision>('DatePrecision', 'How exactly a date is known.', {
  DAY: 'To the day.',
  WEEK: 'To the week.',
  MONTH: 'To the month.',
  QUARTER: 'To the quarter of a year.',
  SEASON: 'To the season.',
  YEAR: 'To the year.',
  DECADE: 'To the decade.',
  ERA: 'To a period with a name, such as the end of a war.',
});
