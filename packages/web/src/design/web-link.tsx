import type { ReactNode } from 'react';

/** A link to an address that a document gives: followed only where it is one of the web, since others could run something. */
export function WebLink({ url, children }: { readonly url: string; readonly children: ReactNode }) {
  if (!/^https?:\/\//i.test(url)) return <span>{url}</span>;
  return (
    <a href={url} rel="noopener noreferrer external" target="_blank">
      {children}
    </a>
  );
}
