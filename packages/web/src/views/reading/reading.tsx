import { getRouteApi, useNavigate, useParams } from '@tanstack/react-router';
import { type MouseEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { RecordView } from 'readout/reading-room';
import type { Corrected } from '../../api/corrected.ts';
import { useKeys } from '../../app/keys.ts';
import { allEntries, entryList, findEntry } from '../../record/entry-list.ts';
import { type EntryFilter, filtered, personsOf } from '../../record/filter.ts';
import { LAYERS, type Layer, partsOf } from '../../record/parts.ts';
import { AnnotatedText } from './annotated-text.tsx';
import { DocumentHead } from './document-head.tsx';
import { EntryDetails } from './entry-details.tsx';
import { Filters } from './filters.tsx';
import { LayerSwitches } from './layer-switches.tsx';
import { entriesAt, usePointing } from './pointing.ts';
import style from './reading.module.css';
import { type Panel, shownLayers, switchedLayers } from './reading-search.ts';
import { RecordPanel } from './record-panel.tsx';
import { Stage } from './stage.ts';

const route = getRouteApi('/documents/$id');

/** The text with its marks, and the record beside it. Pointing at either lights up the other. */
export function Reading({ corrected }: { readonly corrected: Corrected }) {
  const { record } = corrected;
  const { id } = record.document;
  const search = route.useSearch();
  const navigate = useNavigate();
  const { entry: selected } = useParams({ strict: false });
  const panel: Panel = search.panel ?? 'entries';
  const { person, type, act, certainty } = search;
  const filter: EntryFilter = useMemo(() => ({ person, type, act, certainty }), [person, type, act, certainty]);
  const isFiltered = Object.values(filter).some((value) => value !== undefined);

  const all = useMemo(() => allEntries(record), [record]);
  const list = useMemo(() => filtered(entryList(record), filter), [record, filter]);
  const entities = useMemo(
    () =>
      all
        .filter(({ kind }) => kind === 'entities')
        .map((kinded) => ({ id: kinded.entry.id, kinded, depth: 0, start: partsOf(kinded)[0]?.spans[0]?.start ?? 0 })),
    [all],
  );
  const listed = panel === 'entities' ? entities : list;
  const marked = useMemo(() => (isFiltered ? list.map(({ kinded }) => kinded) : all), [isFiltered, list, all]);
  const present = useMemo(
    () =>
      new Set(
        all.flatMap((kinded) =>
          partsOf(kinded).flatMap(({ layer, spans }) => (spans.length > 0 && layer ? [layer] : [])),
        ),
      ),
    [all],
  );
  const persons = useMemo(() => byFrequency(all.flatMap(personsOf)), [all]);
  const shown = shownLayers(search);
  const view = useMemo(() => new RecordView(record), [record]);

  const spread = useRef<HTMLDivElement>(null);
  const article = useRef<HTMLElement>(null);
  const aside = useRef<HTMLElement>(null);
  const stage = useRef<Stage | null>(null);
  const selectedNow = useRef(selected);
  selectedNow.current = selected;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn depends on these.
  useLayoutEffect(() => {
    if (article.current && aside.current) stage.current = new Stage(record, article.current, aside.current);
    stage.current?.light(selectedNow.current === undefined ? [] : [selectedNow.current]);
  }, [record, marked]);

  const onPoint = useCallback((ids: readonly string[], isText: boolean) => {
    const resting = selectedNow.current === undefined ? [] : [selectedNow.current];
    stage.current?.light(ids.length > 0 ? ids : resting);
    if (isText && ids[0] !== undefined) stage.current?.showCard(ids[0]);
  }, []);
  usePointing(spread, onPoint);

  useEffect(() => {
    stage.current?.light(selected === undefined ? [] : [selected]);
    if (selected === undefined) return;
    stage.current?.showWords(selected);
    stage.current?.showCard(selected);
  }, [selected]);

  const select = useCallback(
    (entry: string | undefined) => {
      const to = { search: true, replace: true, resetScroll: false } as const;
      if (entry === undefined) void navigate({ ...to, to: '/documents/$id', params: { id } });
      else void navigate({ ...to, to: '/documents/$id/entries/$entry', params: { id, entry } });
    },
    [navigate, id],
  );
  const step = (by: number) => {
    const at = listed.findIndex((one) => one.id === selected);
    const next = listed[at < 0 ? (by > 0 ? 0 : listed.length - 1) : Math.min(listed.length - 1, Math.max(0, at + by))];
    if (next) select(next.id);
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Escape: () => select(undefined),
  });

  const onTextClick = ({ target }: MouseEvent) => {
    // Whoever selects words wants the words.
    if (!(target instanceof Element) || !getSelection()?.isCollapsed) return;
    const ids = entriesAt(target).filter((one) => isShown(one));
    if (ids.length === 0) return;
    // Clicking again goes on to the next entry on the same words.
    select(ids[(ids.indexOf(selected ?? '') + 1) % ids.length]);
  };
  const isShown = (one: string) => {
    const kinded = findEntry(record, one);
    return kinded !== null && partsOf(kinded).some(({ layer }) => layer !== null && shown.includes(layer));
  };

  const kinded = selected === undefined ? null : findEntry(record, selected);
  return (
    <div className={style.spread} ref={spread}>
      <div className={style.text}>
        <LayerSwitches
          onSwitch={(layer) =>
            void navigate({
              to: '.',
              search: (before: object) => ({ ...before, layers: switchedLayers(search, layer) }),
              replace: true,
              resetScroll: false,
            })
          }
          present={present}
          shown={shown}
        />
        <DocumentHead document={record.document} />
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: j and k do the same. */}
        <article
          className={style.article}
          data-hide={hidden(shown)}
          lang={record.document.language}
          onClick={onTextClick}
          ref={article}
        >
          <AnnotatedText entries={marked} text={record.document.text} />
        </article>
      </div>
      <aside aria-label="The record" className={style.record} ref={aside}>
        <RecordPanel
          corrected={corrected}
          details={
            kinded && (
              <EntryDetails
                kinded={kinded}
                record={record}
                review={corrected.reviews.find(({ entry }) => entry === selected)}
                view={view}
              />
            )
          }
          entries={listed}
          filters={
            <Filters
              filter={filter}
              onChange={(next) =>
                void navigate({
                  to: '.',
                  search: (before: object) => ({ ...before, ...noFilter, ...next }),
                  replace: true,
                  resetScroll: false,
                })
              }
              persons={persons}
              record={record}
            />
          }
          history={null}
          panel={panel}
          selected={selected}
        />
      </aside>
    </div>
  );
}

const noFilter = { person: undefined, type: undefined, act: undefined, certainty: undefined };

function hidden(shown: readonly Layer[]): string {
  return LAYERS.filter(({ id }) => !shown.includes(id))
    .map(({ id }) => id)
    .join(' ');
}

/** Each once, the most frequent first. */
function byFrequency(ids: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id);
}
