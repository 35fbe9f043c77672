import { Command, InvalidArgumentError, Option } from 'commander';
import type { Archive } from '../../archive.ts';
import { FORMATS, type Format } from '../formats.ts';
import { openOutput } from '../output.ts';
import { differenceLines } from './difference-lines.ts';
import { plain, printLines } from './lines.ts';
import { type StoreOptions, storeOption, withArchive } from './store-option.ts';

interface ShowOptions extends StoreOptions {
  readonly format: Format;
  readonly output?: string;
  readonly versionNumber?: number;
  readonly since?: number;
  readonly versions: boolean;
  readonly machine: boolean;
}

/** `readout show`: one document’s record. */
export function showCommand(): Command {
  return new Command('show')
    .summary('show the record of a document in an archive')
    .argument('<ID>', 'the document, as readout list names it')
    .addOption(storeOption())
    .addOption(new Option('--format <FORMAT>', 'what to write').choices(FORMATS).default('text'))
    .option('--output <PATH>', 'write to this file')
    .option('--version-number <N>', 'an earlier version of the document', versionNumber)
    .option('--since <N>', 'what its record says otherwise than that of an earlier version', versionNumber)
    .option('--versions', 'list its versions instead', false)
    .option('--machine', 'the record as it was made, without people’s corrections', false)
    .action((id: string, options: ShowOptions) => withArchive(options, (archive) => show(archive, id, options)));
}

async function show({ store }: Archive, id: string, options: ShowOptions): Promise<void> {
  if (options.versions) {
    const versions = await store.documents.versions(id);
    if (versions.length === 0) throw new Error(`${id}: there is no such document in ${store.name}`);
    await printLines(
      versions.map(({ number, addedAt, title, words }) =>
        plain(`${number}  ${addedAt}  ${words} words  ${title ?? ''}`),
      ),
    );
    return;
  }
  const corrected = options.machine
    ? { record: await store.documents.machineRecord(id, options.versionNumber) }
    : await store.documents.record(id, options.versionNumber);
  if (!corrected?.record) {
    const which = options.versionNumber === undefined ? id : `${id}, version ${options.versionNumber}`;
    throw new Error(`${which}: there is no such document in ${store.name}; readout list shows what there is`);
  }
  if (options.since !== undefined) {
    const earlier = await store.documents.record(id, options.since);
    if (earlier === null) throw new Error(`${id} has no version ${options.since}`);
    const { differenceOf } = await import('../../archive.ts');
    await printLines(differenceLines(differenceOf(earlier.record, corrected.record)));
    return;
  }
  const output = await openOutput(options.format, options.output, false);
  await output.write(corrected.record);
  await output.close();
}

function versionNumber(value: string): number {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('It is no number of a version: 1, 2, …');
}
