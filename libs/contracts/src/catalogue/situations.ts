import { z } from 'zod';
import { LocalText } from '../primitives/primitives.js';

const Key = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/)
  .max(60);

/** Where an answer leads: to a later question, or to the case (trường hợp) that it means. */
export const SituationTarget = z.union([z.strictObject({ question: Key }), z.strictObject({ case: Key })]);
export type SituationTarget = z.infer<typeof SituationTarget>;

/** One answer to a question about the citizen's situation. */
export const SituationAnswer = z.object({ text: LocalText, leadsTo: SituationTarget });
export type SituationAnswer = z.infer<typeof SituationAnswer>;

/** A question in everyday words; its answers choose the case or ask on. */
export const SituationQuestion = z.object({
  key: Key,
  text: LocalText,
  help: LocalText.optional(),
  answers: z.array(SituationAnswer).min(2).max(8),
});
export type SituationQuestion = z.infer<typeof SituationQuestion>;

/** "What do I need in my situation": the first question is asked first, the others when an answer leads to them. */
export const Situations = z
  .array(SituationQuestion)
  .max(10)
  .superRefine((questions, context) => {
    const keys = questions.map(({ key }) => key);
    keys.forEach((key, index) => {
      if (keys.indexOf(key) === index) return;
      context.addIssue({ code: 'custom', path: [index, 'key'], message: `question key used twice: ${key}`, params: { code: 'field.pattern' } });
    });
  });
export type Situations = z.infer<typeof Situations>;
