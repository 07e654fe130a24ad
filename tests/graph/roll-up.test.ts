// Which relations an event belongs to.
import { describe, expect, it } from 'vitest';
import { relationsOfEvent } from '../../src/graph/roll-up.ts';

const represents = new Map([
  ['putin', 'RUS'],
  ['lavrov', 'mid'],
  ['mid', 'RUS'],
  ['abe', 'JPN'],
]);

function relations(relation: 'MET_WITH' | 'MEDIATED', actors: string[], recipients: string[] = []): string[] {
  return relationsOfEvent({ relation, actors, recipients }, represents).map(
    ({ id, direct }) => `${id}${direct ? '' : ' (represented)'}`,
  );
}

describe('An event belongs', () => {
  it('to one relation between two parties, with the smaller id first where it runs both ways', () => {
    expect(relations('MET_WITH', ['RUS', 'JPN'])).toEqual(['MET_WITH:JPN:RUS']);
  });

  it('to a relation of every pair of parties', () => {
    expect(relations('MET_WITH', ['JPN', 'RUS', 'USA'])).toEqual([
      'MET_WITH:JPN:RUS',
      'MET_WITH:JPN:USA',
      'MET_WITH:RUS:USA',
    ]);
  });

  it('to those of the represented, too, on one side and on both', () => {
    expect(relations('MET_WITH', ['abe', 'putin'])).toEqual([
      'MET_WITH:JPN:RUS (represented)',
      'MET_WITH:JPN:putin (represented)',
      'MET_WITH:RUS:abe (represented)',
      'MET_WITH:abe:putin',
    ]);
  });

  it('through a body to its country', () => {
    expect(relations('MEDIATED', ['lavrov'], ['JPN'])).toEqual([
      'MEDIATED:RUS:JPN (represented)',
      'MEDIATED:lavrov:JPN',
      'MEDIATED:mid:JPN (represented)',
    ]);
  });

  it('to none between an actor and those whom it represents', () => {
    expect(relations('MET_WITH', ['RUS', 'putin'])).toEqual([]);
    expect(relations('MET_WITH', ['lavrov', 'putin'])).toEqual([
      'MET_WITH:lavrov:putin',
      'MET_WITH:mid:putin (represented)',
    ]);
  });

  it('to one relation once, and to it directly where its own parties are among several ways', () => {
    expect(relations('MET_WITH', ['JPN', 'RUS', 'putin'])).toEqual(['MET_WITH:JPN:RUS', 'MET_WITH:JPN:putin']);
  });

  it('from those who do it to those to whom it is done, where the two are told apart', () => {
    expect(relations('MEDIATED', ['USA'], ['JPN', 'RUS'])).toEqual(['MEDIATED:USA:JPN', 'MEDIATED:USA:RUS']);
    expect(relations('MEDIATED', ['USA'])).toEqual([]);
  });

  it('to something finite even where representation runs in a circle', () => {
    const circle = new Map([
      ['a', 'b'],
      ['b', 'a'],
    ]);
    const found = relationsOfEvent({ relation: 'MET_WITH', actors: ['a', 'c'], recipients: [] }, circle);
    expect(found.map(({ id }) => id)).toEqual(['MET_WITH:a:c', 'MET_WITH:b:c']);
  });
});
