import type { FormAnswers, FormDefinition } from '@motcua/contracts';
import { useCallback, useMemo, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../../../components/field-error.js';
import { Notice } from '../../../components/notice.js';
import { PageHeading } from '../../../components/page-heading.js';
import { useTitle } from '../../../lib/use-title.js';
import { judgeAnswers } from '../draft/answers.js';
import { useStops } from '../draft/use-stops.js';
import { useWizard, type Topic } from '../draft/wizard.js';
import { afterPress } from '../components/after-press.js';
import { FieldList } from '../components/field-list.js';
import { leaveField, PageActs } from '../components/page-acts.js';
import { ReasonsAgainst } from '../components/reasons-against.js';
import { useFaultWords } from '../components/use-fault-words.js';

/** C4: one topic of the form a page. */
export function FormPage() {
  const { t } = useTranslation('filing');
  const { topics } = useWizard();
  const { here } = useStops();
  const topic = topics[(here.topic ?? 1) - 1];
  if (!topic)
    return (
      <Notice tone="warning">
        <p>{t('form.none')}</p>
      </Notice>
    );
  return <TopicPage key={topic.key} topic={topic} />;
}

const verdictOn = (form: FormDefinition | null, answers: FormAnswers) => (form ? judgeAnswers(form, answers) : { problems: [], warnings: [] });

function TopicPage({ topic }: { topic: Topic }) {
  const { keeper, draft, chosen, counted } = useWizard();
  const { goOn } = useStops();
  const words = useFaultWords();
  const [attempt, setAttempt] = useState(0);
  const [judged, setJudged] = useState(draft.answers);
  const { form } = chosen;
  const verdict = useMemo(() => verdictOn(form, judged), [form, judged]); // not at every key: a long form would feel it
  const faults = attempt > 0 ? words(topic.fields, verdict.problems) : [];
  const warnings = words(topic.fields, verdict.warnings);
  useTitle({ screen: topic.title, hasErrors: faults.length > 0 });
  const put = useCallback((key: string, value: unknown) => keeper.answer(key, value), [keeper]);
  const type = useCallback((key: string, value: unknown) => keeper.type(key, value), [keeper]);
  const leave = useCallback(() => afterPress(() => setJudged(keeper.settle().draft.answers)), [keeper]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    leaveField();
    const { answers } = keeper.settle().draft;
    setJudged(answers);
    if (words(topic.fields, verdictOn(form, answers).problems).length === 0) return goOn();
    setAttempt((count) => count + 1);
  };
  return (
    <form onSubmit={submit} noValidate>
      <PageHeading lead={topic.help}>{topic.title}</PageHeading>
      <ErrorSummary errors={faults} attempt={attempt} />
      <FieldList
        fields={topic.fields}
        values={counted}
        faults={faults}
        warnings={warnings}
        onChange={put}
        onType={type}
        onLeave={leave}
      />
      <ReasonsAgainst />
      <PageActs />
    </form>
  );
}
