import { z } from 'zod';

/** How sure the reader is of an entry, 0 to 1. Below 1 it is a guess that a person may confirm. */
export const Confidence = z.number().min(0).max(1);
