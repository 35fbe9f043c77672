import { useQuery } from '@tanstack/react-query';
import { documentList } from '../../api/documents.ts';
import page from '../../app/page.module.css';
import { useTitle } from '../../app/use-title.ts';
import { Failed, Loading } from '../../design/states.tsx';
import { AddReport } from './add-report.tsx';
import { Changes } from './changes.tsx';
import { DocumentList } from './document-list.tsx';
import { Feeds } from './feeds.tsx';
import style from './home.module.css';
import { Jobs } from './jobs.tsx';

/** Where one comes in: something new to be read, what is being read, and what is new. */
export function HomeView() {
  const documents = useQuery(documentList());
  useTitle(null);
  return (
    <div className={`${page.page} ${style.columns}`}>
      <h1 className="visually-hidden">Documents</h1>
      <div className={style.main}>
        <AddReport />
        <Jobs />
        <section>
          <h2 className={style.heading}>Latest documents</h2>
          {documents.isPending && <Loading what="Fetching the latest documents" />}
          {documents.isError && (
            <Failed
              error={documents.error}
              retry={() => void documents.refetch()}
              title="The documents could not be listed"
            />
          )}
          {documents.data && <DocumentList documents={documents.data.items} />}
        </section>
      </div>
      <div className={style.side}>
        <Changes />
        <Feeds />
      </div>
    </div>
  );
}
