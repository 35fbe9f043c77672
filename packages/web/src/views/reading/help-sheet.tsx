import { Dialog } from '../../design/dialog.tsx';
import style from './help-sheet.module.css';

const SECTIONS: readonly { readonly title: string; readonly keys: readonly (readonly [string, string])[] }[] = [
  {
    title: 'Reading',
    keys: [
      ['J  K', 'next, previous entry'],
      ['Esc', 'no entry'],
      ['C', 'copy the entry as a citation'],
      ['/', 'search box'],
      ['?', 'this sheet'],
    ],
  },
  {
    title: 'Correcting',
    keys: [
      ['A', 'accept the entry'],
      ['X', 'reject it'],
      ['E', 'open and close its fields'],
      ['W', 'move the borders of its words; again: the next of its parts'],
      ['N', 'new entry of the selected words, or at the entry'],
      ['U  Ctrl Z', 'undo'],
      ['R  Ctrl Shift Z', 'redo'],
    ],
  },
  {
    title: 'While words are moved',
    keys: [
      ['Tab', 'from handle to handle'],
      ['←  →', 'the handle, by a word; with Ctrl or Alt by a character'],
      ['Shift ← →', 'the end of the part, wherever the focus is'],
      ['Alt Shift ← →', 'its start'],
      ['B', 'break the part in two'],
      ['+', 'add a part'],
      ['Del', 'remove the part'],
      ['Enter  Esc', 'save, cancel'],
    ],
  },
];

/** What the keys do. */
export function HelpSheet({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog onClose={onClose} title="Keys">
      {SECTIONS.map(({ title, keys }) => (
        <section className={style.section} key={title}>
          <h3>{title}</h3>
          <dl>
            {keys.map(([key, does]) => (
              <div className={style.row} key={key}>
                <dt>{key}</dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
