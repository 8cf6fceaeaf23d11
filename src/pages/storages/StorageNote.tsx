import { useQuery } from '@tanstack/react-query';
import { type Storage, sameSize, storages } from '#api/storages.ts';
import { useText } from '#kit/page/use-text.ts';
import { ListNote } from '#kit/table/ListNote.tsx';
import css from './storages.module.css';

/** Why the list failed, which volumes could not be read and why, and which of them may share one file system. */
export function StorageNote() {
  const { t } = useText();
  const { data, refetch } = useQuery({ ...storages.list(), enabled: false }); // the list reads it
  if (!data) return null;
  const { volumes, failure } = data;
  const retry = () => void refetch();
  return (
    <>
      {failure && (
        <ListNote title={t('storages.list.failed')} why={t('storages.list.alone')} failure={failure} onRetry={retry} />
      )}
      {unreadOnes(volumes).map(({ names, failure: why }) => (
        <ListNote
          key={names}
          title={t('storages.some.failed', { names })}
          why={t(why.messageKey)}
          failure={why}
          onRetry={retry}
        />
      ))}
      {sameSize(volumes).map(group => {
        const names = namesOf(group);
        return (
          <p key={names} className={css.same} role="status">
            {t('storages.same', { names })}
          </p>
        );
      })}
    </>
  );
}

const namesOf = (volumes: readonly Storage[]): string => volumes.map(({ id }) => id).join(', ');

/** The volumes of which something could not be read: those with one reason together. */
function unreadOnes(volumes: readonly Storage[]) {
  const groups = new Map<string, Storage[]>();
  for (const volume of volumes) {
    const { failure } = volume;
    if (!failure) continue;
    const reason = `${failure.messageKey} ${failure.words}`;
    groups.set(reason, [...(groups.get(reason) ?? []), volume]);
  }
  return [...groups.values()].flatMap(group => {
    const failure = group[0]?.failure;
    return failure ? [{ names: namesOf(group), failure }] : [];
  });
}
