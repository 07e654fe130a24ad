// Languages are told where they are plain, and never guessed.
import { expect, it } from 'vitest';
import { canonicalLanguage, tellLanguage } from '../../src/read/language.ts';

it.each([
  ['en', 'The foreign ministers of the two countries met in Lima and said that the talks were useful.'],
  [
    'fr',
    'Les ministres des deux pays se sont rencontrés à Lima et ont dit que les discussions sont utiles pour la paix.',
  ],
  [
    'de',
    'Die Minister der beiden Länder trafen sich in Lima und sagten, dass die Gespräche für den Frieden nützlich sind.',
  ],
  [
    'es',
    'Los ministros de los dos países se reunieron en Lima y dijeron que las conversaciones son útiles para la paz.',
  ],
  ['ja', '両国の外相はリマで会談し、協議は有益だったと述べた。'],
  ['ko', '양국 외교장관은 리마에서 만나 회담이 유익했다고 말했다.'],
  ['und', 'Министры двух стран встретились в Лиме и заявили, что переговоры были полезны.'],
  ['und', 'Lima talks open'],
  ['und', 'Soto met Quispe in Lima. They talked.'],
  ['und', '12 34 56'],
])('tells %s', (tag, text) => {
  expect(tellLanguage(text)).toBe(tag);
});

it('spells stated tags in one way and refuses what is no tag', () => {
  expect(canonicalLanguage('en_us')).toBe('en-US');
  expect(canonicalLanguage('EN')).toBe('en');
  expect(canonicalLanguage('English, of course')).toBeNull();
  expect(canonicalLanguage('')).toBeNull();
});
