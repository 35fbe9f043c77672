import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
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

/** Steps that can be taken back, and that were. A step is the ids of its corrections. */
interface Steps {
  readonly undoable: readonly (readonly string[])[];
  readonly redoable: readonly (readonly string[])[];
}

export function useCorrections(id: string): Corrections {
  const client = useQueryClient();
  // What is undone is decided when it is its turn: what is still being saved comes first.
  const steps = useRef<Steps>({ undoable: [], redoable: [] });
  const [{ undoable, redoable }, showSteps] = useState(steps.current);
  const setSteps = (next: Steps) => {
    steps.current = next;
    showSteps(next);
  };
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
      if (made.length > 0) setSteps({ undoable: [...steps.current.undoable, made], redoable: [] });
    },
    onSettled: refetch,
  });

  const undoing = useMutation({
    mutationKey,
    scope,
    mutationFn: async (what: 'undo' | 'redo' | { readonly takeBack: string }) => {
      const { undoable, redoable } = steps.current;
      const step = what === 'undo' ? undoable.at(-1) : what === 'redo' ? redoable.at(-1) : [what.takeBack];
      if (step === undefined) return;
      const made: string[] = [];
      for (const correction of step.toReversed()) made.push((await saveUndo(correction)).id);
      if (what === 'undo') setSteps({ undoable: undoable.slice(0, -1), redoable: [...redoable, made] });
      else if (what === 'redo') setSteps({ undoable: [...undoable, made], redoable: redoable.slice(0, -1) });
      else setSteps({ undoable: [...undoable, made], redoable });
    },
    onSettled: refetch,
  });

  useEvents(`/api/v1/documents/${encodeURIComponent(id)}/events`, ({ name, data }) => {
    if (name !== 'revision' || client.isMutating({ mutationKey }) > 0) return;
    if ((data as { revision: string }).revision !== cached()?.revision) void refetch();
  });

  const failed = making.error ?? undoing.error;
  return {
    correct: (...requests) => {
      const seen = cached()?.record;
      if (seen) making.mutate({ requests, seen });
    },
    undo: () => undoing.mutate('undo'),
    redo: () => undoing.mutate('redo'),
    takeBack: (correction) => undoing.mutate({ takeBack: correction }),
    canUndo: undoable.length > 0 || making.isPending,
    canRedo: redoable.length > 0,
    isSaving: making.isPending || undoing.isPending,
    problem: failed && problemText(failed),
  };
}
