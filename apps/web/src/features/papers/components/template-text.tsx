import { Textarea } from '@mantine/core';
import { createContext, useContext } from 'react';
import type { PaperTemplate } from '@motcua/contracts';
import { fieldIdOf } from '../../../components/forms/use-faults.js';

/** What the fields of a template share: its words, how to change them, what is wrong where, and which field was used last. */
export interface TemplateEditing {
  template: PaperTemplate;
  onText: (path: string, text: string) => void;
  onChange: (template: PaperTemplate) => void;
  faultAt: (path: string) => string | undefined;
  onActive: (path: string) => void;
}

export const TemplateEditingContext = createContext<TemplateEditing | null>(null);

export function useTemplateEditing(): TemplateEditing {
  const editing = useContext(TemplateEditingContext);
  if (!editing) throw new Error('fields of a template stand in its editor');
  return editing;
}

/** One text of a template. */
export function TemplateText({ path, label, value }: { path: string; label: string; value: string }) {
  const { onText, faultAt, onActive } = useTemplateEditing();
  return (
    <Textarea
      id={fieldIdOf(path)}
      label={label}
      autosize
      minRows={1}
      value={value}
      error={faultAt(path)}
      lang="vi"
      onFocus={() => onActive(path)}
      onChange={({ currentTarget }) => onText(path, currentTarget.value)}
    />
  );
}
