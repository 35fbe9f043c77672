import { type ReactNode, useId } from 'react';
import style from './field.module.css';

interface FieldProps {
  readonly label: string;
  /** What the field is for, where its label does not say it. */
  readonly hint?: ReactNode;
  /** What is wrong with what was typed: shown beside the field and read out with it. */
  readonly problem?: string | null | undefined;
  readonly children: (control: FieldControl) => ReactNode;
}

/** To be spread over the input, select or textarea of a field. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
  readonly className: string | undefined;
}

/** A labelled control, with its hint and what is wrong with it beside it. */
export function Field({ label, hint, problem, children }: FieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div className={style.field}>
      <label className={style.label} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-invalid': Boolean(problem),
        'aria-describedby': described || undefined,
        className: style.control,
      })}
      {problem && (
        <p className={style.problem} id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      {hint && (
        <p className={style.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
