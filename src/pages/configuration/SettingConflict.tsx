import { Conflicts } from '#kit/form/Conflicts.tsx';
import type { Conflict } from '#kit/form/form.ts';
import type { Form } from '#kit/form/use-form.ts';
import { Antd } from '#kit/overlay/Antd.tsx';
import type { SettingForm } from './form.ts';

export type ConflictProps = {
  form: Form<SettingForm>;
  conflicts: readonly Conflict<SettingForm>[];
  onChosen: (values: SettingForm) => void;
  onBack: () => void;
};

/** Somebody else changed the setting meanwhile: both values, and the choice between them. */
export const SettingConflict = (props: ConflictProps) => (
  <Antd>
    <Conflicts {...props} />
  </Antd>
);
