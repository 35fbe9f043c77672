import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import style from './overview.module.css';

const route = getRouteApi('/overview');

interface DaysFormProps {
  readonly problems: { readonly from: string | null; readonly to: string | null };
}

/** Which days of publication the overview is of, and how they are counted. */
export function DaysForm({ problems }: DaysFormProps) {
  const { per = 'month', ...days } = route.useSearch();
  const [from, setFrom] = useState(days.from ?? '');
  const [to, setTo] = useState(days.to ?? '');
  const navigate = route.useNavigate();
  const isReversed = from !== '' && to !== '' && to < from;
  return (
    <form
      className={style.days}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReversed) return;
        void navigate({ search: (before) => ({ ...before, from: from || undefined, to: to || undefined }) });
      }}
    >
      <Field label="Published from" problem={problems.from}>
        {(control) => <input {...control} onChange={({ target }) => setFrom(target.value)} type="date" value={from} />}
      </Field>
      <Field label="to" problem={isReversed ? 'This is before the first day.' : problems.to}>
        {(control) => <input {...control} onChange={({ target }) => setTo(target.value)} type="date" value={to} />}
      </Field>
      <Field label="per">
        {(control) => (
          <select
            {...control}
            onChange={({ target: { value } }) =>
              void navigate({
                search: (before) => ({ ...before, per: value === 'year' || value === 'day' ? value : undefined }),
              })
            }
            value={per}
          >
            <option value="year">year</option>
            <option value="month">month</option>
            <option value="day">day</option>
          </select>
        )}
      </Field>
      <Button type="submit">Show</Button>
    </form>
  );
}
