/** How far an agreement is carried out, as only a person says it. */
export const RATINGS = ['not carried out', 'hardly carried out', 'mostly carried out', 'carried out'] as const;
