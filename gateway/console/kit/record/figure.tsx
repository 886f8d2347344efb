import { type ReactNode } from 'react';
import { Link } from 'react-router-dom';

/**
 * A number on a home page. Its label links to the rows that the number counts. It must stand in a `<dl
 * className="figures">`.
 */
export function Figure({ label, to, children }: { label: string; to: string; children: ReactNode }) {
  return (
    <div>
      <dt>
        <Link to={to}>{label}</Link>
      </dt>
      <dd className="amounts">{children}</dd>
    </div>
  );
}
