import { FIELD_TYPES, type FieldProblem, type FormAnswers } from '@motcua/contracts';
import { answerLines, askedForm, plainDate, validateAnswers, type AnswerLine } from '@motcua/domain';
import { useDeferredValue, useMemo, useState } from 'react';
import { useLanguage } from '../../../i18n/language.js';
import { plainDateOf } from '../../../lib/format.js';
import { useNow } from '../../../lib/use-now.js';
import type { Field, Form } from '../model/edit-form.js';

/** What a trial of the form came to. */
export interface TrialVerdict {
  problems: FieldProblem[];
  warnings: FieldProblem[];
  accepted: AnswerLine[];
}

const isReady = ({ type, settings }: Field): boolean => FIELD_TYPES[type].settings.safeParse(settings).success;

/** Only fields whose settings are whole can be asked; the others wait for the editor. */
const askable = (form: Form): Form => ({ pages: form.pages.map((page) => ({ ...page, fields: page.fields.filter(isReady) })) });

/** Answers typed into the preview: judged like a citizen's, kept nowhere. */
export function useTrial(form: Form) {
  const { language } = useLanguage();
  const today = plainDate(plainDateOf(useNow()));
  const shownForm = useDeferredValue(form);
  const ready = useMemo(() => askable(shownForm), [shownForm]);
  const [answers, setAnswers] = useState<FormAnswers>({});
  const [isJudged, setIsJudged] = useState(false);
  const known = useMemo(() => keptAnswers(ready, answers), [ready, answers]);
  const asked = useMemo(() => askedForm(ready, known, today), [ready, known, today]);
  const shown = useMemo(() => new Map(asked.fields.map((field) => [field.key, field])), [asked]);
  const verdict = useMemo(() => (isJudged ? judge(ready, known, { today, language }) : undefined), [isJudged, ready, known, today, language]);
  return {
    form: ready,
    waiting: shownForm.pages.reduce((sum, page) => sum + page.fields.length, 0) - ready.pages.reduce((sum, page) => sum + page.fields.length, 0),
    answers: asked.answers,
    shown,
    verdict,
    answer: (key: string, value: unknown) => setAnswers((old) => ({ ...old, [key]: value })),
    judge: () => setIsJudged(true),
    clear: () => {
      setAnswers({});
      setIsJudged(false);
    },
  };
}

/** Answers of fields that are gone are forgotten. */
function keptAnswers(form: Form, answers: FormAnswers): FormAnswers {
  const keys = new Set(form.pages.flatMap(({ fields }) => fields.map(({ key }) => key)));
  return Object.fromEntries(Object.entries(answers).filter(([key]) => keys.has(key)));
}

function judge(form: Form, answers: FormAnswers, { today, language }: { today: ReturnType<typeof plainDate>; language: 'vi' | 'en' }): TrialVerdict {
  const { answers: accepted, problems, warnings } = validateAnswers(form, answers, today);
  return { problems, warnings, accepted: answerLines(form, accepted, { language, on: today }).filter(({ text }) => text !== '') };
}
