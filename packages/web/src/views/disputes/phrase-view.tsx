import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { phraseOf } from '../../api/overview.ts';
import type { Phrase } from '../../api/threads.ts';
import { useTitle } from '../../app/use-title.ts';
import { Failed, Loading } from '../../design/states.tsx';
import { Desk } from '../../threads/desk.tsx';
import { count } from '../../threads/thread-list.tsx';
import style from '../../threads/threads.module.css';
import { Told } from '../../threads/told.tsx';
import { WatchButton } from '../../threads/watch-button.tsx';
import own from './disputes.module.css';

const route = getRouteApi('/phrases/$id');

/** A phrase, with what each side means by it side by side. */
export function PhraseView() {
  const { id } = route.useParams();
  const phrase = useQuery(phraseOf(id));
  useTitle(phrase.data?.thread.label ?? 'Phrase');
  return (
    <Desk>
      {phrase.isPending && <Loading what="Fetching the phrase" />}
      {phrase.isError && (
        <Failed error={phrase.error} retry={() => void phrase.refetch()} title="The phrase could not be fetched" />
      )}
      {phrase.data && <Whole phrase={phrase.data} />}
    </Desk>
  );
}

function Whole({ phrase: { thread, usages } }: { readonly phrase: Phrase }) {
  return (
    <>
      <header className={style.head}>
        <h1>
          “<bdi>{thread.label}</bdi>”
        </h1>
        <p className={style.facts}>
          <span>{count(usages.length, 'usage')}</span>
          <span>{count(thread.documents, 'document')}</span>
        </p>
        <WatchButton name={thread.label} target={{ kind: 'thread', thread: thread.id }} />
      </header>
      <div className={own.sides}>
        {usages.map(({ according, meanings }) => (
          <section aria-label={`As used by ${according ?? 'the texts themselves'}`} key={according ?? ''}>
            <h2 className={style.heading}>{according === null ? 'In the texts’ own words' : <bdi>{according}</bdi>}</h2>
            <ol>
              {meanings.map((meaning) => (
                <li className={style.told} key={`${meaning.document} ${meaning.entry}`}>
                  <Told
                    told={meaning}
                    what={
                      <>
                        “<bdi>{meaning.term.quote}</bdi>” <b>means</b>
                      </>
                    }
                  />
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </>
  );
}
