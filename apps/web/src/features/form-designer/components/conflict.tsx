import type { VersionChange } from '@motcua/contracts';
import { diffVersions } from '@motcua/domain';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/action-button.js';
import { ErrorPanel } from '../../../components/error-panel.js';
import { StaleVersionPanel, type ChangedFact } from '../../../components/stale-version-panel.js';
import { useLanguage } from '../../../i18n/language.js';
import type { Form } from '../model/edit-form.js';
import { labelOf, useDesigner } from '../state/designer.js';
import { formOfCase, type Autosave } from '../state/use-autosave.js';

const LONGEST = 120;

function textOf(value: unknown): string {
  const text = typeof value === 'string' ? value : value === null ? '–' : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** Somebody else saved first, or the draft could not be saved: nothing typed is lost. */
export function SaveProblem({ autosave, caseKey }: { autosave: Autosave; caseKey: string }) {
  const { t } = useTranslation('form-designer');
  const { language } = useLanguage();
  const { apply } = useDesigner();
  const { problem, state, theirs, before } = autosave;
  if (!problem || (state !== 'conflict' && state !== 'failed')) return null;
  if (state === 'failed') return <ErrorPanel error={problem} title={t('save.failed')} onRetry={autosave.save} isUrgent />;
  const factOf = (change: VersionChange, index: number): ChangedFact => {
    const name = change.name ? labelOf({ label: change.name }, language, change.key ?? '') : (change.key ?? change.part);
    return { key: String(index), label: [name, change.property].filter(Boolean).join(' · '), before: textOf(change.before), after: textOf(change.after) };
  };
  const takeTheirs = (form: Form): void => {
    apply(form);
    autosave.saveOver(form);
  };
  const theirForm = theirs && formOfCase(theirs, caseKey);
  return (
    <>
      <StaleVersionPanel
        problem={problem}
        changes={theirs && diffVersions(before, theirs).map(factOf)}
        onShowChanges={() => void autosave.readTheirs()}
        onRedo={() => autosave.saveOver()}
      />
      {theirForm && <ActionButton onClick={() => takeTheirs(theirForm)}>{t('save.takeTheirs')}</ActionButton>}
    </>
  );
}
