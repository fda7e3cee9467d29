import { useCallback, useMemo, useReducer, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../lib/announce.js';
import { faultsOf } from '../model/checks.js';
import { fieldAt, isRefused, placedFields, type Form } from '../model/edit-form.js';
import { record, redo, startHistory, undo, type History } from '../model/history.js';
import type { Designer, Selection } from './designer.js';

type Step = { do: 'record'; form: Form; about: string | null } | { do: 'undo' } | { do: 'redo' };

function step(history: History, taken: Step): History {
  if (taken.do === 'undo') return undo(history);
  return taken.do === 'redo' ? redo(history) : record(history, taken.form, taken.about);
}

/** What the selection is about, while it still exists; else the first question. */
function existing(form: Form, selection: Selection | null): Selection | null {
  if (selection?.kind === 'field' && fieldAt(form, selection.key)) return selection;
  if (selection?.kind === 'page' && form.pages.some(({ key }) => key === selection.key)) return selection;
  const first = placedFields(form)[0]?.field.key;
  if (first !== undefined) return { kind: 'field', key: first };
  return form.pages[0] ? { kind: 'page', key: form.pages[0].key } : null;
}

/** The history of a form and what is chosen in it. `kept` = what this browser had kept unsaved, one step after `opened`. */
export function useFormEdits(opened: Form, kept: Form | undefined, isReadOnly: boolean): Omit<Designer, 'papers'> & { refusal: string | null; dismissRefusal: () => void } {
  const { t } = useTranslation('form-designer');
  const [history, take] = useReducer(step, opened, (form) => (kept ? record(startHistory(form), kept) : startHistory(form)));
  const [chosen, select] = useState<Selection | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = history.present;
  const faults = useMemo(() => faultsOf(form), [form]);
  const apply = useCallback((next: Form, about?: string) => take({ do: 'record', form: next, about: about ?? null }), []);
  const attempt: Designer['attempt'] = (edit, { kind, said, about }) => {
    if (!edit) return undefined;
    setRefusal(isRefused(edit) ? t(`refusal.${edit.refusal}`) : null);
    if (isRefused(edit)) return undefined;
    apply(edit.form, about);
    select({ kind, key: edit.key });
    if (said !== undefined) announce(said);
    return edit.key;
  };
  const go = (direction: 'undo' | 'redo', said: string) => (): void => {
    take({ do: direction });
    announce(said);
  };
  return {
    form,
    faults,
    selection: existing(form, chosen),
    isReadOnly,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    select,
    apply,
    attempt,
    undo: go('undo', t('undone')),
    redo: go('redo', t('redone')),
    refusal,
    dismissRefusal: () => setRefusal(null),
  };
}
