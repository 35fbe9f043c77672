import type { Record } from 'readout/model';
import type { RecordView } from 'readout/reading-room';
import type { Review } from '../../api/corrected.ts';
import { chainOf } from '../../record/chain.ts';
import { evidenceOf, type KindedEntry, partsOf } from '../../record/parts.ts';
import { ago } from '../../record/when.ts';
import { Chain } from './chain.tsx';
import { CopyMenu } from './copy-menu.tsx';
import { ActionBar } from './correcting/action-bar.tsx';
import { EntityTools } from './correcting/entity-tools.tsx';
import { EntryEditor } from './correcting/entry-editor.tsx';
import type { Correcting } from './correcting/use-correcting.ts';
import style from './entry-details.module.css';

interface EntryDetailsProps {
  readonly record: Record;
  readonly view: RecordView;
  readonly kinded: KindedEntry;
  readonly review: Review | undefined;
  readonly correcting: Correcting;
}

/** What is known of the selected entry: its chain, how sure it is, who checked it; and what can be done with it. */
export function EntryDetails({ record, view, kinded, review, correcting }: EntryDetailsProps) {
  const links = chainOf(record, kinded);
  const words = view.quote(partsOf(kinded).at(-1)?.spans ?? []);
  const { line } = view.place(Math.min(...evidenceOf(kinded).map(({ start }) => start)));
  return (
    <div className={style.details}>
      {kinded.kind !== 'entities' && (
        <Chain
          content={words}
          links={links}
          outlet={record.document.outlet ?? record.document.author ?? 'The report'}
        />
      )}
      <p className={style.facts}>
        {review ? (
          <>
            {review.state} by <b>{review.by}</b>, <time dateTime={review.at}>{ago(review.at)}</time>
          </>
        ) : (
          <>certainty {Math.round(kinded.entry.confidence * 100)} %, read by the machine</>
        )}
        {' · '}line {line}
      </p>
      <ActionBar
        corrections={correcting.corrections}
        isEditing={correcting.isEditing}
        onAccept={correcting.accept}
        onEdit={correcting.toggleEditing}
        onReject={correcting.reject}
      />
      {correcting.isEditing && (
        <EntryEditor
          corrections={correcting.corrections}
          kinded={kinded}
          onEditWords={correcting.moveWords}
          record={record}
        />
      )}
      {correcting.isEditing && kinded.kind === 'entities' && (
        <EntityTools entity={kinded.entry} onCorrect={correcting.corrections.correct} record={record} />
      )}
      <CopyMenu kinded={kinded} record={record} />
    </div>
  );
}
