import { writeFileSync } from 'node:fs';
import { compileGazetteer } from '../packages/readout/src/vocabulary/gazetteer.ts';

/** Makes gazetteer.jsonl from the gazetteer's YAML lists; to be run after each change of them. */
writeFileSync(new URL('../packages/readout/src/vocabulary/gazetteer.jsonl', import.meta.url), compileGazetteer());
