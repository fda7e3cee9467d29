import type { Endpoint } from '@motcua/contracts';
import { useMutation, type UseMutationOptions } from '@tanstack/react-query';
import { useRef } from 'react';
import { v4 as randomUuid } from 'uuid';
import type { z } from 'zod';
import { call, type CallInput } from './api-client.js';
import type { ApiProblem } from './api-problem.js';

type Schema = z.ZodType | undefined;

/** Gives one key per intention: the same input keeps its key until it has been answered; another input gets another key. */
export function createKeyring(): { keyFor: (input: unknown) => string; forget: () => void } {
  let held: { input: string; key: string } | undefined;
  return {
    keyFor: (input) => {
      const text = JSON.stringify(input) ?? '';
      if (held?.input !== text) held = { input: text, key: randomUuid() };
      return held.key;
    },
    forget: () => {
      held = undefined;
    },
  };
}

/**
 * A write with an `Idempotency-Key` of its own: pressing again after a lost answer repeats the same act and never makes a second one.
 * `mutation.mutate({ params, body })`; `mutation.error` is an `ApiProblem`.
 */
export function useWrite<R extends z.ZodType, P extends Schema, Q extends Schema, B extends Schema>(
  endpoint: Endpoint<R, P, Q, B>,
  options: Omit<UseMutationOptions<z.output<R>, ApiProblem, CallInput<P, Q, B>>, 'mutationFn'> = {},
) {
  const keyring = useRef(createKeyring());
  return useMutation<z.output<R>, ApiProblem, CallInput<P, Q, B>>({
    ...options,
    mutationFn: async (input) => {
      const answer = await call(endpoint, { ...input, idempotencyKey: keyring.current.keyFor(input) });
      keyring.current.forget();
      return answer;
    },
  });
}
