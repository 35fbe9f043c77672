import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { entitiesBeginning } from '../api/entities.ts';
import { queryFields } from '../api/search.ts';
import { asksForNames, type Proposal, proposals, type Typed } from './completion.ts';

/** Milliseconds of rest after which names are asked for. */
const REST = 120;

/** The ways to go on with what is being typed; nothing is asked for while it is null. */
export function useProposals(typed: Typed | null): readonly Proposal[] {
  const { data: fields = [] } = useQuery({ ...queryFields, enabled: typed !== null });
  const asked = typed !== null && asksForNames(typed, fields) ? typed.text.trim() : '';
  const beginning = useRested(asked);
  const names = useQuery({
    ...entitiesBeginning(beginning),
    enabled: beginning !== '',
    placeholderData: keepPreviousData,
  });
  return typed === null ? [] : proposals(typed, fields, asked === '' ? [] : (names.data ?? []));
}

/** A value once it has not changed for a moment. */
function useRested(value: string): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
