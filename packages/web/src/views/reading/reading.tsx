import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type MouseEvent, useMemo, useState } from 'react';
import { RecordView } from 'readout/reading-room';
import type { Corrected } from '../../api/corrected.ts';
import { useKeys } from '../../app/keys.ts';
import { findEntry } from '../../record/entry-list.ts';
import { LAYERS, type Layer, partsOf } from '../../record/parts.ts';
import { AnnotatedText } from './annotated-text.tsx';
import { CorrectingTools } from './correcting/correcting-tools.tsx';
import { History } from './correcting/history.tsx';
import { UndoButtons } from './correcting/undo-buttons.tsx';
import { useCorrecting } from './correcting/use-correcting.ts';
import { DocumentHead } from './document-head.tsx';
import { EntryDetails } from './entry-details.tsx';
import { Filters } from './filters.tsx';
import { HelpSheet } from './help-sheet.tsx';
import { LayerSwitches } from './layer-switches.tsx';
import { entriesAt } from './pointing.ts';
import style from './reading.module.css';
import { type ReadingSearch, shownLayers, switchedLayers } from './reading-search.ts';
import { RecordPanel } from './record-panel.tsx';
import { useListing } from './use-listing.ts';
import { useSelection } from './use-selection.ts';
import { useStage } from './use-stage.ts';

const route = getRouteApi('/documents/$id');

/** The text with its marks, and the record beside it. Pointing at either lights up the other. */
export function Reading({ corrected }: { readonly corrected: Corrected }) {
  const { record, reviews } = corrected;
  const { id, text, language } = record.document;
  const search = route.useSearch();
  const navigate = useNavigate();
  const { filter, listed, marked, present, persons } = useListing(record, search);
  const { selected, select, step } = useSelection(id, listed);
  const { spread, article, aside, stage } = useStage(record, marked, selected);
  const view = useMemo(() => new RecordView(record), [record]);
  const kinded = selected === undefined ? null : findEntry(record, selected);
  const correcting = useCorrecting({ record, kinded, stage, select, step });
  const [isHelpOpen, setHelpOpen] = useState(false);
  const shown = shownLayers(search);

  useKeys({
    ...(correcting.isMovingWords
      ? {}
      : {
          j: () => step(1),
          k: () => step(-1),
          ArrowDown: () => step(1),
          ArrowUp: () => step(-1),
          Escape: () => select(undefined),
          ...correcting.keys,
        }),
    '?': () => setHelpOpen(true),
  });

  const inAddress = (change: ReadingSearch) =>
    void navigate({
      to: '.',
      search: (before: object) => ({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    });

  const onTextClick = ({ target }: MouseEvent) => {
    // Whoever selects words wants the words.
    if (!(target instanceof Element) || !getSelection()?.isCollapsed || correcting.isMovingWords) return;
    const ids = entriesAt(target).filter((entry) => {
      const found = findEntry(record, entry);
      return found !== null && partsOf(found).some(({ layer }) => layer !== null && shown.includes(layer));
    });
    // Clicking again goes on to the next entry on the same words.
    if (ids.length > 0) select(ids[(ids.indexOf(selected ?? '') + 1) % ids.length]);
  };

  return (
    <div className={style.spread} ref={spread}>
      <div className={style.text}>
        <LayerSwitches
          onSwitch={(layer) => inAddress({ layers: switchedLayers(search, layer) })}
          present={present}
          shown={shown}
        />
        <DocumentHead document={record.document} />
        <div className={style.sheet}>
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: j and k do the same. */}
          <article
            className={style.article}
            data-hide={hidden(shown)}
            lang={language}
            onClick={onTextClick}
            ref={article}
          >
            <AnnotatedText entries={marked} text={text} />
          </article>
          <CorrectingTools correcting={correcting} record={record} stage={stage} />
        </div>
      </div>
      <aside
        aria-label="The record"
        className={style.record}
        data-open={selected !== undefined && !correcting.isMovingWords}
        ref={aside}
      >
        <RecordPanel
          actions={<UndoButtons corrections={correcting.corrections} />}
          corrected={corrected}
          details={
            kinded && (
              <EntryDetails
                correcting={correcting}
                kinded={kinded}
                record={record}
                review={reviews.find(({ entry }) => entry === selected)}
                view={view}
              />
            )
          }
          entries={listed}
          filters={
            <Filters
              filter={filter}
              onChange={(next) => inAddress({ ...NO_FILTER, ...next })}
              persons={persons}
              record={record}
            />
          }
          onDrawn={() => selected !== undefined && stage.current?.showCard(selected)}
          history={<History corrections={correcting.corrections} document={id} />}
          panel={search.panel ?? 'entries'}
          selected={selected}
        />
      </aside>
      {isHelpOpen && <HelpSheet onClose={() => setHelpOpen(false)} />}
    </div>
  );
}

const NO_FILTER = { person: undefined, type: undefined, act: undefined, certainty: undefined };

function hidden(shown: readonly Layer[]): string {
  return LAYERS.filter(({ id }) => !shown.includes(id))
    .map(({ id }) => id)
    .join(' ');
}
