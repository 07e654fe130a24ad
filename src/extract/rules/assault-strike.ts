// Rules for ASSAULT: attacking, invading, shelling, breaking into.
import type { Rule } from './rule.ts';

/** Acts of force as nouns, whoever commits them. */
export const ATTACKS =
  'attack attacks invasion invasions raid raids bombing bombings bombardment bombardments assault assaults shelling shellings airstrike airstrikes air-strike air-strikes air-raid air-raids incursion incursions offensive offensives onslaught ambush ambushes counterattack counter-attack counteroffensive counter-offensive blitz blitzkrieg barrage cannonade strafing torpedoing sortie sorties';

/** Nouns that are an act of force only after "air", "missile", "drone" and the like. */
export const STRIKES =
  'strike strikes fire salvo volley barrage blast blasts explosion explosions operation operations';

/** What is hit, struck or shot at and belongs to somebody. */
const TARGETS =
  'target targets position positions base bases camp camps post posts outpost outposts village villages hideout depot depots airfield airfields airport airports ship ships tanker tankers convoy convoys vessel vessels stronghold strongholds site sites facility facilities installation installations barracks garrison embassy consulate headquarters city cities town towns port ports refinery plant bunker bunkers battery batteries line lines trench trenches troop troops soldier soldiers patrol territory boat boats aircraft plane planes jet jets bomber bombers fighter helicopter helicopters tank tanks trawler trawlers gunboat frigate destroyer warship warships submarine island islands checkpoint bridge neighbourhood suburb district hospital hospitals school schools mosque church house houses home homes block building buildings market factory factories power-station dam pipeline train bus car';

const FORCES =
  'troop troops force forces soldier soldiers army armies tank tanks column columns commando commandos paratrooper paratroopers division divisions brigade battalion guerrilla guerrillas militiaman militiamen militia fighter fighters rebel rebels gunman gunmen militant militants insurgent insurgents warplane warplanes infiltrator infiltrators raider raiders marine marines cavalry';

export const ASSAULT_STRIKE: readonly Rule[] = [
  {
    id: 'assault.attack.verb',
    type: 'ASSAULT',
    mode: null,
    relation: 'ASSAULTED',
    when: {
      verb: 'attack invade bomb shell bombard raid strike assault torpedo ambush storm overrun strafe rocket mortar napalm firebomb carpet-bomb dive-bomb blitz reinvade gas',
      notObject:
        'deal accord agreement balance pact pose tone chord bargain compromise blow note plan policy policies decision proposal idea record problem poverty inflation',
      notSubject:
        'speech statement commentary press newspaper daily article editorial broadcast report radio remark letter critic earthquake quake storm hurricane cyclone typhoon worker tsunami disaster tragedy lightning party opposition',
      notPreposition: 'over',
    },
    source: ['subject'],
    target: ['object', 'owner', 'land', 'in', 'at', 'later', 'counterpart'],
    confidence: 0.75,
    example: { text: 'Somalia invaded Ethiopia in 1977.', source: ['SOM'], target: ['ETH'] },
    counter: 'Somalia struck a deal with Ethiopia in 1988.',
  },
  {
    id: 'assault.hit-target',
    type: 'ASSAULT',
    mode: null,
    relation: 'ASSAULTED',
    when: {
      verb: 'hit pound batter pummel blast hammer destroy wreck flatten target rake ram cripple strike',
      object: TARGETS,
    },
    source: ['subject'],
    target: ['owner', 'object', 'in', 'inside', 'near', 'on', 'along', 'of', 'land', 'counterpart'],
    confidence: 0.65,
    example: { text: 'Turkish jets pounded targets in Iraq at dawn.', source: ['TUR'], target: ['IRQ'] },
    counter: 'Turkish exports hit a record in Iraq last year.',
  },
  {
    id: 'assault.launch',
    type: 'ASSAULT',
    mode: null,
    relation: 'ASSAULTED',
    when: {
      verb: 'launch carry_out mount stage open conduct begin start unleash wage undertake make press renew resume step_up intensify deliver perpetrate commit execute direct order escalate lead attempt',
      object: `${ATTACKS} strike strikes war fire massacre atrocity atrocities genocide salvo manhunt shelling`,
      notModifier:
        'hunger general labour labor national nationwide student rail dock wildcat sit-down trade price diplomatic charm peace propaganda verbal legal media publicity word cold signature token',
    },
    source: ['subject'],
    target: ['on', 'against', 'upon', 'at', 'into', 'in', 'inside', 'of', 'later', 'counterpart'],
    confidence: 0.7,
    example: { text: 'Azerbaijan launched an offensive against Armenia.', source: ['AZE'], target: ['ARM'] },
    counter: 'Azerbaijan launched a newspaper for readers in Armenia.',
  },
  {
    id: 'assault.launch-armed',
    type: 'ASSAULT',
    mode: null,
    relation: 'ASSAULTED',
    when: {
      verb: 'launch carry_out mount conduct begin start stage order undertake',
      object: 'operation operations campaign action sweep expedition',
      modifier: 'military air ground naval bombing aerial commando cross-border land punitive armed',
    },
    source: ['subject'],
    target: ['against', 'on', 'inside', 'into'],
    confidence: 0.6,
    example: { text: 'Chad launched a military operation against Sudan.', source: ['TCD'], target: ['SDN'] },
    counter: 'Chad launched a literacy campaign against the advice of Sudan.',
  },
  {
    id: 'assault.repelled',
    type: 'ASSAULT',
    mode: null,
    relation: 'ASSAULTED',
    when: {
      verb: 'repel repulse beat_back fend_off beat_off drive_back suffer endure sustain withstand resist',
      object: ATTACKS,
      notModifier: 'heart verbal',
    },
    source: ['by', 'from', 'matched'],
    target: ['subject'],
    confidence: 0.6,
    example: { text: 'Chad repelled an attack by Libyan forces.', source: ['LBY'], target: ['TCD'] },
    counter: 'Chad praised an exhibition by Libyan painters.',
  },
  {
    id: 'assault.march-in',
    type: 'ASSAULT',
    mode: null,
    relation: 'ASSAULTED',
    when: {
      verb: 'cross march roll pour push advance storm sweep thrust drive infiltrate intrude burst move',
      preposition: 'into across over to through',
      subject: FORCES,
    },
    source: ['subject'],
    target: ['into', 'across', 'over', 'through', 'in', 'of', 'land', 'counterpart'],
    confidence: 0.65,
    example: { text: 'Iraqi tanks rolled into Kuwait before dawn.', source: ['IRQ'], target: ['KWT'] },
    counter: 'Iraqi tourists poured into Kuwait before dawn.',
  },
  {
    id: 'assault.cross-border',
    type: 'ASSAULT',
    mode: null,
    relation: 'ASSAULTED',
    when: {
      verb: 'cross breach overrun storm penetrate',
      object: 'border borders frontier frontiers boundary line river canal',
      subject: FORCES,
    },
    source: ['subject'],
    target: ['into', 'owner', 'with', 'of', 'to'],
    confidence: 0.6,
    example: { text: 'Somali troops crossed the Ethiopian border.', source: ['SOM'], target: ['ETH'] },
    counter: 'Somali herdsmen crossed the Ethiopian border.',
  },
  {
    id: 'assault.fight-way',
    type: 'ASSAULT',
    mode: null,
    relation: 'ASSAULTED',
    when: {
      verb: 'fight blast shoot force batter hack battle',
      object: 'way path',
      preposition: 'into to through across towards toward',
    },
    source: ['subject'],
    target: ['into', 'to', 'through', 'across', 'towards'],
    confidence: 0.6,
    example: { text: 'Iraqi soldiers fought their way into Kuwait.', source: ['IRQ'], target: ['KWT'] },
    counter: 'Iraqi singers found their way into Kuwait.',
  },
  {
    id: 'assault.rout',
    type: 'ASSAULT',
    mode: null,
    relation: 'ASSAULTED',
    when: {
      verb: 'rout overwhelm decimate annihilate wipe_out crush defeat besiege encircle vanquish smash',
      object:
        'army armies force forces troop troops garrison division divisions brigade battalion fleet navy army-corps regiment column militia rebels',
    },
    source: ['subject'],
    target: ['object', 'owner'],
    confidence: 0.6,
    example: { text: 'Libya routed the Chadian army.', source: ['LBY'], target: ['TCD'] },
    counter: 'Libya painted the Chadian army.',
  },
  {
    id: 'assault.storm-embassy',
    type: 'ASSAULT',
    mode: null,
    relation: 'ASSAULTED',
    when: {
      verb: 'storm ransack sack burn torch stone overrun attack set_fire invade',
      object: 'embassy embassies consulate consulates mission legation',
      subject:
        'demonstrator demonstrators protester protesters protestor protestors crowd crowds mob mobs student students rioter rioters',
    },
    source: ['subject', 'in'],
    target: ['owner', 'object'],
    confidence: 0.6,
    example: { text: 'Protesters stormed the Danish embassy in Tehran.', source: ['IRN'], target: ['DNK'] },
    counter: 'Protesters admired the Danish embassy in Tehran.',
  },
  {
    id: 'assault.intervene-against',
    type: 'ASSAULT',
    mode: null,
    relation: 'ASSAULTED',
    when: { verb: 'intervene march ride', preposition: 'against', subject: FORCES },
    source: ['subject'],
    target: ['against'],
    confidence: 0.55,
    example: { text: 'Tanzanian troops intervened against Uganda.', source: ['TZA'], target: ['UGA'] },
    counter: 'Tanzanian voters spoke against Uganda.',
  },
  {
    id: 'assault.into-territory',
    type: 'ASSAULT',
    mode: null,
    relation: 'ASSAULTED',
    when: {
      verb: 'cross drive push thrust advance march strike attack drive_back thrust_back',
      preposition: 'into',
      object: 'territory soil',
      notSubject: 'refugee refugees trader traders pilgrim pilgrims civilian civilians minister',
    },
    source: ['subject'],
    target: ['into'],
    confidence: 0.6,
    example: { text: 'Iraq drove into Iranian territory.', source: ['IRQ'], target: ['IRN'] },
    counter: 'Iraq drove into a quarrel over pilgrims.',
  },
  {
    id: 'assault.troops-beat',
    type: 'ASSAULT',
    mode: 'fight',
    relation: 'ASSAULTED',
    when: { verb: 'beat defeat rout overwhelm crush vanquish', subject: FORCES },
    source: ['subject'],
    target: ['object', 'owner'],
    confidence: 0.6,
    example: { text: 'Kenyan troops defeated Rwanda.', source: ['KEN'], target: ['RWA'] },
    counter: 'Kenyan dancers defeated Rwanda.',
  },
  {
    id: 'assault.defeat-in-war',
    type: 'ASSAULT',
    mode: 'fight',
    relation: 'ASSAULTED',
    when: { verb: 'defeat beat vanquish overcome', preposition: 'in at', object: 'war battle campaign combat' },
    source: ['subject'],
    target: ['object'],
    confidence: 0.6,
    example: { text: 'Chile defeated Bolivia in the war of 1879.', source: ['CHL'], target: ['BOL'] },
    counter: 'Chile defeated Bolivia in the final of 1979.',
  },
];
