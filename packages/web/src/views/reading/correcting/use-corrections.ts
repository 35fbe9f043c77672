import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { CorrectionRequest, Record } from 'readout/model';
import { saveCorrection, saveUndo } from '../../../api/correct.ts';
import { type Corrected, correctedKey } from '../../../api/corrected.ts';
import { problemText } from '../../../api/problem.ts';
import { useEvents } from '../../../api/use-events.ts';
import { withCorrection } from '../../../record/apply-correction.ts';

/** Corrections of one document: shown at once, saved one after the other, taken back and made again. */
export interface Corrections {
  /** Several requests are one step for `undo`; each is made on the record that the one before leaves. */
  readonly correct: (...requests: readonly CorrectionRequest[]) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Takes back any correction of the log, whoever made it; `undo` makes it again. */
  readonly takeBack: (correction: string) => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly isSaving: boolean;
  /** Why the last one was not saved. */
  readonly problem: string | null;
}

interface Step {
  readonly requests: readonly CorrectionRequest[];
  readonly seen: Record;
}

export function useCorrections(id: string): Corrections {
  const client = useQueryClient();
  const [undoable, setUndoable] = useState<readonly (readonly string[])[]>([]);
  const [redoable, setRedoable] = useState<readonly (readonly string[])[]>([]);
  const scope = { id: `corrections of ${id}` };
  const mutationKey = ['correct', id];

  const cached = useCallback(() => client.getQueryData<Corrected>(correctedKey(id)), [client, id]);
  const refetch = useCallback(async () => {
    // What is still on its way would vanish from the page until it is saved.
    if (client.isMutating({ mutationKey: ['correct', id] }) > 1) return;
    await client.invalidateQueries({ queryKey: ['document', id] });
  }, [client, id]);

  const making = useMutation({
    mutationKey,
    scope,
    mutationFn: async ({ requests, seen }: Step) => {
      let before = seen;
      const made: string[] = [];
      for (const request of requests) {
        const correction = await saveCorrection(client, id, request, before);
        before = withCorrection(before, request);
        if (correction === null) continue;
        made.push(correction.id);
        const { revision } = correction;
        client.setQueryData<Corrected>(correctedKey(id), (now) => (now && revision && { ...now, revision }) || now);
      }
      return made;
    },
    onMutate: async ({ requests }) => {
      await client.cancelQueries({ queryKey: correctedKey(id) });
      client.setQueryData<Corrected>(
        correctedKey(id),
        (now) => now && { ...now, record: requests.reduce(withCorrection, now.record) },
      );
    },
    onSuccess: (made) => {
      if (made.length > 0) setUndoable((steps) => [...steps, made]);
      setRedoable([]);
    },
    onSettled: refetch,
  });

  const undoing = useMutation({
    mutationKey,
    scope,
    mutationFn: async ({ step }: { readonly step: readonly string[]; readonly as: 'undo' | 'redo' | 'step' }) => {
      const made: string[] = [];
      for (const correction of step.toReversed()) made.push((await saveUndo(correction)).id);
      return made;
    },
    onSuccess: (made, { as }) => {
      if (as === 'undo') setUndoable((steps) => steps.slice(0, -1));
      if (as === 'redo') setRedoable((steps) => steps.slice(0, -1));
      const receive = as === 'undo' ? setRedoable : setUndoable;
      receive((steps) => [...steps, made]);
    },
    onSettled: refetch,
  });

  useEvents(`/api/v1/documents/${encodeURIComponent(id)}/events`, ({ name, data }) => {
    if (name !== 'revision' || client.isMutating({ mutationKey }) > 0) return;
    if ((data as { revision: string }).revision !== cached()?.revision) void refetch();
  });

  const undo = () => {
    const step = undoable.at(-1);
    if (step && !undoing.isPending) undoing.mutate({ step, as: 'undo' });
  };
  const redo = () => {
    const step = redoable.at(-1);
    if (step && !undoing.isPending) undoing.mutate({ step, as: 'redo' });
  };
  const failed = making.error ?? undoing.error;
  return {
    correct: (...requests) => {
      const seen = cached()?.record;
      if (seen) making.mutate({ requests, seen });
    },
    undo,
    redo,
    takeBack: (correction) => undoing.mutate({ step: [correction], as: 'step' }),
    canUndo: undoable.length > 0,
    canRedo: redoable.length > 0,
    isSaving: making.isPending || undoing.isPending,
    problem: failed && problemText(failed),
  };
}
