import { type Ref, useImperativeHandle, useRef } from 'react';
import { CHOICES, isValidSetting, type Setting } from '#api/setting-rules.ts';
import { differing, type Stored, storedOf } from '#api/settings.ts';
import type { PlainKey } from '#i18n/messages.ts';
import { Code } from '#kit/cell/Code.tsx';
import { SelectField, TextField } from '#kit/form/fields.tsx';
import { FormProvider } from '#kit/form/use-form.ts';
import type { Outcome } from '#kit/form/use-save.ts';
import { Loaded } from '#kit/list/Loaded.tsx';
import { BusyButton } from '#kit/page/BusyButton.tsx';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';
import css from './configuration.module.css';
import { type SettingForm, settingTitle, valueText } from './form.ts';
import { InForceNote } from './InForceNote.tsx';
import { loadConflict } from './load.ts';
import { Overrides } from './Overrides.tsx';
import { canReset, useReset } from './use-reset.ts';
import { useSetting } from './use-setting.ts';

/** What saves a setting from outside of its row. */
export type SettingHandle = { submit: () => Promise<Outcome> };

type Props = {
  setting: Setting;
  stored: Stored;
  onDraft: (draft: boolean) => void;
  ref: Ref<SettingHandle>;
};

/** One setting: what it means, its value, its default, when a change takes effect, Save and Reset. */
export function SettingRow({ setting, stored, onDraft, ref }: Props) {
  const { t } = useText();
  const body = useRef<HTMLFormElement>(null);
  const saver = useSetting({ body, setting, stored, onDraft });
  const { form, step, failure, ended } = saver;
  useImperativeHandle(ref, () => ({ submit: saver.submit }));
  const { offered, area } = setting;
  const own = storedOf(setting, stored);
  const odd = own !== null && !isValidSetting(setting, own);
  const reset = useReset(setting, stored, () => {
    form.setAll(form.base);
    onDraft(false);
  });
  const title = settingTitle(setting, t);
  const saving = step.kind === 'saving';
  const resetting = reset.step === 'running';
  return (
    <FormProvider value={form}>
      <form
        ref={body}
        aria-label={title}
        className={css.setting}
        noValidate
        onSubmit={event => {
          event.preventDefault();
          void saver.submit();
        }}
      >
        <div className={css.what}>
          <h3>{title}</h3>
          <Meaning setting={setting} />
          {area === 'scheduler' && <Overrides scheduler={setting.of ?? ''} />}
        </div>
        <div className={css.value}>
          {failure && <FailureNote title={t('configuration.failed', { name: title })} failure={failure} />}
          {reset.failure && (
            <FailureNote title={t('configuration.reset.failed', { name: title })} failure={reset.failure} />
          )}
          {step.kind === 'choosing' ? (
            <Loaded
              load={loadConflict}
              of={{
                form,
                conflicts: step.conflicts,
                onChosen: (values: SettingForm) => void saver.choose(values),
                onBack: saver.back,
              }}
              onClose={saver.back}
            />
          ) : (
            <div className={css.control}>
              <Control setting={setting} odd={odd} />
              <BusyButton type="submit" data-main busy={saving} disabled={saver.nothing || resetting || !offered}>
                {t('save')}
              </BusyButton>
              <BusyButton
                busy={resetting}
                disabled={saving || !canReset(setting, stored)}
                onClick={() => void reset.reset()}
              >
                {t('configuration.reset')}
              </BusyButton>
            </div>
          )}
          <p role="status" className={css.said}>
            {ended && t(`configuration.${ended}`)}
            {reset.step === 'changed' && t('configuration.reset.changed')}
          </p>
          {odd && (
            <p className={parts.warning} role="note">
              {t('configuration.invalid')}
            </p>
          )}
          <StoredFacts setting={setting} stored={stored} />
        </div>
      </form>
    </FormProvider>
  );
}

function Control({ setting, odd }: { setting: Setting; odd: boolean }) {
  const { t } = useText();
  const choices = CHOICES[setting.name];
  if (choices)
    return (
      <SelectField<SettingForm>
        name="value"
        choices={choices.map(value => ({ value, label: valueText(setting, value, t) }))}
      />
    );
  const hint = odd ? undefined : t(`setting.${setting.name}.hint` as PlainKey);
  return <TextField<SettingForm> name="value" hint={hint} disabled={!setting.offered} />;
}

function Meaning({ setting: { name, of, offered, in_force } }: { setting: Setting }) {
  const { t } = useText();
  const choices = CHOICES[name];
  if (!offered) return <p>{t('setting.num_retries_to_skip.notRead', { name: (of ?? '').toUpperCase() })}</p>;
  return (
    <>
      <p>{t(`setting.${name}.what` as PlainKey)}</p>
      {choices && (
        <dl className={css.choices}>
          {choices.map(value => (
            <div key={value}>
              <dt>{t(`setting.${name}.${value}` as PlainKey)}</dt>
              <dd>{t(`setting.${name}.${value}.what` as PlainKey)}</dd>
            </div>
          ))}
        </dl>
      )}
      {name === 'auto_pull' && <p className={parts.warning}>{t('setting.auto_pull.caution')}</p>}
      {in_force === 'never' && <p className={parts.warning}>{t('setting.num_retries_to_skip.never')}</p>}
    </>
  );
}

function StoredFacts({ setting, stored }: { setting: Setting; stored: Stored }) {
  const { t } = useText();
  const own = storedOf(setting, stored);
  const others = differing(setting, stored);
  return (
    <dl className={css.facts}>
      <div>
        <dt>{t('configuration.stored')}</dt>
        <dd>{own === null ? t('configuration.stored.none') : valueText(setting, own, t)}</dd>
      </div>
      <div>
        <dt>{t('configuration.default')}</dt>
        <dd>{setting.default === null ? t('configuration.default.plugin') : valueText(setting, setting.default, t)}</dd>
      </div>
      <div>
        <dt>{t('configuration.inForce')}</dt>
        <dd>
          <InForceNote setting={setting} />
        </dd>
      </div>
      <div>
        <dt>{t('configuration.key')}</dt>
        <dd>
          <Code value={setting.keys[0]} whole />
          {others.map(key => (
            <p key={key}>{t('configuration.differs', { key, value: stored[key] ?? '' })}</p>
          ))}
        </dd>
      </div>
    </dl>
  );
}
