import { withNamed } from '#api/slots.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { None } from '#kit/cell/None.tsx';
import { Modal } from '#kit/overlay/Modal.tsx';
import { useText } from '#kit/page/use-text.ts';
import { FailedReads } from '#kit/table/FailedReads.tsx';
import { isKeyPairPolicy, type Kind, type Policy } from './kinds.ts';
import css from './policies.module.css';
import { type FactGroup, type PolicyFact, policyFacts } from './policy-facts.tsx';
import { namedSlots, useKnownSlots } from './policy-slots.ts';

type Props = { kind: Kind; pair: readonly [Policy, Policy]; onClose: () => void };

/** Two policies side by side; rows in which they differ have a sign of their own. */
export function ComparePolicies({ kind, pair, onClose }: Props) {
  const { t } = useText();
  const { manager } = useSignedIn();
  const { known, reads } = useKnownSlots(kind);
  const given = { kind, manager, slots: withNamed(known, namedSlots(pair.filter(isKeyPairPolicy))), t };
  const [one, two] = pair;
  const rows = sideBySide(policyFacts(one, given), policyFacts(two, given));
  const differing = rows.filter(({ left, right }) => left?.compared !== right?.compared);
  return (
    <Modal title={t('policies.compare.title', { name: one.name, other: two.name })} onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too */}
      <section className={css.compare} tabIndex={0} data-first aria-label={t('policies.compare')}>
        <FailedReads of={reads} />
        <p>{t('policies.compare.count', { count: differing.length, total: rows.length })}</p>
        <table>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('policies.compare.limit')}</th>
              <th scope="col">{one.name}</th>
              <th scope="col">{two.name}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => {
              const differs = differing.includes(row);
              return (
                <tr key={row.key} data-differs={differs || undefined}>
                  <td>
                    {differs && (
                      <>
                        <span aria-hidden="true">≠</span>
                        <span className={css.hidden}>{t('policies.compare.differs')}</span>
                      </>
                    )}
                  </td>
                  <th scope="row">{row.label}</th>
                  <td>{row.left?.value ?? <None />}</td>
                  <td>{row.right?.value ?? <None />}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </Modal>
  );
}

type Row = { key: string; label: string; left: PolicyFact | undefined; right: PolicyFact | undefined };

/** The facts of both, each once, group by group. */
function sideBySide(left: FactGroup[], right: FactGroup[]): Row[] {
  const titles = [...new Set([...left, ...right].map(group => group.title))];
  return titles.flatMap(title => {
    const [mine, theirs] = [left, right].map(all => all.find(group => group.title === title)?.facts ?? []) as [
      PolicyFact[],
      PolicyFact[],
    ];
    const extra = theirs.filter(fact => !mine.some(one => one.key === fact.key));
    return [...mine, ...extra].map(({ key, label }) => ({
      key: `${title} ${key}`,
      label: `${title}: ${label}`,
      left: mine.find(fact => fact.key === key),
      right: theirs.find(fact => fact.key === key),
    }));
  });
}
