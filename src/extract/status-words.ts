// The words that tell what became of an event: verbs, nouns and adjectives that govern it, as tables for `status.ts`.
import type { EventStatus } from './types.ts';

const table = (entries: Readonly<Partial<Record<EventStatus, string>>>): ReadonlyMap<string, EventStatus> =>
  new Map(
    Object.entries(entries).flatMap(([status, list]) =>
      list
        .trim()
        .split(/\s+/)
        .map((word) => [word, status as EventStatus] as const),
    ),
  );

/** A verb that governs an infinitive, and what it makes of it. */
export const BEFORE_INFINITIVE = table({
  OCCURRED:
    'begin start continue manage help come proceed go_on resume get use force happen lead cause enable serve dare return prod prompt drive persuade convince induce compel',
  PLANNED: `plan intend agree promise pledge vow decide prepare schedule set slate expect arrange commit undertake resolve
    determine swear elect choose be go move stand mean ready willing prepared due likely poised bound scheduled certain
    sure keen eager destined`,
  PROPOSED: `offer propose urge ask call demand want request seek hope wish recommend invite push press appeal encourage
    advise order aim like desire beg lobby pressure tell instruct need aspire yearn`,
  FAILED: 'fail neglect cease omit forget',
  DENIED: 'refuse decline reject unwilling reluctant unlikely unable hesitate forbid loath',
  HYPOTHETICAL:
    'threaten consider try attempt seem appear struggle claim tend help_to able free allow permit authorize authorise dare',
});

/** A verb that governs a gerund. */
export const BEFORE_GERUND = table({
  OCCURRED:
    'begin start continue keep finish resume end condemn criticise criticize praise welcome thank go join stop admit regret celebrate blame',
  PROPOSED: 'consider discuss propose suggest recommend contemplate favour favor mull advocate support seek',
  FAILED:
    'prevent bar block stop_from avoid cancel postpone suspend delay rule_out abandon oppose preclude undermine thwart',
  DENIED: 'deny reject exclude',
  HYPOTHETICAL: 'accuse suspect charge risk fear imagine threaten warn dream hope',
});

/** A verb of saying, and what it makes of the clause that it governs. */
export const BEFORE_CLAUSE = table({
  PROPOSED: 'demand insist propose recommend suggest ask urge request call order require advise want',
  DENIED: 'deny doubt dispute',
  HYPOTHETICAL: 'hope fear wish imagine warn threaten suspect wonder pretend pray dream',
});

/** A noun that governs an infinitive or stands before "for" or "of": "an offer to", "a call for". */
export const BY_NOUN = table({
  PLANNED:
    'plan decision agreement promise pledge deal intention commitment vow preparation preparations arrangement readiness willingness pact eve schedule',
  PROPOSED:
    'offer proposal call request appeal bid demand invitation desire hope hopes wish need push proposal plea suggestion idea initiative prospect prospects possibility chance calls demands condition conditions',
  DENIED: 'refusal reluctance unwillingness lack absence rejection',
  FAILED: 'failure collapse breakdown cancellation suspension postponement',
  HYPOTHETICAL:
    'threat attempt effort efforts ability right power authority option case way opportunity temptation struggle fear fears danger risk allegation allegations accusation accusations',
});

/** Verbs whose object or subject, an event as noun, did not come about or is still to come. */
export const BY_VERB = table({
  FAILED:
    'cancel postpone call_off prevent block thwart scrap abandon delay shelve put_off preclude foil fall_through rule_out abort avert forestall avoid defer',
  PROPOSED:
    'insist propose offer suggest seek want demand request urge call recommend hope need favour favor advocate invite',
  PLANNED: 'plan schedule expect prepare arrange announce set slate await approach agree promise',
  DENIED: 'deny refuse reject decline lack boycott spurn',
  HYPOTHETICAL: 'threaten consider fear mull risk contemplate discuss',
});

/** Adjectives before an event noun. */
export const BY_ADJECTIVE = table({
  PLANNED: 'planned upcoming forthcoming future scheduled impending coming next expected imminent subsequent eventual',
  PROPOSED: 'proposed possible potential suggested prospective mooted',
  FAILED:
    'failed cancelled canceled abortive aborted stalled postponed suspended collapsed unsuccessful fruitless scrapped',
  HYPOTHETICAL: 'alleged hypothetical threatened supposed',
  DENIED: 'no',
});
