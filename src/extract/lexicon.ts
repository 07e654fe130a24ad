// Closed word classes of English that the parse and the status of events rest on.

import type { Token } from './work.ts';

/** A list of words, parted by blanks, as a set. */
export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Verbs of saying and knowing, whose complement is a clause of its own. */
export const SAY_VERBS = words(`
  say tell announce state declare report claim add note insist confirm warn acknowledge argue stress suggest believe
  think hope reiterate explain assert contend allege maintain reveal disclose indicate write quote cite observe remark
  repeat predict comment respond reply know hear learn see fear feel admit concede deny vow pledge promise agree decide
  demand recommend propose conclude emphasise emphasize underline signal hint complain estimate show expect`);

/** Of those, the ones whose subject is the source of what is said. */
export const SPEECH_VERBS = words(`
  say tell announce state declare report claim add note insist confirm warn acknowledge argue stress suggest reiterate
  explain assert contend allege maintain reveal disclose indicate write quote cite observe remark repeat predict comment
  reply admit deny conclude emphasise emphasize underline complain estimate believe`);

/** Verbs whose infinitive is done by their object: "urged the rebels to withdraw". */
export const OBJECT_CONTROL = words(`
  urge ask tell order call demand want allow force invite persuade warn help push press request expect prod get let make
  permit require authorize authorise advise beg command compel convince direct encourage enable instruct oblige pressure
  induce remind summon appeal forbid challenge lead cause accuse`);

/** Verbs that hand the subject of a gerund after "of", "for" or "from" to their object: "accused X of planning". */
export const OBJECT_GERUND = words(
  'accuse blame criticise criticize stop prevent bar suspect charge condemn thank praise keep block deter dissuade ban denounce prohibit discourage indict arrest',
);

export const MODALS = words("will would shall should can could may might must 'll 'd wo ca");

/** Words that open a clause. */
export const SUBORDINATORS = words(
  'if unless when whenever while as because although though since until before after whereas once lest whether provided so',
);

export const RELATIVES = words('who which that whose whom where when');

export const NEGATIONS = words("not n't never no neither nor hardly cannot nobody none without");

/** Particles that make another verb of a verb. */
export const PARTICLES = words('up down off out over back away on in through along aside around');

/** Past participles that do not end in -ed. */
export const PARTICIPLES = words(`
  been become begun born bought broken brought built burnt caught chosen cut dealt done drawn driven fallen felt fought
  found forbidden given gone got grown had heard held hit hurt kept known laid led left lent let lost made meant met paid
  put read risen run said seen sent set shaken shed shot shown shut spoken spent split spread stood struck stricken sworn
  swept taken taught told thought thrown torn undergone understood undertaken won withdrawn withheld written sought sold
  sunk stolen overthrown overrun upheld beaten hidden bound borne quit`);

/** Simple past forms that are not also participles. */
export const PASTS = words(`
  was were became began broke chose did drew drove fell forbade gave went grew knew rose ran saw shook showed spoke swore
  took tore threw underwent undertook withdrew wrote overthrew overran beat hid bore stole sank`);

/** Words for stretches and points of time, which are never who does something. */
export const TIME_NOUNS = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december today yesterday tomorrow tonight morning evening night afternoon week weekend month year
  years months weeks days day decade decades century hour hours minute minutes time period season summer winter spring
  autumn jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. times era eve wake`);

/** Nouns of talking, deciding and moving that act in their owner's stead: "the president's speech attacked …". */
export const AGENTIVE_NOUNS = words(`
  statement speech decision letter declaration resolution commentary address remarks communique broadcast message report
  editorial broadside note press side team mission group delegation leadership regime junta administration government
  leader ruler policy diplomacy visit move campaign ally coalition force fleet invasion offensive raid attack strike
  parliament court commission summit bloc rebel faction source envoy official troop authority territory military
  gun gunner artillery battery unit squadron fire gunfire shell shellfire bomb missile rocket mine warhead crew crowd mob
  saboteur expert adviser technician instructor doctor`);

/** Names of days and months. */
export const CALENDAR_NAMES = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. today tomorrow yesterday`);

/** True for the "'s" or the bare apostrophe behind an owner. */
export const isPossessive = (token: Token | undefined): boolean => POSSESSIVES.has(token?.lower ?? '');
const POSSESSIVES = new Set(["'", '’', "'s", '’s']);

/** Offices by which an article goes on to call somebody whom it has named. */
export const OFFICE_NOUNS = words(`
  president premier minister leader chancellor king queen emperor secretary ambassador envoy chief spokesman spokeswoman`);
