import { useQuery } from '@tanstack/react-query';
import { agentDetails, reportsOf } from '#api/agent-details.ts';
import { type Fact, Facts } from '#kit/page/Facts.tsx';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import page from '#kit/page/page.module.css';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';

/** A value of a report as text: `a: 1, b: 2` of an object. */
const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.entries(value)
        .map(([name, one]) => `${name}: ${textOf(one)}`)
        .join(', ')
    : String(value ?? '–');

const factsOf = (reports: Record<string, Record<string, unknown>>): Fact[] =>
  Object.entries(reports).map(([plugin, report]) => ({ label: plugin, value: textOf(report) }));

/** The plugins of an agent with their versions. */
export function Plugins({ compute_plugins }: { compute_plugins: string | null }) {
  const { t } = useText();
  const facts = factsOf(reportsOf(compute_plugins) ?? {});
  if (facts.length === 0) return null;
  return <Facts groups={[{ title: t('agents.plugins'), facts }]} />;
}

/** What an agent says of its hardware when it is asked. It may not answer: then only this part fails. */
export function Hardware({ id }: { id: string }) {
  const { t } = useText();
  const { data, error, refetch, isFetching } = useQuery(agentDetails.hardware(id));
  const facts = factsOf(data ?? {});
  if (facts.length > 0) return <Facts groups={[{ title: t('agents.hardware'), facts }]} />;
  return (
    <section className={page.facts}>
      <h2>{t('agents.hardware')}</h2>
      {isFetching ? (
        <p aria-busy="true">{t('agents.hardware.asking')}</p>
      ) : error ? (
        <FailureNote title={t('agents.hardware.failed')} failure={error} onRetry={() => void refetch()} />
      ) : (
        <p className={parts.note}>{t('agents.hardware.none')}</p>
      )}
    </section>
  );
}
