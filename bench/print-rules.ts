// Prints docs/rules.md: `npm run rules`.
import { describeRules } from '../src/extract/rules/describe.ts';

process.stdout.write(describeRules());
