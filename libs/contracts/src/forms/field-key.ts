import { z } from 'zod';

/** Name of a field in answers and expressions. */
export const FieldKey = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/)
  .max(60);
