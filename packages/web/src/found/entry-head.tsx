import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { EntryHit } from '../api/search.ts';
import { ACT_LABELS, EVENT_TYPE_LABELS, RELATION_LABELS, STANCE_LABELS } from '../record/kinds.ts';
import style from './found.module.css';

type Part = EntryHit['parts'][number];

/** Who does what to whom: the line above an entry’s words. Names lead to what the archive knows of them. */
export function EntryHead({ entry }: { readonly entry: EntryHit }) {
  return <p className={style.head}>{headOf(entry)}</p>;
}

function headOf({ kind, act, stance, issue, status, eventType, relation, parts }: EntryHit): ReactNode {
  const who = (...roles: readonly Part['role'][]) => parts.filter(({ role }) => roles.includes(role));
  switch (kind) {
    case 'attribution':
      return (
        <>
          <Names none="Somebody" parts={who('speaker')} /> <em className={style.act}>{labelOf(ACT_LABELS, act)}</em>
          <Names before=" to " parts={who('addressee')} />
        </>
      );
    case 'position':
      return (
        <>
          <Names none="Somebody" parts={who('holder')} />{' '}
          <em className={style.act}>{labelOf(STANCE_LABELS, stance)}</em>
          {issue && (
            <>
              : <bdi>{issue}</bdi>
            </>
          )}
        </>
      );
    case 'event':
      return (
        <>
          <b className={style.event}>{labelOf(EVENT_TYPE_LABELS, eventType)}</b> <Names parts={who('participant')} />
          <Names before=" in " parts={who('place')} />
          <Tag>{status}</Tag>
        </>
      );
    case 'agreement':
      return (
        <>
          <b className={style.agreement}>Agreement</b> <Names parts={who('party')} />
          <Tag>{status}</Tag>
        </>
      );
    case 'dispute':
      return (
        <>
          <Names none="Somebody" parts={who('by')} />{' '}
          <em className={style.dispute}>{labelOf(RELATION_LABELS, relation)}</em>{' '}
          <Names none="a claim" parts={who('claimant')} />
        </>
      );
    case 'definition':
      return (
        <>
          <b>Definition</b>
          <Names before=" as used by " parts={who('according')} />
        </>
      );
    default:
      return (
        <>
          <b className={style.topic}>Topic</b>
          <Names before=" raised by " parts={who('raised-by')} />
        </>
      );
  }
}

interface NamesProps {
  readonly parts: readonly Part[];
  readonly before?: string;
  readonly none?: string;
}

function Names({ parts, before = '', none = '' }: NamesProps) {
  if (parts.length === 0) return none;
  return (
    <>
      {before}
      {parts.map(({ entity, name }, i) => (
        <span key={entity}>
          {i > 0 && (i === parts.length - 1 ? ' and ' : ', ')}
          <Link className={style.name} params={{ id: entity }} to="/entities/$id">
            <bdi>{name}</bdi>
          </Link>
        </span>
      ))}
    </>
  );
}

function Tag({ children }: { readonly children: string | null }) {
  return children && <span className={style.tag}>{children}</span>;
}

function labelOf(labels: { readonly [value: string]: string }, value: string | null): string {
  return value === null ? '' : (labels[value] ?? value);
}
