import { z } from 'zod';
import { OptionalText, RequiredText } from './core/values.ts';
import { contactKinds } from './entities/directory.ts';

/** Phones, e-mails and Zalo of people and units. */

/** A way to reach a person or a unit as a form gives it; phones are brought into one form when stored. */
export const ContactInput = z.strictObject({
  kind: z.enum(contactKinds),
  value: RequiredText,
  /** What the source said, where the value was corrected on the way in. */
  original: OptionalText.optional(),
});
export type ContactInput = z.output<typeof ContactInput>;

export const Contact = z.object({
  id: z.string(),
  kind: z.enum(contactKinds),
  value: z.string(),
  original: z.string().nullable(),
  /** Code of a doubt such as `suspect-old-landline`; null when clean. */
  doubt: z.string().nullable(),
});
export type Contact = z.infer<typeof Contact>;
