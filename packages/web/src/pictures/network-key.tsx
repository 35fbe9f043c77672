import style from './network-key.module.css';

/** What shapes and lines of a network mean. */
export function NetworkKey() {
  return (
    <>
      <span className={style.person} /> person <span className={style.country} /> country{' '}
      <span className={style.other} /> organization or other. Thicker lines: more often; dashed: words only.
    </>
  );
}
