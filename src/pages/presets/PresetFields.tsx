import { useQuery } from '@tanstack/react-query';
import { asOptions, choices } from '#api/choices.ts';
import { hasGroups, type Preset, sharesTooMuch } from '#api/presets.ts';
import { ChoicesNote } from '#kit/form/ChoicesNote.tsx';
import { SelectField, TextField } from '#kit/form/fields.tsx';
import { LimitField } from '#kit/form/LimitField.tsx';
import { INFINITE } from '#kit/form/limit-text.ts';
import { SlotFields } from '#kit/form/SlotFields.tsx';
import { slotField } from '#kit/form/slot-form.ts';
import { useFormAround } from '#kit/form/use-form.ts';
import parts from '#kit/page/parts.module.css';
import type { RecordFieldsProps } from '#kit/records/records.ts';
import type { SlotExtra } from '#kit/table/slot-extra.ts';
import { MAP, MEMORY, type PresetForm, toValues } from './form.ts';

/** The fields of a preset: every slot of the cluster, and those that the preset already names. */
export function PresetFields({ opened: { slots }, editing, manager, t }: RecordFieldsProps<Preset, SlotExtra>) {
  const { values } = useFormAround<PresetForm>();
  const named = hasGroups(manager);
  const groups = useQuery({ ...choices.resourceGroups(), enabled: named });
  const fixed = editing && !named;
  const everywhere = { value: '', label: t('presets.allGroups') };
  const field = slotField(MAP);
  return (
    <>
      <ChoicesNote of={[groups]} />
      <TextField<PresetForm>
        name="name"
        disabled={fixed}
        hint={t(fixed ? 'presets.name.fixed' : 'presets.name.hint')}
      />
      <SelectField<PresetForm>
        name="scaling_group_name"
        choices={[everywhere, ...asOptions(groups.data ?? [])]}
        hint={t('presets.group.hint')}
      />
      <SlotFields<PresetForm> slots={slots} name={field} endless={slot => values[field(slot)] === INFINITE} />
      <LimitField<PresetForm>
        name="shared_memory"
        measure={MEMORY}
        usual="GiB"
        endless={false}
        hint={t('presets.shared.hint')}
      />
      {sharesTooMuch(toValues(values, slots)) && (
        <p role="status" className={parts.warning}>
          {t('preset.fit.shared-memory.what')}
        </p>
      )}
    </>
  );
}
