/** A piece of code, where it would stand, and which rule must object. */
export interface Sample {
  says: string;
  file: string;
  code: string;
  /** Rule that must object; null: nobody may. */
  rule: string | null;
  knowsTypes?: boolean;
}
