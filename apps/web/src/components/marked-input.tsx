import { InputWrapperContext } from '@mantine/core';
import { use, type ReactNode } from 'react';

interface Marks {
  isInvalid: boolean;
  /** Ids of help and fault in words, which stand beside the input. */
  describedBy: string | undefined;
}

function Described({ by, children }: { by: string | undefined; children: ReactNode }) {
  const context = use(InputWrapperContext);
  const describedBy = [context.describedBy, by].filter(Boolean).join(' ') || undefined;
  return <InputWrapperContext value={{ ...context, describedBy }}>{children}</InputWrapperContext>;
}

/**
 * Props that mark a Mantine input as wrong and tie it to our words. Mantine overwrites `aria-describedby` with the ids of
 * descriptions of its own; this puts ours where it looks for them.
 */
export const marked = ({ isInvalid, describedBy }: Marks) => ({
  error: isInvalid,
  inputContainer: (input: ReactNode) => <Described by={describedBy}>{input}</Described>,
});
