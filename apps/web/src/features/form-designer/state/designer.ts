import { createContext, useContext } from 'react';
import { localText } from '../../../i18n/language.js';
import type { Fault } from '../model/checks.js';
import type { Edit, Field, Form, Page } from '../model/edit-form.js';

/** What the middle column is about. */
export interface Selection {
  kind: 'page' | 'field';
  key: string;
}

/** The form that is being written and what may be done to it. */
export interface Designer {
  form: Form;
  faults: readonly Fault[];
  selection: Selection | null;
  isReadOnly: boolean;
  /** Papers of the case, by key. */
  papers: readonly { value: string; label: string }[];
  canUndo: boolean;
  canRedo: boolean;
  select: (selection: Selection | null) => void;
  /** One step of the history; edits about the same text are one step. */
  apply: (form: Form, about?: string) => void;
  /** An edit that may be refused: what came of it is selected, a refusal is told. Answers the key, if it was made. */
  attempt: (edit: Edit | undefined, options: AttemptOptions) => string | undefined;
  undo: () => void;
  redo: () => void;
}

export interface AttemptOptions {
  kind: Selection['kind'];
  /** What screen readers hear when it is done. */
  said?: string | undefined;
  about?: string;
}

export const DesignerContext = createContext<Designer | null>(null);

export function useDesigner(): Designer {
  const designer = useContext(DesignerContext);
  if (!designer) throw new Error('useDesigner stands outside of a designer');
  return designer;
}

/** Words for a question whose text is not written yet. */
export const labelOf = ({ label }: Pick<Field, 'label'>, language: 'vi' | 'en', missing: string): string => localText(label, language, missing);

export const titleOf = ({ title }: Pick<Page, 'title'>, language: 'vi' | 'en', missing: string): string => localText(title, language, missing);
