import type { ProcedureDetail } from '@motcua/contracts';
import { fileableCase, filingRefusal, type PublishedProcedure, type YearFigures } from '@motcua/backend/catalogue';

/** A procedure as the contract promises it. @param today local day, by which it may have been retired */
export function presentProcedure(procedure: PublishedProcedure, thisYear: YearFigures, today: string): ProcedureDetail {
  const { content, code, fieldName, versionId, versionNo, publishedOn, retiredOn, replacedByCode, closingNotice } = procedure;
  const retired = retiredOn !== null && retiredOn <= today ? retiredOn : null;
  const refusal = filingRefusal(content.onlineLevel, procedure.cases.map(fileableCase), retired);
  return {
    ...content,
    ...{ code, fieldName, versionId, versionNo, publishedOn, retiredOn, replacedByCode, closingNotice },
    cases: [...procedure.cases],
    fileable: refusal === null,
    refusal,
    thisYear,
  };
}
