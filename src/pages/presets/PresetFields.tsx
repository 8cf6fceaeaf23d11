import { useQuery } from '@tanstack/react-query';
import { choices } from '#api/choices.ts';
import { sharesTooMuch } from '#api/presets.ts';
import { slotUnit } from '#api/slots.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { ChoicesNote } from '#kit/form/ChoicesNote.tsx';
import { SelectField, TextField } from '#kit/form/fields.tsx';
import { LimitField } from '#kit/form/LimitField.tsx';
import { INFINITE } from '#kit/form/limit-text.ts';
import { slotMeasure } from '#kit/form/SlotFields.tsx';
import { useFormAround } from '#kit/form/use-form.ts';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';
import { MEMORY_UNITS } from '#lib/units.ts';
import { hasGroups, type OpenedPreset, type PresetForm, slotField, toValues } from './form.ts';

/** The fields of a preset: every slot of the cluster, and those that the preset already names. */
export function PresetFields({ opened: { slots }, editing }: { opened: OpenedPreset; editing: boolean }) {
  const { t } = useText();
  const { values } = useFormAround<PresetForm>();
  const named = hasGroups(useSignedIn().manager);
  const groups = useQuery({ ...choices.resourceGroups(), enabled: named });
  const everywhere = { value: '', label: t('presets.allGroups') };
  return (
    <>
      <ChoicesNote of={[groups]} />
      <TextField<PresetForm>
        name="name"
        disabled={editing && !named}
        hint={t(editing && !named ? 'presets.name.fixed' : 'presets.name.hint')}
      />
      <SelectField<PresetForm>
        name="scaling_group_name"
        choices={[everywhere, ...(groups.data ?? []).map(name => ({ value: name, label: name }))]}
        hint={t('presets.group.hint')}
      />
      {slots.map(slot => (
        <LimitField<PresetForm>
          key={slot.name}
          name={slotField(slot)}
          measure={slotMeasure(slot)}
          unit={slotUnit(slot)}
          usual={slot.unit}
          endless={values[slotField(slot)] === INFINITE}
        />
      ))}
      <LimitField<PresetForm>
        name="shared_memory"
        measure={{ bytes: MEMORY_UNITS }}
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
