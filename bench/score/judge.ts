// Judges one event against one gold standard record: are the pair and the type those of the record.
import { loadReference } from '../../src/extract/reference.ts';
import { principalOf } from '../../src/extract/resolve.ts';
import { type EventType, MUTUAL_RELATIONS } from '../../src/extract/types.ts';
import type { ActorEntity, Frame, Work } from '../../src/extract/work.ts';
import type { GsrRecord } from './records.ts';

/**
 * The codes that an actor counts for in the records: the state or body that it represents, the home of a group, the
 * one successor of a state that is no more, the state that a land belongs to, IGO for international bodies and those without a state, IMG for armed
 * groups without one.
 */
export function codesOf(work: Work, actor: ActorEntity): ReadonlySet<string> {
  const { bodies, countries } = loadReference();
  const principal = work.actors.get(principalOf(work, actor)) ?? actor;
  const codes = new Set<string>();
  const states = [principal.id, principal.home, bodies.find((body) => body.id === principal.id)?.country];
  const add = (id: string | null | undefined): void => {
    const state = countries.get(id ?? '');
    if (state === undefined || codes.has(state.id)) return;
    codes.add(state.id);
    // The records code the Soviet Union as RUS and West Germany as DEU: they know no state that is no more.
    if (state.successors.length === 1) add(state.successors[0]);
    // They code Iraqi Kurds as IRQ, and Juba as SDN: their sentences are older than South Sudan.
    add(state.dependencyOf);
    if (state.id === 'SSD') add('SDN');
  };
  for (const id of states) add(id);
  if (principal.kind === 'INTERGOVERNMENTAL') codes.add('IGO');
  if (codes.size === 0 && principal.kind === 'ORGANIZATION') codes.add('IGO');
  if (codes.size === 0 && principal.kind === 'ARMED_GROUP') codes.add('IMG');
  return codes;
}

const counts = (work: Work, actor: ActorEntity, codes: readonly string[]): boolean => {
  const own = codesOf(work, actor);
  return codes.some((code) => own.has(code));
};

/** True if some source of the event counts for a source of the record, and some target for a target. */
export function isPair(work: Work, frame: Frame, record: GsrRecord): boolean {
  const { sources, targets } = frame;
  // A record of parties alone asks for each of them, as different actors of the event.
  if (record.targets.length === 0) return coverAll(work, [...sources, ...targets], record.sources);
  const runs = (from: readonly ActorEntity[], to: readonly ActorEntity[]): boolean =>
    from.some(
      (one) =>
        counts(work, one, record.sources) &&
        to.some((other) => isOther(work, one, other) && counts(work, other, record.targets)),
    );
  if (targets.length === 0) return runs(sources, sources);
  return runs(sources, targets) || (MUTUAL_RELATIONS.has(frame.rule.relation) && runs(targets, sources));
}

// A minister and the minister's state are one party.
const isOther = (work: Work, one: ActorEntity, other: ActorEntity): boolean =>
  principalOf(work, one) !== principalOf(work, other);

function coverAll(work: Work, actors: readonly ActorEntity[], codes: readonly string[]): boolean {
  const [first, ...rest] = codes;
  if (first === undefined) return true;
  return actors.some(
    (actor) =>
      counts(work, actor, [first]) &&
      coverAll(
        work,
        actors.filter((other) => isOther(work, actor, other)),
        rest,
      ),
  );
}

const FRIENDLY: ReadonlySet<EventType> = new Set([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
]);

/**
 * True if the event's type is the record's, or if both say the same in two ways: CAMEO and PLOVER code a promised
 * friendly act as AGREE and an announced hostile one as THREATEN, where Entente keeps the act's type with the status
 * PLANNED or PROPOSED. A demand or a complaint is words already, so its announcement threatens nothing.
 */
export function isTypeAsCoded(frame: Frame, type: EventType): boolean {
  const is = frame.rule.type;
  if (is === type) return true;
  const isAhead = frame.status === 'PLANNED' || frame.status === 'PROPOSED';
  if (type === 'AGREE') return isAhead && FRIENDLY.has(is);
  if (type === 'THREATEN') return isAhead && HOSTILE.has(is);
  return false;
}

const HOSTILE: ReadonlySet<EventType> = new Set(['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT']);
