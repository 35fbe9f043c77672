import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handBuiltRecord } from './hand-built.ts';
import { columns } from './terminal.ts';
import { toText } from './text.ts';

describe('toText', () => {
  it('shows every entry with its place', () => {
    expect(toText(handBuiltRecord())).toBe(`Harbour talks
The Paper · 13 May 2026 · 69 words · 5 attributions
https://paper.example/harbour

WHO SAID WHAT
  1:1  Oslo envoy Anna Berg told · to reporters
          that Kenya and Somalia held talks on Tuesday
  2:1  Anna Berg (“she”) added · quoted
          “Otieno said that ‘Kenya will not move its boats’,”
  2:2     Anna Berg → Daniel Otieno said · reject · partly quoted
             that ‘Kenya will not move its boats’
  3:1  according to Anna Berg
          The talks covered customs but not the sea border
 3:70  Somalia reportedly calls · partly quoted · hedged · uncertain
          the patrols “piracy”

WHAT HAPPENED
 1:65  talks · occurred · Kenya and Somalia, mediated by Anna Berg · 12 May
       2026 · in Norway · “talks” · according to Anna Berg
          discussed
 3:19        customs · raised by Kenya · according to Anna Berg
          NOT discussed
 3:35        the sea border · according to Anna Berg

AGREEMENTS
 4:27  reached · Kenya and Somalia
          a joint committee

POSITIONS
       Kenya
 2:20     refuse · patrols · no shift · according to Anna Berg → Daniel Otieno
             Kenya will not move its boats

DEFINITIONS
3:107  “piracy” · as used by Somalia
          means any crossing of the line

DISPUTES
 4:52  Kenya · denies
          denies any crossing of the line
          Somalia: any crossing of the line

TIMES
 1:74  Tuesday · 12 May 2026
`);
  });

  it('colours the same text on demand', () => {
    const record = handBuiltRecord();
    const coloured = toText(record, { coloured: true });
    expect(coloured).not.toBe(toText(record));
    expect(stripVTControlCharacters(coloured)).toBe(toText(record));
  });

  it.each([40, 53, 80, 100])('keeps within %i columns', (width) => {
    const lines = toText(handBuiltRecord(), { width }).split('\n');
    expect(Math.max(...lines.map(columns))).toBeLessThanOrEqual(width);
  });

  it('says so where there is nothing to show', () => {
    const record = handBuiltRecord({ published: null, outlet: null, url: null });
    const empty = {
      times: [],
      attributions: [],
      events: [],
      topics: [],
      agreements: [],
      positions: [],
      definitions: [],
      disputes: [],
    };
    expect(toText({ ...record, ...empty })).toBe(
      'Harbour talks\nno publication date · 69 words · 0 attributions\nNothing of diplomacy was found in this text.\n',
    );
  });

  it('lets no text from outside command the terminal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const printed = toText(handBuiltRecord({ title, outlet: `\u001b[2J${title}\u202e` }));
        expect(printed.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});
