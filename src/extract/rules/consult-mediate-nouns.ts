// Rules for CONSULT, mediate: mediation, auspices and mediators as nouns.
import { ACCORDS } from './consult-mediate.ts';
import type { Rule } from './rule.ts';

export const MEDIATE_NOUNS: readonly Rule[] = [
  {
    id: 'consult.mediate.backed-noun',
    type: 'CONSULT',
    mode: 'mediate',
    relation: 'MEDIATED',
    when: {
      noun: `${ACCORDS} talks negotiations ceasefires discussions meeting summit`,
      modifier: 'brokered mediated sponsored hosted facilitated arranged supervised',
    },
    source: ['backer'],
    target: ['between', 'with', 'parties'],
    confidence: 0.75,
    example: { text: 'A Qatari-brokered truce between Chad and Libya held.', source: ['QAT'], target: ['TCD', 'LBY'] },
    counter: 'A short truce between Chad and Libya held in Qatar.',
  },
  {
    id: 'consult.mediate.auspices',
    type: 'CONSULT',
    mode: 'mediate',
    relation: 'MEDIATED',
    when: { noun: 'auspices aegis mediation arbitration offices intercession conciliation' },
    source: ['of', 'before', 'by'],
    target: ['between', 'accord', 'parties'],
    confidence: 0.65,
    example: {
      text: 'Peru and Ecuador signed the treaty under the auspices of Brazil.',
      source: ['BRA'],
      target: ['ECU', 'PER'],
    },
    counter: 'Peru and Ecuador signed the treaty under the trees of Brazil.',
  },
  {
    id: 'consult.mediate.with-help',
    type: 'CONSULT',
    mode: 'mediate',
    relation: 'MEDIATED',
    when: { noun: 'help assistance good-offices mediation', preposition: 'of from by' },
    source: ['of', 'from', 'by'],
    target: ['accord'],
    confidence: 0.65,
    example: {
      text: 'Eritrea and Djibouti signed an accord with the help of Qatar.',
      source: ['QAT'],
      target: ['DJI', 'ERI'],
    },
    counter: 'Eritrea and Djibouti signed an accord on the coast of Qatar.',
  },
  {
    id: 'consult.mediate.efforts-noun',
    type: 'CONSULT',
    mode: 'mediate',
    relation: 'MEDIATED',
    when: {
      noun: 'efforts effort attempts attempt bid initiative mission diplomacy',
      modifier: 'mediation peace peacemaking mediating reconciliation shuttle conciliation',
      preposition: 'between',
    },
    source: ['before', 'by', 'of'],
    target: ['between'],
    confidence: 0.65,
    example: {
      text: 'Algerian mediation efforts between Mali and Niger went on.',
      source: ['DZA'],
      target: ['MLI', 'NER'],
    },
    counter: 'Algerian mining efforts between Mali and Niger went on.',
  },
  {
    id: 'consult.mediate.mediator.noun',
    type: 'CONSULT',
    mode: 'mediate',
    relation: 'MEDIATED',
    when: { noun: 'mediator mediators intermediary intermediaries go-between go-betweens middlemen arbitrator' },
    source: ['before', 'of'],
    target: ['between', 'parties'],
    confidence: 0.55,
    example: {
      text: 'Peru and Chile negotiated through Spanish intermediaries.',
      source: ['ESP'],
      target: ['PER', 'CHL'],
    },
    counter: 'Peru and Chile negotiated near Spanish islands.',
  },
];
