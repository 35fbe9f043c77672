import type { ButtonHTMLAttributes } from 'react';
import style from './button.module.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `main`: what the form or dialog is for; `quiet`: among text; `danger`: takes something away. */
  readonly tone?: 'main' | 'plain' | 'quiet' | 'danger';
  /** Keys that do the same, shown and told to screen readers: `A`. */
  readonly keys?: string;
}

export function Button({ tone = 'plain', keys, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-keyshortcuts={keys}
      className={[style.button, style[tone], className].filter(Boolean).join(' ')}
    >
      {children}
      {keys && (
        <span aria-hidden="true" className={style.keys}>
          {keys}
        </span>
      )}
    </button>
  );
}
