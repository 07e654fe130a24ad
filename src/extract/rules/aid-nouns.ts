// Rules for AID: aid and shipments as nouns.
import type { Rule } from './rule.ts';

export const AID_NOUNS: readonly Rule[] = [
  {
    id: 'aid.noun',
    type: 'AID',
    mode: null,
    relation: 'AIDED',
    when: {
      noun: 'aid assistance relief help support loan loans grant grants bailout subsidies',
      modifier:
        'military economic humanitarian food financial development emergency technical medical relief soft bailout',
    },
    source: ['before', 'from', 'by'],
    target: ['to', 'for'],
    confidence: 0.6,
    example: { text: 'Soviet military aid to Cuba grew in those years.', source: ['SUN'], target: ['CUB'] },
    counter: 'Soviet books on Cuba grew dearer in those years.',
  },
  {
    id: 'aid.shipment.noun',
    type: 'AID',
    mode: null,
    relation: 'AIDED',
    when: {
      noun: 'shipment shipments delivery deliveries airlift airlifts supply supplies',
      modifier: 'arms weapons weapon grain food aid relief fuel medical oil military missile',
    },
    source: ['before', 'from', 'by'],
    target: ['to', 'for'],
    confidence: 0.55,
    example: { text: 'Iranian arms shipments to Sudan were seen at the port.', source: ['IRN'], target: ['SDN'] },
    counter: 'Iranian film shipments to Sudan were seen at the port.',
  },
  {
    id: 'aid.aid-to.noun',
    type: 'AID',
    mode: null,
    relation: 'AIDED',
    when: { noun: 'aid assistance loan loans grant grants bailout airlift subsidies handouts', preposition: 'to for' },
    source: ['before', 'from', 'by'],
    target: ['to', 'for'],
    confidence: 0.55,
    example: { text: 'Danish aid to Nepal grew in those years.', source: ['DNK'], target: ['NPL'] },
    counter: 'Danish trade with Nepal grew in those years.',
  },
];
