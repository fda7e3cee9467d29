import { versionEndpoints, type VersionDetail } from '@motcua/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ApiProblem } from '../../../lib/api-problem.js';
import { useWrite } from '../../../lib/use-write.js';
import { readVersion } from '../api/versions.js';
import type { Form } from '../model/edit-form.js';
import { keepCopy } from '../model/local-copy.js';

const AFTER_LAST_KEY_MS = 2_000;

/** `invalid` = kept in this browser until the faults are mended; `conflict` = somebody else saved first. */
export type SaveState = 'saved' | 'waiting' | 'saving' | 'invalid' | 'failed' | 'conflict';

/** A case without pages is a case without a form. */
const storedForm = (form: Form): Form | null => (form.pages.length > 0 ? form : null);

export const formOfCase = (version: VersionDetail, caseKey: string): Form | undefined => {
  const found = version.cases.find(({ key }) => key === caseKey);
  return found && (found.form ?? { pages: [] });
};

export interface AutosaveProps {
  version: VersionDetail;
  caseKey: string;
  form: Form;
  /** The form the server had when the screen was opened. */
  opened: Form;
  hasFaults: boolean;
  isOff: boolean;
}

/** Writes the whole draft with one form of it replaced, on the revision it was read at. */
function useDraftWrite({ version, caseKey, opened }: Pick<AutosaveProps, 'version' | 'caseKey' | 'opened'>) {
  const base = useRef(version);
  const [saved, setSaved] = useState({ form: opened, at: version.changedAt });
  const [failed, setFailed] = useState<Form>();
  const { mutate, isPending, error } = useWrite(versionEndpoints.save);
  const write = useCallback(
    (form: Form) => {
      const { id, content, cases, revision } = base.current;
      const replaced = cases.map((one) => (one.key === caseKey ? { ...one, form: storedForm(form) } : one));
      const onSuccess = (answer: VersionDetail): void => {
        base.current = answer;
        setSaved({ form, at: answer.changedAt });
      };
      mutate({ params: { id }, body: { content, cases: replaced, expectedRevision: revision } }, { onSuccess, onError: () => setFailed(form) });
    },
    [caseKey, mutate],
  );
  return { base, saved, failed, write, isPending, problem: error };
}

/** What is not saved stays in this browser: a crash, a lost network or a fault takes nothing away. */
function useLocalCopy(place: { versionId: string; caseKey: string; revision: number }, form: Form, isDirty: boolean): void {
  const { versionId, caseKey, revision } = place;
  const wasDirty = useRef(false);
  useEffect(() => {
    if (!isDirty && !wasDirty.current) return; // what an earlier visit kept stays until something is written
    wasDirty.current = true;
    keepCopy(versionId, caseKey, isDirty ? { revision, form } : undefined);
  }, [versionId, caseKey, revision, form, isDirty]);
}

/** Saves 2 seconds after the last key; after a refusal only when something was changed or by hand. */
export function useAutosave({ version, caseKey, form, opened, hasFaults, isOff }: AutosaveProps) {
  const { base, saved, failed, write, isPending, problem } = useDraftWrite({ version, caseKey, opened });
  const [theirs, setTheirs] = useState<VersionDetail>();
  const isDirty = !isOff && form !== saved.form;
  const save = useCallback(() => write(form), [write, form]);
  useLocalCopy({ versionId: version.id, caseKey, revision: base.current.revision }, form, isDirty);
  const mayWait = isDirty && !hasFaults && !isPending && failed !== form && problem?.code !== 'version.stale';
  useEffect(() => {
    if (!mayWait) return undefined;
    const timer = setTimeout(save, AFTER_LAST_KEY_MS);
    return () => clearTimeout(timer);
  }, [mayWait, save]);
  return {
    state: stateOf({ isDirty, hasFaults, isPending, problem }),
    isDirty,
    savedAt: saved.at,
    problem,
    save,
    /** The draft as somebody else left it, once asked for. */
    theirs,
    before: base.current,
    readTheirs: async () => setTheirs(await readVersion(version.id)),
    /** Saves on top of what somebody else saved: this form, or the one given. */
    saveOver: (chosen: Form = form) => {
      if (theirs) base.current = theirs;
      setTheirs(undefined);
      write(chosen);
    },
  };
}

export type Autosave = ReturnType<typeof useAutosave>;

function stateOf({ isDirty, hasFaults, isPending, problem }: { isDirty: boolean; hasFaults: boolean; isPending: boolean; problem: ApiProblem | null }): SaveState {
  if (isPending) return 'saving';
  if (!isDirty) return 'saved';
  if (problem?.code === 'version.stale') return 'conflict';
  if (hasFaults) return 'invalid';
  return problem ? 'failed' : 'waiting';
}
