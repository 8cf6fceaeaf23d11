import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useRef, useState } from 'react';
import type { Setting } from '#api/setting-rules.ts';
import { type Stored, settings, storedOf } from '#api/settings.ts';
import { runWrite } from '#kit/actions/run-write.ts';
import { type Save, useSave } from '#kit/form/use-save.ts';
import { useText } from '#kit/page/use-text.ts';
import { fieldsOf, type SettingForm, schemaOf, toWire } from './form.ts';

type Options = {
  body: RefObject<HTMLElement | null>;
  setting: Setting;
  /** As it was read last. */
  stored: Stored;
  /** Whether something is typed that is not saved. */
  onDraft: (draft: boolean) => void;
};

/** The value that applies according to etcd: the stored one, else the default. */
const formOf = (setting: Setting, stored: Stored): SettingForm => ({
  value: storedOf(setting, stored) ?? setting.default ?? '',
});

/** What became of the last save: written, or another person's value kept; null after a change. */
type Ended = 'saved' | 'kept' | null;

/** The form of one setting and its save machine. */
export function useSetting({ body, setting, stored, onDraft }: Options): Save<SettingForm> & { ended: Ended } {
  const { t } = useText();
  const client = useQueryClient();
  const latest = useRef(stored);
  const [ended, setEnded] = useState<Ended>(null);
  const wrote = useRef(false);
  const saver = useSave<SettingForm>(body, {
    schema: schemaOf(setting),
    fields: fieldsOf(setting, t),
    initial: formOf(setting, stored),
    reread: async () => {
      wrote.current = false;
      latest.current = await settings.read();
      client.setQueryData(settings.list().queryKey, latest.current); // where nothing is written it is not read again
      return formOf(setting, latest.current);
    },
    save: async values => {
      const change = { setting, from: storedOf(setting, latest.current), to: toWire(values) };
      await runWrite(client, settings.save, change);
      wrote.current = true;
      return undefined;
    },
    onSaved: () => {
      setEnded(wrote.current ? 'saved' : 'kept');
      onDraft(false);
    },
    stays: true,
  });
  const { form, step } = saver;
  const current = formOf(setting, stored);
  // what was read anew replaces what nobody has touched
  if (!form.dirty && step.kind === 'filling' && form.base.value !== current.value) {
    form.setBase(current);
    form.setAll(current);
  }
  return {
    ...saver,
    ended,
    form: {
      ...form,
      set: (name, value) => {
        setEnded(null);
        onDraft(value !== form.base.value);
        form.set(name, value);
      },
    },
  };
}
