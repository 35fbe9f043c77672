import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { Archive } from '../../archive.ts';
import { type Correction, CorrectionRequest, type Json } from '../../model/index.ts';
import { naming, UsageError } from '../errors.ts';
import { audited, ownName } from './audited.ts';
import { correctionLine } from './correction-line.ts';
import { printLines } from './lines.ts';
import { type StoreOptions, storeOption, withArchive } from './store-option.ts';

interface CorrectOptions extends StoreOptions {
  readonly accept?: string;
  readonly reject?: string;
  readonly set?: readonly string[];
  readonly add?: string;
  readonly undo?: string;
  readonly log: boolean;
  readonly by: string;
  readonly json: boolean;
}

/** `readout correct`: what a person says of a record. */
export function correctCommand(): Command {
  return new Command('correct')
    .summary('accept, reject, change or add entries of a document’s record')
    .description(
      'Corrections are kept in a log and applied over whatever the pipeline finds; each can be undone. Entries are named by their ids, as readout show --format json gives them.',
    )
    .argument('<DOCUMENT>', 'as readout list names it')
    .addOption(storeOption())
    .option('--accept <ENTRY>', 'it is right')
    .option('--reject <ENTRY>', 'it is wrong and goes')
    .option('--set <ENTRY FIELD=VALUE...>', 'change fields, such as: --set a3 act=deny; a value may be JSON')
    .option('--add <FILE>', 'add an entry: JSON with "kind" and "entry", its references by id')
    .option('--undo <ID>', 'take a correction of the log back; an undoing, too')
    .option('--log', 'print the log, the oldest first', false)
    .option('--by <NAME>', 'whose decision it is', ownName())
    .option('--json', 'print one JSON object a correction', false)
    .action((document: string, options: CorrectOptions) =>
      withArchive(options, (archive) => correct(archive, document, options)),
    );
}

async function correct(archive: Archive, document: string, options: CorrectOptions): Promise<void> {
  const { corrections, documents } = archive.store;
  const line = options.json ? (made: Correction) => JSON.stringify(made) : correctionLine;
  const asked = [options.accept, options.reject, options.set, options.add, options.undo, options.log || undefined];
  if (asked.filter((one) => one !== undefined).length !== 1)
    throw new UsageError('say one thing to do: --accept, --reject, --set, --add, --undo or --log');
  if ((await documents.get(document)) === null)
    throw new Error(
      `${document}: there is no such document in ${archive.store.name}; readout list shows what there is`,
    );
  if (options.log) {
    await printLines((await corrections.log(document)).map(line));
    return;
  }
  const { by, undo } = options;
  if (undo !== undefined) {
    const entry = { who: by, action: 'undoCorrection', object: undo };
    await printLines([line(await audited(archive, entry, () => undoOf(archive, document, undo, by)))]);
    return;
  }
  for (const request of await requestsOf(options)) {
    const entry = { who: by, action: 'correct', object: document };
    const made = await audited(archive, entry, () => corrections.correct(document, request, by));
    await printLines([line(made)]);
  }
}

async function undoOf({ store }: Archive, document: string, id: string, by: string) {
  const log = await store.corrections.log(document);
  if (!log.some((correction) => correction.id === id))
    throw new Error(`${id} is no correction of ${document}; --log shows them`);
  return await store.corrections.undo(id, by);
}

async function requestsOf({ accept, reject, set, add }: CorrectOptions): Promise<CorrectionRequest[]> {
  if (accept !== undefined) return [{ action: 'accept', entry: accept }];
  if (reject !== undefined) return [{ action: 'reject', entry: reject }];
  if (add !== undefined) return [await addition(add)];
  const [entry = '', ...fields] = set ?? [];
  if (fields.length === 0) throw new UsageError('--set takes an entry and what to change: --set a3 act=deny');
  return fields.map((assignment) => {
    const [, field, value] = /^([A-Za-z]+)=(.*)$/s.exec(assignment) ?? [];
    if (field === undefined || value === undefined)
      throw new UsageError(`${JSON.stringify(assignment)} is not of the form field=value`);
    return { action: 'change', entry, field, value: jsonOrText(value) };
  });
}

/** JSON where it is JSON, else the text as it is. */
function jsonOrText(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function addition(file: string): Promise<CorrectionRequest> {
  const text = await naming(file, () => readFile(file, 'utf8'));
  return await naming(file, async () => {
    const { data, error } = CorrectionRequest.safeParse({ ...JSON.parse(text), action: 'add' });
    if (data) return data;
    throw new Error(`${error.issues[0]?.path.join('.')}: ${error.issues[0]?.message}`);
  });
}
