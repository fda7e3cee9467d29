import { Textarea } from '@mantine/core';
import type { DossierActBody } from '@motcua/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../../../../i18n/problem-words.js';
import { useDossierWork } from '../dossier/dossier-work.js';
import styles from '../desk.module.css';
import { UploadField, type LoadedFile } from '../upload-field.js';
import { actFieldId } from './act-field-input.js';
import { ActFrame } from './act-frame.js';
import { paperName } from './paper-words.js';

const fileId = (key: string): string => `tra-loi-${key}`;

/** Papers that a person brings to the desk in answer to a request: each one asked for gets its scan. */
export function AnswerSupplementForm() {
  const { t } = useTranslation('desk');
  const { codeText, fieldText } = useProblemWords();
  const { dossier, values, setValues, sending, send, noteUploading } = useDossierWork();
  const [files, setFiles] = useState<Record<string, LoadedFile[]>>({});
  const [attempt, setAttempt] = useState(0);
  const asked = dossier.supplements.findLast(({ answeredAt }) => answeredAt === null)?.papers ?? [];
  const message = typeof values.message === 'string' ? values.message : '';
  const missing = asked.filter(({ componentKey }) => (files[componentKey] ?? []).length === 0);
  const paperOf = (key: string) => dossier.components.find(({ component }) => component.key === key);
  const nameOf = (key: string): string => {
    const paper = paperOf(key);
    return paper ? paperName(paper) : key;
  };
  const act = (): DossierActBody => ({
    type: 'ANSWER_SUPPLEMENT',
    papers: asked.map(({ componentKey }) => ({ componentKey, documentIds: (files[componentKey] ?? []).map(({ id }) => id) })),
    message: message.trim(),
  });
  const unanswered = attempt === 0 ? [] : missing.map(({ componentKey }) => ({ fieldId: fileId(componentKey), text: `${nameOf(componentKey)}: ${codeText('supplement.paper-unanswered')}` }));
  const named = sending.failedAct?.type === 'ANSWER_SUPPLEMENT' ? (sending.error?.fieldErrors ?? []) : [];
  const refused = named.map((field) => {
    const key = field.path.split('.')[1] ?? '';
    return { fieldId: fileId(key), text: `${nameOf(key)}: ${fieldText(field, nameOf(key))}` };
  });
  const faults = [...unanswered, ...refused];
  const perform = (): void => {
    setAttempt(attempt + 1);
    if (missing.length === 0 && !sending.isSending) send(act());
  };
  const change = (key: string, put: (own: LoadedFile[]) => LoadedFile[]): void => setFiles((all) => ({ ...all, [key]: put(all[key] ?? []) }));
  return (
    <ActFrame type="ANSWER_SUPPLEMENT" faults={faults} attempt={attempt} onPerform={perform} redo={act}>
      <p>{t('supplement.answerIntro')}</p>
      {asked.map(({ componentKey: key, note }) => (
        <div key={key} className={styles.askedPaper}>
          <p>{t('supplement.asked', { note })}</p>
          <UploadField
            id={fileId(key)}
            label={nameOf(key)}
            isMultiple
            accepts={paperOf(key)?.component.accepts}
            onBusy={noteUploading}
            files={files[key] ?? []}
            onAdd={({ id, name }) => change(key, (own) => [...own, { id, name }])}
            onRemove={(id) => change(key, (own) => own.filter((file) => file.id !== id))}
            error={faults.find(({ fieldId }) => fieldId === fileId(key))?.text}
          />
        </div>
      ))}
      <Textarea
        id={actFieldId('message')}
        label={t('field.note')}
        autosize
        minRows={2}
        value={message}
        onChange={(event) => setValues({ message: event.currentTarget.value })}
      />
    </ActFrame>
  );
}
