import { JsonInput } from '@mantine/core';
import { Expression } from '@motcua/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface ExpressionInputProps {
  label: string;
  help: string;
  expression: unknown;
  onChange: (expression: Expression | undefined) => void;
  fault?: string | undefined;
}

/** JSON that is being typed: kept as typed, taken over as soon as it is an expression. */
export function ExpressionInput({ label, help, expression, onChange, fault }: ExpressionInputProps) {
  const { t } = useTranslation('rules');
  const [typed, setTyped] = useState(() => (expression === undefined ? '' : JSON.stringify(expression, null, 2)));
  const read = readJson(typed);
  const take = (text: string): void => {
    setTyped(text);
    const next = readJson(text);
    if (!next.isWrong) onChange(next.expression);
  };
  return (
    <JsonInput
      label={label}
      description={help}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      autosize
      minRows={3}
      maxRows={16}
      spellCheck={false}
      value={typed}
      error={read.isWrong ? t('condition.jsonWrong', { place: read.place || t('condition.jsonStart') }) : fault}
      onChange={take}
    />
  );
}

type Read = { isWrong: false; expression: Expression | undefined } | { isWrong: true; place: string };

function readJson(text: string): Read {
  if (text.trim() === '') return { isWrong: false, expression: undefined };
  try {
    const parsed = Expression.safeParse(JSON.parse(text));
    return parsed.success ? { isWrong: false, expression: parsed.data } : { isWrong: true, place: parsed.error.issues[0]?.path.join(' › ') ?? '' };
  } catch {
    return { isWrong: true, place: '' };
  }
}
