import { basename, extname } from 'node:path';
import { readAll, readPieces, STDIN } from '../ingest/bytes.ts';
import { type CheckedInput, DocumentInput } from '../ingest/document-input.ts';
import { ingest } from '../ingest/ingest.ts';
import { readJsonl } from '../ingest/jsonl.ts';
import { inItsLanguage } from '../ingest/language.ts';
import { isInputError, reasonFor, report } from './errors.ts';

/** What the options say of every document. */
export interface Told {
  readonly published?: string;
  readonly outlet?: string;
  readonly title?: string;
}

export interface InputOptions {
  readonly told: Told;
  /** Whether to go on with texts that are not English. */
  readonly force: boolean;
}

/** One input a file. What cannot be read is reported, and the next file goes on. */
export async function* inputsFromFiles(files: readonly string[], options: InputOptions): AsyncGenerator<CheckedInput> {
  const taken = new Map<string, number>();
  for (const file of files) {
    try {
      const read = ingest(await readAll(file), file === STDIN ? {} : { name: file });
      const id = file === STDIN ? undefined : unused(basename(file, extname(file)), taken);
      yield inItsLanguage(DocumentInput.parse({ ...read, ...options.told, id }), options.force);
    } catch (error) {
      if (!isInputError(error)) throw error;
      report(nameOf(file), reasonFor(error));
    }
  }
}

/** One input a line of JSONL; what the line says of its document goes before what the options say. Bad lines are reported. */
export async function* inputsFromJsonl(files: readonly string[], options: InputOptions): AsyncGenerator<CheckedInput> {
  for (const file of files) {
    try {
      for await (const line of readJsonl(readPieces(file))) {
        const place = `${nameOf(file)}, line ${line.line}`;
        if ('error' in line) {
          report(place, reasonFor(line.error));
          continue;
        }
        try {
          yield inItsLanguage(withDefaults(line.input, options.told), options.force);
        } catch (error) {
          if (!isInputError(error)) throw error;
          report(place, reasonFor(error));
        }
      }
    } catch (error) {
      if (!isInputError(error)) throw error;
      report(nameOf(file), reasonFor(error));
    }
  }
}

function nameOf(file: string): string {
  return file === STDIN ? 'standard input' : file;
}

function withDefaults(input: CheckedInput, told: Told): CheckedInput {
  return {
    ...input,
    published: input.published ?? told.published ?? null,
    outlet: input.outlet ?? told.outlet ?? null,
    title: input.title ?? told.title ?? null,
  };
}

/** `report`, and `report-2` for the second file of that name. */
function unused(name: string, taken: Map<string, number>): string {
  const count = (taken.get(name) ?? 0) + 1;
  taken.set(name, count);
  return count === 1 ? name : `${name}-${count}`;
}
