import { useSignedIn } from '#kit/access/use-session.ts';
import { SelectField, TextField } from '#kit/form/fields.tsx';
import { LimitField } from '#kit/form/LimitField.tsx';
import { SlotFields } from '#kit/form/SlotFields.tsx';
import { slotField, slotMeasure } from '#kit/form/slot-form.ts';
import { useFormAround } from '#kit/form/use-form.ts';
import { useText } from '#kit/page/use-text.ts';
import { type Datum, dataOf, holdsFolders } from './data.ts';
import { type Around, PENDING, type PolicyForm, rangeOf, SYSTEM, TOTAL } from './form.ts';
import { HostsField } from './HostsField.tsx';
import css from './policies.module.css';
import { mostHint, writtenHint } from './policy-fields.ts';

/** The fields of a policy, grouped as the guide groups them. */
export function PolicyFields({ around, editing }: { around: Around; editing: boolean }) {
  const { t } = useText();
  const { kind, slots, maxima, pendingFixed } = around;
  const UNSPECIFIED = ['LIMITED', 'UNLIMITED'] as const;
  const name = (
    <TextField<PolicyForm>
      name="name"
      wide
      disabled={editing}
      hint={t(editing ? 'policies.name.fixed' : 'policies.name.hint')}
    />
  );
  if (kind !== 'keypair')
    return (
      <>
        {name}
        <Limits around={around} group="limits" />
      </>
    );
  return (
    <>
      {name}
      <h2 className={css.group}>{t('policies.resources')}</h2>
      <SlotFields<PolicyForm>
        slots={slots}
        name={slotField(TOTAL)}
        hint={slot => mostHint(slot.name, slotMeasure(slot), maxima, t)}
      />
      <SelectField<PolicyForm>
        name="default_for_unspecified"
        wide
        choices={UNSPECIFIED.map(value => ({ value, label: t(`policies.unspecified.${value}`) }))}
        hint={t('policies.unspecified.hint')}
      />
      <h2 className={css.group}>{t('policies.sessions')}</h2>
      <Limits around={around} group="sessions" />
      <h2 className={css.group}>{t('policies.pending')}</h2>
      <Limits around={around} group="pending" />
      <SlotFields<PolicyForm>
        slots={slots}
        name={slotField(PENDING)}
        disabled={pendingFixed}
        hint={slot => (pendingFixed ? t('policies.pending.fixed') : mostHint(slot.name, slotMeasure(slot), maxima, t))}
      />
      <h2 className={css.group}>{t('policies.folders')}</h2>
      <Limits around={around} group="folders" />
      <HostsField />
      <FoldersElsewhere />
    </>
  );
}

function FoldersElsewhere() {
  const { t } = useText();
  const { manager } = useSignedIn();
  return holdsFolders(manager) ? null : <p className={css.note}>{t('policies.folders.elsewhere')}</p>;
}

function Limits({ around, group }: { around: Around; group: Datum['group'] }) {
  const { t } = useText();
  const { values } = useFormAround<PolicyForm>();
  const { kind, manager, maxima } = around;
  return dataOf(kind, manager)
    .filter(datum => datum.group === group)
    .map(datum => {
      const range = rangeOf(datum, maxima);
      const text = values[datum.name];
      return (
        <LimitField<PolicyForm>
          key={datum.name}
          name={datum.name}
          measure={datum.measure}
          usual="GB"
          wide={range.system}
          endless={range.endless}
          others={range.system ? [{ value: SYSTEM, label: t('policies.system') }] : []}
          hint={hintOf(text)}
        />
      );
      function hintOf(value: unknown): string {
        const written = value === SYSTEM ? t('policies.stored.system') : writtenHint(datum, value, around, t);
        return written || mostHint(datum.name, datum.measure, maxima, t);
      }
    });
}
