import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { ACTS, type Act } from '../model/index.ts';
import { baseForms } from './base-forms.ts';

const list = z.array(z.string());
const File = z.object({
  misdeeds: list,
  wrong: list,
  right: list,
  untrue: list,
  harm: list,
  dangers: list,
  answers: z.partialRecord(z.enum(ACTS), list),
  named: z.partialRecord(z.enum(ACTS), list),
  charges: list,
});
type File = z.infer<typeof File>;

/** Kinds of words that show the act of a content. */
export type ContentWordKind = Exclude<keyof File, 'answers' | 'named'>;

const file = File.parse(parse(readFileSync(new URL('./content-acts.yaml', import.meta.url), 'utf8')));
const KINDS = [
  'misdeeds',
  'wrong',
  'right',
  'untrue',
  'harm',
  'dangers',
  'charges',
] as const satisfies ContentWordKind[];
const words: Readonly<Record<ContentWordKind, ReadonlySet<string>>> = {
  misdeeds: new Set(file.misdeeds),
  wrong: new Set(file.wrong),
  right: new Set(file.right),
  untrue: new Set(file.untrue),
  harm: new Set(file.harm),
  dangers: new Set(file.dangers),
  charges: new Set(file.charges),
};
const byWord = (lists: Partial<Record<Act, readonly string[]>>) =>
  new Map(Object.entries(lists).flatMap(([act, forms]) => forms.map((form) => [form, act as Act] as const)));
const answers = byWord(file.answers);
const named = byWord(file.named);

/** The kinds that a word form in lower case belongs to. */
export function contentWordKinds(form: string): ContentWordKind[] {
  const bases = baseForms(form);
  return KINDS.filter((kind) => bases.some((base) => words[kind].has(base)));
}

/** The act of a content that begins with a word such as *yes* or *nonsense*, or null. */
export const actOfAnswer = (form: string): Act | null => answers.get(form) ?? null;

/** The act that a noun names (*regret*, *readiness*), or null. */
export const actOfNoun = (form: string): Act | null => named.get(form) ?? null;
