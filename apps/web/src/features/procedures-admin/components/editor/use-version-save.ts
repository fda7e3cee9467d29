import { versionEndpoints, type VersionDetail } from '@motcua/contracts';
import { useRef, useState } from 'react';
import { useWrite } from '../../../../lib/use-write.js';
import { useTakeVersion } from '../../api/versions.js';
import { mergeBodies } from './merge-bodies.js';
import { bodyOf, cleaned, isSameText, type VersionBody } from './version-body.js';

/** What is typed, what was saved last, and the way to save it. */
export function useVersionSave(version: VersionDetail) {
  const [base, setBase] = useState(version);
  const [body, setBody] = useState<VersionBody>(() => bodyOf(version));
  const sent = useRef<VersionBody>(body);
  const take = useTakeVersion();
  const save = useWrite(versionEndpoints.save, {
    onSuccess: async (saved) => {
      setBase(saved);
      setBody((typed) => (typed === sent.current ? bodyOf(saved) : typed));
      await take(saved);
    },
  });
  const send = (typed: VersionBody, expectedRevision: number): void => {
    sent.current = typed;
    setBody(typed);
    save.mutate({ params: { id: base.id }, body: { ...cleaned(typed), expectedRevision } });
  };
  return {
    base,
    body,
    put: (change: Partial<VersionBody>) => setBody((typed) => ({ ...typed, ...change })),
    isDirty: !isSameText(cleaned(body), cleaned(bodyOf(base))),
    save,
    submit: () => send(body, base.revision),
    /** After somebody else was faster: as they saved it; what was typed here is gone. */
    takeTheirs: (theirs: VersionDetail): void => {
      save.reset();
      setBase(theirs);
      setBody(bodyOf(theirs));
    },
    /** After somebody else was faster: on top of what they saved. */
    resubmit: (theirs: VersionDetail): void => {
      const merged = mergeBodies({ base: bodyOf(base), mine: body, theirs: bodyOf(theirs) });
      setBase(theirs);
      send(merged, theirs.revision);
    },
  };
}
