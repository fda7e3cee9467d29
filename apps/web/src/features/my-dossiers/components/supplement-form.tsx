import { Textarea } from '@mantine/core';
import { dossierEndpoints, type DossierDetail, type SupplementView } from '@motcua/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ActionButton, ActionLink } from '../../../components/action-button.js';
import { ErrorPanel } from '../../../components/error-panel.js';
import { ErrorSummary } from '../../../components/field-error.js';
import { LeaveGuard } from '../../../components/leave-guard.js';
import { StaleVersionPanel } from '../../../components/stale-version-panel.js';
import { withArrived } from '../../../form-fields/papers/paper-files.js';
import { useTrayItems, useUploadTray } from '../../../form-fields/papers/use-upload-tray.js';
import { useProblemWords } from '../../../i18n/problem-words.js';
import { paths } from '../../../lib/paths.js';
import { useWrite } from '../../../lib/use-write.js';
import { dossierQuery, myDossiersQuery } from '../api/dossiers.js';
import { forgetAnswer, useAnswerCopy } from './answer-copy.js';
import { AskedPaper, askedId } from './asked-paper.js';
import { useChanges } from './use-changes.js';
import styles from './dossier.module.css';

export interface SupplementFormProps {
  dossier: DossierDetail;
  request: SupplementView;
  accountId: string;
}

/** The files put together so far, and those on their way. */
function useAnswer({ dossier, request, accountId }: SupplementFormProps) {
  const { answer, setAnswer, isEmpty } = useAnswerCopy(dossier.code, { accountId, number: request.number });
  const put = (key: string, change: (files: typeof answer.documents[string]) => typeof answer.documents[string]): void =>
    setAnswer((before) => ({ ...before, documents: { ...before.documents, [key]: change(before.documents[key] ?? []) } }));
  const tray = useUploadTray((key, document, replaces) => put(key, (files) => withArrived(files, document, replaces)));
  const isUploading = useTrayItems(tray).some(({ state }) => state.stage !== 'failed');
  return {
    answer,
    tray,
    isEmpty,
    isUploading,
    filesOf: (key: string) => answer.documents[key] ?? [],
    remove: (key: string, id: string) => put(key, (files) => files.filter((file) => file.id !== id)),
    say: (message: string) => setAnswer((before) => ({ ...before, message })),
  };
}

/** Sends the whole answer as one act. */
function useAnswering(dossier: DossierDetail) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const isSent = useRef(false);
  const act = useWrite(dossierEndpoints.act, {
    onSuccess: async (done) => {
      isSent.current = true;
      forgetAnswer(dossier.code);
      client.setQueryData(dossierQuery(dossier.code).queryKey, done.dossier ?? undefined);
      void client.invalidateQueries({ queryKey: myDossiersQuery.queryKey });
      await navigate(paths.citizen.myDossier.href(dossier.code, { 'bo-sung': 'da-gui' }), { replace: true });
    },
  });
  return { act, isSent };
}

/** C10: every paper asked for, answered at once. */
export function SupplementForm(props: SupplementFormProps) {
  const { dossier, request } = props;
  const { t } = useTranslation('my-dossiers');
  const { answer, tray, isEmpty, isUploading, filesOf, remove, say } = useAnswer(props);
  const { act, isSent } = useAnswering(dossier);
  const { fieldText } = useProblemWords();
  const [attempt, setAttempt] = useState(0);
  const missing = request.papers.filter(({ componentKey }) => filesOf(componentKey).length === 0);
  const unanswered = attempt > 0 ? missing.map(({ componentKey }) => ({ fieldId: askedId(componentKey), text: t('supplement.missing', { paper: nameOf(dossier, componentKey) }) })) : [];
  const refused = (act.error?.fieldErrors ?? []).map((field) => {
    const key = field.path.split('.')[1] ?? '';
    return { fieldId: askedId(key), text: fieldText(field, nameOf(dossier, key)) };
  });
  const faults = [...unanswered, ...refused];
  const send = (): void => {
    const papers = request.papers.map(({ componentKey }) => ({ componentKey, documentIds: filesOf(componentKey).map(({ id }) => id) }));
    act.mutate({ params: { code: dossier.code }, body: { expectedVersion: dossier.version, act: { type: 'ANSWER_SUPPLEMENT', papers, message: answer.message } } });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAttempt((count) => count + 1);
    if (missing.length === 0 && !isUploading) send();
  };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary errors={faults} attempt={attempt} />
      <ol className={styles.papers}>
        {request.papers.map((asked, index) => (
          <AskedPaper
            key={asked.componentKey}
            dossier={dossier}
            asked={asked}
            number={index + 1}
            documents={filesOf(asked.componentKey)}
            tray={tray}
            error={faults.find(({ fieldId }) => fieldId === askedId(asked.componentKey))?.text}
            onRemove={({ id }) => remove(asked.componentKey, id)}
          />
        ))}
      </ol>
      <div className={styles.part}>
        <Textarea label={t('supplement.message')} autosize minRows={3} maxLength={4000} value={answer.message} onChange={(event) => say(event.currentTarget.value)} />
      </div>
      <Refused dossier={dossier} problem={act.error} isBusy={act.isPending} onRedo={send} />
      {isUploading && <p className={styles.old}>{t('supplement.uploading')}</p>}
      <div className={styles.acts}>
        <ActionButton type="submit" variant="main" isWide isBusy={act.isPending}>
          {t('supplement.send')}
        </ActionButton>
        <ActionLink variant="quiet" to={paths.citizen.myDossier.href(dossier.code)}>
          {t('supplement.back')}
        </ActionLink>
      </div>
      <LeaveGuard
        isDirty={() => !isSent.current && (!isEmpty || isUploading)}
        title={t('supplement.leaveTitle')}
        leave={t('supplement.leave')}
        stay={t('supplement.stay')}
      >
        {t('supplement.leaveText')}
      </LeaveGuard>
    </form>
  );
}

const nameOf = ({ components }: DossierDetail, key: string): string => {
  const component = components.find((paper) => paper.component.key === key)?.component;
  return component?.shortName ?? component?.name.slice(0, 80) ?? key;
};

interface RefusedProps {
  dossier: DossierDetail;
  problem: ReturnType<typeof useAnswering>['act']['error'];
  isBusy: boolean;
  onRedo: () => void;
}

/** A refusal stays beside what was put together; somebody else's change is shown before it is done again. */
function Refused({ dossier, problem, isBusy, onRedo }: RefusedProps) {
  const { codeText } = useProblemWords();
  const changes = useChanges(dossier);
  if (!problem || isBusy) return null;
  if (problem.fieldErrors.length > 0) return null; // told at the papers
  if (problem.code !== 'dossier.stale-version') return <ErrorPanel error={problem} isUrgent />;
  const refusal = dossier.acts.find(({ type }) => type === 'ANSWER_SUPPLEMENT')?.refusal;
  return (
    <StaleVersionPanel
      problem={problem}
      changes={changes.list}
      refusal={refusal ? codeText(refusal.code, refusal.params) : undefined}
      onShowChanges={changes.read}
      onRedo={onRedo}
    />
  );
}
