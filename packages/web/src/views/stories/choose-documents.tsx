import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { documentList } from '../../api/documents.ts';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { Empty, Failed, Loading } from '../../design/states.tsx';
import { Origin } from '../../found/origin.tsx';
import own from './stories.module.css';

/** Documents offered, the latest first, and those that one comparison holds. */
const OFFERED = 100;
const MOST = 30;

interface ChooseDocumentsProps {
  readonly chosen: readonly string[];
  readonly onChoose: (documents: readonly string[]) => void;
}

/** Which documents are compared. It folds away once they are. */
export function ChooseDocuments({ chosen, onChoose }: ChooseDocumentsProps) {
  const [isOpen, setOpen] = useState(chosen.length < 2);
  if (!isOpen)
    return (
      <div>
        <Button onClick={() => setOpen(true)}>Compare other documents</Button>
      </div>
    );
  return <Choice chosen={chosen} onChoose={onChoose} />;
}

function Choice({ chosen, onChoose }: ChooseDocumentsProps) {
  const [wanted, setWanted] = useState<readonly string[]>(chosen);
  const [words, setWords] = useState('');
  const documents = useQuery(documentList(OFFERED));
  if (documents.isPending) return <Loading what="Fetching documents" />;
  if (documents.isError)
    return (
      <Failed error={documents.error} retry={() => void documents.refetch()} title="Documents could not be listed" />
    );
  const { items } = documents.data;
  if (items.length < 2)
    return (
      <Empty title="There are not two documents to compare">
        <Link to="/">Add a report</Link>
      </Empty>
    );
  const shown = items.filter(({ id, title, outlet }) =>
    `${title} ${outlet} ${id}`.toLowerCase().includes(words.trim().toLowerCase()),
  );
  return (
    <form
      className={own.documents}
      onSubmit={(event) => {
        event.preventDefault();
        onChoose(wanted);
      }}
    >
      <Field hint={`Of the ${items.length} latest; others by their ids in the address.`} label="Title or outlet">
        {(control) => (
          <input {...control} onChange={({ target }) => setWords(target.value)} type="search" value={words} />
        )}
      </Field>
      <ul>
        {shown.map((document) => (
          <li key={document.id}>
            <label>
              <input
                checked={wanted.includes(document.id)}
                onChange={({ target: { checked } }) =>
                  setWanted(checked ? [...wanted, document.id] : wanted.filter((id) => id !== document.id))
                }
                type="checkbox"
              />
              <span>
                <b>
                  <bdi>{document.title ?? document.id}</bdi>
                </b>
                <Origin document={document} />
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div className={own.bar}>
        <Button disabled={wanted.length < 2 || wanted.length > MOST} tone="main" type="submit">
          {wanted.length < 2 ? 'Choose two documents or more' : `Compare ${wanted.length} documents`}
        </Button>
      </div>
    </form>
  );
}
