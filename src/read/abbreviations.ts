// Abbreviations whose full stop is not the end of a sentence, as English news writes them.

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Titles, offices and the like: a name follows, so a sentence never ends there. */
export const BEFORE_NAME = list(
  'mr mrs ms mx dr prof rev fr hon st ste mt ft gen lt col maj capt cmdr cdr comdr adm sgt cpl pvt brig sen rep gov pres min sec amb del supt insp det messrs mme mlle msgr sra sheikh gens sens reps drs profs cong congr vol vols ed eds trans approx univ asst assn bros gov-gen lt-gen maj-gen brig-gen vice-adm rear-adm lt-col vs v cf viz ca fig figs sec-gen',
);

/** Followed by a number they stand for a word of it: `No. 5`, `Jan. 14`, `Art. 9`. */
export const BEFORE_NUMBER = list(
  'no nos art arts ch p pp para paras sec res doc jan feb mar apr jun jul aug sep sept oct nov dec tel ext reg c circa lat long est',
);

/** They end a sentence only if the next word plainly begins one. */
export const EITHER = list(
  'inc ltd co corp plc llc bros jr sr esq etc al ph.d m.d b.a m.a d.c u.s u.n u.k e.u u.s.a u.s.s.r a.m p.m i.e e.g n.y l.a calif mass conn wash ore fla tex ala ariz colo ill ind mich minn miss mo mont neb nev okla pa penn tenn va vt wis wyo ark del ga kan ky la md me jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ave blvd rd dist prov govt intl natl dept max hrs mins km kg lb lbs ft oz est',
);

/** Words with which sentences of the news begin but names do not. */
export const STARTERS = list(
  "the a an he she it they we i you this that these those there here his her its their our my in on at as by for from with without after before during since until when while where why who what which how if although though but and or so yet however meanwhile moreover also both all some many most several few one two three no not now then still under over between among according earlier later last next officials ministers leaders reports it’s he’s she’s they’re it's he's she's they're i'm",
);
