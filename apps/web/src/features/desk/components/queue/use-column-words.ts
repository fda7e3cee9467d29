import { ruleOfColumn, type QueueColumn } from '@motcua/contracts';
import { useLanguage } from '../../../../i18n/language.js';

/** The name of a column, as the export says it too. */
export function useColumnWords(): (column: QueueColumn) => string {
  const { language } = useLanguage();
  return (column) => ruleOfColumn(column).label[language];
}
