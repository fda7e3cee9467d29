import { MantineThemeProvider } from '@mantine/core';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/action-button.js';
import { EmptyState } from '../../../components/empty-state.js';
import { Row } from '../../../components/stack.js';
import { FormFieldInput } from '../../../form-fields/form-field-input.js';
import { useLanguage } from '../../../i18n/language.js';
import { placeOfField } from '../model/edit-form.js';
import { titleOf, useDesigner } from '../state/designer.js';
import { useTrial } from '../state/use-trial.js';
import { useTrialFaults } from '../state/use-trial-faults.js';
import { CITIZEN_CONTROLS } from './citizen-controls.js';
import { TrialResult } from './trial-result.js';
import styles from './preview.module.css';

/** What is typed here is taken back by the browser, not by the history of the form. */
const keepUndo = (event: KeyboardEvent): void => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') event.stopPropagation();
};

/** The page that holds what is being edited, as long as nobody turns the pages here. */
function useShownPage() {
  const { form, selection } = useDesigner();
  const [turned, setTurned] = useState<number>();
  const place = selection?.kind === 'field' ? placeOfField(form, selection.key)?.page : form.pages.findIndex(({ key }) => key === selection?.key);
  useEffect(() => setTurned(undefined), [selection?.key]);
  const wanted = turned ?? Math.max(0, place ?? 0);
  return { at: Math.min(wanted, form.pages.length - 1), turn: setTurned };
}

/** The form as a citizen sees it on a phone; filled in for a trial, without a dossier. */
export function Preview() {
  const { t } = useTranslation('form-designer');
  const { form: written } = useDesigner();
  const { at, turn } = useShownPage();
  const trial = useTrial(written);
  return (
    <div className={styles.preview} onKeyDown={keepUndo}>
      <h2>{t('zone.preview')}</h2>
      {written.pages.length === 0 ? (
        <EmptyState>{t('preview.empty')}</EmptyState>
      ) : (
        <>
          <MantineThemeProvider theme={CITIZEN_CONTROLS}>
            <div className={styles.phone} data-density="comfortable">
              <PreviewPage trial={trial} at={at} />
              {trial.form.pages.length > 1 && (
                <Row>
                  {at > 0 && <ActionButton onClick={() => turn(at - 1)}>{t('preview.back')}</ActionButton>}
                  {at < trial.form.pages.length - 1 && <ActionButton onClick={() => turn(at + 1)}>{t('preview.next')}</ActionButton>}
                </Row>
              )}
            </div>
          </MantineThemeProvider>
          {trial.waiting > 0 && <p className={styles.note}>{t('preview.waiting', { count: trial.waiting })}</p>}
          <Row>
            <ActionButton onClick={trial.judge}>{t('trial.judge')}</ActionButton>
            <ActionButton variant="quiet" onClick={trial.clear}>
              {t('trial.clear')}
            </ActionButton>
          </Row>
          {trial.verdict && <TrialResult verdict={trial.verdict} form={trial.form} />}
        </>
      )}
    </div>
  );
}

function PreviewPage({ trial, at }: { trial: ReturnType<typeof useTrial>; at: number }) {
  const { t } = useTranslation('form-designer');
  const { language } = useLanguage();
  const faultsAt = useTrialFaults(trial.form, trial.verdict);
  const page = trial.form.pages[at];
  if (!page) return null;
  const help = (language === 'en' && page.help?.en) || page.help?.vi;
  const fields = page.fields.flatMap(({ key }) => trial.shown.get(key) ?? []);
  return (
    <>
      <p className={styles.step}>{t('preview.step', { n: at + 1, total: trial.form.pages.length })}</p>
      <h3 className={styles.title}>{titleOf(page, language, t('page.unnamed'))}</h3>
      {help && <p className={styles.help}>{help}</p>}
      {fields.length === 0 && <p className={styles.help}>{t('preview.noneShown')}</p>}
      {fields.map((field) => (
        <FormFieldInput
          key={`${field.key}-${field.type}`}
          field={field}
          value={trial.answers[field.key]}
          onChange={(value) => trial.answer(field.key, value)}
          {...faultsAt(field.key)}
        />
      ))}
    </>
  );
}
