// Measures the confidence of the rules: `npm run calibrate` writes seed/reference/confidence.json and docs/confidence.md.
// `-- --unjudged` prints, one a line, the events that nobody has judged; set `right` of each to true or false (by the
// sentence alone: parties, direction, relation and status) and `-- --judged FILE` takes them in.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Calibration } from '../src/extract/confidence.ts';
import { collectEvents } from './calibrate/collect.ts';
import { describeCalibration } from './calibrate/describe.ts';
import { countSources, fitRules, tableOf, weighHeldOut } from './calibrate/fit.ts';
import { Judgements } from './calibrate/judgements.ts';
import { hasShared } from './score/places.ts';

const { values } = parseArgs({
  options: { unjudged: { type: 'boolean', default: false }, judged: { type: 'string', multiple: true, default: [] } },
});
const judgements = Judgements.read();

if (values.unjudged) {
  for (const event of (await collectEvents(judgements)).unjudged) console.log(JSON.stringify(event));
} else {
  for (const file of values.judged) console.log(`${file}: ${judgements.add(readFileSync(file, 'utf8'))} judgements`);
  if (values.judged.length > 0) judgements.write();
  if (!hasShared()) {
    console.log('../shared is not beside this checkout: its events are missing, so nothing is calibrated.');
  } else {
    const { judged, unjudged } = await collectEvents(judgements);
    const calibration: Calibration = {
      sources: countSources(judged),
      ...fitRules(judged),
      reliability: tableOf(weighHeldOut(judged)),
    };
    writeFileSync(new URL('../seed/reference/confidence.json', import.meta.url), print(calibration));
    writeFileSync(new URL('../docs/confidence.md', import.meta.url), describeCalibration(calibration));
    console.log(
      `${judged.length} events weighed. ${unjudged.length} that no record bears out wait to be judged (npm run calibrate -- --unjudged); ${judgements.unused} judgements are of events that the rules find no longer.`,
    );
    for (const { from, to, events, mean, right } of calibration.reliability)
      console.log(`${from.toFixed(1)}–${to.toFixed(1)}: ${events} events, mean ${mean}, right ${right}`);
  }
}

/** One rule a line, so that a change reads well. */
function print({ rules, reliability, ...rest }: Calibration): string {
  const lines = (entries: readonly string[]): string => entries.map((entry) => `    ${entry}`).join(',\n');
  const head = Object.entries(rest).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},`);
  return [
    '{',
    ...head,
    `  "reliability": [\n${lines(reliability.map((bin) => JSON.stringify(bin)))}\n  ],`,
    `  "rules": {\n${lines(Object.entries(rules).map(([id, entry]) => `${JSON.stringify(id)}: ${JSON.stringify(entry)}`))}\n  }`,
    '}',
    '',
  ].join('\n');
}
