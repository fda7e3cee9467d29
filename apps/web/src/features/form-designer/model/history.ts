import type { Form } from './edit-form.js';

const LONGEST = 200;

/** A form with all that it was before, so that every edit can be taken back. */
export interface History {
  past: readonly Form[];
  present: Form;
  future: readonly Form[];
  /** What the last edit was about; the next edit about the same belongs to the same step. */
  about: string | null;
}

export const startHistory = (form: Form): History => ({ past: [], present: form, future: [], about: null });

/** One edit; typing into one text is one step as long as nothing else is edited between. */
export function record(history: History, form: Form, about: string | null = null): History {
  if (form === history.present) return history;
  const isSameStep = about !== null && about === history.about;
  return {
    past: isSameStep ? history.past : [...history.past, history.present].slice(-LONGEST),
    present: form,
    future: [],
    about,
  };
}

export function undo(history: History): History {
  const previous = history.past.at(-1);
  if (!previous) return history;
  return { past: history.past.slice(0, -1), present: previous, future: [history.present, ...history.future], about: null };
}

export function redo(history: History): History {
  const [next, ...others] = history.future;
  if (!next) return history;
  return { past: [...history.past, history.present], present: next, future: others, about: null };
}
