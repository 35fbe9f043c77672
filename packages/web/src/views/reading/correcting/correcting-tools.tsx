import type { RefObject } from 'react';
import type { Record } from 'readout/model';
import { Button } from '../../../design/button.tsx';
import { KIND_LABELS } from '../../../record/kinds.ts';
import { evidenceOf } from '../../../record/parts.ts';
import type { Stage } from '../stage.ts';
import style from './correcting-tools.module.css';
import { NewEntry } from './new-entry.tsx';
import type { Correcting } from './use-correcting.ts';
import { WordsEditor } from './words-editor.tsx';

interface CorrectingToolsProps {
  readonly record: Record;
  readonly correcting: Correcting;
  readonly stage: RefObject<Stage | null>;
}

/** What lies over the text while something is corrected in it, and what was not saved. */
export function CorrectingTools({ record, correcting, stage }: CorrectingToolsProps) {
  const { doing, corrections, selection } = correcting;
  const { text } = record.document;
  return (
    <>
      {doing?.is === 'moving' && (
        <WordsEditor
          initial={doing.part.spans}
          isNeeded={doing.part.isNeeded}
          key={`${doing.kinded.entry.id} ${doing.part.field}`}
          label={`${doing.part.label} of the ${KIND_LABELS[doing.kinded.kind].toLowerCase()}`}
          near={evidenceOf(doing.kinded)[0]?.start ?? 0}
          onCancel={correcting.stop}
          onSave={correcting.saveWords}
          stage={stage}
          text={text}
        />
      )}
      {doing?.is === 'choosing words' && (
        <WordsEditor
          initial={[]}
          isNeeded
          label="Words of a new entry"
          near={doing.near}
          onCancel={correcting.stop}
          onSave={correcting.saveWords}
          stage={stage}
          text={text}
        />
      )}
      {doing?.is === 'adding' && (
        <NewEntry onAdd={correcting.addEntry} onClose={correcting.stop} record={record} spans={doing.spans} />
      )}
      {doing === null && selection && (
        <div className={style.bar}>
          <Button keys="N" onClick={correcting.startEntry} tone="main">
            New entry of these words
          </Button>
        </div>
      )}
      {corrections.problem && (
        <p className={style.problem} role="alert">
          Not saved: {corrections.problem}
        </p>
      )}
    </>
  );
}
