import { Link, useNavigate } from '@tanstack/react-router';
import type { Overview } from '../../api/overview.ts';
import { Bars } from '../../pictures/bars.tsx';
import { DataTable } from '../../pictures/data-table.tsx';
import { periodName } from '../../pictures/periods.ts';
import { Picture } from '../../pictures/picture.tsx';

interface PeriodsPictureProps {
  readonly per: string;
  readonly periods: Overview['periods'];
}

/** How much was published when. A period leads to its documents. */
export function PeriodsPicture({ per, periods }: PeriodsPictureProps) {
  const navigate = useNavigate();
  return (
    <Picture
      caption="By day of publication. Choose a period to read its documents."
      data={{ columns: ['period', 'documents'], rows: periods.map(({ period, documents }) => [period, documents]) }}
      drawing={
        <Bars
          label={`Documents per ${per}, as in the table`}
          onChoose={(period) => void navigate({ to: '/search', search: { q: `on:${period}`, in: 'documents' } })}
          series={[{ name: 'Documents', values: periods.map(({ period, documents: count }) => ({ period, count })) }]}
        />
      }
      table={
        <DataTable
          columns={[
            {
              name: 'Period',
              cell: ({ period }) => (
                <Link search={{ q: `on:${period}`, in: 'documents' }} to="/search">
                  {periodName(period)}
                </Link>
              ),
            },
            { name: 'Documents', isNumber: true, cell: ({ documents }) => documents.toLocaleString('en') },
          ]}
          keyOf={({ period }) => period}
          label={`Documents per ${per}`}
          rows={[...periods].reverse()}
        />
      }
      title="Activity over time"
    />
  );
}
