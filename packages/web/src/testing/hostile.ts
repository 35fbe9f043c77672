import { recordOf, statement } from '../../../readout/src/model/hand-built.ts';
import type { Record } from '../../../readout/src/model/index.ts';

/** What somebody may try to smuggle into a page, or what a page may stumble over: one document each. */
const HOSTILE: { readonly [name: string]: string } = {
  script: '<script>globalThis.broken = 1</script>',
  image: '<img src=x onerror="globalThis.broken = 1">',
  svg: '<svg onload="globalThis.broken = 1"><circle r=9></svg>',
  frame: '<iframe srcdoc="<script>parent.broken = 1</script>"></iframe>',
  handler: '" onmouseover="globalThis.broken = 1" x="',
  closing: '</p></article></main></body></html>',
  style: '<style>* { display: none }</style>',
  comment: '<!-- --> <![CDATA[ ]]> <?php echo 1 ?>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it must not be filled in.
  template: '${globalThis.broken = 1} {{constructor.constructor("broken=1")()}}',
  entity: '&lt;b&gt; &amp;amp; &#x3C;script&#x3E;',
  'javascript-link': 'javascript:globalThis.broken=1',
  'right-to-left': 'قال الوزير إن المحادثات ستستمر، و\u202Eهذا النص معكوس\u202C',
  hebrew: 'השר אמר כי השיחות יימשכו',
  emoji: '👩‍👩‍👧‍👦🏳️‍🌈 and 🎉, with e\u0301 and Z\u0351\u036B\u0343\u036A\u0302\u036B',
  surrogates: 'a lone \uD83D half and another \uDE00 one',
  control: 'a\u0000b\u0007c\u001Bd\u200Be\uFEFFf',
  'one-long-word': 'A'.repeat(5000),
  newlines: `${'\n'.repeat(2000)}at last`,
  spaces: `wide${' '.repeat(3000)}apart`,
  formulas: '=HYPERLINK("http://example.org","x") @SUM(1+1)',
};

/** Documents whose text, title, outlet, author, address and entities are all hostile. */
export function hostileRecords(): { readonly name: string; readonly record: Record }[] {
  return Object.entries(HOSTILE).map(([name, evil]) => {
    const text = `${evil} said “${evil}” and no more.`;
    const said = evil.length + 1;
    const start = evil.length - evil.trimStart().length;
    const source = { start, end: evil.length };
    const record = recordOf(text, {
      entities: [
        {
          id: 'e1',
          kind: 'person',
          name: evil.trim(),
          titles: [evil],
          represents: null,
          ref: null,
          mentions: [{ ...source, form: 'name' }],
          confidence: 1,
        },
      ],
      attributions: [
        statement({
          id: 'a1',
          source: { spans: [source], entity: 'e1' },
          cue: [{ start: said, end: said + 4 }],
          content: [{ start: said + 5, end: said + 7 + evil.length }],
        }),
      ],
    });
    const told = { title: evil, outlet: evil, author: evil, url: `javascript:${evil}` };
    return { name, record: { ...record, document: { ...record.document, id: `hostile-${name}`, ...told } } };
  });
}
