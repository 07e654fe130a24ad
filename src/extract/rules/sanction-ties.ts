// Rules for SANCTION: ties, aid and talks broken off, members suspended.
import type { Rule } from './rule.ts';

const BONDS =
  'tie ties relation relations link links contact contacts connection connections alliance aid assistance help support cooperation co-operation collaboration trade commerce partnership supply supplies delivery deliveries shipment shipments export exports import imports purchase purchases sale sales mediation gas oil electricity power water fuel coal grain programme program programmes programs loan loans credit credits funding funds subsidy subsidies investment grant grants flight flights visa visas traffic transit payments payment exchange exchanges';

const TALKS =
  'visit trip tour summit talks talk negotiation negotiations dialogue consultations meeting participation membership accord agreement treaty pact contract contracts deal invitation mediation';

export const SANCTION_TIES: readonly Rule[] = [
  {
    id: 'sanction.cut',
    type: 'SANCTION',
    mode: null,
    relation: 'SANCTIONED',
    when: {
      verb: 'cut sever break_off suspend halt stop cut_off end freeze break reduce cancel withhold withdraw downgrade discontinue curtail scale_back slash rupture interrupt revoke rescind call_off turn_off shut_off switch_off terminate restrict hold_back axe deny block choke_off sunder ban scale_down hold_up defer shut_down pare slow',
      object: `${BONDS}`,
      notObject: 'debt debts',
    },
    source: ['subject'],
    target: ['with', 'to', 'from', 'for', 'between', 'owner', 'in', 'on', 'later', 'counterpart'],
    confidence: 0.7,
    example: { text: 'Senegal severed relations with Iran.', source: ['SEN'], target: ['IRN'] },
    counter: 'Senegal restored relations with Iran.',
  },
  {
    id: 'sanction.call-off',
    type: 'SANCTION',
    mode: 'discontinue',
    relation: 'SANCTIONED',
    when: {
      verb: 'cancel suspend call_off break_off halt freeze scrap abrogate tear_up withdraw_from rescind annul revoke',
      object: TALKS,
    },
    source: ['subject'],
    target: ['with', 'to', 'by', 'from', 'owner', 'counterpart'],
    confidence: 0.6,
    example: { text: 'Pakistan called off a visit to Iran.', source: ['PAK'], target: ['IRN'] },
    counter: 'Pakistan ended a visit to Iran.',
  },
  {
    id: 'sanction.break-with',
    type: 'SANCTION',
    mode: null,
    relation: 'SANCTIONED',
    when: { verb: 'break split', preposition: 'with', notObject: 'story news record bread ground' },
    source: ['subject'],
    target: ['with'],
    confidence: 0.6,
    example: { text: 'Albania broke with the Soviet Union in 1961.', source: ['ALB'], target: ['SUN'] },
    counter: 'Albania traded with the Soviet Union in 1961.',
  },
  {
    id: 'sanction.suspend-member',
    type: 'SANCTION',
    mode: null,
    relation: 'SANCTIONED',
    when: { verb: 'suspend exclude expel eject oust bar remove' },
    source: ['subject'],
    target: ['object'],
    confidence: 0.65,
    example: { text: 'The African Union suspended Niger in 2023.', source: ['african-union'], target: ['NER'] },
    counter: 'The African Union suspended its session on Niger in 2023.',
  },
  {
    id: 'sanction.removed-from',
    type: 'SANCTION',
    mode: 'expel',
    relation: 'SANCTIONED',
    when: { verb: 'suspend exclude expel eject oust bar remove ban deport', passive: true, preposition: 'from' },
    source: ['by', 'from'],
    target: ['object', 'owner'],
    confidence: 0.6,
    example: {
      text: 'Cuba was excluded from the Organization of American States in 1962.',
      source: ['organization-of-american-states'],
      target: ['CUB'],
    },
    counter: 'Cuba was praised in the Organization of American States in 1962.',
  },
  {
    id: 'sanction.suspend-rights',
    type: 'SANCTION',
    mode: null,
    relation: 'SANCTIONED',
    when: {
      verb: 'suspend revoke strip freeze withdraw cancel terminate',
      object:
        'membership right rights accreditation participation status privilege privileges licence license licences licenses preferences permit permits',
    },
    source: ['subject'],
    target: ['owner', 'of', 'for', 'to', 'from'],
    confidence: 0.65,
    example: {
      text: "The Arab League suspended Syria's membership in 2011.",
      source: ['arab-league'],
      target: ['SYR'],
    },
    counter: "The Arab League praised Syria's membership in 2011.",
  },
  {
    id: 'sanction.downgrade',
    type: 'SANCTION',
    mode: null,
    relation: 'SANCTIONED',
    when: {
      verb: 'reduce downgrade cut scale_down lower slash halve scale_back',
      object: 'staff representation mission presence status level',
    },
    source: ['subject'],
    target: ['in', 'with', 'to', 'from'],
    confidence: 0.6,
    example: { text: 'Spain reduced its embassy staff in Cuba.', source: ['ESP'], target: ['CUB'] },
    counter: 'Spain praised its embassy staff in Cuba.',
  },
];
