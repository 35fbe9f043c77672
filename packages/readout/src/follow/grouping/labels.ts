const LONGEST = 120;

/** Words from a text as a label: cut at a word’s end. Characters. */
export function shortened(words: string, longest = LONGEST): string {
  return words.length <= longest ? words : `${words.slice(0, longest).replace(/\s+\S*$/, '')} …`;
}
