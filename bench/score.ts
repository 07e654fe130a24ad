// Scores extraction on the test sets at hand: `npm run score`, with `-- --verbose` for what was missed in the sets that
// may be learnt from, with `-- --record` to make today's figures the floors below which none may fall.
import { scoreAll } from './score/all.ts';
import { type Section, tellFigure } from './score/figures.ts';
import { findFallen, readFloors, recordFloors } from './score/floors.ts';
import { hasShared } from './score/places.ts';

const isVerbose = process.argv.includes('--verbose');

if (!hasShared())
  console.log(
    '../shared is not beside this checkout: the gold standard records and the five articles are not scored.\n',
  );

const print = ({ title, figures, lines, misses }: Section): void => {
  console.log(title);
  if (isVerbose) for (const miss of misses) console.log(miss);
  for (const [name, figure] of figures) console.log(`  ${name}: ${tellFigure(figure)}`);
  for (const line of lines) console.log(line === '' ? '' : `  ${line}`);
  console.log('');
};

const sections = await scoreAll();
for (const section of sections) print(section);
const fallen = findFallen(sections);
for (const line of fallen) console.log(`FELL  ${line}`);
if (process.argv.includes('--record')) {
  recordFloors(sections, readFloors());
  console.log('Recorded as floors in bench/score/floors.json.');
}
