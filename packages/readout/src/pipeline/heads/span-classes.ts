import type { WindowHeads } from './window-heads.ts';

/** Probabilities of a property's labels, in the order of the manifest. */
export type Distribution = readonly number[];

/** Logits of a span: its pieces' logits averaged by the softmax of their weights (the head's last column). */
export function pooledLogits(heads: WindowHeads, head: string, pieces: readonly number[]): number[] {
  const columns = heads.columns(head);
  const size = columns.size - 1;
  const weights = pieces.map((piece) => columns.values[columns.offset(piece) + size] as number);
  const top = Math.max(...weights);
  const shares = weights.map((weight) => Math.exp(weight - top));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const logits = new Array<number>(size).fill(0);
  for (const [k, piece] of pieces.entries()) {
    const at = columns.offset(piece);
    const share = (shares[k] as number) / total;
    for (let label = 0; label < size; label++) {
      logits[label] = (logits[label] as number) + share * (columns.values[at + label] as number);
    }
  }
  return logits;
}

export function softmax(logits: readonly number[]): Distribution {
  const top = Math.max(...logits);
  const shares = logits.map((logit) => Math.exp(logit - top));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}

/** What a span's own pieces say of a property. */
export function classifySpan(heads: WindowHeads, head: string, pieces: readonly number[]): Distribution {
  return softmax(pooledLogits(heads, head, pieces));
}

/** What a cue and its content say together of a property of their attribution. */
export function classifyAttribution(
  heads: WindowHeads,
  property: string,
  cue: readonly number[],
  content: readonly number[],
): Distribution {
  const ofContent = content.length > 0 ? pooledLogits(heads, `${property}Content`, content) : [];
  return softmax(pooledLogits(heads, `${property}Cue`, cue).map((logit, label) => logit + (ofContent[label] ?? 0)));
}
