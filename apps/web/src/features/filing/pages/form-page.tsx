import { useState, type FormEvent } from 'react';
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

function TopicPage({ topic }: { topic: Topic }) {
  const { keeper, draft, chosen, counted } = useWizard();
  const { goOn } = useStops();
  const words = useFaultWords();
  const [attempt, setAttempt] = useState(0);
  const [judged, setJudged] = useState(draft.answers);
  const { form } = chosen;
  const verdict = (answers: typeof judged) => (form ? judgeAnswers(form, answers) : { problems: [], warnings: [] });
  const faultsOf = (answers: typeof judged) => words(topic.fields, verdict(answers).problems);
  const faults = attempt > 0 ? faultsOf(judged) : [];
  const warnings = words(topic.fields, verdict(draft.answers).warnings);
  useTitle({ screen: topic.title, hasErrors: faults.length > 0 });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    leaveField();
    const { answers } = keeper.snapshot().draft;
    setJudged(answers);
    if (faultsOf(answers).length === 0) return goOn();
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
        onChange={(key, value) => keeper.answer(key, value)}
        onLeave={() => afterPress(() => setJudged(keeper.snapshot().draft.answers))}
      />
      <ReasonsAgainst />
      <PageActs />
    </form>
  );
}
