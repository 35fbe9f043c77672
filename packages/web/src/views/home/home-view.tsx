import { useQuery } from '@tanstack/react-query';
import { documentList } from '../../api/documents.ts';
import page from '../../app/page.module.css';
import { useTitle } from '../../app/use-title.ts';
import { Failed, Loading } from '../../design/states.tsx';
import { DocumentList } from './document-list.tsx';

/** Where one comes in: what is new. */
export function HomeView() {
  const documents = useQuery(documentList());
  useTitle(null);
  return (
    <div className={page.page}>
      <h1>Documents</h1>
      {documents.isPending && <Loading what="Fetching the latest documents" />}
      {documents.isError && (
        <Failed
          error={documents.error}
          retry={() => void documents.refetch()}
          title="The documents could not be listed"
        />
      )}
      {documents.data && <DocumentList documents={documents.data.items} />}
    </div>
  );
}
