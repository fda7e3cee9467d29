import type { ProcedureCase, SituationAnswer, SituationQuestion, SituationTarget } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../../components/facts.js';
import { ChoiceField, WordsField } from './fields.js';
import { RowList } from './row-list.js';
import { freshKey } from './version-body.js';

export interface SituationsEditorProps {
  questions: readonly SituationQuestion[];
  cases: readonly ProcedureCase[];
  onChange: (questions: SituationQuestion[]) => void;
}

const nameOfTarget = (target: SituationTarget): string => ('case' in target ? `case ${target.case}` : `question ${target.question}`);

/** Questions whose answers choose the case; an answer leads to a later question or to a case. */
export function SituationsEditor({ questions, cases, onChange }: SituationsEditorProps) {
  const { t } = useTranslation('procedures-admin');
  const newAnswer = (): SituationAnswer => ({ text: { vi: '' }, leadsTo: { case: cases[0]?.key ?? '' } });
  return (
    <Card>
      <RowList
        path="content.situations"
        title={t('group.situations')}
        help={t('help.situations')}
        items={questions}
        onChange={onChange}
        nameOf={({ text }) => text.vi}
        addLabel={t('situation.addQuestion')}
        makeNew={() => ({ key: freshKey('cau-hoi', questions), text: { vi: '' }, answers: [newAnswer(), newAnswer()] })}
      >
        {(question, { path, put }) => (
          <>
            <TextPair path={path} label={t('situation.question')} value={question.text} onChange={(text) => put({ text })} />
            <RowList
              path={`${path}.answers`}
              title={t('situation.answers')}
              items={question.answers}
              onChange={(answers) => put({ answers })}
              nameOf={({ text }) => text.vi}
              addLabel={t('situation.addAnswer')}
              makeNew={newAnswer}
            >
              {(answer, { path: at, put: change }) => (
                <>
                  <TextPair path={at} label={t('situation.answer')} value={answer.text} onChange={(text) => change({ text })} />
                  <TargetField
                    path={`${at}.leadsTo`}
                    value={answer.leadsTo}
                    later={questions.slice(questions.indexOf(question) + 1)}
                    cases={cases}
                    onChange={(leadsTo) => change({ leadsTo })}
                  />
                </>
              )}
            </RowList>
          </>
        )}
      </RowList>
    </Card>
  );
}

interface TextPairProps {
  path: string;
  label: string;
  value: SituationQuestion['text'];
  onChange: (value: SituationQuestion['text']) => void;
}

function TextPair({ path, label, value, onChange }: TextPairProps) {
  const { t } = useTranslation('procedures-admin');
  return (
    <>
      <WordsField path={`${path}.text.vi`} label={label} value={value.vi} onChange={(vi) => onChange({ ...value, vi })} />
      <WordsField
        path={`${path}.text.en`}
        label={t('situation.inEnglish')}
        isOptional
        value={value.en}
        onChange={(en) => onChange({ ...value, en: en || undefined })}
      />
    </>
  );
}

interface TargetFieldProps {
  path: string;
  value: SituationTarget;
  later: readonly SituationQuestion[];
  cases: readonly ProcedureCase[];
  onChange: (target: SituationTarget) => void;
}

/** Where an answer leads; a target that is gone stays visible until another is chosen. */
function TargetField({ path, value, later, cases, onChange }: TargetFieldProps) {
  const { t } = useTranslation('procedures-admin');
  const targets = [
    ...cases.map(({ key, name }) => ({ target: { case: key }, label: t('situation.toCase', { name: name.vi || t('editor.unnamed') }) })),
    ...later.map(({ key, text }) => ({ target: { question: key }, label: t('situation.toQuestion', { name: text.vi || t('editor.unnamed') }) })),
  ];
  const isGone = targets.every(({ target }) => nameOfTarget(target) !== nameOfTarget(value));
  const offered = isGone ? [{ target: value, label: t('situation.gone') }, ...targets] : targets;
  return (
    <ChoiceField
      path={path}
      label={t('situation.leadsTo')}
      value={nameOfTarget(value)}
      choices={offered.map(({ target, label }) => ({ value: nameOfTarget(target), label }))}
      onChange={(name) => {
        const chosen = offered.find(({ target }) => nameOfTarget(target) === name);
        if (chosen) onChange(chosen.target);
      }}
    />
  );
}
