// Who acts inside a state: rebels, protesters, parties, courts and police, with the state in which they are at home.
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { readText } from '../../src/read/text.ts';
import { actorsIn } from './read-actors.ts';
import { eventsIn } from './read-events.ts';

describe('People who act without their state', () => {
  it.each([
    ['Chadian rebels seized a town.', ['chadian-rebels ARMED_GROUP of TCD']],
    ['Rebels in Chad seized a town.', ['chadian-rebels ARMED_GROUP of TCD', 'TCD']],
    ['Rebels near Abéché attacked a convoy of the Chadian army.', 'chadian-rebels ARMED_GROUP of TCD'],
    ['Opposition parties in Gabon rejected the plan.', 'gabonese-opposition GROUP of GAB'],
    ['Darfur rebels rejected the plan.', 'darfur-rebels ARMED_GROUP of SDN'],
    ['Jewish settlers blocked a road.', 'jewish-settlers GROUP of ISR'],
    ['Karen guerrillas attacked a Burmese convoy.', 'karen-guerrillas ARMED_GROUP of MMR'],
    [
      'Supporters of former President Moussa Traore marched through Bamako.',
      'supporters-of-moussa-traore GROUP of MLI',
    ],
    ['Thousands of Kenyans marched through Mombasa.', 'kenyans GROUP of KEN'],
  ])('%s', (text, wanted) => {
    expect(actorsIn(text)).toEqual(expect.arrayContaining([wanted].flat()));
  });

  it('are told from the state when they are of its descent and live elsewhere', () => {
    expect(actorsIn('Ethnic Hungarians in northern Serbia asked for a school.')).toContain(
      'ethnic-hungarians GROUP of SRB',
    );
    expect(actorsIn('The Turks of Bulgaria asked for a school.')).toContain('turks-of-bulgaria GROUP of BGR');
    expect(actorsIn('Two Kenyans were killed in Uganda.')).toContain('KEN');
  });

  it('face their own government', () => {
    expect(eventsIn('Students in Lima protested against the government of Peru.')).toEqual([
      'PROTESTED peruvian-students→PER OCCURRED',
    ]);
    expect(eventsIn('Police in Dhaka attacked opposition supporters.')).toEqual([
      'ASSAULTED bangladeshi-police→bangladeshi-opposition OCCURRED',
    ]);
  });

  it('stay those whom a name beside the noun says they are', () => {
    expect(actorsIn('Hezbollah guerrillas fired at an Israeli post.')).toEqual(['hezbollah ARMED_GROUP of LBN', 'ISR']);
    expect(actorsIn('Fighters of the Malian Rally for Peace left Gao.')).toContain(
      'malian-rally-for-peace POLITICAL_PARTY of MLI',
    );
  });

  it('are nobody in particular where the text names no state, or several', () => {
    expect(actorsIn('Workers need rest, and students need books.')).toEqual([]);
    expect(actorsIn('Norway told Sweden that militants were a danger.')).toEqual(['NOR', 'SWE']);
  });

  it('are listed from a bare noun only where an event needs them', () => {
    const { actors } = extract(readText('Students like books in Lima.', { language: 'en' }));
    expect(actors.map((actor) => actor.id)).not.toContain('peruvian-students');
  });
});

describe('Institutions without a state beside them', () => {
  it.each([
    ['Police used tear gas in Dhaka.', 'bangladeshi-police GOVERNMENT_BODY for BGD'],
    ['A court in Cairo freed the poet.', 'egyptian-courts GOVERNMENT_BODY for EGY'],
    ['The Nigerian president said the army would stay.', 'nigerian-army ARMED_FORCE for NGA'],
  ])('%s', (text, wanted) => {
    expect(actorsIn(text)).toContain(wanted);
  });

  it('are not taken for a state that they may not belong to', () => {
    expect(actorsIn('The rebel army left Mali.').filter((line) => line.includes('ARMED_FORCE'))).toEqual([]);
    expect(actorsIn('The court heard a case between Chad and Libya.').filter((line) => line.includes('court'))).toEqual(
      [],
    );
  });
});

describe('Persons of a state who do not stand for it', () => {
  it('are the opposition leader, the judge and the activist', () => {
    expect(actorsIn('Gambian opposition leader Lamin Bah met the president.')).toContain('lamin-bah PERSON of GMB');
    expect(actorsIn('Ana Rojas, a Peruvian activist, wrote to the president.')).toContain('ana-rojas PERSON of PER');
  });
});

describe('A creed', () => {
  it('parts groups of one state', () => {
    expect(actorsIn('Lebanese Christian militiamen fought Muslim militiamen in Lebanon.')).toEqual(
      expect.arrayContaining([
        'lebanese-christian-militiamen ARMED_GROUP of LBN',
        'lebanese-muslim-militiamen ARMED_GROUP of LBN',
      ]),
    );
  });
});
