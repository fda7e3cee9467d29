import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFigureWords } from './use-figure-words.js';

export interface FigureLinkProps {
  value: number;
  /** What is opened, for those who hear the link alone. */
  label: string;
  /** undefined = nothing to open by this dimension. */
  to: string | undefined;
}

/** A figure that opens the dossiers behind it; zero opens nothing. */
export function FigureLink({ value, label, to }: FigureLinkProps) {
  const { t } = useTranslation('management');
  const words = useFigureWords();
  const text = words.number(value);
  if (value <= 0 || to === undefined) return <>{text}</>;
  return (
    <Link to={to} aria-label={t('table.open', { label, n: text })}>
      {text}
    </Link>
  );
}
