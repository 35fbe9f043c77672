import { z } from 'zod';
import { Confidence } from './confidence.ts';

export const ENTITY_KINDS = ['person', 'organization', 'country', 'place', 'group', 'outlet', 'facility'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

export const MENTION_FORMS = ['name', 'nominal', 'pronoun'] as const;
export type MentionForm = (typeof MENTION_FORMS)[number];

/** One place where the text speaks of an entity: by name, by description (*Putin’s aide*) or by pronoun. UTF-16 offsets. */
export const Mention = z
  .object({ start: z.int().nonnegative(), end: z.int().positive(), form: z.enum(MENTION_FORMS) })
  .refine((mention) => mention.start < mention.end, { error: 'a mention must end after it starts' });
export type Mention = z.infer<typeof Mention>;

/** A person, country, organization… that the text speaks of, with all its mentions. `country` stands for its government too. */
export const Entity = z.object({
  id: z.string().min(1),
  kind: z.enum(ENTITY_KINDS),
  name: z.string().min(1),
  titles: z.array(z.string()),
  /** The entity that this one speaks for (*the Kremlin* → Russia), or null. */
  represents: z.string().nullable(),
  /** Wikidata id, `Q159`, where the gazetteer has one. */
  ref: z
    .string()
    .regex(/^Q[1-9]\d*$/)
    .nullable(),
  mentions: z.array(Mention),
  confidence: Confidence,
});
export type Entity = z.infer<typeof Entity>;
