import { Link } from '@tanstack/react-router';
import { Empty } from '../design/states.tsx';
import style from './page.module.css';

export function NotFound() {
  return (
    <div className={style.page}>
      <Empty title="There is no such page">
        <Link to="/">To the documents</Link>
      </Empty>
    </div>
  );
}
