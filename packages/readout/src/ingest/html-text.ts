/** Elements whose text nobody reads as the article's. */
const SILENT = new Set(
  `script style noscript template svg math iframe object embed audio video canvas button select textarea input form nav figcaption
   head title amp-ad amp-consent amp-embed amp-sidebar amp-social-share`.split(/\s+/),
);
/** Elements that begin and end a paragraph. */
const BLOCKS = new Set(
  `address article aside blockquote body br caption center dd details dialog div dl dt fieldset figure footer h1 h2 h3 h4 h5 h6
   header hgroup hr html li main menu ol p pre search section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
);

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

/**
 * The text below an element: one line a paragraph, white space folded as a browser does. Hidden elements, scripts and
 * captions are left out. The walk does not recurse, so no depth of nesting breaks it.
 */
export function paragraphsOf(root: Node): string {
  const paragraphs: string[] = [];
  let open: string[] = [];
  const close = () => {
    const text = open
      .join('')
      .replace(/[ \t\n\f\r\u200b]+/g, ' ')
      .trim();
    if (text) paragraphs.push(text);
    open = [];
  };
  // A node yet to be read, or `null` for the end of a block.
  const waiting: (Node | null)[] = [root];
  while (waiting.length > 0) {
    const node = waiting.pop() as Node | null;
    if (node === null) {
      close();
    } else if (node.nodeType === TEXT || node.nodeType === CDATA) {
      open.push(node.textContent ?? '');
    } else if (node.nodeType === ELEMENT) {
      const element = node as Element;
      const name = element.localName.toLowerCase();
      if (SILENT.has(name) || isHidden(element)) continue;
      if (BLOCKS.has(name)) {
        close();
        waiting.push(null);
      }
      for (let child = node.lastChild; child; child = child.previousSibling) waiting.push(child);
    }
  }
  close();
  return paragraphs.join('\n');
}

function isHidden(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '')
  );
}
