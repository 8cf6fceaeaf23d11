import type { ReactNode } from 'react';
import css from './page.module.css';

export type Fact = { label: string; value: ReactNode };

/** Labels and values, in groups with a title. */
export function Facts({ groups }: { groups: readonly { title: string; facts: readonly Fact[] }[] }) {
  return groups.map(group => (
    <section key={group.title} className={css.facts}>
      <h2>{group.title}</h2>
      <dl>
        {group.facts.map(fact => (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}
