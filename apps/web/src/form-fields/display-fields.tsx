import { useLanguage } from '../i18n/language.js';
import { Notice } from '../components/notice.js';
import type { FieldInputProps, FieldView } from './field-view.js';

function Heading({ field }: FieldInputProps) {
  const { language } = useLanguage();
  return <h2>{field.label[language] ?? field.label.vi}</h2>;
}

function Explanation({ field }: FieldInputProps) {
  const { language } = useLanguage();
  return (
    <Notice>
      <p>{field.label[language] ?? field.label.vi}</p>
    </Notice>
  );
}

export const headingField: FieldView = { Input: Heading, isDisplay: true };
export const explanationField: FieldView = { Input: Explanation, isDisplay: true };
