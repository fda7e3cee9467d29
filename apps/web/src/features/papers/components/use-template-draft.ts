import { paperTemplateEndpoints as e, type PaperTemplate, type TemplateDetail } from '@motcua/contracts';
import { useEffect, useRef, useState } from 'react';
import { useWrite } from '../../../lib/use-write.js';

/** After so long without a key the draft is kept and the preview drawn anew. */
const PAUSE_MS = 700;

/** The words in force now, from which a form without a draft begins. */
const wordsInForce = ({ versions, versionInForce }: TemplateDetail): PaperTemplate | undefined =>
  versions.find(({ versionNo }) => versionNo === versionInForce)?.template;

/** What is being written of one form: kept by itself, one save at a time, refused with the faults at their fields. */
export function useTemplateDraft(detail: TemplateDetail) {
  const begun = detail.draft?.template ?? wordsInForce(detail);
  const [template, setTemplate] = useState(begun);
  const [revision, setRevision] = useState(detail.draft?.revision ?? 0);
  const kept = useRef(begun);
  const isClean = template === kept.current;
  const save = useWrite(e.save, {
    onSuccess: (answer, { body }) => {
      kept.current = body.template as PaperTemplate;
      setRevision(answer.revision);
    },
  });
  const { mutate, isPending, error } = save;
  const tried = useRef<PaperTemplate>(undefined);
  useEffect(() => {
    if (isClean || isPending || !template || tried.current === template) return undefined;
    const timer = setTimeout(() => {
      tried.current = template;
      mutate({ params: { kind: detail.kind }, body: { revision, template } });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [template, isClean, isPending, revision, mutate, detail.kind]);
  return { template, change: setTemplate, revision, isClean, isSaving: isPending, problem: isClean ? null : error };
}
