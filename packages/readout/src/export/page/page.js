// Lights up an entry's words while the entry is under the pointer or has the focus, and the entries of words likewise.
(() => {
  const record = document.getElementById('record');
  const wide = matchMedia('(min-width: 900px)');

  /** The marks of each entry, by the entry's key. */
  const marks = new Map();
  for (const mark of document.querySelectorAll('[data-entries]')) {
    for (const key of mark.dataset.entries.split(' ')) {
      if (!marks.has(key)) marks.set(key, []);
      marks.get(key).push(mark);
    }
  }
  const entryOf = (key) => document.getElementById(`entry-${key}`);
  const isShown = (key) => entryOf(key)?.offsetParent !== null;

  /** Keys of the entries that an element belongs to and that are switched on, the one with the shortest words first. */
  const keysOf = (element) => {
    const mark = element.closest('[data-entries]');
    if (mark) return mark.dataset.entries.split(' ').filter(isShown);
    const entry = element.closest('[data-entry]');
    return entry ? [entry.dataset.entry] : [];
  };

  let lit = [];
  /** Lights up the first entry with its words, and the other entries that stand on the same words. */
  const light = (keys) => {
    for (const element of lit) element.classList.remove('lit', 'near');
    lit = [...(marks.get(keys[0]) ?? []), ...keys.map(entryOf)];
    for (const element of lit) element.classList.add('lit');
    for (const key of keys.slice(1)) entryOf(key).classList.add('near');
  };

  /** Brings an entry into the record's column, which scrolls by itself on a wide screen. */
  const reveal = (entry) => {
    if (!entry || !wide.matches) return;
    const column = record.getBoundingClientRect();
    const { top, bottom } = entry.getBoundingClientRect();
    if (top < column.top || bottom > column.bottom) record.scrollTop += top - column.top - column.height / 3;
  };

  const lightAt = (element) => {
    const keys = keysOf(element);
    light(keys);
    if (keys.length > 0 && element.closest('[data-entries]')) reveal(entryOf(keys[0]));
  };
  let under = null;
  // Not `pointerover`, which also comes when a page scrolls under a pointer that rests.
  document.addEventListener('pointermove', ({ target }) => {
    if (target !== under) lightAt(target);
    under = target;
  });
  document.addEventListener('focusin', ({ target }) => lightAt(target));
  document.addEventListener('focusout', () => light([]));

  /** Goes from an entry to its words, and from words to their entry. */
  const follow = (element) => {
    const [key] = keysOf(element);
    if (!key) return;
    const target = element.closest('[data-entries]') ? entryOf(key) : marks.get(key)?.[0];
    if (!target) return;
    target.scrollIntoView({ block: 'center' });
    target.focus({ preventScroll: true });
    light([key]);
  };
  document.addEventListener('click', (event) => {
    // Somebody who selects words wants to copy them.
    if (!event.target.closest('a, label') && getSelection().isCollapsed) follow(event.target);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') follow(event.target);
  });
})();
