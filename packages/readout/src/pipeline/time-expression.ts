/** Whether the text around an expression looks back, ahead, or at a schedule told in the present. */
export type Tense = 'past' | 'future' | 'present';

export interface TimeInput {
  readonly text: string;
  /** The document's publication date, `YYYY-MM-DD` (what follows is ignored); null when it is unknown. */
  readonly published: string | null;
  /** The tense of the verb that governs the character at `offset`, asked where the words around do not tell; null where syntax cannot. */
  readonly tenseAt?: (offset: number) => Tense | null;
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly approximate: boolean;
}

/** A day or a range of days that the text names. */
interface DateExpression extends Found {
  readonly kind: 'date';
  /** First day, `YYYY-MM-DD`; null when open or when nothing tells which day is meant. */
  readonly from: string | null;
  /** Last day, inclusive. */
  readonly to: string | null;
}

/** A length of time that the text names. */
interface DurationExpression extends Found {
  readonly kind: 'duration';
  readonly from: null;
  readonly to: null;
  /** ISO 8601, in the units that the text uses: `P2W`, `PT48H`. */
  readonly duration: string;
}

/** A time expression with the exact characters that it stands in. */
export type TimeExpression = DateExpression | DurationExpression;
