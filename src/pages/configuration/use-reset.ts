import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type ApiError, toApiError } from '#api/errors.ts';
import { isValidSetting, type Setting } from '#api/setting-rules.ts';
import { type Stored, settings, storedOf } from '#api/settings.ts';
import { runWrite } from '#kit/actions/run-write.ts';
import { notify } from '#kit/notice/notify.ts';
import { useText } from '#kit/page/use-text.ts';
import { settingTitle } from './form.ts';

type Step = 'idle' | 'running' | 'changed';

/** Whether there is something to remove. */
export const canReset = (setting: Setting, stored: Stored): boolean =>
  setting.keys.some(
    (key, at) => stored[key] !== undefined && !(setting.keeps_default && at === 0 && stored[key] === setting.default),
  );

/**
 * Resets a setting. It is read again first: if somebody else changed it, the new value is shown, and nothing is removed
 * before it is asked for again. `onReset`: what was typed is given up.
 */
export function useReset(setting: Setting, stored: Stored, onReset: () => void) {
  const { t } = useText();
  const client = useQueryClient();
  const [step, setStep] = useState<Step>('idle');
  const [failure, setFailure] = useState<ApiError | null>(null);
  const undo = (from: string) => () =>
    runWrite(client, settings.save, { setting, from: setting.keeps_default ? setting.default : null, to: from });
  async function reset(): Promise<void> {
    setStep('running');
    setFailure(null);
    try {
      const now = await settings.read();
      if (setting.keys.some(key => now[key] !== stored[key])) {
        client.setQueryData(settings.list().queryKey, now);
        setStep('changed');
        return;
      }
      const from = storedOf(setting, now);
      await runWrite(client, settings.reset, { setting, stored: now });
      setStep('idle');
      onReset();
      const text = t('configuration.reset.done', { name: settingTitle(setting, t) });
      notify(from !== null && isValidSetting(setting, from) ? { text, undo: undo(from) } : { text });
    } catch (thrown) {
      setFailure(toApiError(thrown));
      setStep('idle');
    }
  }
  return { step, failure, reset };
}
