/** What the description says of the API as a whole, in Markdown. */
export const ABOUT = `An archive of diplomatic reports: who said what, to whom, according to whom. Every entry of a record points at the exact characters of the text that it came from; offsets are UTF-16 code units, as in a JavaScript string.

**Who may ask.** On the server’s own machine nobody needs a token. From elsewhere every request carries one: \`Authorization: Bearer TOKEN\`. A *reader* reads, an *editor* corrects and adds too, an *admin* may do everything. \`readout token add NAME\` makes the first one.

**Errors** are problem details (RFC 9457), all of one shape: \`status\`, \`title\`, \`detail\`, and \`issues\` where the place of the fault is known.

**Lists** come in pages: \`next\` is the \`cursor\` of the page after, and null at the end.

**Two editors at once.** A record comes with its revision as \`ETag\`. Sent back as \`If-Match\` with a correction, it makes sure that nobody’s work is overwritten unseen: 412 says that somebody else was faster.

**The query language** is the same here, at the command and on the web: \`speaker:"Sergei Lavrov" act:deny issue:sanctions after:2025-01-01 “root causes”\`.`;

/** What the groups of operations are about. */
export const TAGS = [
  { name: 'documents', description: 'Texts, their versions and records' },
  { name: 'feeds', description: 'What a running server keeps up to date' },
  { name: 'jobs', description: 'Work that takes long, how far it is, and what is left of it' },
  { name: 'search', description: 'Questions over the whole archive' },
  {
    name: 'entities',
    description: 'Persons, countries, organizations: what they said, whom they met, what they stand for',
  },
  { name: 'corrections', description: 'What people decide, and how they see each other’s decisions' },
  { name: 'administration', description: 'Tokens, the audit log, whether the archive is whole' },
];
