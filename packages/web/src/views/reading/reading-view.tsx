import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { recordOf } from '../../api/documents.ts';
import { useTitle } from '../../app/use-title.ts';
import { Failed, Loading } from '../../design/states.tsx';

const route = getRouteApi('/documents/$id');

/** A document with its record beside it. */
export function ReadingView() {
  const { id } = route.useParams();
  const record = useQuery(recordOf(id));
  useTitle(record.data?.document.title);
  if (record.isPending) return <Loading what="Opening the document" />;
  if (record.isError)
    return <Failed error={record.error} retry={() => void record.refetch()} title="The document could not be opened" />;
  return <article>{record.data.document.text}</article>;
}
