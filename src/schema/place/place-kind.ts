// Kinds of place, as clients see them.
import type { PlaceKind } from '../../extract/types.ts';
import { addEnum } from '../described-enum.ts';

export const PlaceKindEnum = addEnum<PlaceKind>('PlaceKind', 'What sort of place it is.', {
  CITY: 'A town or city.',
  CAPITAL: 'The capital of a state, meant as a place.',
  REGION: 'A province, prefecture, district or stretch of land.',
  ISLAND: 'An island or a group of islands.',
  SEA: 'A sea, strait, gulf or ocean.',
  TERRITORY: 'A dependency, or land whose ownership is disputed.',
  COUNTRY: 'A state, meant as a place.',
  SITE: 'A building, base, border post or other spot.',
  CONTINENT: 'A continent or a part of the world.',
});
