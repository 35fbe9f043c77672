import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { correctedOf } from '../../api/corrected.ts';
import page from '../../app/page.module.css';
import { useTitle } from '../../app/use-title.ts';
import { Failed, Loading } from '../../design/states.tsx';
import { Reading } from './reading.tsx';

const route = getRouteApi('/documents/$id');

/** A document with its record beside it. */
export function ReadingView() {
  const { id } = route.useParams();
  const corrected = useQuery(correctedOf(id));
  useTitle(corrected.data && (corrected.data.record.document.title ?? id));
  if (corrected.data) return <Reading corrected={corrected.data} key={id} />;
  return (
    <div className={page.page}>
      <h1 className="visually-hidden">Document {id}</h1>
      {corrected.isError ? (
        <Failed
          error={corrected.error}
          retry={() => void corrected.refetch()}
          title="The document could not be opened"
        />
      ) : (
        <Loading what="Opening the document" />
      )}
    </div>
  );
}
