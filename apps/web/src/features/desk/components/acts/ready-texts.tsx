import { NativeSelect } from '@mantine/core';
import type { TextUse } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { textsQuery } from '../../api/texts.js';

export interface ReadyTextsProps {
  use: TextUse;
  /** What stands in the field now; a text is put behind it. */
  value: string;
  onChange: (words: string) => void;
}

/** Texts written in advance, offered where an officer writes to a citizen. Nothing typed is lost by taking one. */
export function ReadyTexts({ use, value, onChange }: ReadyTextsProps) {
  const { t } = useTranslation('inbox');
  const { data } = useQuery(textsQuery);
  const texts = (data?.items ?? []).filter((text) => text.use === use);
  if (texts.length === 0) return null;
  const take = (id: string): void => {
    const body = texts.find((text) => text.id === id)?.body;
    if (body) onChange(value.trim() === '' ? body : `${value.trimEnd()}\n${body}`);
  };
  return (
    <NativeSelect
      label={t('text.take')}
      data={[{ value: '', label: t('text.takeNone') }, ...texts.map(({ id, title }) => ({ value: id, label: title }))]}
      value=""
      onChange={(event) => take(event.currentTarget.value)}
    />
  );
}
