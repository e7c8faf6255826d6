import type { ButtonHTMLAttributes } from 'react';
import { Link, type LinkProps } from 'react-router';
import styles from './button.module.css';

type Look = 'primary' | 'plain' | 'quiet';

interface Dress {
  /** primary: the one main action of the screen. */
  look?: Look;
  wide?: boolean;
}

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & Dress & { busy?: boolean };

/** A button. While `busy` it stays focusable and says so, but does nothing. */
export function Button({
  look = 'plain',
  wide,
  busy = false,
  onClick,
  className,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      className={dressed(look, wide, busy, className)}
      onClick={
        busy
          ? (event) => {
              event.preventDefault();
            }
          : onClick
      }
    />
  );
}

/** A link that looks like a button. */
export function ButtonLink({ look = 'plain', wide, className, ...rest }: LinkProps & Dress) {
  return <Link {...rest} className={dressed(look, wide, false, className)} />;
}

function dressed(look: Look, wide = false, busy = false, more = ''): string {
  const names = [styles.button, look === 'plain' ? '' : styles[look]];
  if (wide) names.push(styles.wide);
  if (busy) names.push(styles.busy);
  return [...names, more].filter(Boolean).join(' ');
}
