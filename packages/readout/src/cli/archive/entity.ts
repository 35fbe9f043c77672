import { Command } from 'commander';
import type { Archive, ArchiveEntity, FoundHit } from '../../archive.ts';
import { audited, ownName } from './audited.ts';
import { correctionLine } from './correction-line.ts';
import { counted, plain, printLines } from './lines.ts';
import { type StoreOptions, storeOption, withArchive } from './store-option.ts';

const CONTACTS = 5;
const STATEMENTS = 5;

interface EditOptions extends StoreOptions {
  readonly by: string;
}

/** `readout entity`: who somebody is, and whether two names are one. */
export function entityCommand(): Command {
  return new Command('entity')
    .summary('show a person, country or organization; merge two into one, or split one')
    .usage('NAME… | merge ENTITY INTO | split ENTITY DOCUMENT')
    .addCommand(showEntityCommand(), { isDefault: true })
    .addCommand(mergeCommand())
    .addCommand(splitCommand());
}

function showEntityCommand(): Command {
  return new Command('show')
    .summary('everybody of a name: their documents, whom they meet and address, their stances, what they said last')
    .argument('<NAME...>', 'a full name, a person’s surname, or an id')
    .addOption(storeOption())
    .option('--json', 'print one JSON object an entity', false)
    .action((words: readonly string[], options: StoreOptions & { json: boolean }) =>
      withArchive(options, (archive) => show(archive, words.join(' '), options.json)),
    );
}

function mergeCommand(): Command {
  return new Command('merge')
    .summary('make an entity another name for a second one')
    .argument('<ENTITY>', 'its id or full name')
    .argument('<INTO>', 'the id or full name of the other one')
    .addOption(storeOption())
    .option('--by <NAME>', 'whose decision it is', ownName())
    .action((entity: string, into: string, options: EditOptions) =>
      withArchive(options, async (archive) => {
        const [from, to] = [await onlyOne(archive, entity), await onlyOne(archive, into)];
        if (from.id === to.id) throw new Error(`${entity} and ${into} are one already: ${from.name} (${from.id})`);
        const entry = { who: options.by, action: 'mergeEntity', object: from.id };
        const made = await audited(archive, entry, () => archive.store.corrections.merge(from.id, to.id, options.by));
        await printLines([correctionLine(made)]);
      }),
    );
}

function splitCommand(): Command {
  return new Command('split')
    .summary('make an entity one of its own in a document')
    .argument('<ENTITY>', 'its id or full name')
    .argument('<DOCUMENT>', 'where it is somebody else')
    .addOption(storeOption())
    .option('--by <NAME>', 'whose decision it is', ownName())
    .action((entity: string, document: string, options: EditOptions) =>
      withArchive(options, async (archive) => {
        const { id } = await onlyOne(archive, entity);
        const entry = { who: options.by, action: 'splitEntity', object: id };
        const made = await audited(archive, entry, () => archive.store.corrections.split(id, document, options.by));
        await printLines([correctionLine(made)]);
      }),
    );
}

/** The entity of an id or name; an error where a name is that of several. */
async function onlyOne(archive: Archive, named: string): Promise<ArchiveEntity> {
  const found = await calledSo(archive, named);
  const [first] = found;
  if (first === undefined) throw new Error(`nobody in ${archive.store.name} is called ${named}`);
  if (found.length > 1)
    throw new Error(`${named} may be ${found.map(({ id, name }) => `${name} (${id})`).join(', ')}: give the id`);
  return first;
}

async function calledSo({ store }: Archive, named: string): Promise<readonly ArchiveEntity[]> {
  const byId = await store.entities.get(named);
  return byId ? [byId] : await store.entities.find(named);
}

async function show(archive: Archive, named: string, asJson: boolean): Promise<void> {
  const found = await calledSo(archive, named);
  if (found.length === 0) throw new Error(`nobody in ${archive.store.name} is called ${named}`);
  await printLines(linesOf(archive, found, asJson));
}

async function* linesOf(archive: Archive, found: readonly ArchiveEntity[], asJson: boolean): AsyncGenerator<string> {
  for (const entity of found) {
    const { items: contacts } = await archive.store.entities.contacts(entity.id, { limit: CONTACTS });
    const stances = await archive.store.entities.stances(entity.id);
    const { items: latest } = await latestOf(archive, entity.id);
    if (asJson) {
      yield JSON.stringify({ ...entity, contacts, stances, latest });
      continue;
    }
    const { id, kind, name, ref, documents } = entity;
    yield plain(`${id}  ${kind}  ${name}${ref ? ` (${ref})` : ''}: ${counted(documents, 'document')}`);
    for (const contact of contacts) {
      const events = contact.events.map(({ type, count }) => `${type} ${count}`);
      const told = contact.statements > 0 ? [counted(contact.statements, 'statement')] : [];
      yield `    ${plain(`with ${contact.entity.name}: ${[...events, ...told].join(', ')}`)}`;
    }
    for (const { issue, stances: taken } of stances)
      yield `    ${plain(`on ${issue}: ${taken.map(({ stance, count }) => `${stance} ${count}`).join(', ')}`)}`;
    for (const hit of latest) yield statementLine(hit);
  }
}

function latestOf(archive: Archive, id: string) {
  const speaks = { on: 'entity', roles: ['speaker'], entities: [id], negated: false } as const;
  return archive.search('', { target: 'entries', sort: 'date', limit: STATEMENTS, conditions: [speaks] });
}

function statementLine({ document, entry, snippet }: FoundHit): string {
  return `    ${plain(`${document.published ?? 'undated'}  ${document.id}  ${entry?.id ?? ''}  ${snippet.text}`)}`;
}
