/** Parts of a page that say by their role that they are not its text. */
const ROLES = new Set('alertdialog banner contentinfo dialog menu menubar navigation search'.split(' '));

/** Words in classes and ids of what surrounds a text, or is set into it: nobody reads it as the article’s. */
const NAMES =
  /(?:^|[-_\s])(?:ad|ads|adverts?|advertisement|addtoany|breadcrumbs?|consent|contacts?|cookies?|dfp|disqus|gdpr|jp-relatedposts|mailing-?list|most-?(?:read|popular)|newsletter|outbrain|pager|pagination|paywall|popup|promo|read-?more|recirc|recommended|related|sharedaddy|share|sharing|skip-?link|social|sponsored|sponsor|subscribe|subscription|taboola|teasers?|toolbar)(?:$|[-_\s])/i;

/** What a name may stand on all the same: the page as a whole, and the article. */
const NEVER = new Set(['html', 'body', 'main', 'article']);

/** An element with a greater share of the page’s text than this is not removed for its name, its role or its links. */
const MAX_SHARE = 0.4;
/** Share of a block’s text that is links, from which on it is a menu: prose has one here and there. */
const MENU_SHARE = 0.6;
const MENU_LINKS = 2;
/** An element that begins with a heading of this kind is about other pages, however much of it there is. */
const ELSEWHERE =
  /^(?:latest|more from|more in|more news|more on|most (?:popular|read|viewed)|other news|read next|recommended|related|see also|sponsored|top stories|trending|you may)\b/i;
const MAX_ELSEWHERE = 0.75;
const BLOCKS = new Set('center div font ol p section td ul'.split(' '));

/** Removes from a page what surrounds its text: dialogs, menus, offers to subscribe, share buttons, links to other pages. */
export function removeBoilerplate(document: Document): void {
  const body = document.querySelector('body');
  if (!body) return;
  const sizes = sizesOf(body);
  const whole = sizes.get(body)?.text ?? 0;
  for (const [element, size] of sizes) {
    if (NEVER.has(element.localName) || size.hasHeadline || size.text > whole * MAX_ELSEWHERE) continue;
    const isSmall = size.text <= whole * MAX_SHARE;
    const isSurrounding = hasSilentRole(element) || isNamedSo(element) || isMenu(element, size);
    if ((isSmall && isSurrounding) || leadsElsewhere(element)) element.remove();
  }
}

function hasSilentRole(element: Element): boolean {
  return ROLES.has(element.getAttribute('role') ?? '') || element.getAttribute('aria-modal') === 'true';
}

function isNamedSo(element: Element): boolean {
  return NAMES.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`);
}

function leadsElsewhere({ firstElementChild: first }: Element): boolean {
  return first !== null && /^h[2-6]$/.test(first.localName) && ELSEWHERE.test(first.textContent?.trim() ?? '');
}

function isMenu(element: Element, { text, links, linkText }: Size): boolean {
  return BLOCKS.has(element.localName) && links >= MENU_LINKS && linkText >= text * MENU_SHARE;
}

/** What is below an element, itself included. */
interface Size {
  /** Characters of text, white space not counted. */
  text: number;
  /** Those of them in links. */
  linkText: number;
  links: number;
  hasHeadline: boolean;
}

const UNSEEN = new Set('script style template noscript'.split(' '));
const TEXT = 3;

/** Sizes of all elements in one pass, however deep they lie in each other; in the order of the document. */
function sizesOf(root: Element): Map<Element, Size> {
  const elements = [root, ...root.querySelectorAll('*')];
  const sizes = new Map<Element, Size>(
    elements.map((element) => [
      element,
      { text: ownText(element), linkText: 0, links: 0, hasHeadline: element.localName === 'h1' },
    ]),
  );
  // Children come behind their parents: from the end, every element is complete before it is added to its parent.
  for (const element of elements.reverse()) {
    const size = sizes.get(element) as Size;
    if (element.localName === 'a') {
      size.links = 1;
      size.linkText = size.text;
    }
    const parent = element.parentElement && sizes.get(element.parentElement);
    if (!parent || element === root) continue;
    parent.text += size.text;
    parent.linkText += size.linkText;
    parent.links += size.links;
    parent.hasHeadline ||= size.hasHeadline;
  }
  return sizes;
}

/** Characters of the text that lies directly in an element. */
function ownText(element: Element): number {
  if (UNSEEN.has(element.localName)) return 0;
  let length = 0;
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === TEXT) length += (node.textContent ?? '').replace(/\s+/g, '').length;
  return length;
}
