import type { DossierActBody, DossierActType } from '@motcua/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton, ReasonedButton } from '../../../../components/action-button.js';
import { ErrorSummary } from '../../../../components/field-error.js';
import { Notice } from '../../../../components/notice.js';
import { StaleVersionPanel } from '../../../../components/stale-version-panel.js';
import { Stack } from '../../../../components/stack.js';
import { useProblemWords } from '../../../../i18n/problem-words.js';
import { useHotkeys } from '../../../../lib/use-hotkeys.js';
import { useDossierWork } from '../dossier/dossier-work.js';
import { useChangesSince } from './use-changes-since.js';

export interface ActFrameProps {
  type: DossierActType;
  faults: { fieldId: string; text: string }[];
  attempt: number;
  /** Checks the form and performs the act, or asks once more. */
  onPerform: () => void;
  /** The act as it would be sent again after a 409. */
  redo: () => DossierActBody;
  isDanger?: boolean;
  children?: ReactNode;
}

/** The open act: what went wrong above, its fields, and its one button. `Ctrl+Enter` performs it. */
export function ActFrame({ type, faults, attempt, onPerform, redo, isDanger = false, children }: ActFrameProps) {
  const { t } = useTranslation('desk');
  const { dossier, sending, open, isUploading } = useDossierWork();
  const choice = dossier.acts.find((act) => act.type === type);
  const { codeText } = useProblemWords();
  const refused = choice?.refusal ? codeText(choice.refusal.code, choice.refusal.params) : undefined;
  const reason = refused ?? (isUploading ? t('upload.wait') : undefined);
  useHotkeys([{ keys: 'Ctrl+Enter', label: t('keys.perform'), run: onPerform, inFields: true }], reason === undefined);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (reason === undefined) onPerform();
      }}
    >
      <Stack>
        <ActProblem type={type} hasFaults={faults.length > 0} redo={redo} />
        <ErrorSummary errors={faults} attempt={attempt} />
        {children}
        <ReasonedButton
          type="submit"
          variant={isDanger ? 'danger' : 'main'}
          reason={reason}
          isBusy={sending.isSending}
          aria-keyshortcuts="Control+Enter"
          title={`${t(`act.button.${type}`)} (Ctrl+Enter)`}
        >
          {t(`act.button.${type}`)}
        </ReasonedButton>
        {choice && !choice.main && (
          <ActionButton variant="quiet" onClick={() => open(null)}>
            {t('work.back')}
          </ActionButton>
        )}
      </Stack>
    </form>
  );
}

/** What the server answered: somebody was faster, or a refusal in words. What was typed stays. */
function ActProblem({ type, hasFaults, redo }: { type: DossierActType; hasFaults: boolean; redo: () => DossierActBody }) {
  const { sending, send } = useDossierWork();
  const { problemText, codeText } = useProblemWords();
  const changes = useChangesSince();
  const { error, failedAct, latest } = sending;
  if (!error || failedAct?.type !== type) return null;
  if (error.code === 'dossier.stale-version') {
    const now = latest?.acts.find((act) => act.type === type);
    const gone = latest && !now ? codeText('dossier.action-not-allowed', { status: latest.status }) : undefined;
    const refusal = now?.refusal ? codeText(now.refusal.code, now.refusal.params) : gone;
    return (
      <StaleVersionPanel
        problem={error}
        changes={changes}
        refusal={refusal}
        isBusy={sending.isSending}
        onShowChanges={() => void sending.readLatest()}
        onRedo={() => send(redo())}
      />
    );
  }
  if (hasFaults) return null;
  return (
    <Notice tone="danger" role="alert">
      <p>{problemText(error)}</p>
    </Notice>
  );
}
