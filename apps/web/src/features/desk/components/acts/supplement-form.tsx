import { Checkbox, Textarea, TextInput } from '@mantine/core';
import type { DossierActBody } from '@motcua/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOf, shownDate } from '../../../../lib/typed-moments.js';
import { useProblemWords } from '../../../../i18n/problem-words.js';
import { useDossierWork, type DossierWork } from '../dossier/dossier-work.js';
import { SupplementNoticeDue } from '../desk-moments.js';
import styles from '../desk.module.css';
import { actFieldId } from './act-field-input.js';
import { ActFrame } from './act-frame.js';
import { NoteInput } from './note-input.js';
import { paperName } from './paper-words.js';
import { ReadyTexts } from './ready-texts.js';

const noteId = (key: string): string => `bo-sung-${key}`;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const isAsked = ({ verdicts }: DossierWork, key: string): boolean => {
  const verdict = verdicts[key]?.verdict;
  return verdict === 'NOT_ACCEPTED' || verdict === 'BROKEN';
};

function supplementOf({ dossier, verdicts, values }: DossierWork, keys: readonly string[]): DossierActBody {
  const papers = dossier.components.filter(({ component }) => keys.includes(component.key));
  const replyBy = dateOf(textOf(values.replyBy));
  return {
    type: 'REQUEST_SUPPLEMENT',
    papers: papers.map(({ component }) => ({ componentKey: component.key, note: verdicts[component.key]?.note.trim() ?? '' })),
    message: textOf(values.message).trim(),
    replyBy: replyBy === '' ? null : replyBy,
  };
}

/** A second request says why (issue 4 §3); the citizen reads it. */
const lacksReason = ({ dossier, values }: DossierWork): boolean => dossier.supplements.length > 0 && textOf(values.message).trim() === '';

/** Asks for papers one by one; papers judged not accepted stand there by themselves. */
export function SupplementForm() {
  const { t } = useTranslation('desk');
  const work = useDossierWork();
  const { dossier, values, setValues, sending, send } = work;
  const [attempt, setAttempt] = useState(0);
  const keys = dossier.components.map(({ component }) => component.key).filter((key) => isAsked(work, key));
  const faults = useSupplementFaults(keys, attempt);
  const faultAt = (key: 'message' | 'replyBy'): string | undefined => faults.find(({ fieldId }) => fieldId === actFieldId(key))?.text;
  const perform = (): void => {
    setAttempt(attempt + 1);
    const isComplete = keys.length > 0 && keys.every((key) => work.verdicts[key]?.note.trim()) && !lacksReason(work);
    if (isComplete && !sending.isSending) send(supplementOf(work, keys));
  };
  return (
    <ActFrame
      type="REQUEST_SUPPLEMENT"
      faults={faults}
      attempt={attempt}
      onPerform={perform}
      redo={() => supplementOf(work, keys)}
    >
      <AskedPapers faults={faults} />
      {dossier.receivedAt && <SupplementNoticeDue code={dossier.code} receivedAt={dossier.receivedAt} />}
      {dossier.supplements.length > 0 && <p>{t('supplement.second')}</p>}
      <ReadyTexts use="SUPPLEMENT" value={textOf(values.message)} onChange={(message) => setValues({ message })} />
      <Textarea
        id={actFieldId('message')}
        label={t('field.message')}
        description={t('hint.read')}
        autosize
        minRows={2}
        value={textOf(values.message)}
        error={faultAt('message')}
        onChange={(event) => setValues({ message: event.currentTarget.value })}
      />
      <TextInput
        id={actFieldId('replyBy')}
        label={t('field.replyBy')}
        description={`${t('hint.day')}. ${t('hint.replyBy', { rule: t('hint.replyByRule') })}`}
        inputMode="numeric"
        value={shownDate(textOf(values.replyBy))}
        error={faultAt('replyBy')}
        onChange={(event) => setValues({ replyBy: event.currentTarget.value })}
        onBlur={() => setValues({ replyBy: dateOf(textOf(values.replyBy)) })}
      />
    </ActFrame>
  );
}

interface Fault {
  fieldId: string;
  text: string;
}

function AskedPapers({ faults }: { faults: readonly Fault[] }) {
  const { t } = useTranslation('desk');
  const work = useDossierWork();
  const errorAt = (id: string): string | undefined => faults.find(({ fieldId }) => fieldId === id)?.text;
  return (
    <fieldset className={styles.asked} id="bo-sung" tabIndex={-1}>
      <legend>{t('supplement.choose')}</legend>
      {work.dossier.components.map((paper) => {
        const { key } = paper.component;
        const isOn = isAsked(work, key);
        return (
          <div key={key} className={styles.askedPaper}>
            <Checkbox
              label={<span lang="vi" className={styles.twoLines}>{paperName(paper)}</span>}
              checked={isOn}
              onChange={() => work.judge(key, { verdict: isOn ? paper.verdict === 'NOT_ACCEPTED' || paper.verdict === 'BROKEN' ? null : paper.verdict : 'NOT_ACCEPTED' })}
            />
            {isOn && (
              <NoteInput
                id={noteId(key)}
                label={t('supplement.noteFor', { paper: paperName(paper) })}
                value={work.verdicts[key]?.note ?? ''}
                onChange={(note) => work.judge(key, { note })}
                error={errorAt(noteId(key))}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

function useSupplementFaults(keys: readonly string[], attempt: number): Fault[] {
  const { t } = useTranslation('desk');
  const { fieldText } = useProblemWords();
  const work = useDossierWork();
  const { dossier, verdicts, sending } = work;
  if (attempt === 0) return [];
  if (keys.length === 0) return [{ fieldId: 'bo-sung', text: t('supplement.none') }];
  const nameOf = (key: string): string => {
    const paper = dossier.components.find(({ component }) => component.key === key);
    return t('supplement.noteFor', { paper: paper ? paperName(paper) : key });
  };
  const empty = keys.filter((key) => !verdicts[key]?.note.trim());
  const dated = sending.failedAct?.type === 'REQUEST_SUPPLEMENT' ? (sending.error?.fieldErrors ?? []) : [];
  return [
    ...empty.map((key) => ({ fieldId: noteId(key), text: fieldText({ path: key, code: 'field.empty', params: {} }, nameOf(key)) })),
    ...(lacksReason(work) ? [{ fieldId: actFieldId('message'), text: fieldText({ path: 'message', code: 'field.empty', params: {} }, t('field.message')) }] : []),
    ...dated.filter(({ path }) => path.endsWith('replyBy')).map((fault) => ({ fieldId: actFieldId('replyBy'), text: fieldText(fault, t('field.replyBy')) })),
  ];
}
