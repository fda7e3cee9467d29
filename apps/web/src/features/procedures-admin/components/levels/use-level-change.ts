import { levelEndpoints, OnlineLevel, type LevelChange } from '@motcua/contracts';
import { useState } from 'react';
import { plainDateOf } from '../../../../lib/format.js';
import { useNow } from '../../../../lib/use-now.js';
import { useWrite } from '../../../../lib/use-write.js';
import { useForgetLevels } from '../../api/levels.js';

/** What an agency may be changed to: a level, the level of the version, or nothing at all. */
export const TARGETS = ['1', '2', '3', '4', 'version', 'none'] as const;
export type Target = (typeof TARGETS)[number];

export interface TypedChange {
  procedureCodes: string[];
  agencyCodes: string[];
  target: Target;
  validFrom: string;
  decisionNo: string;
}

function bodyOf({ target, ...rest }: TypedChange, corrects: string | undefined): LevelChange {
  const level = OnlineLevel.safeParse(Number(target));
  return { ...rest, offered: target !== 'none', onlineLevel: level.data ?? null, ...(corrects !== undefined && { corrects }) };
}

/** A change of levels: typed, looked at, applied. Whatever is typed anew has to be looked at again. */
export function useLevelChange(procedure: string | undefined) {
  const today = plainDateOf(useNow());
  const forget = useForgetLevels();
  const [typed, setTyped] = useState<TypedChange>({
    ...{ procedureCodes: procedure ? [procedure] : [], agencyCodes: [], target: '3', validFrom: today, decisionNo: '' },
  });
  const [corrects, setCorrects] = useState<string>();
  const preview = useWrite(levelEndpoints.preview);
  const apply = useWrite(levelEndpoints.change, { onSuccess: forget });
  const look = (named: string | undefined): void => {
    setCorrects(named);
    preview.mutate({ body: bodyOf(typed, named) });
  };
  const problem = apply.error ?? preview.error;
  const { validFrom, decisionNo } = problem?.code === 'level.later-change-exists' ? problem.params : {};
  return {
    typed,
    put: (change: Partial<TypedChange>): void => {
      setTyped({ ...typed, ...change });
      setCorrects(undefined);
      preview.reset();
      apply.reset();
    },
    preview,
    apply,
    problem,
    look: () => look(corrects),
    /** The decision of the very day that stands in the way, if it may be corrected. */
    correctable: validFrom === typed.validFrom && typeof decisionNo === 'string' ? decisionNo : undefined,
    correct: (named: string) => {
      apply.reset();
      look(named);
    },
    send: () => apply.mutate({ body: bodyOf(typed, corrects) }),
  };
}
