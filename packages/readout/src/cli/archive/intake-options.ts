import { Option } from 'commander';
import type { Archive } from '../../archive.ts';
import type { Intake } from '../../intake/intake.ts';
import type { Told } from '../inputs.ts';
import { publicationDate } from '../publication-date.ts';
import { KeptAnnotator } from './kept-annotator.ts';

export interface IntakeOptions extends Told {
  readonly gazetteer: readonly string[];
  readonly allowHost: readonly string[];
  readonly force: boolean;
}

/** What is told of every document that is read. */
export function toldOptions(): Option[] {
  return [
    new Option('--published <DATE>', 'publication date, YYYY-MM-DD').argParser(publicationDate),
    new Option('--outlet <NAME>', 'who published it'),
    new Option('--title <T>', 'its title'),
  ];
}

/** How documents are read. */
export function readingOptions(): Option[] {
  return [
    new Option('--gazetteer <FILE>', 'a YAML file of further names; may be given more than once')
      .default([], 'none')
      .argParser((file, files: string[]) => [...files, file]),
    allowHostOption(),
    new Option('--force', 'go on with a text that is not English').default(false),
  ];
}

/** `--allow-host`, on every command that fetches. */
export function allowHostOption(): Option {
  return new Option(
    '--allow-host <HOST>',
    'fetch from this host though it is private (localhost:8080); may be repeated',
  )
    .default([], 'none')
    .argParser((host, hosts: string[]) => [...hosts, host]);
}

/** Does something with what takes documents into an archive; the model and the fetcher are loaded only here. */
export async function withIntake<Result>(
  archive: Archive,
  { gazetteer, allowHost }: { readonly gazetteer: readonly string[]; readonly allowHost: readonly string[] },
  action: (intake: Intake) => Promise<Result>,
): Promise<Result> {
  const { pipelineVersion } = await import('../../archive.ts');
  const { Fetcher } = await import('../../fetch/fetcher.ts');
  const { Intake } = await import('../../intake/intake.ts');
  const annotator = new KeptAnnotator(gazetteer);
  try {
    const reader = { load: annotator.load, pipeline: await pipelineVersion() };
    return await action(new Intake(archive, reader, new Fetcher({ allowPrivate: allowHost })));
  } finally {
    await annotator.close();
  }
}
